/**
 * The indices that put `x` in ascending order, stable, missing values left out: x[order[0]] ≤ x[order[1]] ≤ …
 * A radix sort on the bits of the numbers, so the time is linear and no comparison function is called. The upper half of the bits is
 * sorted first; the lower half only where that leaves long runs undecided (short ones are put in order by insertion).
 * The answer is a view into `out`, as long as there are values. Missing: NaN takes no part. −0 and 0 are equal.
 * Scratch memory is kept between calls.
 * Formula: radix sort of the bits, 11 at a time
 * Source: D. E. Knuth, The Art of Computer Programming 3, 5.2.5.
 * @example order(Float64Array.of(3, NaN, 1)) // Uint32Array [2, 0]
 */
export function order(x: Float64Array, out: Uint32Array = new Uint32Array(x.length)): Uint32Array {
  let n = 0;
  if (x.length <= 48) {
    for (let i = 0; i < x.length; i++) if (x[i]! === x[i]!) out[n++] = i;
    insertion(x, out, 0, n);
    return out.subarray(0, n);
  }
  if (scratch.capacity < x.length) scratch = allocate(Math.max(x.length, 2 * scratch.capacity));
  const { keys, other } = scratch;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    if (value !== value) continue;
    number[0] = value + 0;
    const upper = bits[1]!;
    keys[i] = upper ^ ((upper >> 31) | 0x80000000);
    out[n++] = i;
  }
  threePasses(keys, out, other, n);
  if (!settleRuns(x, keys, out, n)) {
    // Least significant half first: both halves from the start.
    n = 0;
    for (let i = 0; i < x.length; i++) {
      const value = x[i]!;
      if (value !== value) continue;
      number[0] = value + 0;
      keys[i] = bits[0]! ^ (bits[1]! >> 31);
      out[n++] = i;
    }
    threePasses(keys, out, other, n);
    for (let i = 0; i < x.length; i++) {
      number[0] = x[i]! + 0;
      const upper = bits[1]!;
      keys[i] = upper ^ ((upper >> 31) | 0x80000000);
    }
    threePasses(keys, out, other, n);
  }
  return out.subarray(0, n);
}

/** Sorts `list` stably by its 32-bit keys, 11 bits at a time. */
function threePasses(keys: Uint32Array, list: Uint32Array, other: Uint32Array, n: number): void {
  counts.fill(0);
  for (let j = 0; j < n; j++) {
    const key = keys[list[j]!]!;
    counts[key & 2047]!++;
    counts[2048 + ((key >>> 11) & 2047)]!++;
    counts[4096 + (key >>> 22)]!++;
  }
  let from: Uint32Array = list;
  let to: Uint32Array = other;
  for (let pass = 0; pass < 3; pass++) {
    const base = pass * 2048;
    let start = 0;
    for (let b = base; b < base + 2048; b++) {
      const count = counts[b]!;
      counts[b] = start;
      start += count;
    }
    const shift = pass * 11;
    for (let j = 0; j < n; j++) {
      const i = from[j]!;
      to[counts[base + ((keys[i]! >>> shift) & 2047)]!++] = i;
    }
    const swap = from;
    from = to;
    to = swap;
  }
  // After three passes the result is in the other list.
  for (let j = 0; j < n; j++) list[j] = from[j]!;
}

/** Puts runs of equal upper halves in order, if they are short or in order already; false where a long one is not. */
function settleRuns(x: Float64Array, keys: Uint32Array, list: Uint32Array, n: number): boolean {
  for (let first = 0; first < n; ) {
    const key = keys[list[first]!]!;
    let last = first + 1;
    let ordered = true;
    while (last < n && keys[list[last]!] === key) {
      if (x[list[last]!]! < x[list[last - 1]!]!) ordered = false;
      last++;
    }
    if (!ordered) {
      if (last - first > 32) return false;
      insertion(x, list, first, last);
    }
    first = last;
  }
  return true;
}

function insertion(x: Float64Array, list: Uint32Array, first: number, end: number): void {
  for (let j = first + 1; j < end; j++) {
    const i = list[j]!;
    const value = x[i]!;
    let k = j - 1;
    while (k >= first && x[list[k]!]! > value) {
      list[k + 1] = list[k]!;
      k--;
    }
    list[k + 1] = i;
  }
}

const number = new Float64Array(1);
const bits = new Int32Array(number.buffer);
const counts = new Uint32Array(3 * 2048);
const allocate = (capacity: number) => ({
  capacity,
  keys: new Uint32Array(capacity),
  other: new Uint32Array(capacity),
});
let scratch = allocate(4096);
