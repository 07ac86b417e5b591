import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ApiKeys } from '#edge';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

jest.setTimeout(120_000);
const KEYS = { lin: '0123456789abcdef', wu: 'fedcba9876543210' } as const;
let gateway: TestGateway;
beforeAll(async () => {
  const keys = Object.entries(KEYS).map(([name, key]) => `${name}:${key}`);
  gateway = await startGateway({ apiKeys: ApiKeys.from({ HOST: '127.0.0.1', DUIBIAO_API_KEYS: keys.join(',') }) });
  await scoreTable(gateway.dataSource, censusTable());
});
afterAll(() => gateway?.close());

interface Answer {
  readonly __typename: string;
  readonly id?: string;
  readonly title?: string;
  readonly code?: string;
  readonly argument?: string;
}

const DECLARED = { title: '$title: String!', codes: '$codes: [String!]!' } as const;

async function as(who: keyof typeof KEYS | undefined, mutation: string, variables: object = {}): Promise<Answer> {
  const declared = Object.entries(DECLARED).flatMap(([name, text]) => (mutation.includes(`$${name}`) ? [text] : []));
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who ? { 'x-api-key': KEYS[who] } : {}) },
    body: JSON.stringify({
      query: `mutation ${declared.length ? `(${declared.join(', ')})` : ''} { kept: ${mutation} {
        __typename ... on UnitGroup { id title } ... on SavedView { id title }
        ... on Refusal { code argument message { zh en } remedy { zh en } } } }`,
      variables,
    }),
  });
  const { data, errors } = (await response.json()) as { data: { kept: Answer } | null; errors?: object[] };
  if (!data) throw new Error(JSON.stringify(errors));
  return data.kept;
}

const rows = async (): Promise<unknown> =>
  (
    await gateway.dataSource.query(
      'select (select count(*)::int from unit_group) as groups, (select count(*)::int from saved_view) as views',
    )
  )[0];
const acts = async (id: string): Promise<unknown> =>
  gateway.dataSource.query('select actor, act, detail from audit where subject = $1 order by at, act', [id]);

const SAVE_GROUP = 'saveGroup(codes: $codes, title: $title)';
const two = ['320582', '320583'];
const KINDS = [
  ['Group', () => as('lin', SAVE_GROUP, { codes: two, title: `group ${Math.random()}` })],
  [
    'View',
    () => as('lin', 'saveView(question: "ranking", arguments: {}, title: $title)', { title: `view ${Math.random()}` }),
  ],
] as const;

describe('What is refused', () => {
  it.each([
    ['an unknown unit', { codes: ['320582', '999999'], title: 'x' }, 'codes'],
    ['no unit', { codes: [], title: 'x' }, 'codes'],
    ['no title', { codes: two, title: ' ' }, 'title'],
    ['a title that is too long', { codes: two, title: 'x'.repeat(201) }, 'title'],
    ['a title that runs the other way', { codes: two, title: 'a\u202eb' }, 'title'],
    ['a title with a line', { codes: two, title: 'a\nb' }, 'title'],
  ])('is not kept: a group with %s', async (_, variables, argument) => {
    const before = await rows();
    expect(await as('lin', SAVE_GROUP, variables)).toMatchObject({ __typename: 'Refusal', argument });
    expect(await rows()).toEqual(before);
  });
});

describe.each(KINDS)('A kept %s', (kind, keep) => {
  it('is renamed by its owner under the same id, with a line in the audit', async () => {
    const { id = '', title } = await keep();
    expect(await as('lin', `rename${kind}(id: "${id}", title: $title)`, { title: '新名称' })).toMatchObject({
      id,
      title: '新名称',
    });
    expect(await acts(id)).toEqual([
      { actor: 'lin', act: `${kind.toLowerCase()}.created`, detail: { title } },
      { actor: 'lin', act: `${kind.toLowerCase()}.renamed`, detail: { title, to: '新名称' } },
    ]);
  });

  it('is deleted by its owner, answered as it was, with a line in the audit', async () => {
    const { id = '', title } = await keep();
    expect(await as('lin', `delete${kind}(id: "${id}")`)).toMatchObject({ id, title });
    expect(await as('lin', `delete${kind}(id: "${id}")`)).toMatchObject({ code: 'NOT_FOUND', argument: 'id' });
    expect(await acts(id)).toContainEqual({ actor: 'lin', act: `${kind.toLowerCase()}.deleted`, detail: { title } });
  });

  it('is neither renamed nor deleted by another, nor without a key', async () => {
    const { id = '' } = await keep();
    const before = await acts(id);
    for (const change of [`rename${kind}(id: "${id}", title: "x")`, `delete${kind}(id: "${id}")`]) {
      expect(await as('wu', change)).toMatchObject({ code: 'NOT_OWNER', argument: 'id' });
      expect(await as(undefined, change)).toMatchObject({ code: 'UNKNOWN_CALLER' });
    }
    expect(await acts(id)).toEqual(before);
  });

  it('is not renamed to what cannot be seen', async () => {
    const { id = '' } = await keep();
    expect(await as('lin', `rename${kind}(id: "${id}", title: $title)`, { title: 'a\u200fb' })).toMatchObject({
      code: 'INVALID_ARGUMENT',
      argument: 'title',
    });
  });

  it('that is not there is told so', async () => {
    expect(await as('lin', `rename${kind}(id: "nothing", title: "x")`)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('A group', () => {
  it('kept twice is one, and kept again after it was renamed is another under its own title', async () => {
    const variables = { codes: two, title: 'twice' };
    const [first, second] = [await as('lin', SAVE_GROUP, variables), await as('wu', SAVE_GROUP, variables)];
    expect(second).toEqual(first);
    await as('lin', `renameGroup(id: "${first.id ?? ''}", title: "renamed")`);
    const third = await as('lin', SAVE_GROUP, variables);
    expect(third.title).toBe('twice');
    expect(third.id).not.toBe(first.id);
  });

  it('that was deleted refuses the questions that name it, and exports', async () => {
    const { id = '' } = await as('lin', SAVE_GROUP, { codes: two, title: 'goes' });
    const asked = `{ ranking(filter: { saved: "${id}" }) { __typename ... on Refusal { code argument } } }`;
    expect((await gateway.ask<{ ranking: object }>(asked)).ranking).toEqual({ __typename: 'Ranking' });
    await as('lin', `deleteGroup(id: "${id}")`);
    expect((await gateway.ask<{ ranking: object }>(asked)).ranking).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'filter.saved',
    });
    expect((await fetch(`${gateway.url}/exports/ranking.csv?saved=${id}`)).status).toBe(404);
    const { body } = await gateway.post({ query: `{ units(filter: { saved: "${id}" }) { totalCount } }` });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.saved' });
  });
});
