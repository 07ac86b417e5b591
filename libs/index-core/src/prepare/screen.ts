/**
 * Which units have enough data to be scored: one year's cross-sections in, 1 (keep) or 0 (leave out) per unit out, with the share
 * of indicators that have a value and, of those, the share that is not 0.
 * A unit is kept if both shares reach `minAvailable` (default 0) and `minNonZero` (default 0); `include` and `exclude` (row
 * numbers) overrule the shares.
 * Missing: that is what is counted. A unit without any value has 0 for both shares.
 * Formula: keep a unit if (values there) / (indicators) ≥ minAvailable and (values ≠ 0) / (values there) ≥ minNonZero;
 * lists overrule
 * Source: OECD/JRC Handbook (2008), step 3; COINr Screen.
 * @throws RangeError if there are no columns, a share is not within 0 and 1, or a unit is both forced in and out.
 */
export function screen(columns: readonly Float64Array[], params: ScreenParams): Screened {
  const { minAvailable = 0, minNonZero = 0, include = [], exclude = [] } = params;
  const first = columns[0];
  if (first === undefined) throw new RangeError('Screening needs at least one indicator.');
  for (const share of [minAvailable, minNonZero])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`A share must lie between 0 and 1; here ${share}.`);
  const both = include.find((unit) => exclude.includes(unit));
  if (both !== undefined) throw new RangeError(`Row ${both} is both forced in and forced out.`);
  const units = first.length;
  const keep = new Uint8Array(units);
  const available = new Float64Array(units);
  const nonZero = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    let there = 0;
    let zeros = 0;
    for (const column of columns) {
      const value = column[u]!;
      if (value !== value) continue;
      there++;
      if (value === 0) zeros++;
    }
    available[u] = there / columns.length;
    nonZero[u] = there === 0 ? 0 : (there - zeros) / there;
    keep[u] = available[u]! >= minAvailable && nonZero[u]! >= minNonZero ? 1 : 0;
  }
  for (const unit of include) keep[unit] = 1;
  for (const unit of exclude) keep[unit] = 0;
  return { keep, available, nonZero };
}

export interface ScreenParams {
  readonly minAvailable?: number;
  readonly minNonZero?: number;
  readonly include?: readonly number[];
  readonly exclude?: readonly number[];
}

export interface Screened {
  readonly keep: Uint8Array;
  readonly available: Float64Array;
  readonly nonZero: Float64Array;
}
