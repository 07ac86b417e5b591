import { describe, expect, it } from '@jest/globals';
import { philox } from './philox.js';

const words = (counter: number[], key: [number, number]) =>
  [...philox(counter, key[0], key[1], new Uint32Array(4))].map((word) => word.toString(16).padStart(8, '0'));

describe('philox', () => {
  // Random123 1.14, tests/kat_vectors, lines "philox4x32 10".
  it.each([
    ['zeros', [0, 0, 0, 0], [0, 0], ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']],
    [
      'ones',
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
    ],
    [
      'the digits of pi',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
    ],
  ] as [string, number[], [number, number], string[]][])(
    'gives the published words for %s',
    (_, counter, key, expected) => {
      expect(words(counter, key)).toEqual(expected);
    },
  );
});
