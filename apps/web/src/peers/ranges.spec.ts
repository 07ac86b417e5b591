import { describe, expect, it } from '@jest/globals';
import { readRanges, writeRanges } from './ranges.js';

describe('Ranges in an address', () => {
  it('are read and written the same, with open ends', () => {
    const text = 'pop_total:1000000:2500000.5,urban_rate_pct::80,x:-3:';
    expect(readRanges(text)).toEqual([
      { indicator: 'pop_total', min: 1_000_000, max: 2_500_000.5 },
      { indicator: 'urban_rate_pct', max: 80 },
      { indicator: 'x', min: -3 },
    ]);
    expect(writeRanges(readRanges(text))).toBe(text);
  });

  it('that are none are left out', () => {
    expect(readRanges('pop_total,pop_total:a:b,:1:2,pop_total::')).toEqual([]);
    expect([readRanges(undefined), writeRanges([])]).toEqual([[], undefined]);
  });
});
