/** What a reader must know of the values of a column, beside it; a mark that is not there stands nowhere. */
export interface Marks {
  /** 1 where the value was filled in, or rests on one that was. */
  readonly imputed?: Uint8Array;
  /** 1 where the value is preliminary by its source, or rests on one that is. */
  readonly preliminary?: Uint8Array;
  /** The year from which the value was carried forward, the oldest where it rests on several; 0: from none. */
  readonly staleSince?: Uint16Array;
}

/** Marks of what rests on several columns. `there(k, i)`: whether value i of column k is one that it rests on; by default all are. */
export function marksTogether(
  all: readonly (Marks | undefined)[],
  there: (k: number, i: number) => boolean = () => true,
): Marks | undefined {
  const out: { imputed?: Uint8Array; preliminary?: Uint8Array; staleSince?: Uint16Array } = {};
  all.forEach((marks, k) => {
    const { imputed, preliminary, staleSince } = marks ?? {};
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

/** Marks of a column whose value i is the one that stood at `from(i)`; -1: there is none. */
export function marksMoved({ imputed, preliminary, staleSince }: Marks, from: (i: number) => number): Marks {
  return {
    ...(imputed ? { imputed: imputed.map((_, i) => imputed[from(i)] ?? 0) } : {}),
    ...(preliminary ? { preliminary: preliminary.map((_, i) => preliminary[from(i)] ?? 0) } : {}),
    ...(staleSince ? { staleSince: staleSince.map((_, i) => staleSince[from(i)] ?? 0) } : {}),
  };
}
