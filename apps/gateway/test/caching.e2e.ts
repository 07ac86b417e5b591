import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

const FOR_EVER = 'private, max-age=31536000, immutable';
const UNIT = '320582';
const table = censusTable();

let gateway: TestGateway;
let run: string;
beforeAll(async () => {
  gateway = await startGateway();
  run = await scoreTable(gateway.dataSource, table);
});
afterAll(() => gateway?.close());

const get = (query: string, { variables, ...headers }: Record<string, string> = {}): Promise<Response> =>
  fetch(
    `${gateway.url}/graphql?query=${encodeURIComponent(query)}${variables ? `&variables=${encodeURIComponent(variables)}` : ''}`,
    { headers: { 'apollo-require-preflight': 'true', ...headers } },
  );
const about = async (response: Promise<Response>): Promise<unknown[]> => {
  const { status, headers } = await response;
  return [status, headers.get('cache-control'), /^"[\w-]{32}"$/.test(headers.get('etag') ?? '')];
};

describe('Answers over GET', () => {
  it('that name their completed run by id are kept for ever, bear a strong tag, and are 304 for those who have them', async () => {
    for (const query of [
      `{ ranking(run: "${run}", first: 3) { ... on Ranking { notRanked { reason } rows { edges { node { rank } } } } } }`,
      `{ __typename a: profile(run: "${run}", unit: "${UNIT}") { ... on Profile { rank } } b: trend(run: "${run}", units: ["${UNIT}"]) { __typename } }`,
    ]) {
      const first = await get(query);
      expect(await about(Promise.resolve(first))).toEqual([200, FOR_EVER, true]);
      const tag = first.headers.get('etag')!;
      const again = await get(query, { 'if-none-match': `"other", ${tag}` });
      expect([again.status, again.headers.get('etag'), again.headers.get('cache-control'), await again.text()]).toEqual(
        [304, tag, FOR_EVER, ''],
      );
      expect((await get(query, { 'if-none-match': '"other"' })).status).toBe(200);
    }
    expect(
      await about(
        get('query ($run: ID!) { ranking(run: $run) { __typename } }', { variables: JSON.stringify({ run }) }),
      ),
    ).toEqual([200, FOR_EVER, true]);
  });

  it('are asked for by the hash of their query alone', async () => {
    const query = `{ ranking(run: "${run}", first: 1) { __typename } }`;
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    await gateway.post({ query, extensions });
    const response = fetch(`${gateway.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await about(response)).toEqual([200, FOR_EVER, true]);
  });

  it.each([
    ['the newest run', () => '{ ranking(methodology: "census-2020-peers") { __typename } }'],
    ['one run by id and one not', () => `{ a: ranking(run: "${run}") { __typename } b: ranking { __typename } }`],
    ['what may be submitted tomorrow', () => `{ ranking(run: "${run}") { __typename } datasets { totalCount } }`],
    [
      'a field read beside the run',
      () => `{ profile(run: "${run}", unit: "${UNIT}") { ... on Profile { unit { parts { code } } } } }`,
    ],
    ['a search of names', () => `{ ranking(run: "${run}", search: "zjg") { __typename } }`],
    ['a refusal', () => `{ ranking(run: "${run}", year: 1999) { __typename } }`],
    ['the run itself', () => `{ scoreRun(id: "${run}") { state } }`],
  ])('on %s bear a tag and are asked for again', async (_, query) => {
    expect(await about(get(query()))).toEqual([200, 'private, no-cache', true]);
  });

  it('that are errors, and answers over POST, are kept by no cache; nothing of a request is sent back with its answer', async () => {
    expect(await about(get('{ nothing }'))).toEqual([400, 'no-store', false]);
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer secret', 'x-mine': 'yes' },
      body: JSON.stringify({ query: `{ ranking(run: "${run}") { __typename } }` }),
    });
    expect([
      response.headers.get('cache-control'),
      response.headers.get('authorization'),
      response.headers.get('x-mine'),
    ]).toEqual(['no-store', null, null]);
  });
});

describe('A saved view', () => {
  it('is answered by the same bytes after a new revision and a new run', async () => {
    const questions = {
      ranking: {
        of: 'query ($run: ID!, $year: Int!, $first: Int!) { ranking(run: $run, year: $year, first: $first) { ... on Ranking { run { uuid inputsHash } year rows { totalCount edges { node { rank score unit { code } children { score } } } } } } }',
        given: { first: 40 },
      },
      profile: {
        of: 'query ($run: ID!, $year: Int!, $unit: String!) { profile(run: $run, year: $year, unit: $unit) { ... on Profile { rank nodes { score prepared groupMedian observation { value revision row } } strengths } } }',
        given: { unit: UNIT },
      },
      whatIf: {
        of: 'query ($run: ID!, $year: Int!, $change: WhatIfInput!) { whatIf(run: $run, year: $year, change: $change) { ... on WhatIf { rows { rank score unit { code } } } } }',
        given: { change: { drop: ['education'] } },
      },
    };
    const bytes = async (query: string, variables: object): Promise<string> =>
      (
        await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        })
      ).text();
    const kept = await Promise.all(
      Object.entries(questions).map(async ([question, { of, given }]) => {
        const { saveView } = await gateway.ask<{ saveView: { id: string; arguments: object } }>(
          'mutation ($question: String!, $arguments: JSON!) { saveView(question: $question, arguments: $arguments) { ... on SavedView { id arguments } } }',
          { question, arguments: { methodology: 'census-2020-peers', ...given } },
        );
        return { id: saveView.id, of, answer: await bytes(of, saveView.arguments) };
      }),
    );
    const file = async (): Promise<string> => (await fetch(`${gateway.url}/exports/ranking.csv?run=${run}`)).text();
    const before = await file();

    const rows = table.rows.map((row) =>
      row.code === UNIT
        ? { ...row, values: Object.fromEntries(Object.entries(row.values).map(([code, value]) => [code, value / 2])) }
        : row,
    );
    const next = await scoreTable(gateway.dataSource, { ...table, rows });
    const newest = await gateway.ask<{ ranking: { run: { uuid: string } } }>(
      '{ ranking(methodology: "census-2020-peers") { ... on Ranking { run { uuid inputs { revision } } } } }',
    );
    expect(newest.ranking.run).toEqual({ uuid: next, inputs: [{ revision: 2 }] });

    for (const { id, of, answer } of kept) {
      const { savedView } = await gateway.ask<{ savedView: { arguments: object } }>(
        'query ($id: ID!) { savedView(id: $id) { arguments } }',
        { id },
      );
      expect(await bytes(of, savedView.arguments)).toBe(answer);
      expect(await bytes(of, { ...savedView.arguments, run: next })).not.toBe(answer);
    }
    expect(await file()).toBe(before);
  });
});

describe('Coverage', () => {
  it('is that of the newest revision, though what an older one covers is kept', async () => {
    const slug = 'covered';
    const document = { ...(table.document as object), slug };
    const rows = table.rows.slice(0, 6);
    const coverage = async (): Promise<number[][]> => {
      const { coverage: all, byProvince } = await gateway.ask<{
        coverage: { present: number; missing: number }[];
        byProvince: { units: number }[];
      }>(
        `{ coverage(dataset: "${slug}") { present missing } byProvince: coverageByProvince(dataset: "${slug}") { units } }`,
      );
      return [
        [all.length, ...new Set(all.map(({ present, missing }) => present + missing))],
        [byProvince.reduce((sum, { units }) => sum + units, 0)],
      ];
    };
    await scoreTable(gateway.dataSource, { ...table, slug, document, rows });
    const indicators = Object.keys(rows[0]!.values).length;
    for (let k = 0; k < 2; k++) expect(await coverage()).toEqual([[indicators, 6], [6]]);
    await scoreTable(gateway.dataSource, { ...table, slug, document, rows: rows.slice(0, 4) });
    expect(await coverage()).toEqual([[indicators, 4], [4]]);
  });
});
