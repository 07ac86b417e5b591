import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { YEAR } from '#observation';
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

/** Codes under which a fault of the question is told. */
const KNOWN_CODES = new Set(['BAD_USER_INPUT', 'QUERY_TOO_LARGE', 'GRAPHQL_VALIDATION_FAILED']);
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
  Int: [-2_147_483_648, -2_147_483_647, -1, 0, 2_147_483_647, 1e308, 'NaN', 0.5],
  Float: [-1e308, -2_147_483_647, -1, 0, 5e-324, -5e-324, 2_147_483_647, 1e308, 'NaN', 'Infinity'],
  Boolean: [true, false],
  JSON: [null, 1, 'x', [], {}, { language: 1 }],
};

function wrongOf(type: GraphQLInputType, said: Said = {}): unknown[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const each = wrongOf(bare.ofType, said);
    const long = [(said.items ?? 0) + 1, 100_000].map((length) => Array.from({ length }, () => each[0]));
    return [[], ...each.map((one) => [one]), ...each.slice(0, 1).map((one) => [one, one]), ...long];
  }
  if (said.min !== undefined && said.max !== undefined && isScalarType(bare))
    return [...(WRONG[bare.name] ?? []), said.min, said.max, ...(bare.name === 'Float' ? [1e-12] : [])];
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
    wrongOf(field.type, saidOf(field)).map((wrong) => ({
      ...right,
      ...(RIGHT[bare.name.toLowerCase().replace('input', '')] as object | undefined),
      [field.name]: wrong,
    })),
  );
}

/** Every argument of a question in turn with every value that nobody should ask with, the others right. */
function asked(kind: string, field: GraphQLField<unknown, unknown>): { query: string; variables: object }[] {
  const named = getNamedType(field.type);
  const query = `${kind} (${field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) { ${field.name}(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')})${isLeafType(named) ? '' : ` ${figuresOf(named, 4)}`} }`;
  const right = Object.fromEntries(
    field.args.filter((argument) => isRequiredArgument(argument)).map(({ name }) => [name, RIGHT[name]]),
  );
  return field.args.flatMap((argument) =>
    wrongOf(argument.type, saidOf(argument)).map((wrong) => ({
      query,
      variables: { ...right, [argument.name]: wrong },
    })),
  );
}

/** What an argument says of its values in the schema. */
interface Said {
  readonly min?: number;
  readonly max?: number;
  readonly items?: number;
}
function saidOf({ astNode }: { astNode?: GraphQLArgument['astNode'] }): Said {
  const of = (directive: string): Record<string, unknown> | undefined => {
    const known = schema.getDirective(directive);
    return known && astNode ? getDirectiveValues(known, astNode) : undefined;
  };
  const items = of('items');
  return { ...of('range'), ...(items ? { items: Number(items['max']) } : {}) };
}

/** All the figures of an answer, a few levels down. */
function figuresOf(type: GraphQLNamedType, levels: number): string {
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map(
        (member) =>
          `... on ${member.name} ${member.name === 'Refusal' ? '{ code argument }' : figuresOf(member, levels)}`,
      )
      .join(' ')} }`;
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    const named = getNamedType(of);
    if (args.some(isRequiredArgument) || name === 'run') return [];
    if (isScalarType(named)) return named.name === 'Float' || named.name === 'Int' ? [name] : [];
    return isObjectType(named) && levels > 1 ? [`${name} ${figuresOf(named, levels - 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

describe('Whatever a question is asked with', () => {
  it.each(
    questions.filter(({ field }) => field.args.length > 0).map(({ kind, field }) => [field.name, kind, field] as const),
  )(
    '%s: it is answered, refused or told under a known code, never a failure of the gateway',
    async (_, kind, field) => {
      const failed: unknown[] = [];
      for (const { query, variables } of asked(kind, field)) {
        const { status, body } = await gateway.post({ query, variables });
        const codes = (body.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
        if (
          status >= 500 ||
          codes.some((code) => !KNOWN_CODES.has(code)) ||
          /Infinity|NaN/.test(JSON.stringify(body.data ?? ''))
        )
          failed.push([status, JSON.stringify(variables).slice(0, 300), JSON.stringify(body).slice(0, 600)]);
      }
      expect(failed).toEqual([]);
    },
  );

  it('every number and every list among the arguments states its range', () => {
    const inputs = Object.values(schema.getTypeMap()).flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const)
        : isObjectType(type) && !type.name.startsWith('__')
          ? Object.values(type.getFields()).flatMap(({ name, args }) =>
              args.map((argument) => [`${type.name}.${name}(${argument.name})`, argument] as const),
            )
          : [],
    );
    const silent = inputs.flatMap(([name, input]) => {
      const { min, max, items } = saidOf(input);
      const number =
        ['Int', 'Float'].includes(getNamedType(input.type).name) && (min === undefined || max === undefined);
      return number || (isListType(getNullableType(input.type)) && items === undefined) ? [name] : [];
    });
    expect(silent).toEqual([]);
    const years = inputs.flatMap(([name, input]) => (/\W(year|years|from|to)\b/.test(name) ? [saidOf(input)] : []));
    for (const { min, max } of years) expect({ min, max }).toEqual(YEAR);
  });

  it('is refused outside of its range with place and range in both languages', async () => {
    const { whatIf } = await gateway.ask<{ whatIf: object }>(
      `{ whatIf(change: { weights: [{ node: "pop_total", weight: 1 }, { node: "pop_total", weight: 1e308 }] }) {
        ... on Refusal { code argument message { zh en } remedy { zh en } } } }`,
    );
    expect(whatIf).toEqual({
      code: 'INVALID_ARGUMENT',
      argument: 'change.weights[1].weight',
      message: { zh: 'change.weights[1].weight 不能为 1e+308。', en: 'change.weights[1].weight can not be 1e+308.' },
      remedy: { zh: '取值范围为 0 至 1000000。', en: 'It lies between 0 and 1000000.' },
    });
    const { body } = await gateway.post({ query: '{ units(first: -1) { totalCount } }' });
    expect(body.errors?.[0]).toMatchObject({
      message: 'first can not be -1. It lies between 0 and 5000.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'first', messageZh: expect.stringContaining('0 至 5000') },
    });
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
