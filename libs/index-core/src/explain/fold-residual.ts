/**
 * Makes parts add up: changes the last part that is not 0 by the rounding that is left, until the parts, added in order, give the
 * total to the last bit. Missing parts (NaN) count as nothing. In place.
 * The change is a few units in the last place; it is rounding, not a method.
 */
export function foldResidual(parts: Float64Array, total: number): void {
  let last = -1;
  let before = 0;
  for (let k = 0; k < parts.length; k++) {
    if (parts[k]! !== parts[k]! || parts[k] === 0) continue;
    if (last >= 0) before += parts[last]!;
    last = k;
  }
  if (last < 0 || !Number.isFinite(total)) return;
  let part = total - before;
  for (let attempt = 0; attempt < 4 && before + part !== total; attempt++) part += total - (before + part);
  parts[last] = part;
}
