/**
 * Fills missing values with one figure per group, or one for the whole column where there are no groups.
 * @throws RangeError if there is not one group per value.
 */
export function fillByGroup(
  x: Float64Array, groups: Uint32Array | undefined, figure: (values: Float64Array) => number, out: Float64Array,
): Float64Array {
  out.set(x);
  if (groups === undefined) {
    fill(out, undefined, 0, figure(x));
    return out;
  }
  if (groups.length !== x.length) throw new RangeError(`There are ${groups.length} groups for ${x.length} values; give one per value.`);
  const seen = new Set(groups);
  for (const group of seen) fill(out, groups, group, figure(x.filter((_, i) => groups[i] === group)));
  return out;
}

function fill(out: Float64Array, groups: Uint32Array | undefined, group: number, value: number): void {
  for (let i = 0; i < out.length; i++) if (out[i]! !== out[i]! && (groups === undefined || groups[i] === group)) out[i] = value;
}
