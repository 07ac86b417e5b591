import { philox } from './philox.js';

/**
 * The random numbers of one draw. Input j of draw k in lane l has a stream of its own, which depends on (seed, k, j, l) alone:
 * Philox4x32-10 with the seed as its key and (k, j, block, l) as its counter. Two lanes serve the two sample matrices of Saltelli.
 */
export interface DrawSource {
  /** Goes to the start of a stream. */
  at(draw: number, input: number, lane?: number): void;
  /** The next number of the stream: uniform on [0, 1), 53 bits. */
  uniform(): number;
}

/** @throws RangeError if the seed is not a whole number from 0 to 2^53 − 1. */
export function drawSource(seed: number): DrawSource {
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new RangeError(`A seed is a whole number from 0 to 2^53 − 1; here ${seed}.`);
  const key0 = seed >>> 0;
  const key1 = Math.floor(seed / 2 ** 32);
  const counter = new Uint32Array(4);
  const words = new Uint32Array(4);
  let next = 0;
  return {
    at(draw, input, lane = 0) {
      counter[0] = draw;
      counter[1] = input;
      counter[2] = 0;
      counter[3] = lane;
      next = 4;
    },
    uniform() {
      if (next === 4) {
        philox(counter, key0, key1, words);
        counter[2]!++;
        next = 0;
      }
      const value = ((words[next]! >>> 5) * 67108864 + (words[next + 1]! >>> 6)) / 9007199254740992;
      next += 2;
      return value;
    },
  };
}
