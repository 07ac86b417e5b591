import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const problem = z.custom<{ readonly title: string; readonly [member: string]: unknown }>(
  (value) => z.object({ title: z.string() }).safeParse(value).success,
);
const document = z.record(z.string(), z.record(z.string(), z.record(z.string(), problem)));

/** By operation, status and case: error bodies as the service gave them. */
export type ProvokedProblems = z.infer<typeof document>;

/**
 * apps/ingestion/provoked-problems.json, which test/openapi.e2e.ts generates from the running service; found from
 * the source
 * and from the build alike.
 */
export function provokedProblems(): ProvokedProblems {
  const places = ['../../provoked-problems.json', '../../../../../apps/ingestion/provoked-problems.json'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`provoked-problems.json is in none of ${places.join(', ')}`);
  return document.parse(JSON.parse(readFileSync(found, 'utf8')));
}
