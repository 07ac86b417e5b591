import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { arithmeticMean } from '../aggregate/index.js';
import { imputeMean } from '../impute/index.js';
import { compile, parseMethodology, score } from '../index.js';
import { minMax } from '../normalise/index.js';
import { rank } from '../rank/index.js';
import { outlying, treatOutliers } from '../treat/index.js';

/**
 * 2,850 invented units, 40 indicators, scored by COINr 1.1.14 (R 4.2.2): mean by province, at most 30 values winsorised and else
 * log_CT, min–max to 0–100, arithmetic means up three levels, ranks.
 */
const folder = resolve('../shared/reference/synthetic-2850x40');
const here = existsSync(folder);

function table(name: string): Map<string, string[]> {
  const [head, ...rows] = readFileSync(resolve(folder, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return new Map(head!.map((code, c) => [code, rows.map((row) => row[c]!)]));
}

const numbers = (cells: readonly string[]) =>
  Float64Array.from(cells, (cell) => (cell === '' || cell === 'NA' ? NaN : Number(cell)));

describe('the 2,850 × 40 reference set', () => {
  if (!here) {
    it.skip(`is not at ${folder}: its scores and ranks were NOT checked`, () => {});
    return;
  }
  const data = table('iData.csv');
  const meta = table('iMeta.csv');
  const nodes = meta
    .get('iCode')!
    .map((code, i) => ({
      code,
      level: Number(meta.get('Level')![i]),
      parent: meta.get('Parent')![i]!,
      direction: meta.get('Direction')![i] === '-1' ? ('negative' as const) : ('positive' as const),
      weight: Number(meta.get('Weight')![i]),
    }))
    .filter((node) => node.level >= 1);
  const provinces = [...new Set(data.get('prov'))];
  const groups = Uint32Array.from(data.get('prov')!, (name) => provinces.indexOf(name));
  const filled = new Map<string, Float64Array>();
  const treatments = new Map<string, ReturnType<typeof treatOutliers>>();
  const columns = new Map<string, Float64Array>();
  for (const node of nodes) {
    if (node.level === 1) {
      const full = imputeMean(numbers(data.get(node.code)!), { groups });
      const treated = treatOutliers(full, { most: 30 });
      filled.set(node.code, full);
      treatments.set(node.code, treated);
      columns.set(node.code, minMax(treated.values, { direction: node.direction }));
    } else {
      const children = nodes.filter((child) => child.parent === node.code);
      columns.set(
        node.code,
        arithmeticMean(
          children.map((child) => columns.get(child.code)!),
          Float64Array.from(children, (child) => child.weight),
        ),
      );
    }
  }

  it('has the scores of COINr, to 1e-10', () => {
    const scores = table('aggregated.csv');
    let compared = 0;
    for (const node of nodes) {
      const expected = numbers(scores.get(node.code)!);
      const actual = columns.get(node.code)!;
      for (let i = 0; i < expected.length; i++) {
        compared++;
        if (!(Math.abs(actual[i]! - expected[i]!) <= 1e-10))
          throw new Error(`${node.code}, row ${i}: ${actual[i]} instead of ${expected[i]}`);
      }
    }
    expect(compared).toBe(51 * 2850);
  });

  it('has the ranks of COINr, exactly', () => {
    for (const [code, cells] of table('aggregated_ranks.csv')) {
      if (code !== 'uCode') expect([...rank(columns.get(code)!)]).toEqual(cells.map(Number));
    }
  });

  it('treats the same indicators in the same way, with the same skewness and kurtosis', () => {
    const details = table('treat_details.csv');
    const near = (actual: number, cell: string) =>
      expect(Math.abs(actual - Number(cell))).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(Number(cell))));
    details.get('iCode')!.forEach((code, i) => {
      const cell = (name: string) => details.get(name)![i]!;
      const before = outlying(filled.get(code)!);
      const treated = treatments.get(code)!;
      near(before.skewness, cell('check_SkewKurt0.Skew'));
      near(before.kurtosis, cell('check_SkewKurt0.Kurt'));
      expect(String(!before.outlying).toUpperCase()).toBe(cell('check_SkewKurt0.Pass'));
      expect(treated.done).toBe(
        cell('check_SkewKurt0.Pass') === 'TRUE'
          ? 'nothing'
          : cell('check_SkewKurt1.Pass') === 'TRUE'
            ? 'winsorise'
            : 'log-ct',
      );
      if (treated.done !== 'nothing') {
        near(treated.skewness, cell('check_SkewKurt2.Skew'));
        near(treated.kurtosis, cell('check_SkewKurt2.Kurt'));
      }
    });
  });

  it('has the same scores and ranks when a document says all that', () => {
    const named = (code: string) => ({ code, name: { zh: code, en: code } });
    const node = (code: string): object => {
      const children = nodes.filter((child) => child.parent === code);
      return {
        ...named(code),
        children: children.map((child) => (child.level === 1 ? { indicator: child.code } : node(child.code))),
      };
    };
    const parsed = parseMethodology({
      language: 1,
      slug: 'reference',
      version: '1.0.0',
      name: { zh: '对照', en: 'Reference' },
      authority: 'ours',
      indicators: nodes
        .filter(({ level }) => level === 1)
        .map(({ code, direction }) => ({ ...named(code), direction })),
      steps: [
        { step: 'impute', method: 'mean', by: 'province' },
        { step: 'treat', method: 'outliers', most: 30 },
        { step: 'normalise', method: 'min-max' },
      ],
      aggregate: { method: 'arithmetic-mean' },
      weights: { method: 'equal' },
      index: node('Index'),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const result = score(compile(parsed.methodology), {
      units: data.get('uCode')!.map((key, u) => ({ key, province: data.get('prov')![u]! })),
      years: [2020],
      columns: new Map(
        nodes
          .filter(({ level }) => level === 1)
          .map(({ code }) => [code, { indicator: code, values: numbers(data.get(code)!) }]),
      ),
    });
    const ranks = table('aggregated_ranks.csv');
    const scores = table('aggregated.csv');
    expect(result.nodes).toHaveLength(51);
    result.nodes.forEach(({ code, kind }, n) => {
      const expected = numbers(scores.get(code)!);
      expect(result.scores[n]!.every((value, u) => Math.abs(value - expected[u]!) <= 1e-10)).toBe(true);
      if (kind !== 'indicator') expect([...result.ranks[n]!]).toEqual(ranks.get(code)!.map(Number));
    });
  });
});
