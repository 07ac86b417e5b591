import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { send } from '#testing';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

jest.setTimeout(120_000);
let gateway: TestGateway;
let run: string;
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, censusTable());
  const { scoreRuns } = await gateway.ask<{ scoreRuns: { edges: { node: { uuid: string } }[] } }>(
    '{ scoreRuns { edges { node { uuid } } } }',
  );
  run = scoreRuns.edges[0]?.node.uuid ?? '';
});
afterAll(() => gateway?.close());

const get = (path: string): ReturnType<typeof send> => send(`${gateway.url}${path}`);
const UUID = '00000000-0000-7000-8000-000000000000';

describe('The parameters of an export', () => {
  it.each([
    ['ranking.csv?year=2019&year=2020', '/year', 'give it once'],
    ['ranking.csv?search=a&search=b', '/search', 'give it once'],
    ['ranking.csv?run=a&run=b', '/run', 'give it once'],
    ['ranking.csv?node=a&node=b', '/node', 'give it once'],
    ['ranking.csv?codes=320582&codes=320583', '/codes', 'give it once'],
    ['ranking.csv?provnice=320000', '/provnice', 'did you mean "province"?'],
    ['ranking.csv?units=320582', '/units', 'Known: '],
    ['ranking.csv?__proto__=x', '/__proto__', 'there is no parameter'],
    ['ranking.csv?constructor=x', '/constructor', 'there is no parameter'],
    ['ranking.csv?year=abc', '/year', 'a whole number from 1000 to 9999'],
    ['ranking.csv?year=', '/year', 'a whole number from 1000 to 9999'],
    ['ranking.csv?year=1e3', '/year', 'a whole number from 1000 to 9999'],
    ['ranking.csv?year=2020.5', '/year', 'a whole number from 1000 to 9999'],
    [`ranking.csv?search=${'x'.repeat(201)}`, '/search', ''],
    [`ranking.csv?codes=${'1,'.repeat(6_001)}`, '/codes', ''],
    ['comparison.csv?units=320582,320583&units=320281', '/units', 'give it once'],
    ['comparison.csv?units=320582,320583&node=index', '/node', 'Known: methodology, run, year, units'],
    [`robustness-runs/${UUID}/parameters.csv?year=2020`, '/year', 'this address takes none'],
  ])('%s is refused with 422 at %s', async (path, pointer, message) => {
    const { status, text } = await get(`/exports/${path}`);
    expect(status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:duibiao:invalid-input',
      problems: [
        { pointer, message: expect.stringContaining(message), messageZh: expect.stringMatching(/[\u4e00-\u9fff]/) },
      ],
      detailZh: expect.any(String),
    });
  });

  it.each(['/exports/ranking.csv?search=%', '/exports/ranking.csv?search=%FF', '/exports/%E0%A4%A', '/v/%', '/%00'])(
    '%s is 400, as a problem',
    async (path) => {
      const { status, text } = await get(path);
      expect([status, JSON.parse(text).type]).toEqual([400, 'urn:duibiao:invalid-argument']);
    },
  );

  it('name a run and its own methodology, or are refused', async () => {
    expect((await get(`/exports/ranking.csv?run=${run}&methodology=census-2020-peers`)).status).toBe(200);
    for (const other of ['methodology=another', 'methodology=census-2020-peers&version=99']) {
      const { status, text } = await get(`/exports/ranking.csv?run=${run}&${other}`);
      expect([status, JSON.parse(text).type]).toEqual([422, 'urn:duibiao:invalid-argument']);
    }
  });

  it('are those that the page links to', async () => {
    const asked = new URLSearchParams({
      run,
      year: '2020',
      node: 'index',
      province: '320000',
      codes: '320582,320583',
      search: '张',
    });
    for (const format of ['csv', 'xlsx'])
      expect([200, 404]).toContain((await get(`/exports/ranking.${format}?${asked.toString()}`)).status);
    expect((await get(`/exports/comparison.csv?run=${run}&year=2020&units=320582,320583`)).status).toBe(200);
  });
});

describe('The arguments of a question of the same names', () => {
  it('contradict each other as those of an export do', async () => {
    const { ranking } = await gateway.ask<{ ranking: object }>(
      `{ ranking(run: "${run}", methodology: "another") { ... on Refusal { code argument } } }`,
    );
    expect(ranking).toEqual({ code: 'INVALID_ARGUMENT', argument: 'methodology' });
  });
});
