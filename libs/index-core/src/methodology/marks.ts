import type { Panel } from '../panel.js';
import type { Step } from './step.js';

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

const older = (a: number, b: number): number => (a === 0 ? b : b === 0 ? a : Math.min(a, b));

/** Marks of a column whose value i is the one that stood at `from(i)`; -1: there is none. */
export function marksMoved({ imputed, preliminary, staleSince }: Marks, from: (i: number) => number): Marks {
  return {
    ...(imputed ? { imputed: imputed.map((_, i) => imputed[from(i)] ?? 0) } : {}),
    ...(preliminary ? { preliminary: preliminary.map((_, i) => preliminary[from(i)] ?? 0) } : {}),
    ...(staleSince ? { staleSince: staleSince.map((_, i) => staleSince[from(i)] ?? 0) } : {}),
  };
}

/** Marks of a column after its gaps were filled. Filled in time, a value has the marks of the years that it comes from. */
export function marksOfFilled(
  step: Extract<Step, { step: 'impute' }>,
  {
    before,
    after,
    marks,
    panel,
  }: {
    readonly before: Float64Array;
    readonly after: Float64Array;
    readonly marks: Marks | undefined;
    readonly panel: Panel;
  },
): Marks | undefined {
  const size = before.length;
  const units = panel.units.length;
  const inTime = step.method === 'carry-forward' || step.method === 'linear';
  let { imputed, preliminary, staleSince } = marks ?? {};
  let changed = false;
  for (let i = 0; i < size; i++) {
    if (before[i]! === before[i]! || after[i]! !== after[i]!) continue;
    if (!changed)
      [imputed, preliminary, staleSince, changed] = [
        imputed?.slice() ?? new Uint8Array(size),
        preliminary?.slice(),
        staleSince?.slice(),
        true,
      ];
    imputed![i] = 1;
    if (!inTime) continue;
    const last = nearestYear(before, i, -units);
    const next = step.method === 'linear' ? nearestYear(before, i, units) : -1;
    const carried = last >= 0 && (step.method === 'carry-forward' || (step.ends === 'nearest' && next < 0));
    for (const from of [last, next]) {
      if (from < 0) continue;
      if (marks?.preliminary?.[from] === 1) preliminary![i] = 1;
      const since = marks?.staleSince?.[from] || (carried ? panel.years[Math.floor(from / units)]! : 0);
      if (since !== 0) (staleSince ??= new Uint16Array(size))[i] = older(staleSince[i]!, since);
    }
  }
  return changed ? ({ imputed, preliminary, staleSince } as Marks) : marks;
}

/** Place of the unit's nearest year that has a value, going by `step`; -1: none. */
function nearestYear(x: Float64Array, i: number, step: number): number {
  for (let at = i + step; at >= 0 && at < x.length; at += step) if (x[at]! === x[at]!) return at;
  return -1;
}
