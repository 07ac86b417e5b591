import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { schemaSource } from '../src/schema-source.js';
import { RIGHT } from './right-arguments.js';
import { censusTable, scoreTable, startGateway, type TestGateway } from './gateway.js';

jest.setTimeout(180_000);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await scoreTable(gateway.dataSource, censusTable());
});
afterAll(() => gateway?.close());

const schema = buildSchema(schemaSource());
const questions = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ kind: type.name.toLowerCase(), field })),
);

/** Values of a type that nobody should ask with. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', ' ', 'a%_\\\'"', '\u{1d4b3}', '\ud800', 'x'.repeat(5_000), '=', 'Unit:NaN'],
  ID: [
    '',
    '0',
    '-1',
    'VW5pdDpOYU4',
    'VW5pdDo5OTk5OTk5OTk5OTk5',
    'VW5pdDoxLjU',
    'U2NvcmVSdW46eA',
    '\u{1d4b3}',
    'x'.repeat(5_000),
  ],
  Int: [-2_147_483_648, -1, 0, 2_147_483_647],
  Float: [-1e308, -1, 0, 5e-324, 1e308],
  Boolean: [true, false],
  JSON: [null, 1, 'x', [], {}, { language: 1 }],
};

function wrongOf(type: GraphQLInputType): unknown[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const each = wrongOf(bare.ofType);
    return [[], ...each.map((one) => [one]), ...each.slice(0, 1).map((one) => [one, one])];
  }
  if (isScalarType(bare)) return [...(WRONG[bare.name] ?? [])];
  if (isEnumType(bare)) return bare.getValues().map(({ name }) => name);
  if (!isInputObjectType(bare)) return [];
  const fields = Object.values(bare.getFields());
  const right = Object.fromEntries(
    fields
      .filter((field) => isRequiredArgument(field as never))
      .map((field) => [field.name, RIGHT[field.name] ?? wrongOf(field.type)[0]]),
  );
  return fields.flatMap((field) =>
    wrongOf(field.type).map((wrong) => ({
      ...(RIGHT[bare.name.toLowerCase().replace('input', '')] as object | undefined),
      ...right,
      [field.name]: wrong,
    })),
  );
}

/** Every argument of a question in turn with every value that nobody should ask with, the others right. */
function asked(kind: string, field: GraphQLField<unknown, unknown>): { query: string; variables: object }[] {
  const named = getNamedType(field.type);
  const query = `${kind} (${field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) { ${field.name}(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')})${isLeafType(named) ? '' : ' { __typename }'} }`;
  const right = Object.fromEntries(
    field.args.filter((argument) => isRequiredArgument(argument)).map(({ name }) => [name, RIGHT[name]]),
  );
  return field.args.flatMap(({ name, type }) =>
    wrongOf(type).map((wrong) => ({ query, variables: { ...right, [name]: wrong } })),
  );
}

describe('Whatever a question is asked with', () => {
  it.each(
    questions.filter(({ field }) => field.args.length > 0).map(({ kind, field }) => [field.name, kind, field] as const),
  )('%s: it is answered, refused or 400, never a failure of the gateway', async (_, kind, field) => {
    const failed: unknown[] = [];
    for (const { query, variables } of asked(kind, field)) {
      const { status, body } = await gateway.post({ query, variables });
      const codes = (body.errors ?? []).map(({ extensions }) => extensions?.['code']);
      if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR'))
        failed.push([status, JSON.stringify(variables).slice(0, 300), body.errors]);
    }
    expect(failed).toEqual([]);
  });

  it('a text that no database keeps (U+0000) is 400, in a query, in variables and in an address', async () => {
    const code = (body: { errors?: { extensions: Record<string, unknown> }[] }): unknown =>
      body.errors?.[0]?.extensions['code'];
    const asVariable = await gateway.post({
      query: 'query ($search: String) { units(search: $search) { totalCount } }',
      variables: { search: 'a\u0000b' },
    });
    expect([asVariable.status, code(asVariable.body)]).toEqual([400, 'BAD_USER_INPUT']);
    const inQuery = await gateway.post({ query: '{ units(search: "a\\u0000b") { totalCount } }' });
    expect([inQuery.status, code(inQuery.body)]).toEqual([400, 'BAD_USER_INPUT']);
    expect((await fetch(`${gateway.url}/exports/ranking.csv?search=%00`)).status).toBe(400);
  });
});
