import { describe, expect, it } from '@jest/globals';
import { arithmeticMean } from '../aggregate/index.js';
import { shares } from '../weight/index.js';

/**
 * National realisation of all-round xiaokang by the six areas of the NBS system of 2008, in percent, as published for 2008
 * (china.org.cn/report/2010-01/28/content_19325682.htm; jianaisc.com 2009-12-29) and, revised, for 2007 (the 2008 figures less the
 * changes that the same pages state). Areas: economy, social harmony, quality of life, democracy and law, culture and education,
 * resources and environment.
 */
const published = [
  { year: 2008, total: 74.6, areas: [67.9, 76.1, 79.9, 91.1, 67.3, 74.0] },
  { year: 2007, total: 72.7, areas: [65.6, 72.0, 78.3, 89.9, 67.3, 72.2] },
];

describe('the NBS system of 2008', () => {
  it.each(published)(
    'has area weights 29/15/19/11/14/12 that give the published national total of $year',
    ({ total, areas }) => {
      const score = arithmeticMean(
        areas.map((area) => Float64Array.of(area)),
        shares([29, 15, 19, 11, 14, 12]),
      )[0]!;
      expect(Number(score.toFixed(1))).toBe(total);
    },
  );
});
