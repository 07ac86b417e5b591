import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { aggregateTree } from './aggregate-tree.js';
import { compile } from './compile.js';
import { parseMethodology } from './parse.js';
import { runSteps, type Stage } from './run-steps.js';
import { samplePanel } from './sample-panel.fixture.js';
import { finishScores, score } from './score.js';
import { panelWith } from './year-alone.js';

const folder = (slug: string) => new URL(`../../../../samples/${slug}/`, import.meta.url);

const dataset = (slug: string) => JSON.parse(readFileSync(new URL('dataset.json', folder(slug)), 'utf8'));

const slugs = readdirSync(folder('.')).filter((name) => existsSync(new URL(`${name}/methodology.json`, folder('.'))));

function read(slug: string) {
  const parsed = parseMethodology(readFileSync(new URL('methodology.json', folder(slug)), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return {
    plan: compile(parsed.methodology),
    panel: samplePanel(readFileSync(new URL('data.csv', folder(slug)), 'utf8'), dataset(slug).units),
  };
}

/** A shipped sample, scored. */
function scored(slug: string) {
  const { plan, panel } = read(slug);
  const result = score(plan, panel);
  const at = (node: string) => result.nodes.findIndex(({ code }) => code === node);
  return {
    ...result,
    of: (node: string, unit: string, year = result.years.at(-1)!) => {
      const cell = result.years.indexOf(year) * result.unitKeys.length + result.unitKeys.indexOf(unit);
      return {
        score: result.scores[at(node)]![cell]!,
        rank: result.ranks[at(node)]![cell]!,
        grade: result.gradeLabels[result.grades[at(node)]![cell]!],
      };
    },
  };
}

describe('the shipped methodologies', () => {
  it('census-2020-peers: 100 is the expected point, and what lies beyond is kept', () => {
    const result = scored('census-2020-peers');
    expect(result.unitKeys).toHaveLength(30);
    expect(result.notRanked).toEqual([]);
    // Zhangjiagang's urbanisation: 73.73 % against 60 %.
    expect(result.of('urban_rate_pct', '320582').score).toBeCloseTo((100 * 73.73) / 60, 10);
    expect(result.of('literacy_pct', '320582').score).toBeCloseTo((100 * (100 - 2.07)) / 98, 10);
    const population = (((3 * 73.73) / 60 + 71.58 / 70 + 27.18 / 18) / 5) * 100;
    expect(result.of('population', '320582').score).toBeCloseTo(population, 10);
    expect(result.of('population', '320582').grade).toBe('A+');
    expect([...result.ranks[0]!].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  it('hdi: the three dimensions, ranked on three decimals', () => {
    const result = scored('hdi');
    // (54.8 − 20)/65, (6.9/18 + 3.7/15)/2, ln(945/100)/ln 750: their geometric mean is 0.38534.
    expect(result.of('hdi', 'land-01').score).toBe(0.385);
    expect(result.of('education', 'land-01').score).toBeCloseTo((6.9 / 18 + 3.7 / 15) / 2, 12);
    expect(result.of('hdi', 'land-12')).toMatchObject({ rank: 1, grade: 'very high' });
    expect(result.notRanked).toMatchObject([{ unit: 'land-04', reason: 'insufficient-data' }]);
  });

  it('hdi-inequality and hdi-gender: what UNDP derives from it', () => {
    expect(scored('hdi-inequality').of('ihdi', 'land-01').score).toBe(0.262);
    const gender = scored('hdi-gender');
    expect(gender.of('gdi', 'land-01').score).toBe(0.665);
    expect(gender.of('women_hdi', 'land-01').score).toBeCloseTo(0.2863180209, 9);
    expect(gender.of('men_hdi', 'land-01').score).toBeCloseTo(0.4305882408, 9);
  });

  it('nbs-2008: the area weights give the published national totals, and 23 open indicators are named', () => {
    const result = scored('nbs-2008');
    expect(result.of('total', 'CHN', 2007).score).toBe(72.7);
    expect(result.of('total', 'CHN', 2008).score).toBe(74.6);
    expect(result.notes.filter(({ code }) => code === 'left-open')).toHaveLength(23);
  });

  it('nbs-2013: 33 sourced items weigh 81, six are open, and degrees are kept uncapped beside the capped ones', () => {
    const result = scored('nbs-2013');
    expect(result.of('total', 'region-03').score).toBe(68.81);
    expect(result.of('total', 'region-12').score).toBe(99.99);
    expect(result.of('law', 'region-12').score).toBeCloseTo(99.9714285714, 9);
    expect(result.notes.filter(({ code }) => code === 'left-open')).toHaveLength(6);
    const uncapped = result.uncapped!.flatMap((column) => [...(column ?? [])]);
    expect(Math.max(...uncapped.filter((value) => !Number.isNaN(value)))).toBeGreaterThan(110);
  });

  it('jiangsu-2003: two indicators share the weight of one item', () => {
    const result = scored('jiangsu-2003');
    expect(result.nodes.find(({ code }) => code === 'urban_income')!.weight).toBe(0.5);
    expect(result.nodes.find(({ code }) => code === 'income')!.weight).toBeCloseTo(0.2, 12);
    expect(result.of('index', 'county-01').rank).toBe(10);
  });

  it('jiangsu-2013: counties have targets of their own, and without satisfaction there is no rank', () => {
    const result = scored('jiangsu-2013');
    expect(result.of('urban', 'js-01').score).toBeCloseTo((100 * 43.8) / 55, 10);
    expect(result.of('rd', 'js-09').score).toBeCloseTo((100 * 2) / 2.5, 10);
    expect(result.notRanked.map(({ unit, reason }) => [unit, reason])).toEqual(
      ['js-01', 'js-03', 'js-05', 'js-08', 'js-10'].map((unit) => [unit, 'gate-failed']),
    );
    expect(result.notes.map(({ node }) => node)).toEqual(
      expect.arrayContaining(['engel', 'society', 'law', 'ecology', 'satisfaction']),
    );
  });

  it('xiaokang-style: five sub-indices with grades, and a survey with the size of its samples', () => {
    const result = scored('xiaokang-style');
    expect(result.nodes.filter(({ kind }) => kind === 'dimension').map(({ name }) => name.zh)).toEqual([
      '经济',
      '生活',
      '文化',
      '生态',
      '治理',
    ]);
    expect(result.notes).toMatchObject([{ code: 'survey', node: 'satisfaction' }]);
    expect(result.of('index', 'city-14')).toMatchObject({ rank: 1 });
    expect(result.of('index', 'city-14').score).toBeGreaterThan(100);
    expect(result.imputed[0]![result.unitKeys.indexOf('city-05')]).toBe(1);
  });

  it('stages: income at constant prices, and the year in which a county entered each stage', () => {
    const result = scored('stages');
    // 310 yuan of 1985 are 930 of 2000: (930/12000 · 40/64.3 · 9.4/30)^(1/3) = 24.72 %.
    expect(result.of('index', 'county-01', 1985).score).toBe(24.7);
    const entered = new Map<string, number>();
    for (const year of result.years) {
      const { grade } = result.of('index', 'county-01', year);
      if (grade !== undefined && !entered.has(grade)) entered.set(grade, year);
    }
    expect([...entered.keys()].map((grade) => grade.split(' ')[0])).toEqual([
      '温饱以下',
      '温饱',
      '总体小康',
      '全面小康',
    ]);
    expect([...entered.values()]).toEqual([...entered.values()].sort());
    expect(result.of('index', 'county-06').grade).toBe('高水平 high level');
  });

  it('town-scorecard-1000: marks, deductions and capped bonuses', () => {
    const result = scored('town-scorecard-1000');
    // 593.7 marks, less 2 incidents at 30 and 5 complaints at 2, plus one pilot task at 5.
    expect(result.of('total', 'town-01')).toMatchObject({ grade: '不合格 poor', rank: 10 });
    expect(result.of('total', 'town-01').score).toBeCloseTo(528.7, 9);
    expect(Math.max(...result.scores[0]!)).toBeLessThanOrEqual(1000);
  });

  it('department-scorecard-100: ninety points and ten bonus items, none of them required', () => {
    expect(scored('department-scorecard-100').of('total', 'dept-01').score).toBeCloseTo(45.565 + 6, 9);
  });

  it('enterprise-innovation-points: what was earned in a year is redeemed the year after', () => {
    const result = scored('enterprise-innovation-points');
    // Of 2017: 13 patents capped at 200, 3,392 of R&D capped at 300, 4 talents at 15, 7 products at 10.
    expect(result.of('redeemable', 'firm-12', 2018).score).toBe(200 + 300 + 0 + 60 + 70);
    expect(result.notRanked.map(({ year }) => year)).toEqual(Array.from({ length: 12 }, () => 2016));
  });

  it('green-front-runners: the best of each industry among those that meet its standards', () => {
    const result = scored('green-front-runners');
    expect(result.unitKeys.filter((_, i) => result.frontRunners![i] === 1)).toEqual([
      'plant-13',
      'plant-14',
      'plant-15',
    ]);
    expect([...result.gates![0]!.passed]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(result.of('index', 'plant-13').rank).toBe(1);
    expect(result.of('index', 'plant-14').rank).toBe(1);
  });

  it.each(slugs)('%s has finite scores or reasons, and no step that does nothing', (slug) => {
    const result = scored(slug);
    expect(
      result.scores.every((column) => column.every((value) => Number.isNaN(value) || Number.isFinite(value))),
    ).toBe(true);
    const unranked = new Set(result.notRanked.map(({ unit, year }) => `${unit} ${year}`));
    const cells = result.years.flatMap((year) => result.unitKeys.map((unit) => `${unit} ${year}`));
    expect(cells.filter((_, i) => result.ranks[0]![i] === 0).every((cell) => unranked.has(cell))).toBe(true);
    expect(result.ranks[0]!.some((rank) => rank === 1)).toBe(true);
    expect(result.notes.filter(({ code }) => code === 'step-did-nothing')).toEqual([]);
  });

  it.each(slugs)('%s says in the document, the title and the readme when its figures are synthetic', (slug) => {
    const { synthetic, title } = dataset(slug);
    const methodology = readFileSync(new URL('methodology.json', folder(slug)), 'utf8');
    const readme = readFileSync(new URL('README.md', folder(slug)), 'utf8');
    expect([
      title.zh.includes('虚构'),
      title.en.includes('synthetic'),
      methodology.includes('虚构'),
      readme.includes('synthetic'),
    ]).toEqual(Array.from({ length: 4 }, () => synthetic));
  });
});

describe('some values changed', () => {
  it.each(slugs)('%s: the steps of their columns alone give the bits that all steps give', (slug) => {
    const { plan, panel } = read(slug);
    const trail: Stage[] = [];
    const before = runSteps(plan, panel, { trail });
    const cells = panel.units.length * panel.years.length;
    let kept = 0;
    for (const [k, indicator] of plan.required.entries()) {
      const changes = [
        { indicator, cell: (7 * k) % cells, value: 3 + k },
        { indicator: plan.required[(k + 1) % plan.required.length]!, cell: (3 * k) % cells, value: NaN },
      ];
      const changed = panelWith(
        panel,
        changes.map(({ cell, ...one }) => ({
          ...one,
          unit: cell % panel.units.length,
          year: Math.floor(cell / panel.units.length),
        })),
      );
      const stage = runSteps(plan, changed, { like: trail });
      const [all, some] = [
        score(plan, changed),
        finishScores(plan, changed, stage, aggregateTree(plan, changed, stage), { indexAlone: true }),
      ];
      expect(some.scores).toEqual(all.scores);
      expect([
        some.ranks[0],
        some.grades[0],
        some.imputed,
        some.preliminary,
        some.staleSince,
        some.prepared,
        some.uncapped,
        some.notRanked,
        some.notes,
        some.nodes,
      ]).toEqual([
        all.ranks[0],
        all.grades[0],
        all.imputed,
        all.preliminary,
        all.staleSince,
        all.prepared,
        all.uncapped,
        all.notRanked,
        all.notes,
        all.nodes,
      ]);
      for (const [code, column] of stage.columns) if (column === before.columns.get(code)) kept++;
    }
    if (plan.required.length > 2 && !plan.steps.some(({ step }) => step === 'screen')) expect(kept).toBeGreaterThan(0);
  });
});
