import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PanelRepository } from '#persistence';
import type { TestTable } from '#testing';
import { ScoredRuns } from '../src/scored-runs/scored-runs.js';
import { scoreTable, startGateway, type TestGateway } from './gateway.js';

const ZHANGJIAGANG = '320582';
const KUNSHAN = '320583';

/**
 * Zhangjiagang: y of 2018 is preliminary, that of 2019 is not there and the one of 2018 is carried on. Kunshan: x of 2020 is preliminary.
 * Worked by hand, weights 0.6 and 0.4: 2019 .6·100+.4·50 = 80 against .6·80+.4·100 = 88.
 */
const table: TestTable & { readonly document: object } = {
  slug: 'marked',
  synthetic: true,
  document: {
    language: 1,
    slug: 'marked',
    version: '1',
    name: { zh: '标记', en: 'Marked' },
    authority: 'ours',
    origin: 'ours',
    indicators: [
      { code: 'x', name: { zh: '甲', en: 'X' }, direction: 'positive', target: 100 },
      { code: 'y', name: { zh: '乙', en: 'Y' }, direction: 'positive', target: 100 },
    ],
    steps: [
      { step: 'impute', method: 'carry-forward', indicators: ['y'], limit: 2 },
      { step: 'normalise', method: 'realisation-degree', scale: 100 },
    ],
    index: {
      code: 'index',
      name: { zh: '指数', en: 'Index' },
      aggregate: { method: 'arithmetic-mean' },
      children: [
        { indicator: 'x', weight: 0.6 },
        { indicator: 'y', weight: 0.4 },
      ],
    },
  },
  rows: [
    { code: ZHANGJIAGANG, year: 2018, values: { x: 90, y: 50 }, flags: { y: 1 } },
    { code: KUNSHAN, year: 2018, values: { x: 80, y: 80 } },
    { code: ZHANGJIAGANG, year: 2019, values: { x: 100, y: NaN } },
    { code: KUNSHAN, year: 2019, values: { x: 80, y: 100 } },
    { code: ZHANGJIAGANG, year: 2020, values: { x: 95, y: 100 } },
    { code: KUNSHAN, year: 2020, values: { x: 90, y: 100 }, flags: { x: 1 } },
  ],
};
const MARKS = 'imputed preliminary staleSince';
const none = { imputed: false, preliminary: false, staleSince: null };
const early = { imputed: false, preliminary: true, staleSince: null };
const stale = { imputed: true, preliminary: true, staleSince: 2018 };

let gateway: TestGateway;
let run: string;
beforeAll(async () => {
  gateway = await startGateway();
  run = await scoreTable(gateway.dataSource, table);
});
afterAll(() => gateway?.close());

describe('Figures that rest on imputed, stale or preliminary values', () => {
  it.each(['SQL', 'memory'])(
    'are marked in a ranking and its children, and where the others are not, from %s',
    async (from) => {
      const runs = gateway.application.get<ScoredRuns>(ScoredRuns);
      const { held } = runs;
      if (from === 'SQL') runs.held = async () => undefined;
      else await gateway.ask(`{ profile(run: "${run}", unit: "${KUNSHAN}") { __typename } }`);
      const of = (year: number): string =>
        `y${year}: ranking(run: "${run}", year: ${year}) { ... on Ranking { rows { edges { node { score unit { code } ${MARKS} children { ${MARKS} } } } } } }`;
      const answer = await gateway
        .ask<any>(`{ ${[2018, 2019, 2020].map(of).join(' ')} filtered: ranking(run: "${run}", year: 2019, filter: { codes: ["${ZHANGJIAGANG}"] }) {
      ... on Ranking { rows { edges { node { score unit { code } ${MARKS} children { ${MARKS} } } } } } } }`)
        .finally(() => {
          runs.held = held;
        });
      const rows = Object.fromEntries(
        Object.entries<any>(answer).map(
          ([
            key,
            {
              rows: { edges },
            },
          ]) => [key, edges.map(({ node }: any) => node)],
        ),
      );
      const zhangjiagang = { score: 80, unit: { code: ZHANGJIAGANG }, ...stale, children: [none, stale] };
      expect(rows['y2019']).toEqual([
        { score: 88, unit: { code: KUNSHAN }, ...none, children: [none, none] },
        zhangjiagang,
      ]);
      expect(rows['filtered']).toEqual([zhangjiagang]);
      expect(rows['y2018'][1]).toMatchObject({ unit: { code: ZHANGJIAGANG }, ...early, children: [none, early] });
      expect(
        rows['y2020'].map((row: any) => [
          row.unit.code,
          row.preliminary,
          row.children[0].preliminary,
          row.children[1].preliminary,
        ]),
      ).toEqual([
        [ZHANGJIAGANG, false, false, false],
        [KUNSHAN, true, true, false],
      ]);
    },
  );

  it('are marked at every node of a profile, and at every point of a trend', async () => {
    const { profile, trend, leaf } = await gateway.ask<any>(`{
      profile(run: "${run}", year: 2019, unit: "${ZHANGJIAGANG}") { ... on Profile { nodes { node { code } ${MARKS} } } }
      trend(run: "${run}", units: ["${ZHANGJIAGANG}"]) { ... on Trend { series { points { year ${MARKS} } } } }
      leaf: trend(run: "${run}", units: ["${ZHANGJIAGANG}"], node: "x") { ... on Trend { series { points { ${MARKS} } } } } }`);
    expect(profile.nodes).toEqual([
      { node: { code: 'index' }, ...stale },
      { node: { code: 'x' }, ...none },
      { node: { code: 'y' }, ...stale },
    ]);
    expect(trend.series[0].points).toEqual([
      { year: 2018, ...early },
      { year: 2019, ...stale },
      { year: 2020, ...none },
    ]);
    expect(leaf.series[0].points).toEqual([none, none, none]);
  });

  it('are marked in a comparison: units, values, and what they give to the gap', async () => {
    const { comparison } =
      await gateway.ask<any>(`{ comparison(run: "${run}", year: 2019, units: ["${ZHANGJIAGANG}", "${KUNSHAN}"]) { ... on Comparison {
      units { ${MARKS} } gaps { parts { node { code } points ${MARKS} } } indicators { node { code } values { ${MARKS} } } } } }`);
    expect(comparison.units).toEqual([stale, none]);
    expect(comparison.indicators).toEqual([
      { node: { code: 'x' }, values: [none, none] },
      { node: { code: 'y' }, values: [stale, none] },
    ]);
    expect(comparison.gaps[0].parts.map(({ points, ...part }: any) => [Number(points.toFixed(9)), part])).toEqual([
      [8, { node: { code: 'index' }, ...stale }],
      [-12, { node: { code: 'x' }, ...none }],
      [20, { node: { code: 'y' }, ...stale }],
    ]);
  });

  it('are marked among peers, parts and items, in a balance, a what-if and a goal', async () => {
    const { near, own, parts, balance, whatIf, goalSeek } = await gateway.ask<any>(`{
      near: peers(run: "${run}", year: 2019, unit: "${KUNSHAN}", indicators: [{ code: "x" }]) { ... on Peers { ${MARKS} peers { ${MARKS} } } }
      own: peers(run: "${run}", year: 2019, unit: "${ZHANGJIAGANG}", indicators: [{ code: "y" }]) { ... on Peers { ${MARKS} peers { ${MARKS} } } }
      parts(run: "${run}", year: 2019, kind: "county") { ... on Parts { parts { unit { code } ${MARKS} items { ${MARKS} } } } }
      balance(run: "${run}", year: 2019, unit: "${ZHANGJIAGANG}") { ... on Balance { ${MARKS} } }
      whatIf(run: "${run}", year: 2019, change: { values: [{ unit: "${ZHANGJIAGANG}", indicator: "y", value: 70 }] }) { ... on WhatIf { rows { unit { code } score ${MARKS} } } }
      goalSeek(run: "${run}", year: 2019, unit: "${ZHANGJIAGANG}", goal: { rank: 1 }) { ... on GoalSeek { ${MARKS} } } }`);
    expect(near).toEqual({ ...none, peers: [stale] });
    expect(own).toEqual({ ...stale, peers: [none] });
    expect(parts.parts).toEqual([
      { unit: { code: KUNSHAN }, ...none, items: [none, none] },
      { unit: { code: ZHANGJIAGANG }, ...stale, items: [none, stale] },
    ]);
    expect(balance).toEqual(stale);
    expect(goalSeek).toEqual(stale);
    // Given a value of its own, the year rests on nothing carried on.
    expect(whatIf.rows.map(({ unit, score, ...marks }: any) => [unit.code, score, marks])).toEqual([
      [ZHANGJIAGANG, 88, none],
      [KUNSHAN, 88, none],
    ]);
  });

  it('are marked in the tables that are taken away', async () => {
    const csv = async (path: string): Promise<Record<string, string>[]> =>
      parse(await (await fetch(`${gateway.url}/exports/${path}`)).text(), {
        columns: true,
        bom: true,
        comment: '#',
        relax_column_count: true,
      });
    const ranking = await csv(`ranking.csv?run=${run}&year=2019`);
    expect(
      ranking
        .map((row) => [
          row['代码 code'],
          row['含插补 imputed'],
          row['含初步数 preliminary'],
          row['沿用自 carried forward from'],
          row['乙 标记 marks'],
        ])
        .slice(0, 2),
    ).toEqual([
      [KUNSHAN, '', '', '', ''],
      [ZHANGJIAGANG, '1', '1', '2018', '插补 imputed; 沿用 2018 carried forward; 初步 preliminary'],
    ]);
    const comparison = await csv(`comparison.csv?run=${run}&year=2019&units=${ZHANGJIAGANG},${KUNSHAN}`);
    expect(
      comparison.slice(0, 3).map((row) =>
        Object.entries(row)
          .filter(([key]) => key.endsWith('标记 marks'))
          .map(([, mark]) => mark !== ''),
      ),
    ).toEqual([
      [true, false],
      [false, false],
      [true, false],
    ]);
  });

  it('are marked by the figure that scoring read: a final revision takes the place of a preliminary one', async () => {
    await gateway.dataSource.query(
      `update revision set vintage = 'preliminary' where dataset_id = (select id from dataset where slug = 'marked')`,
    );
    const keys: number[] = (
      await gateway.dataSource.query(`select revision_keys from score_run where id = $1`, [run])
    )[0].revision_keys;
    const final = await scoreTable(gateway.dataSource, {
      ...table,
      slug: 'final',
      document: { ...table.document, slug: 'final' },
      rows: [{ code: ZHANGJIAGANG, year: 2020, values: { x: 96, y: NaN } }],
    });
    const later: number[] = (
      await gateway.dataSource.query(`select revision_keys from score_run where id = $1`, [final])
    )[0].revision_keys;
    const { panel } = await new PanelRepository(gateway.dataSource).load({
      revisionKeys: [...keys, ...later],
      years: [2020],
    });
    const at = panel.units.findIndex(({ key }) => key === ZHANGJIAGANG);
    expect(
      ['x', 'y'].map((code) => [panel.columns.get(code)!.values[at], panel.columns.get(code)!.preliminary![at]]),
    ).toEqual([
      [96, 0],
      [100, 1],
    ]);
  });
});
