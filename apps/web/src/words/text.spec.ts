import { describe, expect, it } from '@jest/globals';
import { fill } from './text.js';

describe('fill', () => {
  it('puts every value in its place, as often as the place stands there', () => {
    expect(fill('{n} of {all}: {n}', { n: 3, all: 'thirty' })).toBe('3 of thirty: 3');
  });

  it('leaves a place without a value, and takes values as they are', () => {
    expect(fill('{n} and {m}', { n: '$& {m}' })).toBe('$& {m} and {m}');
  });
});
