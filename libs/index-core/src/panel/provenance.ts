/**
 * What a reader must know of where the values of a column come from; a member that is absent holds for none of them.
 */
export interface Provenance {
  /** 1 where the value was filled in, or rests on one that was. */
  readonly imputed?: Uint8Array;
  /** 1 where the value is preliminary by its source, or rests on one that is. */
  readonly preliminary?: Uint8Array;
  /** The year from which the value was carried forward, the oldest where it rests on several; 0: from none. */
  readonly staleSince?: Uint16Array;
}

/**
 * Provenance of what rests on several columns. `there(k, i)`: whether value i of column k is one that it rests on; by
 * default all are.
 */
export function combinedProvenance(
  all: readonly (Provenance | undefined)[],
  there: (k: number, i: number) => boolean = () => true,
): Provenance | undefined {
  const out: { imputed?: Uint8Array; preliminary?: Uint8Array; staleSince?: Uint16Array } = {};
  all.forEach((provenance, k) => {
    const { imputed, preliminary, staleSince } = provenance ?? {};
    if (imputed) either((out.imputed ??= new Uint8Array(imputed.length)), imputed, (i) => there(k, i));
    if (preliminary) either((out.preliminary ??= new Uint8Array(preliminary.length)), preliminary, (i) => there(k, i));
    if (!staleSince) return;
    const into = (out.staleSince ??= new Uint16Array(staleSince.length));
    for (let i = 0; i < into.length; i++)
      if (staleSince[i] !== 0 && there(k, i)) into[i] = older(into[i]!, staleSince[i]!);
  });
  return out.imputed || out.preliminary || out.staleSince ? out : undefined;
}

function either(into: Uint8Array, flags: Uint8Array, there: (i: number) => boolean): void {
  for (let i = 0; i < into.length; i++) if (flags[i] === 1 && there(i)) into[i] = 1;
}

/** The earlier of two years; 0 is none. */
export const older = (a: number, b: number): number => (a === 0 ? b : b === 0 ? a : Math.min(a, b));

/** Provenance of a column whose value i is the one that stood at `from(i)`; -1: there is none. */
export function movedProvenance(
  { imputed, preliminary, staleSince }: Provenance,
  from: (i: number) => number,
): Provenance {
  return {
    ...(imputed ? { imputed: imputed.map((_, i) => imputed[from(i)] ?? 0) } : {}),
    ...(preliminary ? { preliminary: preliminary.map((_, i) => preliminary[from(i)] ?? 0) } : {}),
    ...(staleSince ? { staleSince: staleSince.map((_, i) => staleSince[from(i)] ?? 0) } : {}),
  };
}
