import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compile } from './compile.js';
import { parseMethodology } from './parse.js';
import { samplePanel } from './sample-panel.fixture.js';
import { score } from './score.js';

const folder = (slug: string) => new URL(`../../../../samples/${slug}/`, import.meta.url);

/** A shipped sample, scored. */
function scored(slug: string) {
  const parsed = parseMethodology(readFileSync(new URL('methodology.json', folder(slug)), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  const result = score(compile(parsed.methodology), samplePanel(readFileSync(new URL('data.csv', folder(slug)), 'utf8')));
  const at = (node: string) => result.nodes.findIndex(({ code }) => code === node);
  return {
    ...result,
    of: (node: string, unit: string, year = result.years.at(-1)!) => {
      const cell = result.years.indexOf(year) * result.unitKeys.length + result.unitKeys.indexOf(unit);
      return { score: result.scores[at(node)]![cell]!, rank: result.ranks[at(node)]![cell]!, grade: result.gradeLabels[result.grades[at(node)]![cell]!] };
    },
  };
}

describe('the shipped methodologies', () => {
  it('census-2020-peers: 100 is the expected point, and what lies beyond is kept', () => {
    const result = scored('census-2020-peers');
    expect(result.unitKeys).toHaveLength(30);
    expect(result.notRanked).toEqual([]);
    // Zhangjiagang's urbanisation: 73.73 % against 60 %.
    expect(result.of('urban_rate_pct', '320582').score).toBeCloseTo(100 * 73.73 / 60, 10);
    expect(result.of('literacy_pct', '320582').score).toBeCloseTo(100 * (100 - 2.07) / 98, 10);
    const population = (3 * 73.73 / 60 + 71.58 / 70 + 27.18 / 18) / 5 * 100;
    expect(result.of('population', '320582').score).toBeCloseTo(population, 10);
    expect(result.of('population', '320582').grade).toBe('A+');
    expect([...result.ranks[0]!].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });
});
