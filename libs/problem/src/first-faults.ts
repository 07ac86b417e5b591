import type { z } from 'zod';
import type { Text } from '#text';

/**
 * Faults after which a check stops: nobody mends more at once, and looking for all of them is work that a caller can
 * ask for without end.
 */
export const MOST_FAULTS = 100;

/** How many faults were found, in words: where a check stopped, it says so. */
export function countedFaults(found: number): Text {
  return found < MOST_FAULTS
    ? { zh: `有 ${found} 处错误`, en: `${found} fault(s)` }
    : {
        zh: `至少有 ${MOST_FAULTS} 处错误（列出前 ${MOST_FAULTS} 处，其后未再检查）`,
        en: `${MOST_FAULTS} faults or more (the first ${MOST_FAULTS} are listed; checking stopped there)`,
      };
}

type Run = z.core.$ZodType['_zod']['run'];
type Payload = Parameters<Run>[0];

interface Internals {
  readonly def: Readonly<Record<string, unknown>> & { readonly type: string };
  run: Run;
  parse: Run;
}

/**
 * Makes the lists and records of a schema stop at MOST_FAULTS: zod itself looks at every entry, whatever it found.
 * Longer ones are given to it a piece at a time. Changes the schema, and answers it.
 */
export function stoppingEarly<Schema extends z.core.$ZodType>(schema: Schema): Schema {
  walk(schema);
  return schema;
}

/** Schemas share parts; each is changed once. */
const seen = new WeakSet<object>();

function walk(schema: unknown): void {
  const internals = internalsOf(schema);
  if (!internals || seen.has(internals)) return;
  seen.add(internals);
  const { def } = internals;
  if (def.type === 'array') inPieces(internals, ARRAYS);
  if (def.type === 'record' && internalsOf(def['keyType'])?.def.type === 'string') inPieces(internals, RECORDS);
  for (const inner of Object.values(def)) {
    walk(inner);
    if (typeof inner === 'function' && def.type === 'lazy') walk((inner as () => unknown)());
    else if (typeof inner === 'object' && inner !== null && !internalsOf(inner))
      for (const one of Object.values(inner)) walk(one);
  }
}

const internalsOf = (schema: unknown): Internals | undefined =>
  typeof schema === 'object' && schema !== null && '_zod' in schema
    ? (schema as { readonly _zod: Internals })._zod
    : undefined;

/** How a value is taken apart and put together again; undefined: it is none of the kind. */
interface Pieces {
  sizeOf(value: unknown): number;
  /** The entries from `from` on, as many as MOST_FAULTS. */
  piece(value: unknown, from: number): unknown;
  join(pieces: readonly unknown[]): unknown;
  /** The step of a path within a piece, as it is in the whole. */
  step(step: PropertyKey, from: number): PropertyKey;
}

const ARRAYS: Pieces = {
  sizeOf: (value) => (Array.isArray(value) ? value.length : 0),
  piece: (value, from) => (value as readonly unknown[]).slice(from, from + MOST_FAULTS),
  join: (pieces) => (pieces as readonly (readonly unknown[])[]).flat(1),
  step: (step, from) => (typeof step === 'number' ? step + from : step),
};

const RECORDS: Pieces = {
  sizeOf: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).length : 0,
  piece: (value, from) => Object.fromEntries(Object.entries(value as object).slice(from, from + MOST_FAULTS)),
  join: (pieces) => Object.assign({}, ...(pieces as object[])) as unknown,
  step: (step) => step,
};

function inPieces(internals: Internals, pieces: Pieces): void {
  const parse = internals.parse.bind(internals);
  const inParts: Run = (payload, context) => {
    const whole: unknown = payload.value;
    const size = pieces.sizeOf(whole);
    if (size <= MOST_FAULTS || context.async) return parse(payload, context);
    const values: unknown[] = [];
    for (let from = 0; from < size && payload.issues.length < MOST_FAULTS; from += MOST_FAULTS) {
      const part = parse({ value: pieces.piece(whole, from), issues: [] }, context) as Payload;
      values.push(part.value);
      for (const issue of part.issues) {
        const [first, ...rest] = issue.path ?? [];
        payload.issues.push(first === undefined ? issue : { ...issue, path: [pieces.step(first, from), ...rest] });
      }
    }
    payload.value = payload.issues.length > 0 ? whole : pieces.join(values);
    return payload;
  };
  if (internals.run === internals.parse) internals.run = inParts;
  internals.parse = inParts;
}
