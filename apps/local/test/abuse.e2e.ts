import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startAbuse, type AbuseReport } from '#testing';
import { startServices, type RunningServices } from './running-services.js';
import { readSample, submitSample } from '../src/sample.js';
import { waitForRun } from '../src/ranking.js';

const KEY = '0123456789abcdef';
const SECONDS = 10;
const RANKING = `query ($run: ID!) { ranking(run: $run) { ... on Ranking {
  rows { edges { node { rank score unit { code name { zh } } } } } } } }`;

let services: RunningServices;
let run: string;
beforeAll(async () => {
  services = await startServices({ DUIBIAO_API_KEYS: `lin:${KEY}`, RATE_FACTOR: '', HOST: '127.0.0.1' });
  const sample = await submitSample({ ingestion: services.ingestion, apiKey: KEY }, readSample('census-2020-peers'));
  run = sample.scoreRunId;
  await waitForRun(services.gateway, run);
}, 180_000);
afterAll(() => services?.stop());

/** How often each answer came. */
type Answers = Record<string, number>;

/** Asks again and again, so many milliseconds apart, until it is over. */
async function askEvery(pause: number, over: () => boolean, ask: () => Promise<Response>): Promise<Answers> {
  const answers: Answers = {};
  while (!over()) {
    const what = await ask().then(
      async (response) => {
        const text = await response.text();
        return response.ok && !/"errors"|Refusal/.test(text) ? 'answered' : `${response.status} ${text.slice(0, 200)}`;
      },
      (error: Error) => error.name,
    );
    answers[what] = (answers[what] ?? 0) + 1;
    await new Promise((passed) => setTimeout(passed, pause));
  }
  return answers;
}

const health = (service: string) => (): Promise<Response> =>
  fetch(`${service}/health`, { signal: AbortSignal.timeout(20_000) });
const ranking = (): Promise<Response> =>
  fetch(`${services.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RANKING, variables: { run } }),
    signal: AbortSignal.timeout(20_000),
  });

/** What comes of an attack: refusals, and 429 where the caller did it too often. */
const nothingBut: Readonly<Record<string, readonly string[]>> = {
  'refused: aliases': ['400', '429'],
  'refused: fragments doubled': ['400', '429'],
  'refused: fragments side by side': ['400', '429'],
  'refused: unknown fields': ['400', '429'],
  'variables of wrong elements': ['400', '429'],
  'deep JSON': ['400'],
  'wrong hosts': ['421'],
  'pages elsewhere': ['403'],
  'wrong keys': ['200', '429'],
  'floods over sockets': ['4429', '1006'],
  'stalled uploads': ['waiting', '408', '429'],
};

describe('Under all kinds of abuse at once', () => {
  let report: AbuseReport;
  let asked: Record<'gateway' | 'ingestion' | 'rankings', Answers>;

  beforeAll(async () => {
    const abuse = await startAbuse({ ...services, key: KEY });
    const ends = Date.now() + SECONDS * 1_000;
    const over = (): boolean => Date.now() > ends;
    const [gateway, ingestion, rankings] = await Promise.all([
      askEvery(100, over, health(services.gateway)),
      askEvery(100, over, health(services.ingestion)),
      askEvery(50, over, ranking),
    ]);
    asked = { gateway, ingestion, rankings };
    report = await abuse.stop();
  }, 120_000);

  it('every honest ranking is answered, and so is every probe of both services', () => {
    expect(Object.keys(asked.rankings)).toEqual(['answered']);
    for (const probes of [asked.gateway, asked.ingestion]) {
      const { answered = 0, ...others } = probes;
      // A probe gives its database two seconds, which a machine with much else to do may not have for it.
      expect(Object.keys(others).filter((what) => !/^503 .*"database":"down"/.test(what))).toEqual([]);
      expect(Object.values(others).reduce((sum, times) => sum + times, 0)).toBeLessThan(answered / 5);
    }
  });

  it('every attack was made, and none found a fault of ours', () => {
    expect(Object.keys(report).sort()).toEqual(
      [...Object.keys(nothingBut), 'heavy: new each time', 'heavy: worked out', 'huge bodies'].sort(),
    );
    const faults = Object.entries(report).flatMap(([kind, seen]) =>
      Object.keys(seen).map((what) => `${kind}: ${what}`),
    );
    expect(faults.filter((fault) => /: 5\d\d$/.test(fault))).toEqual([]);
  });

  it.each(Object.entries(nothingBut))('%s: nothing but %s', (kind, expected) => {
    expect(Object.keys(report[kind] ?? {}).filter((what) => !expected.includes(what))).toEqual([]);
  });
});
