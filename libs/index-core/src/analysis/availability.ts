/**
 * How much data there is: the share of columns with a value, per unit and per group of units, and the share of units with a value,
 * per column.
 * Missing: that is what is counted. A group without units has NaN.
 * Formula: values there / values possible
 * Source: COINr get_data_avail.
 * @throws RangeError if there are no columns or there is not one group per unit.
 */
export function availability(
  columns: readonly Float64Array[],
  params: { readonly groups?: Uint32Array } = {},
): DataAvailability {
  const units = columns[0]?.length;
  const { groups } = params;
  if (units === undefined) throw new RangeError('Availability needs at least one column.');
  if (groups !== undefined && groups.length !== units)
    throw new RangeError(`There are ${groups.length} groups for ${units} units; give one per unit.`);
  const byUnit = new Float64Array(units);
  const byColumn = new Float64Array(columns.length);
  columns.forEach((column, k) => {
    for (let u = 0; u < units; u++) {
      if (column[u]! !== column[u]!) continue;
      byUnit[u]! += 1 / columns.length;
      byColumn[k]! += 1 / units;
    }
  });
  const size = groups === undefined ? 0 : groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const byGroup = new Float64Array(size);
  const members = new Float64Array(size);
  groups?.forEach((group, u) => {
    byGroup[group]! += byUnit[u]!;
    members[group]! += 1;
  });
  return { byUnit, byColumn, byGroup: byGroup.map((sum, group) => sum / members[group]!) };
}

export interface DataAvailability {
  readonly byUnit: Float64Array;
  readonly byColumn: Float64Array;
  /** Index: the group's number; empty where no groups are given. */
  readonly byGroup: Float64Array;
}
