import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ScoredRuns } from '../src/scored-runs/scored-runs.js';
import { parseMethodology } from '#index-core';
import { createDataSource, RankingReader } from '#persistence';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

const ZHANGJIAGANG = '320582';
const KUNSHAN = '320583';
const REFUSED = '... on Refusal { code argument message { zh en } remedy { zh en } }';

/**
 * Two indicators of three cities over three years. Worked by hand: capped off, target 100, weights 0.6 and 0.4.
 * 2018: Zhangjiagang .6·90+.4·50 = 74, Kunshan .6·80+.4·80 = 80, Jiangyin .6·70+.4·70 = 70.
 * 2019: 96, 88, 70 (Zhangjiagang overtakes Kunshan). 2020: 100, 94, none (Jiangyin has no x: nothing to rank it by).
 */
const document = {
  language: 1,
  slug: 'by-hand',
  version: '1',
  name: { zh: '手算', en: 'By hand' },
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'x', name: { zh: '甲', en: 'X' }, direction: 'positive', target: 100 },
    { code: 'y', name: { zh: '乙', en: 'Y' }, direction: 'positive', target: 100 },
  ],
  steps: [{ step: 'normalise', method: 'realisation-degree', cap: false, scale: 100 }],
  index: {
    code: 'index',
    name: { zh: '指数', en: 'Index' },
    aggregate: { method: 'arithmetic-mean', minShare: 1 },
    children: [
      { indicator: 'x', weight: 0.6 },
      { indicator: 'y', weight: 0.4 },
    ],
  },
  grades: { bands: [{ label: 'A', from: 95 }, { label: 'B', from: 75 }, { label: 'C' }] },
};
const row = (code: string, year: number, x: number, y: number, flags = 0) => ({ code, year, values: { x, y }, flags });
const byHand = {
  slug: 'by-hand',
  document,
  synthetic: true,
  rows: [
    row(ZHANGJIAGANG, 2018, 90, 50),
    row(KUNSHAN, 2018, 80, 80),
    row('320281', 2018, 70, 70),
    row(ZHANGJIAGANG, 2019, 100, 90, 16),
    row(KUNSHAN, 2019, 80, 100),
    row('320281', 2019, 70, 70),
    row(ZHANGJIAGANG, 2020, 100, 100, 1),
    row(KUNSHAN, 2020, 90, 100),
    row('320281', 2020, NaN, 70),
  ],
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, byHand);
  await scoreTable(gateway.dataSource, censusTable());
});
afterAll(() => gateway?.close());

describe('Where do we stand?', () => {
  it('ranks the units of a year with grade, sub-scores and the year before', async () => {
    const { ranking } = await gateway.ask<{
      ranking: any;
    }>(`{ ranking(methodology: "by-hand", year: 2019) { ... on Ranking {
      year node { code } children { code } notRanked { reason }
      rows { totalCount edges { node { rank score grade previousRank previousScore preliminary unit { code name { zh en } } children { code score rank } } } } } } }`);
    expect(
      ranking.rows.edges.map(({ node }: any) => [
        node.unit.code,
        node.rank,
        node.score,
        node.grade,
        node.previousRank,
        node.previousScore,
      ]),
    ).toEqual([
      [ZHANGJIAGANG, 1, 96, 'A', 2, 74],
      [KUNSHAN, 2, 88, 'B', 1, 80],
      ['320281', 3, 70, 'C', 3, 70],
    ]);
    expect(ranking.rows.edges[0].node.children).toEqual([
      { code: 'x', score: 100, rank: 1 },
      { code: 'y', score: 90, rank: 2 },
    ]);
    expect(ranking.notRanked).toEqual([]);
  });

  it('lists a unit without enough data as not ranked, with the reason, and marks preliminary figures', async () => {
    const { ranking } = await gateway.ask<{ ranking: any }>(`{ ranking(methodology: "by-hand") { ... on Ranking { year
      notRanked { unit { code } reason detail { zh en } } rows { totalCount edges { node { preliminary unit { code } } } } } } }`);
    expect(ranking.year).toBe(2020);
    expect(ranking.rows.totalCount).toBe(2);
    expect(ranking.notRanked).toEqual([
      {
        unit: { code: '320281' },
        reason: 'insufficient-data',
        detail: { zh: '缺少 1 项指标：甲。', en: '1 indicator is missing: X.' },
      },
    ]);
    expect(ranking.rows.edges.map(({ node }: any) => node.preliminary)).toEqual([true, false]);
  });

  it('ranks within a filter beside the overall rank, and finds by Chinese name, pinyin and initials', async () => {
    const { a, b, c } = await gateway.ask<{ a: any; b: any; c: any }>(`{
      a: ranking(methodology: "census-2020-peers", filter: { province: "330000" }, first: 2) { ... on Ranking { rows { totalCount edges { node { rank rankInFilter unit { name { en } } } } } } }
      b: ranking(methodology: "census-2020-peers", search: "张家港") { ... on Ranking { rows { totalCount edges { node { rank rankInFilter } } } } }
      c: ranking(methodology: "census-2020-peers", search: "zjg") { ... on Ranking { rows { totalCount edges { node { rank } } } } } }`);
    expect(a.rows.edges.map(({ node }: any) => node.rankInFilter)).toEqual([1, 2]);
    expect(a.rows.edges[0].node).toEqual({ rank: 9, rankInFilter: 1, unit: { name: { en: 'Tongxiang' } } });
    expect(b.rows).toEqual({ totalCount: 1, edges: [{ node: { rank: 6, rankInFilter: 6 } }] });
    expect(c.rows).toEqual({ totalCount: 1, edges: [{ node: { rank: 6 } }] });
  });

  it('pages through all units without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { ranking }: { ranking: any } = await gateway.ask(
        `query ($after: String) { ranking(methodology: "census-2020-peers", first: 7, after: $after) { ... on Ranking {
        rows { totalCount pageInfo { hasNextPage endCursor } edges { node { unit { code } } } } } } }`,
        { after },
      );
      seen.push(...ranking.rows.edges.map(({ node }: any) => node.unit.code));
      after = ranking.rows.pageInfo.hasNextPage ? ranking.rows.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  it('refuses a year, a node, a methodology or a run that is not there, and says what is', async () => {
    const { y, n, m, r } = await gateway.ask<Record<string, any>>(`{
      y: ranking(methodology: "by-hand", year: 1999) { ${REFUSED} } n: ranking(methodology: "by-hand", node: "z") { ${REFUSED} }
      m: ranking(methodology: "no-such") { ${REFUSED} } r: ranking(run: "00000000-0000-7000-8000-000000000000") { ${REFUSED} } }`);
    expect(y).toMatchObject({ code: 'NOT_FOUND', argument: 'year', remedy: { en: 'It has 2018, 2019, 2020.' } });
    expect(n).toMatchObject({ code: 'NOT_FOUND', argument: 'node', remedy: { en: 'It has index, x, y.' } });
    expect(m).toMatchObject({ code: 'NOT_SCORED', argument: 'methodology' });
    expect(r).toMatchObject({ code: 'NOT_FOUND', argument: 'run' });
  });

  it('gives the same bytes from SQL and from the run in memory, whatever is asked', async () => {
    const census = await scoreTable(gateway.dataSource, {
      ...censusTable(),
      slug: 'both-ways',
      document: { ...(censusTable().document as object), slug: 'both-ways' },
    });
    const years = await scoreTable(gateway.dataSource, {
      ...byHand,
      slug: 'both-years',
      document: { ...document, slug: 'both-years' },
    });
    const tied = await scoreTable(gateway.dataSource, {
      ...byHand,
      slug: 'both-tied',
      document: { ...document, slug: 'both-tied', rank: { ties: 'max' } },
      rows: [
        row(ZHANGJIAGANG, 2018, 80, 80),
        row(KUNSHAN, 2018, 80, 80),
        row('320281', 2018, 70, 70),
        row('320282', 2018, 90, 90),
      ],
    });
    const rest =
      'cursor node { rank rankInFilter score grade imputed preliminary previousRank previousScore unit { id code name { zh en } province { zh } parent { zh en } level kind } children { code score rank grade imputed } }';
    const asked = [
      [census, ''],
      [census, 'first: 7'],
      [census, 'filter: { province: "330000" }'],
      [census, 'filter: { codes: ["320582", "320583"] }, first: 1'],
      [census, 'node: "education"'],
      [census, 'node: "urban_rate_pct", first: 3'],
      [years, ''],
      [years, 'year: 2019'],
      [years, 'year: 2018, node: "y"'],
      [years, 'year: 2020, first: 0'],
      [tied, 'first: 2'],
      [tied, `first: 1, after: "${Buffer.from('offset:0').toString('base64url')}"`],
      [tied, `first: 2, after: "${Buffer.from('offset:1').toString('base64url')}"`],
    ].map(
      ([run, args]) =>
        `{ ranking(run: "${run}"${args && `, ${args}`}) { ... on Ranking { year node { code } rows { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { ${rest} } } } } }`,
    );
    const bytes = async (query: string): Promise<string> =>
      (
        await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        })
      ).text();
    const runs = gateway.application.get<ScoredRuns>(ScoredRuns);
    const { held } = runs;
    runs.held = async () => undefined;
    const fromSql = await Promise.all(asked.map(bytes)).finally(() => {
      runs.held = held;
    });
    for (const run of [census, years, tied])
      await gateway.ask(`{ profile(run: "${run}", unit: "${KUNSHAN}") { __typename } }`);
    const statements = await counted(async () => expect(await Promise.all(asked.map(bytes))).toEqual(fromSql));
    expect(fromSql[6]).toContain('"previousRank":2');
    expect(fromSql[0]).toContain('"province":{"zh":"江苏省"},"parent":{"zh":"苏州市","en":"Suzhou"}');
    expect(
      fromSql
        .slice(-3)
        .map((text) => [...text.matchAll(/"rank":(\d),"rankInFilter"/g)].map(([, rank]) => Number(rank))),
    ).toEqual([[1, 3], [3], [3, 4]]);
    expect(statements.filter((sql) => sql.includes('from score'))).toEqual([]);
  });

  it('is one statement, which each connection plans once, for any page', async () => {
    const dataSource = await createDataSource(gateway.databaseUrl, { poolSize: 1 }).initialize();
    try {
      const runKey = 1_000_000; // a run of all units, of which nothing is kept but scores
      await dataSource.query(
        `insert into score (run_key, unit_id, year, node, rank, score)
        select $1, u.id, 2020, n, row_number() over (partition by n order by u.id), 1.0 / u.id from unit u, generate_series(0, 5) n where u.scheme = 'GB/T 2260'`,
        [runKey],
      );
      await dataSource.query('analyze score');
      const reader = new RankingReader(dataSource);
      for (const [first, offset] of [
        [5, 0],
        [10, 5],
        [50, 0],
        [1, 20],
        [3, 0],
        [200, 2_000],
      ] as const) {
        for (let k = 0; k < 4; k++)
          expect(
            (
              await reader.page({
                runKey,
                year: 2020,
                node: 0,
                children: [1, 2, 3, 4, 5],
                condition: {},
                first,
                offset,
              })
            ).rows,
          ).toHaveLength(first + 1);
      }
      const [plans] = await dataSource.query<object[]>(
        `select generic_plans::int as once, custom_plans::int as anew from pg_prepared_statements where name = 'ranking-page'`,
      );
      expect(plans).toEqual({ once: 19, anew: 5 }); // the server tries five times whether these numbers would make a better one
    } finally {
      await dataSource.query('delete from score where run_key = 1000000');
      await dataSource.destroy();
    }
  });

  it('takes as many statements for five rows as for thirty, on every list', async () => {
    const lists = (first: number): string[] => [
      `{ ranking(methodology: "census-2020-peers", first: ${first}) { ... on Ranking { run { nodes { code } inputs { dataset } } notRanked { reason } rows { edges { node { score children { score } } } } } } }`,
      `{ ranking(methodology: "census-2020-peers", search: "市", first: ${first}) { ... on Ranking { rows { edges { node { score children { score } } } } } } }`,
      `{ units(filter: { province: "320000" }, first: ${first}) { edges { node { parts { code } province { code } parent { code } } } } }`,
      `{ scoreRuns(first: ${first}) { edges { node { nodes { code } inputs { dataset } } } } }`,
      `{ datasets(first: ${first}) { edges { node { revisions { number } } } } }`,
      `{ methodologies(first: ${first}) { edges { node { years } } } }`,
      `{ peers(methodology: "census-2020-peers", unit: "${KUNSHAN}", first: ${first}) { ... on Peers { peers { unit { code } } } } }`,
    ];
    for (const query of lists(5)) await gateway.ask(query);
    for (const [k, query] of lists(5).entries()) {
      const few = await counted(() => gateway.ask(query));
      const many = await counted(() => gateway.ask(lists(30)[k]!));
      expect(many.length).toBeLessThanOrEqual(few.length);
      expect(few.length).toBeLessThanOrEqual(3);
    }
  });
});

/** The statements that the gateway sends while something is done. */
async function counted(work: () => Promise<unknown>): Promise<string[]> {
  const { default: pg } = await import('pg');
  const statements: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    statements.push(typeof first === 'string' ? first : first.text);
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as never;
  try {
    await work();
    return statements;
  } finally {
    pg.Client.prototype.query = original;
  }
}

describe('How did it go?', () => {
  it('shows points, growth in both meanings that bridges no break, years in the top three, stages, overtakings and breaks', async () => {
    const { trend } = await gateway.ask<{
      trend: any;
    }>(`{ trend(methodology: "by-hand", units: ["${ZHANGJIAGANG}", "${KUNSHAN}"]) { ... on Trend {
      series { unit { code } points { year score rank breakBefore } breaks growth { fromYear toYear from to ratio increase years cagr } growthNote { en } yearsInTopThree stages { year stage } } overtakings { year unit { code } other { code } } } } }`);
    expect(trend.series[0].points).toEqual([
      { year: 2018, score: 74, rank: 2, breakBefore: false },
      { year: 2019, score: 96, rank: 1, breakBefore: true },
      { year: 2020, score: 100, rank: 1, breakBefore: false },
    ]);
    expect(trend.series[0]).toMatchObject({
      breaks: [2019],
      growth: { fromYear: 2019, toYear: 2020, from: 96, to: 100, years: 1, ratio: 100 / 96 },
      growthNote: { en: expect.stringContaining('breaks in 2019') },
    });
    expect(trend.series[1]).toMatchObject({
      breaks: [],
      growth: { fromYear: 2018, toYear: 2020, from: 80, to: 94, years: 2, ratio: 94 / 80 },
      growthNote: null,
    });
    expect(trend.series[1].growth.increase).toBeCloseTo(14 / 80, 12);
    expect(trend.series[1].growth.cagr).toBeCloseTo(Math.sqrt(94 / 80) - 1, 12);
    expect(trend.series[0].yearsInTopThree).toBe(3);
    expect(trend.series[0].stages).toEqual([
      { year: 2018, stage: 'C' },
      { year: 2019, stage: 'A' },
      { year: 2020, stage: 'A' },
    ]);
    expect(trend.overtakings).toEqual([{ year: 2019, unit: { code: ZHANGJIAGANG }, other: { code: KUNSHAN } }]);
  });
});

describe('Why is one ahead?', () => {
  it('splits the gap into parts that sum to it, with each figure and its place', async () => {
    const { comparison } = await gateway.ask<{
      comparison: any;
    }>(`{ comparison(methodology: "by-hand", year: 2018, units: ["${ZHANGJIAGANG}", "${KUNSHAN}"]) { ... on Comparison {
      gaps { gap method parts { node { code } points difference } } indicators { node { code } values { prepared normalised observation { value row column dataset synthetic } } } } } }`);
    expect(comparison.gaps[0]).toMatchObject({ gap: 6, method: 'WEIGHTS' });
    expect(
      comparison.gaps[0].parts.map((part: any) => [
        part.node.code,
        Math.round(part.points * 1e9) / 1e9,
        part.difference,
      ]),
    ).toEqual([
      ['index', 6, 6],
      ['x', -6, -10],
      ['y', 12, 30],
    ]);
    expect(comparison.indicators[0].values[1]).toEqual({
      prepared: 80,
      normalised: 80,
      observation: { value: 80, row: 3, column: 3, dataset: 'by-hand', synthetic: true },
    });
  });

  it('gives the whole gap to the indicators on the census figures', async () => {
    const { comparison } = await gateway.ask<{
      comparison: any;
    }>(`{ comparison(methodology: "census-2020-peers", units: ["${ZHANGJIAGANG}", "${KUNSHAN}"]) { ... on Comparison {
      units { rank score } gaps { gap parts { node { code kind parent } points } } } } }`);
    const [{ gap, parts }] = comparison.gaps;
    expect(gap).toBe(comparison.units[1].score - comparison.units[0].score);
    const leaves = parts
      .filter((part: any) => part.node.kind === 'INDICATOR')
      .reduce((sum: number, part: any) => sum + part.points, 0);
    expect(leaves).toBeCloseTo(gap, 12);
  });

  it('refuses one unit, seven, or one that the run has not', async () => {
    const { one, other } = await gateway.ask<Record<string, any>>(
      `{ one: comparison(units: ["${KUNSHAN}"]) { ${REFUSED} } other: comparison(units: ["${KUNSHAN}", "110101"]) { ${REFUSED} } }`,
    );
    expect(one).toMatchObject({ code: 'INVALID_ARGUMENT', argument: 'units' });
    expect(other).toMatchObject({ code: 'NOT_FOUND', argument: 'units' });
  });
});

describe('How does one unit stand?', () => {
  it('holds every node against the group and shares the obstacles out', async () => {
    const { profile } = await gateway.ask<{
      profile: any;
    }>(`{ profile(methodology: "by-hand", year: 2018, unit: "${ZHANGJIAGANG}") { ... on Profile {
      rank rankInGroup groupSize strengths weaknesses obstacles { indicator share } obstacleNote { en } nodes { node { code } score groupMedian groupBest groupBestUnit { code } } } } }`);
    expect(profile).toMatchObject({
      rank: 2,
      rankInGroup: 2,
      groupSize: 3,
      strengths: ['x'],
      weaknesses: ['y'],
      obstacleNote: null,
    });
    expect(profile.obstacles.map((one: any) => [one.indicator, Math.round(one.share * 1e9) / 1e9])).toEqual([
      ['y', 0.769230769],
      ['x', 0.230769231],
    ]);
    expect(profile.nodes[0]).toMatchObject({
      score: 74,
      groupMedian: 74,
      groupBest: 80,
      groupBestUnit: { code: KUNSHAN },
    });
  });

  it('says so where every target is met', async () => {
    const { profile } = await gateway.ask<{ profile: any }>(
      `{ profile(methodology: "by-hand", year: 2020, unit: "${ZHANGJIAGANG}") { ... on Profile { obstacles { share } obstacleNote { en } } } }`,
    );
    expect(profile).toEqual({ obstacles: [], obstacleNote: { en: 'Every target is met: there is no obstacle.' } });
  });
});

describe('Who are our peers? Are we balanced?', () => {
  it('orders peers by a distance that its differences give', async () => {
    const { peers } = await gateway.ask<{
      peers: any;
    }>(`{ peers(methodology: "by-hand", year: 2018, unit: "${ZHANGJIAGANG}", indicators: [{ code: "x" }, { code: "y", weight: 3 }]) { ... on Peers {
      candidates indicators { code weight mean standardDeviation } peers { distance differences values unit { code } } } } }`);
    expect(peers.candidates).toBe(2);
    expect(peers.indicators[0]).toMatchObject({ code: 'x', weight: 1, mean: 80, standardDeviation: 10 });
    expect(peers.peers.map(({ unit }: any) => unit.code)).toEqual(['320281', KUNSHAN]);
    for (const { distance, differences } of peers.peers)
      expect(distance).toBeCloseTo(Math.sqrt(0.25 * differences[0] ** 2 + 0.75 * differences[1] ** 2), 12);
  });

  it('takes only units whose data lie in a range, also of an indicator that is not scored', async () => {
    // Of the sample's thirty: residents between 1.3 and 1.5 million, as its file has them.
    const million = parse<Record<string, string>>(
      readFileSync(new URL('../../../samples/census-2020-peers/data.csv', import.meta.url)),
      {
        columns: true,
      },
    );
    const like = million
      .filter(
        ({ code, pop_total: people }) =>
          code !== ZHANGJIAGANG && Number(people) >= 1_300_000 && Number(people) <= 1_500_000,
      )
      .map(({ code }) => code!)
      .sort();
    expect(like.length).toBeGreaterThan(0);
    const ask = async (ranges: string): Promise<any> =>
      (
        await gateway.ask<any>(`{ peers(methodology: "census-2020-peers", unit: "${ZHANGJIAGANG}", first: 30, ranges: ${ranges}) {
      ... on Peers { candidates peers { unit { code } distance } } ${REFUSED} } }`)
      ).peers;
    const { candidates, peers } = await ask('[{ indicator: "pop_total", min: 1300000, max: 1500000 }]');
    expect([candidates, peers.map(({ unit }: any) => unit.code).sort()]).toEqual([like.length, like]);
    expect(
      (await ask('[{ indicator: "pop_total", min: 1300000, max: 1500000 }, { indicator: "urban_rate_pct", max: 1 }]'))
        .peers,
    ).toEqual([]);
    expect(await ask('[{ indicator: "gdp", min: 1 }]')).toMatchObject({ code: 'NO_DATA', argument: 'ranges' });
  });

  it('computes the coupling coordination of the children, and shows a relation only where the data carry it', async () => {
    const { balance } = await gateway.ask<{ balance: any }>(
      `{ balance(methodology: "by-hand", year: 2018, unit: "${KUNSHAN}") { ... on Balance { levels coupling development coordination class { zh } relations { shown } } } }`,
    );
    expect(balance.levels).toEqual([0.5, 1]);
    expect(balance.coupling).toBeCloseTo((2 * Math.sqrt(0.5)) / 1.5, 12);
    expect(balance.coordination).toBeCloseTo(Math.sqrt(0.75 * ((2 * Math.sqrt(0.5)) / 1.5)), 12);
    expect(balance.class.zh).toBe('良好协调');
    expect(balance.relations.map((one: any) => one.shown)).toEqual([false, false, false, false]);
  });
});

describe('A method that holds every unit against every other', () => {
  const copeland = (slug: string): object => ({
    ...document,
    slug,
    index: { ...document.index, aggregate: { method: 'copeland' } },
  });
  let run: string;
  beforeAll(async () => {
    // 1,500 counties with figures made up by their place: 2,250,000 pairs.
    const units: { code: string }[] = await gateway.dataSource.query(
      `select code from unit where scheme = 'GB/T 2260' and kind = 'county' and valid_to is null order by code limit 1500`,
    );
    run = await scoreTable(gateway.dataSource, {
      slug: 'many',
      synthetic: true,
      document: { ...document, slug: 'many' },
      rows: units.map(({ code }, i) => row(code, 2020, 50 + (i % 40), 40 + (i % 31))),
    });
  }, 60_000);

  it('is tried on the sample, and refused with its pairs over 1,500 units', async () => {
    const ask = async (of: string, change: object, more = ''): Promise<any> =>
      (
        await gateway.ask<any>(
          `query ($change: WhatIfInput!) { whatIf(${of}, change: $change) { __typename ... on WhatIf { rows { unit { code } rank score } } ${more} ${REFUSED} } }`,
          { change },
        )
      ).whatIf;
    const few = await ask('methodology: "by-hand", year: 2018', { document: copeland('copeland') });
    // Of two indicators Kunshan beats Zhangjiagang by one (0.4) and loses by one (0.6); Jiangyin beats Zhangjiagang by y alone.
    expect(few.rows.map((one: any) => [one.unit.code, one.rank])).toEqual([
      [ZHANGJIAGANG, 1],
      [KUNSHAN, 2],
      ['320281', 3],
    ]);
    expect(await ask(`run: "${run}"`, { document: copeland('copeland') })).toMatchObject({
      code: 'TOO_COSTLY',
      argument: 'change.document',
      message: { zh: expect.stringContaining('2250000'), en: expect.stringContaining('2250000 pairs') },
      remedy: { en: expect.any(String) },
    });
    expect((await ask(`run: "${run}"`, { drop: ['y'] })).rows).toHaveLength(1_500);
  });

  it('is refused by what takes it again and again, over a run that was scored by it', async () => {
    await gateway.dataSource.query(
      `insert into methodology (slug, version, hash, name_zh, name_en, document) values ('copeland-many', '1', 'copeland-many', 'x', 'x', $1)`,
      [JSON.stringify(copeland('copeland-many'))],
    );
    await gateway.dataSource.query(
      `with m as (select key from methodology where slug = 'copeland-many'), r as (insert into score_run (methodology_key, revision_keys, inputs_hash, core_version, state, progress, result_hash, finished_at)
         select m.key, s.revision_keys, 'copeland-many', '2', 'completed', 1, 'copeland-many', now() from score_run s, m where s.id = $1 returning key)
       insert into score_node select r.key, n.node, n.parent, n.depth, n.kind, n.code, n.name_zh, n.name_en, n.weight, n.global_weight, 'copeland' from score_node n join score_run s on s.key = n.run_key, r where s.id = $1`,
      [run],
    );
    const { goalSeek, elementRemoval } = await gateway.ask<Record<string, any>>(`{
      goalSeek(methodology: "copeland-many", unit: "110101", goal: { rank: 1 }) { ${REFUSED} } elementRemoval(methodology: "copeland-many") { ${REFUSED} } }`);
    expect(goalSeek).toMatchObject({ code: 'TOO_COSTLY', message: { en: expect.stringContaining('2250000 pairs') } });
    expect(elementRemoval).toMatchObject({
      code: 'TOO_COSTLY',
      message: { en: expect.stringContaining('6750000 pairs') },
    });
  });
});

describe('What if?', () => {
  const rows = `rows { unit { code } rank previousRank score previousScore }`;

  it('changes values, weights and targets, drops an indicator, and saves nothing', async () => {
    const before = await gateway.ask(
      '{ ranking(methodology: "by-hand", year: 2018) { ... on Ranking { rows { edges { node { rank score } } } } } }',
    );
    const { v, w, t, d } = await gateway.ask<Record<string, any>>(`{
      v: whatIf(methodology: "by-hand", year: 2018, change: { values: [{ unit: "${ZHANGJIAGANG}", indicator: "y", value: 80 }] }) { ... on WhatIf { ${rows} } }
      w: whatIf(methodology: "by-hand", year: 2018, change: { weights: [{ node: "x", weight: 9 }, { node: "y", weight: 1 }] }) { ... on WhatIf { ${rows} } }
      t: whatIf(methodology: "by-hand", year: 2018, change: { targets: [{ indicator: "x", target: 50 }] }) { ... on WhatIf { ${rows} } }
      d: whatIf(methodology: "by-hand", year: 2018, change: { drop: ["y"] }) { ... on WhatIf { ${rows} } } }`);
    const first = (answer: any) => [
      answer.rows[0].unit.code,
      answer.rows[0].rank,
      Math.round(answer.rows[0].score * 1e9) / 1e9,
    ];
    expect(first(v)).toEqual([ZHANGJIAGANG, 1, 86]);
    expect(first(w)).toEqual([ZHANGJIAGANG, 1, 86]);
    expect(first(t)).toEqual([ZHANGJIAGANG, 1, 128]);
    expect(first(d)).toEqual([ZHANGJIAGANG, 1, 90]);
    expect(
      await gateway.ask(
        '{ ranking(methodology: "by-hand", year: 2018) { ... on Ranking { rows { edges { node { rank score } } } } } }',
      ),
    ).toEqual(before);
  });

  it('refuses what does not fit the run, naming the argument', async () => {
    const { u, w } = await gateway.ask<
      Record<string, any>
    >(`{ u: whatIf(methodology: "by-hand", change: { values: [{ unit: "1", indicator: "x", value: 1 }] }) { ${REFUSED} }
      w: whatIf(methodology: "by-hand", change: { weights: [{ node: "x", weight: -1 }] }) { ${REFUSED} } }`);
    expect(u).toMatchObject({ code: 'INVALID_ARGUMENT', argument: 'change.values' });
    expect(w).toMatchObject({ code: 'INVALID_ARGUMENT', argument: 'change.weights[0].weight' });
  });

  it('finds the smallest change that reaches a rank, and says when none does', async () => {
    const { goalSeek } = await gateway.ask<{
      goalSeek: any;
    }>(`{ goalSeek(methodology: "by-hand", year: 2018, unit: "${ZHANGJIAGANG}", goal: { rank: 1 }) { ... on GoalSeek {
      neededScore singles { indicator reachable from to reason { en } } mix { reachable rank steps { indicator to } } } } }`);
    expect(goalSeek.neededScore).toBe(80);
    expect(goalSeek.singles).toHaveLength(1);
    expect(goalSeek.singles[0]).toMatchObject({ indicator: 'y', reachable: true, from: 50, reason: null });
    expect(goalSeek.singles[0].to).toBeCloseTo(65, 6);
    expect(goalSeek.mix).toMatchObject({ reachable: true, rank: 1 });
    const out = await gateway.ask<{ goalSeek: any }>(
      `{ goalSeek(methodology: "by-hand", year: 2018, unit: "${ZHANGJIAGANG}", goal: { grade: "A" }) { ... on GoalSeek { mix { reachable reason { en } } } } }`,
    );
    expect(out.goalSeek.mix.reachable).toBe(false);
    expect(out.goalSeek.mix.reason.en).toMatch(/^Not reachable/);
  });
});

describe('Saved views', () => {
  it('freeze a question to its run under a short id that stays the same', async () => {
    const keep = `mutation { saveView(question: "ranking", arguments: { methodology: "by-hand", first: 3 }) { ... on SavedView { id arguments } } }`;
    const { saveView } = await gateway.ask<{ saveView: any }>(keep);
    expect(saveView.id).toMatch(/^[0-9a-z]{10}$/);
    expect(saveView.arguments).toEqual({ first: 3, run: expect.stringMatching(/^[0-9a-f-]{36}$/), year: 2020 });
    expect((await gateway.ask<{ saveView: any }>(keep)).saveView.id).toBe(saveView.id);
    expect(
      (await gateway.ask<{ savedView: any }>(`{ savedView(id: "${saveView.id}") { question } }`)).savedView,
    ).toEqual({ question: 'ranking' });
  });

  it('keep groups of units that filters can name', async () => {
    const { saveGroup } = await gateway.ask<{ saveGroup: any }>(
      `mutation { saveGroup(title: "two", codes: ["${KUNSHAN}", "${ZHANGJIAGANG}"]) { ... on UnitGroup { id units { code } } } }`,
    );
    expect(saveGroup.units.map((unit: any) => unit.code)).toEqual([ZHANGJIAGANG, KUNSHAN]);
    const { unitGroups } = await gateway.ask<{ unitGroups: any[] }>(
      '{ unitGroups(first: 1) { id title units { code } } }',
    );
    expect(unitGroups).toEqual([
      { id: saveGroup.id, title: 'two', units: [{ code: ZHANGJIAGANG }, { code: KUNSHAN }] },
    ]);
    const { ranking } = await gateway.ask<{ ranking: any }>(
      `{ ranking(methodology: "census-2020-peers", filter: { saved: "${saveGroup.id}" }) { ... on Ranking { rows { totalCount } } } }`,
    );
    expect(ranking.rows.totalCount).toBe(2);
  });
});

describe('A document kept before its like was refused', () => {
  it('answers as ever, though a new one with a step that would do nothing is refused', async () => {
    const kept = {
      ...document,
      slug: 'kept-idle',
      indicators: [...document.indicators, { code: 'z', name: { zh: '丙', en: 'Z' }, direction: 'positive' }],
      steps: [...document.steps, { step: 'transform', method: 'ln', indicators: ['z'] }],
    };
    expect(parseMethodology(kept)).toMatchObject({ ok: false, faults: [{ pointer: '/steps/1/indicators/0' }] });
    await scoreTable(gateway.dataSource, {
      ...byHand,
      slug: 'kept-idle',
      document: kept,
      rows: byHand.rows.map((one) => ({ ...one, values: { ...one.values, z: 1 } })),
    });
    const { profile, whatIf } = await gateway.ask<Record<string, any>>(`{
      profile(methodology: "kept-idle", unit: "${KUNSHAN}", year: 2019) { __typename }
      whatIf(methodology: "kept-idle", year: 2019, change: { values: [{ unit: "${KUNSHAN}", indicator: "x", value: 100 }] }) { __typename } }`);
    expect([profile.__typename, whatIf.__typename]).toEqual(['Profile', 'WhatIf']);
  });
});

describe('Exports', () => {
  it('hold all rows, those without a rank too, and say method, sources and hashes', async () => {
    const response = await fetch(`${gateway.url}/exports/ranking.csv?methodology=by-hand`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n').filter((line) => /^\d*,\d*,\d{6},/.test(line))).toHaveLength(3);
    expect(text).toContain('缺少 1 项指标：甲。');
    expect(text).toContain('synthetic data, not real statistics');
    expect(text).toMatch(/methodology sha-256,[0-9a-f]{64}/);
    const again = await fetch(`${gateway.url}/exports/ranking.csv?methodology=by-hand`, {
      headers: { 'if-none-match': response.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  it('give a comparison as a workbook with a method sheet', async () => {
    const { read, utils } = await import('@e965/xlsx');
    const bytes = await (
      await fetch(
        `${gateway.url}/exports/comparison.xlsx?methodology=by-hand&year=2018&units=${ZHANGJIAGANG},${KUNSHAN}`,
      )
    ).arrayBuffer();
    const book = read(new Uint8Array(bytes));
    expect(book.SheetNames).toEqual(['comparison 2018', 'method']);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['comparison 2018']!, { header: 1 });
    expect(rows.map((cells) => cells[0])).toEqual(['节点 node', 'index', 'x', 'y']);
  });

  it('write a table that the page put together as it stands, formulas disarmed, with its method', async () => {
    const post = (format: string, body: object): Promise<Response> =>
      fetch(`${gateway.url}/exports/table.${format}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const table = {
      name: '城市 units',
      header: ['名称', 'value'],
      rows: [
        ['昆山市', 1.5],
        ['=1+1', null],
      ],
      method: [['来源 source', 'a test']],
    };
    expect(await (await post('csv', table)).text()).toBe(
      "名称,value\r\n昆山市,1.5\r\n'=1+1,\r\n\r\n# 来源 source,a test\r\n",
    );
    const { read } = await import('@e965/xlsx');
    expect(read(new Uint8Array(await (await post('xlsx', table)).arrayBuffer())).SheetNames).toEqual([
      '城市 units',
      'method',
    ]);
    const refused = await post('csv', { ...table, rows: [[{}]] });
    expect([refused.status, ((await refused.json()) as { title: string }).title]).toEqual([
      422,
      expect.stringContaining('/rows/0/0'),
    ]);
    expect((await post('pdf', table)).status).toBe(404);
  });

  it('make a large workbook beside the questions, and refuse one that is larger than any of the page', async () => {
    const post = (rows: number): Promise<Response> =>
      fetch(`${gateway.url}/exports/table.xlsx`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          name: 'large',
          header: Array.from({ length: 50 }, (_, k) => `c${k}`),
          rows: Array.from({ length: rows }, (_, r) => Array.from({ length: 50 }, (_, k) => r * 50 + k)),
          method: [],
        }),
      });
    const { read } = await import('@e965/xlsx');
    const { Sheets } = read(new Uint8Array(await (await post(1_000)).arrayBuffer()));
    expect([Sheets['large']?.['A2']?.v, Sheets['large']?.['AX1001']?.v]).toEqual([0, 49_999]);
    const refused = await post(5_001);
    expect([refused.status, ((await refused.json()) as { title: string }).title]).toEqual([
      413,
      'The table has 250050 cells; it may have 250000.',
    ]);
  });

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1'])(
    'disarm a text that a spreadsheet would run, wherever it stands: %j',
    async (formula) => {
      const table = {
        name: 'units',
        header: [formula, 'value'],
        rows: [[formula, -1.5]],
        method: [['source', formula]],
      };
      const post = async (format: string): Promise<Uint8Array> =>
        new Uint8Array(
          await (
            await fetch(`${gateway.url}/exports/table.${format}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(table),
            })
          ).arrayBuffer(),
        );
      const cells = parse(Buffer.from(await post('csv')), {
        bom: true,
        relax_column_count: true,
        record_delimiter: '\r\n',
      });
      expect(cells.filter((row) => row.length > 1)).toEqual([
        [`'${formula}`, 'value'],
        [`'${formula}`, '-1.5'],
        ['# source', `'${formula}`],
      ]);
      const { read } = await import('@e965/xlsx');
      const { Sheets } = read(await post('xlsx'), { cellFormula: true });
      const [sheet, notes] = [Sheets.units!, Sheets.method!];
      expect([sheet.A1, sheet.A2, notes.B2].map((cell) => [cell.t, cell.f, (cell.v as string)[0]])).toEqual(
        Array(3).fill(['s', undefined, "'"]),
      );
      expect(sheet.B2).toMatchObject({ t: 'n', v: -1.5 });
    },
  );

  it('answer what is not there with a problem document', async () => {
    const response = await fetch(`${gateway.url}/exports/ranking.csv?methodology=no-such`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
  });
});

describe('What lies beyond the cap?', () => {
  it('is shown beside the score where the methodology keeps both, and nowhere else', async () => {
    await scoreTable(gateway.dataSource, {
      ...byHand,
      slug: 'beyond-the-cap',
      document: {
        ...document,
        slug: 'beyond-the-cap',
        indicators: document.indicators.map((card) => ({ ...card, target: 80 })),
        steps: [{ step: 'normalise', method: 'realisation-degree', cap: 'both', scale: 100 }],
      },
    });
    const ask = (methodology: string) =>
      gateway.ask<{ readonly profile: { readonly nodes: readonly object[] } }>(
        `{ profile(methodology: "${methodology}", year: 2018, unit: "${ZHANGJIAGANG}") { ... on Profile { nodes { node { code } score uncapped } } } }`,
      );
    expect((await ask('beyond-the-cap')).profile.nodes).toEqual([
      { node: { code: 'index' }, score: 85, uncapped: null },
      { node: { code: 'x' }, score: 100, uncapped: 112.5 },
      { node: { code: 'y' }, score: 62.5, uncapped: 62.5 },
    ]);
    expect((await ask('by-hand')).profile.nodes[1]).toEqual({ node: { code: 'x' }, score: 90, uncapped: null });
  });
});
