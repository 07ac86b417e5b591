/**
 * Makes parts add up: the last part that is not 0 becomes what the others, added in order, leave of the total. Their sum is then the
 * total as closely as numbers allow: to one unit in the last place of the greatest part. Missing parts (NaN) count as nothing. In place.
 */
export function foldResidual(parts: Float64Array, total: number): void {
  let last = -1;
  let before = 0;
  for (let k = 0; k < parts.length; k++) {
    if (parts[k]! !== parts[k]! || parts[k] === 0) continue;
    if (last >= 0) before += parts[last]!;
    last = k;
  }
  if (last >= 0 && Number.isFinite(total)) parts[last] = total - before;
}
