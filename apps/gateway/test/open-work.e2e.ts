import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

let gateway: TestGateway;
let run: string;

beforeAll(async () => {
  gateway = await startGateway({ openWork: { scoreRuns: 0, robustnessRuns: 0, draws: 0 } });
  run = await scoreTable(gateway.dataSource, censusTable());
});
afterAll(() => gateway?.close());

const REFUSED = '... on Refusal { code message { zh en } remedy { zh en } }';

it('an order of whoever has too much open is refused, with how much is open and what to do', async () => {
  const { requestScoreRun, requestRobustnessRun } = await gateway.ask<Record<string, unknown>>(
    `mutation ($score: ScoreRunOrder!, $robustness: RobustnessOrder!) {
      requestScoreRun(order: $score) { __typename ${REFUSED} } requestRobustnessRun(order: $robustness) { __typename ${REFUSED} } }`,
    {
      score: { methodology: 'census-2020-peers', datasets: [{ slug: 'census-2020-peers' }], years: [2019] },
      robustness: { run },
    },
  );
  expect(requestScoreRun).toMatchObject({
    code: 'TOO_MANY_OPEN',
    message: { en: '0 score runs of yours are open, and 0 may be; this order was not taken.' },
    remedy: { zh: expect.stringMatching(/取消/), en: expect.stringMatching(/cancel/) },
  });
  expect(requestRobustnessRun).toMatchObject({
    code: 'TOO_MANY_OPEN',
    message: { en: expect.stringMatching(/robustness runs of yours/) },
  });
});
