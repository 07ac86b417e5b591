/**
 * Philox4x32-10, a counter-based generator: four 32-bit words that depend on the counter and the key alone, so that draw k can
 * be made on any machine, in any order, without the draws before it. `out` receives the words (unsigned).
 * Missing: takes none
 * Formula: Philox4x32-10: draw k from (seed, k) alone
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11; constants and
 * test vectors of Random123 (kat_vectors, philox4x32 10).
 */
export function philox(counter: ArrayLike<number>, key0: number, key1: number, out: Uint32Array): Uint32Array {
  let c0 = counter[0]! | 0;
  let c1 = counter[1]! | 0;
  let c2 = counter[2]! | 0;
  let c3 = counter[3]! | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = mulHigh(0xd2511f53, c0);
    const high1 = mulHigh(0xcd9e8d57, c2);
    const low0 = Math.imul(0xd2511f53, c0);
    const low1 = Math.imul(0xcd9e8d57, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
  return out;
}

/** The upper 32 bits of the 64-bit product of two unsigned words, from 16-bit halves; no sum here passes 32 bits. */
function mulHigh(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const lower = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const upper = (Math.imul(aLow, bHigh) + (lower & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (lower >>> 16) + (upper >>> 16)) | 0;
}
