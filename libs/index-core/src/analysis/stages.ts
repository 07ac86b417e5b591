import { missingColumn } from '../missing-column.js';
import { reaches } from '../tolerance/tolerance.js';

/**
 * Stages over time: which of the stages each unit has reached in each year, by thresholds that a score must reach one after another
 * (温饱 → 总体小康 → 全面小康 → 高水平), and since when it has held the stage.
 * `x` is a panel column (year-major, `units` values per year). Stage 0 is below the first threshold; a value at a threshold has reached it.
 * `lasting` (default false): once reached, a stage is kept.
 * Missing: a year without a value has stage −1 (also when lasting) and interrupts nothing.
 * Formula: thresholds reached, and since which year
 * Source: the document's thresholds.
 * @throws RangeError if the shape does not fit or the thresholds do not rise.
 */
export function stages(x: Float64Array, params: StagesParams): Stages {
  const { units, years, thresholds, lasting = false } = params;
  if (units * years.length !== x.length)
    throw new RangeError(`${x.length} values are not ${years.length} years of ${units} units.`);
  thresholds.forEach((threshold, k) => {
    if (!(k === 0 ? threshold === threshold : threshold > thresholds[k - 1]!))
      throw new RangeError(`Thresholds must rise; number ${k + 1} is ${threshold}.`);
  });
  const stage = new Int8Array(x.length).fill(-1);
  const since = missingColumn(x.length);
  for (let u = 0; u < units; u++) {
    let current = -1;
    let start = NaN;
    for (let y = 0; y < years.length; y++) {
      const value = x[y * units + u]!;
      if (value !== value) continue;
      let reached = 0;
      while (reached < thresholds.length && reaches(value, thresholds[reached]!)) reached++;
      if (lasting && reached < current) reached = current;
      if (reached !== current) start = years[y]!;
      current = reached;
      stage[y * units + u] = current;
      since[y * units + u] = start;
    }
  }
  return { stage, since };
}

export interface StagesParams {
  readonly units: number;
  readonly years: readonly number[];
  readonly thresholds: readonly number[];
  readonly lasting?: boolean;
}

export interface Stages {
  /** How many thresholds have been reached; −1 without a value. */
  readonly stage: Int8Array;
  /** The year since which the stage has been held without another between. */
  readonly since: Float64Array;
}
