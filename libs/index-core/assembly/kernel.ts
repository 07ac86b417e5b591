// The hot loop of a robustness run: weighted sums, exact ranks, rank counts. AssemblyScript, compiled to WebAssembly SIMD by
// build.mjs; ../src/robustness/kernel/plain-kernel.ts does the same in plain TypeScript, to the bit.
//
// Memory, from __heap_base on (all addresses multiples of 64):
//   columns   [units / 4][columns][4] f64   four units side by side, so that one pass reads memory once from end to end
//   weights   [16 / 4][columns][4]    f64   four draws side by side
//   scores    [16][stride]            f64
//   ranks     [rows][stride]          u16
//   packed    [2][stride]             u64   key and unit in one number, before and after a radix pass
//   tallies   [4096]                  u32   of radix digits
//   counts    [units][bins]           u16   draws in which the unit had this rank (or one of a bin of ranks); bin 0: no rank
//   sums      [units]                 u64   sum of ranks
//   top       [units]                 u32   draws in which the unit was among the first `topK`
//   lows      [stride]                u16   the smallest rank counted of the unit; above `highs` while nothing is counted
//   highs     [stride]                u16   the largest

export { normals } from './normals';

const SLOTS: i32 = 16;
/** More units with one key than this, and the draw is sorted by the bits of its scores instead. */
const CROWD: i32 = 24;

let units: i32 = 0;
let stride: i32 = 0;
let columns: i32 = 0;
let bins: i32 = 0;
let shift: i32 = 0;
let topK: i32 = 0;
let columnsAt: usize = 0;
let weightsAt: usize = 0;
let scoresAt: usize = 0;
let ranksAt: usize = 0;
let packedAt: usize = 0;
let talliesAt: usize = 0;
let countsAt: usize = 0;
let sumsAt: usize = 0;
let topAt: usize = 0;
let lowsAt: usize = 0;
let highsAt: usize = 0;

function align(at: usize): usize {
  return (at + 63) & ~63;
}

/** Lays out memory and returns the bytes needed; the host grows the memory, zeroed, and calls `clear` before it writes. */
export function setup(unitCount: i32, columnCount: i32, binShift: i32, top: i32, rows: i32): usize {
  units = unitCount;
  stride = (unitCount + 31) & ~31;
  columns = columnCount;
  shift = binShift;
  bins = ((unitCount + (1 << binShift) - 1) >> binShift) + 1;
  topK = top;
  columnsAt = align(__heap_base);
  weightsAt = align(columnsAt + stride * columnCount * 8);
  scoresAt = align(weightsAt + SLOTS * columnCount * 8);
  ranksAt = align(scoresAt + SLOTS * stride * 8);
  packedAt = align(ranksAt + <usize>rows * stride * 2);
  talliesAt = align(packedAt + 2 * stride * 8);
  countsAt = align(talliesAt + 4096 * 4);
  sumsAt = align(countsAt + <usize>units * bins * 2);
  topAt = align(sumsAt + units * 8);
  lowsAt = align(topAt + units * 4);
  highsAt = align(lowsAt + stride * 2);
  return align(highsAt + stride * 2);
}

export function addressOfColumns(): usize { return columnsAt; }
export function addressOfWeights(): usize { return weightsAt; }
export function addressOfScores(): usize { return scoresAt; }
export function addressOfRanks(): usize { return ranksAt; }
export function addressOfCounts(): usize { return countsAt; }
export function addressOfSums(): usize { return sumsAt; }
export function addressOfTop(): usize { return topAt; }
export function addressOfLows(): usize { return lowsAt; }
export function addressOfHighs(): usize { return highsAt; }
export function strideOfUnits(): i32 { return stride; }

/** Scores of up to 16 draws: each the sum over the columns, first to last, of weight times value. */
export function weigh(draws: i32): void {
  const quads = (draws + 3) >> 2;
  const group: usize = columns * 32;
  const row: usize = stride * 8;
  for (let u: i32 = 0; u < units; u += 4) {
    const values = columnsAt + (<usize>(u >> 2)) * group;
    for (let q: i32 = 0; q < quads; q++) {
      let x = values;
      let w = weightsAt + (<usize>q) * group;
      const end = x + group;
      let a0 = f64x2.splat(0), a1 = f64x2.splat(0), b0 = f64x2.splat(0), b1 = f64x2.splat(0);
      let c0 = f64x2.splat(0), c1 = f64x2.splat(0), d0 = f64x2.splat(0), d1 = f64x2.splat(0);
      while (x < end) {
        const x0 = v128.load(x);
        const x1 = v128.load(x, 16);
        let s = v128.load_splat<f64>(w);
        a0 = f64x2.add(a0, f64x2.mul(x0, s));
        a1 = f64x2.add(a1, f64x2.mul(x1, s));
        s = v128.load_splat<f64>(w, 8);
        b0 = f64x2.add(b0, f64x2.mul(x0, s));
        b1 = f64x2.add(b1, f64x2.mul(x1, s));
        s = v128.load_splat<f64>(w, 16);
        c0 = f64x2.add(c0, f64x2.mul(x0, s));
        c1 = f64x2.add(c1, f64x2.mul(x1, s));
        s = v128.load_splat<f64>(w, 24);
        d0 = f64x2.add(d0, f64x2.mul(x0, s));
        d1 = f64x2.add(d1, f64x2.mul(x1, s));
        x += 32;
        w += 32;
      }
      let out = scoresAt + (<usize>q) * 4 * row + (<usize>u) * 8;
      v128.store(out, a0);
      v128.store(out, a1, 16);
      out += row;
      v128.store(out, b0);
      v128.store(out, b1, 16);
      out += row;
      v128.store(out, c0);
      v128.store(out, c1, 16);
      out += row;
      v128.store(out, d0);
      v128.store(out, d1, 16);
    }
  }
}

/** Exact ranks of the scores in `slot` (highest first, ties share the smallest rank), written to `row` of the ranks. */
export function rank(slot: i32, row: i32): void {
  const scores = scoresAt + (<usize>slot) * (<usize>stride) * 8;
  const ranks = ranksAt + (<usize>row) * (<usize>stride) * 2;
  let low = f64x2.splat(load<f64>(scores));
  let high = low;
  const even = units & ~1;
  for (let u: i32 = 0; u < even; u += 2) {
    const s = v128.load(scores + ((<usize>u) << 3));
    low = f64x2.pmin(low, s);
    high = f64x2.pmax(high, s);
  }
  let lo = min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
  let hi = max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1));
  if (units & 1) {
    const last = load<f64>(scores + ((<usize>(units - 1)) << 3));
    lo = min(lo, last);
    hi = max(hi, last);
  }
  if (units <= 4096) {
    const scale = 1048575.0 / (hi - lo);
    if (!(scale <= f64.MAX_VALUE && scale > 0) || !rankByKeys<u32>(scores, ranks, hi, scale)) rankByBits(scores, ranks);
  } else {
    const scale = 4194303.0 / (hi - lo);
    if (!(scale <= f64.MAX_VALUE && scale > 0) || !rankByKeys<u64>(scores, ranks, hi, scale)) rankByBits(scores, ranks);
  }
}

/**
 * Two radix passes over keys that fall as scores rise: key = trunc((hi − score) · scale), monotone under IEEE rounding. Units
 * with one key are put in order by their exact scores. False: too many share a key.
 */
function rankByKeys<T>(scores: usize, ranks: usize, hi: f64, scale: f64): bool {
  const digit: i32 = sizeof<T>() == 4 ? 10 : 11;
  const below: i32 = sizeof<T>() == 4 ? 12 : 32;
  const size: usize = sizeof<T>();
  const mask: i32 = (1 << digit) - 1;
  const first = talliesAt;
  const second = talliesAt + ((<usize>1) << (digit + 2));
  memory.fill(talliesAt, 0, (<usize>2) << (digit + 2));
  const from = packedAt;
  const to = packedAt + (<usize>stride) * 8;

  const his = f64x2.splat(hi);
  const scales = f64x2.splat(scale);
  for (let u: i32 = 0; u < units; u += 2) {
    const keys = i32x4.trunc_sat_f64x2_u_zero(f64x2.mul(f64x2.sub(his, v128.load(scores + ((<usize>u) << 3))), scales));
    const k0 = i32x4.extract_lane(keys, 0);
    store<T>(from + (<usize>u) * size, ((<T>(<u32>k0)) << below) | <T>u);
    let at = first + ((<usize>(k0 & mask)) << 2);
    store<u32>(at, load<u32>(at) + 1);
    at = second + ((<usize>(k0 >>> digit)) << 2);
    store<u32>(at, load<u32>(at) + 1);
    if (u + 1 < units) {
      const k1 = i32x4.extract_lane(keys, 1);
      store<T>(from + (<usize>u) * size, ((<T>(<u32>k1)) << below) | <T>(u + 1), sizeof<T>());
      at = first + ((<usize>(k1 & mask)) << 2);
      store<u32>(at, load<u32>(at) + 1);
      at = second + ((<usize>(k1 >>> digit)) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }

  let sum0: u32 = 0;
  let sum1: u32 = 0;
  for (let b: usize = 0; b < ((<usize>1) << (digit + 2)); b += 4) {
    const n0 = load<u32>(first + b);
    store<u32>(first + b, sum0);
    sum0 += n0;
    const n1 = load<u32>(second + b);
    store<u32>(second + b, sum1);
    sum1 += n1;
  }

  for (let i: i32 = 0; i < units; i++) {
    const p = load<T>(from + (<usize>i) * size);
    const at = first + ((<usize>((<i32>(p >> below)) & mask)) << 2);
    const place = load<u32>(at);
    store<u32>(at, place + 1);
    store<T>(to + (<usize>place) * size, p);
  }
  for (let i: i32 = 0; i < units; i++) {
    const p = load<T>(to + (<usize>i) * size);
    const at = second + ((<usize>((<i32>(p >> below)) >>> digit)) << 2);
    const place = load<u32>(at);
    store<u32>(at, place + 1);
    store<T>(from + (<usize>place) * size, p);
  }

  let before: T = ~(<T>0);
  for (let i: i32 = 0; i < units; i++) {
    const p = load<T>(from + (<usize>i) * size);
    if ((p >> below) == (before >> below) && i > 0) {
      let end = i + 1;
      while (end < units && (load<T>(from + (<usize>end) * size) >> below) == (p >> below)) end++;
      if (end - i >= CROWD) return false;
      settle<T>(scores, ranks, from, i - 1, end);
      i = end - 1;
      before = p;
      continue;
    }
    store<u16>(ranks + ((<usize>unitOf<T>(p)) << 1), <u16>(i + 1));
    before = p;
  }
  return true;
}

// @ts-ignore: decorator
@inline
function unitOf<T>(packed: T): u32 {
  return sizeof<T>() == 4 ? (<u32>packed) & 4095 : <u32>packed;
}

/** Orders places `first` to `end` (one key) by exact scores, and ranks them. */
function settle<T>(scores: usize, ranks: usize, from: usize, first: i32, end: i32): void {
  const size: usize = sizeof<T>();
  for (let i = first + 1; i < end; i++) {
    const p = load<T>(from + (<usize>i) * size);
    const s = load<f64>(scores + ((<usize>unitOf<T>(p)) << 3));
    let j = i - 1;
    while (j >= first) {
      const q = load<T>(from + (<usize>j) * size);
      if (load<f64>(scores + ((<usize>unitOf<T>(q)) << 3)) >= s) break;
      store<T>(from + (<usize>(j + 1)) * size, q);
      j--;
    }
    store<T>(from + (<usize>(j + 1)) * size, p);
  }
  let shared = first + 1;
  let last: f64 = 0;
  for (let i = first; i < end; i++) {
    const u = unitOf<T>(load<T>(from + (<usize>i) * size));
    const s = load<f64>(scores + ((<usize>u) << 3));
    if (i == first || s != last) shared = i + 1;
    store<u16>(ranks + ((<usize>u) << 1), <u16>shared);
    last = s;
  }
}

/** The bits of a number, so that unsigned order is the order from the highest down. −0 and 0 are one. */
// @ts-ignore: decorator
@inline
function fallingBits(score: f64): u64 {
  const bits = reinterpret<u64>(score + 0.0);
  return (bits >> 63) != 0 ? bits : bits ^ 0x7fffffffffffffff;
}

/** The full radix sort on the 64 bits of the scores: any skew, any ties. Digits that are all alike are skipped. */
function rankByBits(scores: usize, ranks: usize): void {
  let from = packedAt;
  let to = packedAt + (<usize>stride) * 8;
  for (let i: i32 = 0; i < units; i++) store<u32>(from + ((<usize>i) << 2), i);
  for (let place: u64 = 0; place < 64; place += 11) {
    memory.fill(talliesAt, 0, 2048 * 4);
    for (let i: i32 = 0; i < units; i++) {
      const at = talliesAt + (<usize>((fallingBits(load<f64>(scores + ((<usize>i) << 3))) >> place) & 2047) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
    let sum: u32 = 0;
    let alike = false;
    for (let b: usize = 0; b < 2048 * 4; b += 4) {
      const n = load<u32>(talliesAt + b);
      if (n == <u32>units) alike = true;
      store<u32>(talliesAt + b, sum);
      sum += n;
    }
    if (alike) continue;
    for (let i: i32 = 0; i < units; i++) {
      const u = load<u32>(from + ((<usize>i) << 2));
      const at = talliesAt + (<usize>((fallingBits(load<f64>(scores + ((<usize>u) << 3))) >> place) & 2047) << 2);
      const next = load<u32>(at);
      store<u32>(at, next + 1);
      store<u32>(to + ((<usize>next) << 2), u);
    }
    const swap = from;
    from = to;
    to = swap;
  }
  let shared: i32 = 1;
  let last: f64 = 0;
  for (let i: i32 = 0; i < units; i++) {
    const u = load<u32>(from + ((<usize>i) << 2));
    const s = load<f64>(scores + ((<usize>u) << 3));
    if (i == 0 || s != last) shared = i + 1;
    store<u16>(ranks + ((<usize>u) << 1), <u16>shared);
    last = s;
  }
}

/** `weigh` and `rank` for up to 16 draws, ranks from `row` on. */
export function draw(draws: i32, row: i32): void {
  weigh(draws);
  for (let i: i32 = 0; i < draws; i++) rank(i, row + i);
}

/** Adds the first `rows` rows of the ranks to the counts, unit by unit, so that a unit's counts stay in the first cache. */
export function tally(rows: i32): void {
  const step: usize = stride * 2;
  for (let u: usize = 0; u < step; u += 16) {
    let low = v128.load(lowsAt + u);
    let high = v128.load(highsAt + u);
    let at = ranksAt + u;
    for (let row: i32 = 0; row < rows; row++) {
      const r = v128.load(at);
      low = i16x8.min_u(low, r);
      high = i16x8.max_u(high, r);
      at += step;
    }
    v128.store(lowsAt + u, low);
    v128.store(highsAt + u, high);
  }
  const up: u32 = (1 << shift) - 1;
  for (let u: i32 = 0; u < units; u++) {
    const counts = countsAt + ((<usize>u) * (<usize>bins) << 1);
    let at = ranksAt + ((<usize>u) << 1);
    const end = at + (<usize>rows) * step;
    if (shift == 0) {
      while (at < end) {
        const bin = counts + ((<usize>load<u16>(at)) << 1);
        store<u16>(bin, load<u16>(bin) + 1);
        at += step;
      }
      continue;
    }
    let sum: u64 = 0;
    let top: u32 = 0;
    while (at < end) {
      const r = <u32>load<u16>(at);
      const bin = counts + ((<usize>((r + up) >> shift)) << 1);
      store<u16>(bin, load<u16>(bin) + 1);
      sum += r;
      if (r - 1 < <u32>topK) top++;
      at += step;
    }
    store<u64>(sumsAt + ((<usize>u) << 3), load<u64>(sumsAt + ((<usize>u) << 3)) + sum);
    store<u32>(topAt + ((<usize>u) << 2), load<u32>(topAt + ((<usize>u) << 2)) + top);
  }
}

/** Back to no counts: of each unit, only the bins between its smallest and its largest rank are written. */
export function clear(): void {
  const up: u32 = (1 << shift) - 1;
  for (let u: i32 = 0; u < units; u++) {
    const low = <u32>load<u16>(lowsAt + ((<usize>u) << 1));
    const high = <u32>load<u16>(highsAt + ((<usize>u) << 1));
    if (low > high) continue;
    const first = (low + up) >> shift;
    const last = (high + up) >> shift;
    memory.fill(countsAt + (((<usize>u) * (<usize>bins) + <usize>first) << 1), 0, (<usize>(last - first + 1)) << 1);
  }
  memory.fill(sumsAt, 0, (<usize>units) << 3);
  memory.fill(topAt, 0, (<usize>units) << 2);
  memory.fill(lowsAt, 255, (<usize>stride) << 1);
  memory.fill(highsAt, 0, (<usize>stride) << 1);
}
