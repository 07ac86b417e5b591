/**
 * Fills missing values with one figure per group, or one for the whole column where there are no groups; the figure is asked for
 * only where something is missing.
 * @throws RangeError if there is not one group per value.
 */
export function fillByGroup(
  x: Float64Array,
  groups: Uint32Array | undefined,
  figure: (values: Float64Array) => number,
  out: Float64Array,
): Float64Array {
  if (groups !== undefined) checkGroups(x, groups);
  out.set(x);
  const figures = new Map<number, number>();
  for (let i = 0; i < x.length; i++) {
    if (x[i]! === x[i]!) continue;
    const group = groups === undefined ? 0 : groups[i]!;
    let value = figures.get(group);
    if (value === undefined) {
      value = figure(groups === undefined ? x : x.filter((_, j) => groups[j] === group));
      figures.set(group, value);
    }
    out[i] = value;
  }
  return out;
}

/** How many groups there are. @throws RangeError if there is not one group per value. */
export function checkGroups(x: Float64Array, groups: Uint32Array): number {
  if (groups.length !== x.length)
    throw new RangeError(`There are ${groups.length} groups for ${x.length} values; give one per value.`);
  let most = -1;
  for (let i = 0; i < groups.length; i++) if (groups[i]! > most) most = groups[i]!;
  return most + 1;
}
