import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const codes = z.array(z.string().min(1)).min(1);

const measure = z.discriminatedUnion('kind', [
  /** Coupling coordination of two nodes: of each side the first code that the tree has. */
  z.strictObject({ kind: z.literal('coordination'), name: text, sides: z.tuple([codes, codes]) }),
  /** Standard deviation (n − 1) over mean of the scores of the units whose parent the unit is, at the first node that the tree has; without nodes, at the index. */
  z.strictObject({ kind: z.literal('dispersion'), name: text, nodes: codes.optional() }),
  /** The value of one indicator as submitted over that of another: of each the first code that the run read. */
  z.strictObject({ kind: z.literal('ratio'), name: text, of: codes, to: codes }),
]);

const document = z.strictObject({
  origin: z.enum(['ours', 'official']),
  /** Who names the relations, and who chose what measures them. */
  source: text,
  relations: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z][a-z0-9-]*$/),
        name: text,
        measures: z.array(measure).min(1),
        wants: text,
      }),
    )
    .min(1)
    .max(20),
});

/** Views of balance between two sides of a city, as a document: apps/gateway/relations.json, or one of the operator's own. */
export type Relations = z.output<typeof document>;
export type Relation = Relations['relations'][number];
export type Measure = z.output<typeof measure>;

/**
 * @param file RELATIONS_FILE; without one, the document that comes with the gateway, found from the source and from the build alike.
 * @throws Error that names the file, the place and what stands against it.
 */
export function readRelations(file?: string): Relations {
  const places = file
    ? [file]
    : ['../../relations.json', '../../../../../apps/gateway/relations.json'].map((place) =>
        fileURLToPath(new URL(place, import.meta.url)),
      );
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(
      `There is no document of relations at ${places.join(' or ')}; set RELATIONS_FILE to one, or leave it unset.`,
    );
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(found, 'utf8'));
  } catch (error) {
    throw new Error(`${found} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const parsed = document.safeParse(read);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Error(`${found} at /${path.join('/')}: ${message}.`);
}
