import type { Panel } from '../panel/panel.js';
import { older, type Provenance } from '../panel/provenance.js';

/** How gaps are filled, as far as provenance depends on it: `carry-forward` and `linear` take values of other years. */
interface Filling {
  readonly method: string;
  readonly ends?: string;
}

/**
 * Provenance of a column after its gaps were filled. Filled in time, a value has that of the years that it comes from.
 */
export function provenanceOfFilled(
  step: Filling,
  {
    before,
    after,
    provenance,
    panel,
  }: {
    readonly before: Float64Array;
    readonly after: Float64Array;
    readonly provenance: Provenance | undefined;
    readonly panel: Panel;
  },
): Provenance | undefined {
  const size = before.length;
  const units = panel.units.length;
  const inTime = step.method === 'carry-forward' || step.method === 'linear';
  let { imputed, preliminary, staleSince } = provenance ?? {};
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
      if (provenance?.preliminary?.[from] === 1) preliminary![i] = 1;
      const since = provenance?.staleSince?.[from] || (carried ? panel.years[Math.floor(from / units)]! : 0);
      if (since !== 0) (staleSince ??= new Uint16Array(size))[i] = older(staleSince[i]!, since);
    }
  }
  return changed ? { imputed, preliminary, staleSince } : provenance;
}

/** Place of the unit's nearest year that has a value, going by `step`; -1: none. */
function nearestYear(x: Float64Array, i: number, step: number): number {
  for (let at = i + step; at >= 0 && at < x.length; at += step) if (x[at]! === x[at]!) return at;
  return -1;
}
