import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
let run: string;

beforeAll(async () => {
  gateway = await startGateway({ openWork: { scoreRuns: 1, robustnessRuns: 0, draws: 0 } });
  run = await scoreTable(gateway.dataSource, censusTable());
});
afterAll(() => gateway?.close());

const REFUSED = '... on Refusal { code message { zh en } remedy { zh en } }';

const order = { methodology: 'census-2020-peers', datasets: [{ slug: 'census-2020-peers' }] };

it('an order says how long its run may take, and a run that has ended does not', async () => {
  const { requestScoreRun } = await gateway.ask<Record<string, unknown>>(
    `mutation ($order: ScoreRunOrder!) {
      requestScoreRun(order: $order) { ... on ScoreRun { state timeLeft { seconds ahead } } } }`,
    { order: { ...order, years: [2018] } },
  );
  expect(requestScoreRun).toEqual({ state: 'QUEUED', timeLeft: { seconds: expect.any(Number), ahead: 0 } });
  const ended = await gateway.ask(`query ($id: ID!) { scoreRun(id: $id) { state timeLeft { seconds } } }`, { id: run });
  expect(ended).toEqual({ scoreRun: { state: 'COMPLETED', timeLeft: null } });
});

it('an order of whoever has too much open is refused, with how much is open and what to do', async () => {
  const { requestScoreRun, requestRobustnessRun } = await gateway.ask<Record<string, unknown>>(
    `mutation ($score: ScoreRunOrder!, $robustness: RobustnessOrder!) {
      requestScoreRun(order: $score) { __typename ${REFUSED} }
      requestRobustnessRun(order: $robustness) { __typename ${REFUSED} } }`,
    {
      score: { ...order, years: [2019] },
      robustness: { run },
    },
  );
  expect(requestScoreRun).toMatchObject({
    code: 'TOO_MANY_OPEN',
    message: { en: '1 score runs of yours are open, and 1 may be; this order was not taken.' },
    remedy: { zh: expect.stringMatching(/取消/), en: expect.stringMatching(/cancel/) },
  });
  expect(requestRobustnessRun).toMatchObject({
    code: 'TOO_MANY_OPEN',
    message: { en: expect.stringMatching(/robustness runs of yours/) },
  });
});
