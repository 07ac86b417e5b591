import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, parseMethodology, score } from '#index-core';
import { samplePanel } from '../../../libs/index-core/src/methodology/sample-panel.fixture.js';
import { rankingOf, waitForRun } from '../src/ranking.js';
import { startServices, type RunningServices } from './running-services.js';
import { sampleDataset, sampleFile, send, submitUnits, submitWhole, type OwnUnit } from './submit-whole.js';

const root = new URL('../../../', import.meta.url);
const samples = readdirSync(new URL('samples/', root)).filter((name) =>
  existsSync(new URL(`samples/${name}/methodology.json`, root)),
);

let services: RunningServices;
beforeAll(async () => {
  services = await startServices();
}, 120_000);
afterAll(() => services?.stop());

describe('every shipped methodology', () => {
  it.each(samples)(
    '%s: submitted, scored and ranked by the running services as the core alone ranks it',
    async (sample) => {
      const { file, units } = sampleDataset(sample);
      const document: unknown = JSON.parse(sampleFile(sample, 'methodology.json'));
      const ranking = await rankingOf(services.gateway, await submitWhole(services, sample));

      const parsed = parseMethodology(document);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      const result = score(compile(parsed.methodology), samplePanel(sampleFile(sample, file), units ?? []));
      const cell = (code: string) => (result.years.length - 1) * result.unitKeys.length + result.unitKeys.indexOf(code);
      expect(ranking.year).toBe(result.years.at(-1));
      expect(ranking.rows).toHaveLength(result.unitKeys.filter((code) => result.ranks[0]![cell(code)]! > 0).length);
      expect(ranking.rows.length).toBeGreaterThan(0);
      for (const row of ranking.rows) {
        const { code } = row;
        const expected = result.scores[0]![cell(code)]!;
        expect([code, row.rank]).toEqual([code, result.ranks[0]![cell(code)]]);
        expect(Math.abs(row.index - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
        expect(row.grade).toBe(result.gradeLabels[result.grades[0]![cell(code)]!] ?? null);
      }
    },
  );
});

it('answers the parts of a city of GB/T 2260 with the towns of a list that name it as parent, item by item', async () => {
  // The synthetic towns of the sample, put under a real city for this test.
  await submitUnits(
    services,
    'towns-under-a-city',
    (sampleDataset('town-scorecard-1000').units as OwnUnit[]).map((unit) => ({ ...unit, parentCode: '320582' })),
  );
  await send(services, {
    method: 'POST',
    path: '/v1/datasets/towns-under-a-city/revisions?source=made%20up&licence=none&synthetic=true',
    type: 'text/csv',
    body: sampleFile('town-scorecard-1000', 'data.csv'),
  });
  const body = sampleFile('town-scorecard-1000', 'methodology.json');
  await send(services, { method: 'POST', path: '/v1/methodologies', type: 'application/json', body });
  const { version } = JSON.parse(body) as { version: string };
  const { id } = await send(services, {
    method: 'POST',
    path: '/v1/score-runs',
    type: 'application/json',
    body: JSON.stringify({
      methodology: { slug: 'town-scorecard-1000', version },
      datasets: [{ slug: 'towns-under-a-city' }],
    }),
  });
  await waitForRun(services.gateway, id);
  const query = `query ($run: ID!) {
    parts(run: $run, parent: "320582") { ... on Parts { parent { code name { zh } } parts { unit { code province { zh } } rank score items { node { code } points } } } ... on Refusal { message { en } } }
    other: parts(run: $run, parent: "320583") { __typename }
    unit(code: "320582") { parts(kind: "town") { code } }
  }`;
  const response = await fetch(`${services.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { run: id } }),
  });
  const { data, errors } = (await response.json()) as any;
  expect(errors).toBeUndefined();
  expect(data.parts.parent).toEqual({ code: '320582', name: { zh: '张家港市' } });
  const ranking = await rankingOf(services.gateway, id);
  expect(data.parts.parts.map(({ unit, rank, score }: any) => [unit.code, rank, score])).toEqual(
    ranking.rows.map(({ code, rank, index }) => [code, rank, index]),
  );
  expect(data.parts.parts).toHaveLength(10);
  for (const { unit, items } of data.parts.parts)
    expect([unit.province.zh, items.map(({ node }: any) => node.code)]).toEqual([
      '江苏省',
      expect.arrayContaining(['air', 'water', 'complaints', 'honours']),
    ]);
  expect(data.other.__typename).toBe('Refusal');
  expect(data.unit.parts.map(({ code }: any) => code)).toHaveLength(10);
});
