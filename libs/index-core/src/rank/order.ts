/**
 * The indices that put `x` in ascending order, stable, missing values left out: x[order[0]] ≤ x[order[1]] ≤ …
 * A radix sort on the bits of the numbers (11 at a time), so the time is linear and no comparison function is called.
 * The answer is a view into `out`, as long as there are values. Missing: NaN takes no part. −0 and 0 are equal.
 * Scratch memory is kept between calls.
 * Source: D. E. Knuth, The Art of Computer Programming 3, 5.2.5.
 * @example order(Float64Array.of(3, NaN, 1)) // Uint32Array [2, 0]
 */
export function order(x: Float64Array, out: Uint32Array = new Uint32Array(x.length)): Uint32Array {
  if (scratch.capacity < x.length) scratch = allocate(Math.max(x.length, 2 * scratch.capacity));
  const { low, high, other } = scratch;
  let n = 0;
  if (x.length <= 48) {
    for (let i = 0; i < x.length; i++) if (x[i]! === x[i]!) out[n++] = i;
    insertion(x, out, n);
    return out.subarray(0, n);
  }
  counts.fill(0);
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value !== value) continue;
    number[0] = value + 0;
    const upper = bits[1]!;
    const lower = bits[0]!;
    const sign = upper >> 31;
    const l = (lower ^ sign) >>> 0;
    const h = (upper ^ (sign | 0x80000000)) >>> 0;
    low[i] = l;
    high[i] = h;
    counts[l & 2047]!++;
    counts[2048 + ((l >>> 11) & 2047)]!++;
    counts[4096 + (l >>> 22)]!++;
    counts[6144 + (h & 2047)]!++;
    counts[8192 + ((h >>> 11) & 2047)]!++;
    counts[10240 + (h >>> 22)]!++;
    out[n++] = i;
  }
  let from: Uint32Array = out;
  let to: Uint32Array = other;
  for (let pass = 0; pass < 6; pass++) {
    const base = pass * 2048;
    let start = 0;
    let distinct = 0;
    for (let b = base; b < base + 2048; b++) {
      const count = counts[b]!;
      if (count > 0) distinct++;
      counts[b] = start;
      start += count;
    }
    if (distinct <= 1) continue;
    const keys = pass < 3 ? low : high;
    const shift = (pass % 3) * 11;
    for (let j = 0; j < n; j++) {
      const i = from[j]!;
      const b = base + ((keys[i]! >>> shift) & 2047);
      to[counts[b]!++] = i;
    }
    const swap = from;
    from = to;
    to = swap;
  }
  if (from !== out) for (let j = 0; j < n; j++) out[j] = from[j]!;
  return out.subarray(0, n);
}

function insertion(x: Float64Array, out: Uint32Array, n: number): void {
  for (let j = 1; j < n; j++) {
    const i = out[j]!;
    const value = x[i]!;
    let k = j - 1;
    while (k >= 0 && x[out[k]!]! > value) {
      out[k + 1] = out[k]!;
      k--;
    }
    out[k + 1] = i;
  }
}

const number = new Float64Array(1);
const bits = new Int32Array(number.buffer);
const counts = new Uint32Array(6 * 2048);
const allocate = (capacity: number) => ({
  capacity, low: new Uint32Array(capacity), high: new Uint32Array(capacity), other: new Uint32Array(capacity),
});
let scratch = allocate(4096);
