import { describe, expect, it } from '@jest/globals';
import type { RobustnessRowView, RobustnessRun } from '#persistence';
import { rankSentence } from './rank-sentence.js';

const run = {
  specification: { draws: 10_000, seed: 1, topK: 10, weights: [{ draw: 'uniform', spread: 0.1 }] },
  inputs: [],
  drivers: [],
} as unknown as RobustnessRun;
const row = (zh: string, en: string) =>
  ({ unitId: 1, unit: { name: { zh, en } }, nominalRank: 6, low: 4, high: 6 }) as unknown as RobustnessRowView;
const pair = [row('张家港市', 'Zhangjiagang'), row('昆山市', 'Kunshan')] as const;

describe('the sentence about a pair', () => {
  it('speaks of the draws of the run where all were looked at', () => {
    expect(rankSentence(run, pair, { first: 10_000, draws: 10_000, ahead: 411, level: 0, behind: 9_589 })).toEqual({
      zh: '张家港市名次为 6，5–95 % 区间 [4, 6]，在 4.1 % 的抽样中领先昆山市。',
      en: "Zhangjiagang's rank is 6, 5–95 % [4, 6], ahead of Kunshan in 4.1 % of draws.",
    });
  });

  it('says of how many draws it speaks where these are the first of more', () => {
    expect(rankSentence(run, pair, { first: 500, draws: 500, ahead: 411, level: 0, behind: 89 })).toEqual({
      zh: '张家港市名次为 6，5–95 % 区间 [4, 6]，在前 500 次抽样的 82.2 % 中领先昆山市。',
      en: "Zhangjiagang's rank is 6, 5–95 % [4, 6], ahead of Kunshan in 82.2 % of the first 500 draws.",
    });
  });
});
