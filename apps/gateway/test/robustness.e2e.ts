import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startWorker, type WorkerProcess } from '#testing';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

const ZHANGJIAGANG = '320582';
const KUNSHAN = '320583';
const REFUSED = '... on Refusal { code argument message { zh en } remedy { zh en } }';
const specification = JSON.parse(
  readFileSync(new URL('../../../samples/census-2020-peers/robustness.json', import.meta.url), 'utf8'),
);

jest.setTimeout(120_000);
let gateway: TestGateway;
let worker: WorkerProcess;
let run: string;
let robustnessRun: string;

const REQUEST = `mutation ($order: RobustnessOrder!) { requestRobustnessRun(order: $order) { ... on RobustnessRun { id uuid state progress } ${REFUSED} } }`;
const request = async (order: object): Promise<any> =>
  (await gateway.ask<any>(REQUEST, { order })).requestRobustnessRun;

async function completed(id: string): Promise<any> {
  for (;;) {
    const { robustnessRun: one } = await gateway.ask<any>(
      `query ($id: ID!) { robustnessRun(id: $id) { state drawsShown resultHash error { en } inputs { code kind } parametersUrl } }`,
      { id },
    );
    if (one.state !== 'QUEUED' && one.state !== 'RUNNING') return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  gateway = await startGateway();
  run = await scoreTable(gateway.dataSource, censusTable());
  worker = await startWorker(gateway.databaseUrl);
});
afterAll(async () => {
  await worker?.stop();
  await gateway?.close();
});

describe('How sure is a rank?', () => {
  it('has no answer before anybody asked for a robustness run, and says how to ask', async () => {
    const { robustness, ranking } = await gateway.ask<any>(
      `query ($run: ID) { robustness(run: $run) { ${REFUSED} } ranking(run: $run) { ... on Ranking { rows { edges { node { interval { low } } } } } } }`,
      { run },
    );
    expect(robustness).toMatchObject({
      code: 'NOT_SCORED',
      remedy: { en: expect.stringMatching(/requestRobustnessRun/) },
    });
    expect(ranking.rows.edges.every(({ node }: any) => node.interval === null)).toBe(true);
  });

  it('refuses a specification that does not fit, with the place and what was expected there', async () => {
    expect(
      await request({
        run,
        specification: { draws: 10, seed: 1, weights: [{ draw: 'uniform', spread: 0.25, nodes: ['educaton'] }] },
      }),
    ).toMatchObject({
      code: 'INVALID_ARGUMENT',
      argument: 'order.specification/weights/0/nodes/0',
      message: { en: expect.stringMatching(/no node "educaton"/) },
    });
    expect(await request({ run: '00000000-0000-7000-8000-000000000000' })).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'order.run',
    });
  });

  it('tells its progress from its row, until it is completed', async () => {
    const asked = await request({ run, specification });
    expect(asked).toMatchObject({ uuid: expect.any(String) });
    robustnessRun = asked.id;
    const client = createClient({ url: `${gateway.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    const seen: any[] = [];
    for await (const { data } of client.iterate<any>({
      query: `subscription ($id: ID!) { robustnessRunChanged(id: $id) { state progress drawsShown } }`,
      variables: { id: robustnessRun },
    }))
      seen.push(data.robustnessRunChanged);
    await client.dispose();
    expect(seen.at(-1)).toEqual({ state: 'COMPLETED', progress: 1, drawsShown: 10_000 });
    expect(seen.length).toBeGreaterThan(2);
    seen.reduce((before, { progress }) => (expect(progress).toBeGreaterThanOrEqual(before), progress), 0);
    expect((await request({ run, specification })).id).toBe(robustnessRun);
  });

  it('shows rank, interval, distribution, drivers and weights, and the interval beside every ranking', async () => {
    const { robustness, ranking } = await gateway.ask<any>(
      `query ($run: ID) {
      robustness(run: $run) { ... on Robustness { estimate binWidth year
        rows { totalCount edges { node { unit { code } nominalRank draws mean topShare interval { low median high } best worst distribution { rank draws share } } } }
        drivers { unit { code } inputs { input { code } first firstInterval { low high } total totalInterval { low high } } }
        weights { code kind nominal share importance } } }
      ranking(run: $run) { ... on Ranking { rows { edges { node { rank unit { code } interval { low median high robustnessRun } } } } } } }`,
      { run },
    );
    expect(robustness).toMatchObject({ estimate: false, binWidth: 1, rows: { totalCount: 30 } });
    const shown = new Map(robustness.rows.edges.map(({ node }: any) => [node.unit.code, node]));
    for (const { node } of ranking.rows.edges) {
      const { nominalRank, interval } = shown.get(node.unit.code) as any;
      expect(nominalRank).toBe(node.rank);
      expect(node.interval).toEqual({ ...interval, robustnessRun });
    }
    for (const { node } of robustness.rows.edges) {
      expect(node.distribution.reduce((sum: number, { draws }: any) => sum + draws, 0)).toBe(node.draws);
      const below = (most: number): number =>
        node.distribution
          .filter(({ rank }: any) => rank <= most)
          .reduce((sum: number, { share }: any) => sum + share, 0);
      expect(below(node.interval.low)).toBeGreaterThan(0.05);
      expect(below(node.interval.high)).toBeGreaterThanOrEqual(0.95);
      expect(below(specification.topK)).toBeCloseTo(node.topShare, 9);
      expect([node.distribution[0].rank, node.distribution.at(-1).rank]).toEqual([node.best, node.worst]);
    }
    expect(robustness.drivers.map(({ unit }: any) => unit?.code ?? null)).toEqual([null, ZHANGJIAGANG]);
    for (const { inputs } of robustness.drivers) {
      expect(inputs.length).toBe(robustness.drivers[0].inputs.length);
      for (const { total, totalInterval } of inputs)
        expect(totalInterval.low <= total && total <= totalInterval.high).toBe(true);
    }
    expect(
      robustness.weights
        .filter(({ kind }: any) => kind === 'INDICATOR')
        .reduce((sum: number, { nominal }: any) => sum + nominal, 0),
    ).toBeCloseTo(1, 9);
  });

  it('is one query of docs/robustness.md, answered as that page says', async () => {
    const page = new URL('../../../docs/robustness.md', import.meta.url);
    const text = readFileSync(page, 'utf8');
    const [, query] = /```graphql\n([^]*?)```/.exec(text)!;
    const answered = await gateway.ask<any>(query!);
    expect(answered.probabilityAhead.robustnessRun.draws).toBe(10_000);
    const answer = JSON.stringify(answered, null, 2);
    expect(text.replace(/```json\n[^]*?```/, () => `\`\`\`json\n${answer}\n\`\`\``)).toBeGeneratedFile(page);
  });

  it('gives units that are asked for alone, and refuses those that are not there', async () => {
    const ask = (units: string[]): Promise<any> =>
      gateway.ask(
        `query ($units: [String!]) { robustness(units: $units) { ... on Robustness { rows { edges { node { unit { code } } } } } ${REFUSED} } }`,
        { units },
      );
    expect((await ask([KUNSHAN])).robustness.rows.edges).toEqual([{ node: { unit: { code: KUNSHAN } } }]);
    expect((await ask([KUNSHAN, '999999'])).robustness).toMatchObject({ code: 'NOT_FOUND', argument: 'units' });
  });

  it('says in how many draws one city is ahead of another; the other way round the rest is left, less the draws in which they are level', async () => {
    const ask = async (unit: string, other: string): Promise<any> =>
      (
        await gateway.ask<any>(
          `query ($unit: String!, $other: String!) { probabilityAhead(unit: $unit, other: $other) { ... on ProbabilityAhead { draws ahead level behind probability unit { nominalRank interval { low high } } sentence { zh en } } ${REFUSED} } }`,
          { unit, other },
        )
      ).probabilityAhead;
    const there = await ask(ZHANGJIAGANG, KUNSHAN);
    const back = await ask(KUNSHAN, ZHANGJIAGANG);
    expect(there.draws).toBe(10_000);
    expect([back.behind, back.ahead, back.level]).toEqual([there.ahead, there.behind, there.level]);
    expect(there.probability).toBe(there.ahead / there.draws);
    expect(there.sentence.en).toMatch(
      new RegExp(
        `^Zhangjiagang's rank is ${there.unit.nominalRank}, 5–95 % \\[${there.unit.interval.low}, ${there.unit.interval.high}\\], ahead of Kunshan in .* % of draws; most of the uncertainty comes from ".*"\\.$`,
      ),
    );
    expect(there.sentence.zh).toMatch(
      /^张家港市名次为 \d+，5–95 % 区间 \[.*\]，在 .* % 的抽样中领先昆山市；不确定性主要来自“.*”。$/,
    );
    expect(await ask(ZHANGJIAGANG, '999999')).toMatchObject({ code: 'NOT_FOUND', argument: 'other' });
  });

  it('finds whether any weighting would put a city first, and with it the index does', async () => {
    const ask = async (unit: string, within?: number): Promise<any> =>
      (
        await gateway.ask<any>(
          `query ($unit: String!, $within: Float, $run: ID) { firstByAnyWeighting(unit: $unit, within: $within, run: $run) { ... on AnyWeighting { first lead weights { code nominal weight } rivals { code } } ${REFUSED} } }`,
          { unit, within, run },
        )
      ).firstByAnyWeighting;
    const free = await ask(KUNSHAN);
    expect(free.weights.reduce((sum: number, { weight }: any) => sum + weight, 0)).toBeCloseTo(1, 9);
    const near = await ask(ZHANGJIAGANG, 0.05);
    for (const { nominal, weight } of near.weights)
      expect(Math.abs(weight / nominal - 1)).toBeLessThanOrEqual(0.05 + 1e-9);
    if (near.first === 'NEVER') expect(near.rivals.length).toBeGreaterThan(0);
    expect(await ask(KUNSHAN, 3)).toMatchObject({ code: 'INVALID_ARGUMENT', argument: 'within' });
  });

  it('gives the drawn parameters of every draw as CSV', async () => {
    const { parametersUrl } = await completed(robustnessRun);
    const response = await fetch(`${gateway.url}${parametersUrl}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, ...lines] = (await response.text()).replace('\ufeff', '').trim().split('\r\n');
    expect(head).toMatch(/^draw,weight:population,/);
    expect(lines).toHaveLength(10_000);
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(Array.from({ length: 10_000 }, (_, draw) => draw));
    expect((await fetch(`${gateway.url}/exports/robustness-runs/nothing/parameters.csv`)).status).toBe(404);
  });

  it('takes the usual specification where none is given, and can be cancelled', async () => {
    const asked = await request({ run });
    expect(asked.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect(asked.id).not.toBe(robustnessRun);
    const { cancelRobustnessRun } = await gateway.ask<any>(
      `mutation ($id: ID!) { cancelRobustnessRun(id: $id) { ... on RobustnessRun { state } ${REFUSED} } }`,
      { id: asked.id },
    );
    expect(['CANCELLED', 'COMPLETED']).toContain(cancelRobustnessRun.state);
    const { robustnessRuns, node } = await gateway.ask<any>(
      `query ($run: ID!, $id: ID!) { robustnessRuns(run: $run) { id } node(id: $id) { ... on RobustnessRun { uuid } } }`,
      { run, id: asked.id },
    );
    expect(robustnessRuns.map(({ id }: any) => id)).toEqual([asked.id, robustnessRun]);
    expect(node.uuid).toBe(asked.uuid);
  });
});
