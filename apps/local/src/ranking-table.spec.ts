import { describe, expect, it } from '@jest/globals';
import { type Ranking, rankingTable } from './ranking-table.js';

const ranking: Ranking = {
  methodology: { zh: '指数', en: 'An index' },
  year: 2020,
  dimensions: [
    { code: 'economy', zh: '经济', en: 'Economy' },
    { code: 'life', zh: '生活', en: 'Life' },
  ],
  rows: [
    { code: '1', rank: 1, zh: '昆山市', en: 'Kunshan', index: 101.5, grade: 'A', dimensionGrades: ['A', null] },
    { code: '2', rank: 2, zh: '张家港市', en: 'Zhangjiagang', index: 99.25, grade: 'B', dimensionGrades: ['B', 'A'] },
  ],
  notRanked: [{ zh: '甲市', en: 'Jia', reason: { zh: '数据不足', en: 'too few data' } }],
};
const about = { title: { zh: '样本', en: 'Sample' }, source: 'A census', synthetic: false };

/** Columns that a terminal uses: Chinese characters and full-width signs take two. */
const width = (line: string): number => [...line].reduce((sum, sign) => sum + (/[⺀-鿿＀-￠]/.test(sign) ? 2 : 1), 0);

describe('the ranking as a table', () => {
  const said = rankingTable(ranking, about, '2');
  const drawn = said.split('\n').filter((line) => /^[╔║╟╚]/.test(line));

  it('aligns Chinese and Latin names', () => {
    expect(new Set(drawn.map(width)).size).toBe(1);
  });

  it('gives rank, both names, index, grade and the grade of each dimension', () => {
    expect(
      drawn
        .find((line) => line.includes('昆山市'))!
        .split('║')
        .map((cell) => cell.trim())
        .join(' '),
    ).toMatch(/1 │ 昆山市 +│ Kunshan +│ 101\.50 │ A +│ A +│ –/);
  });

  it('marks one unit', () => {
    expect(drawn.filter((line) => line.includes('→'))).toEqual([expect.stringContaining('张家港市')]);
  });

  it('says who is not ranked, and why', () => {
    expect(said).toContain('not ranked: 甲市 Jia: 数据不足 · too few data');
  });

  it('says when the data are synthetic', () => {
    expect(said).not.toContain('SYNTHETIC');
    expect(rankingTable(ranking, { ...about, synthetic: true }, '2')).toContain('SYNTHETIC DATA 合成数据');
  });
});
