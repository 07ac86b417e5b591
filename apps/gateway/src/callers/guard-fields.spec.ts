import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, subscribe, parse, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { ApiKeys, Doorkeeper, type Rates } from '#edge';
import { problem } from '#problem';
import { schemaSource } from '../schema-source.js';
import { fieldDoors, guardFields } from './guard-fields.js';

const KEY = '0123456789abcdef';
const directive = `directive @door(kind: DoorKind!) on FIELD_DEFINITION enum DoorKind { ASK FOLLOW ORDER CHANGE }`;
const apiKeys = ApiKeys.from({ DUIBIAO_API_KEYS: `lin:${KEY}`, HOST: '127.0.0.1' });

function schemaOf(sdl: string): GraphQLSchema {
  return buildSchema(`${directive} ${sdl}`);
}

const writing = `
  type Query { x: Int @door(kind: ASK) }
  type Refusal { code: String } type Done { by: String } union Result = Done | Refusal
  type Mutation { change: Result! @door(kind: CHANGE) }
  type Subscription { go: Int @door(kind: FOLLOW) }`;

function guarded(rates?: Rates): { schema: GraphQLSchema; doorkeeper: Doorkeeper } {
  const schema = schemaOf(writing);
  const { change } = schema.getMutationType()?.getFields() ?? {};
  const { go } = schema.getSubscriptionType()?.getFields() ?? {};
  if (change) change.resolve = (_, __, { caller }) => ({ __typename: 'Done', by: caller.name });
  if (go)
    go.subscribe = async function* () {
      yield { go: 1 };
    };
  const doorkeeper = new Doorkeeper({ apiKeys, rates });
  return { schema: guardFields(schema, doorkeeper), doorkeeper };
}

describe('A root field', () => {
  it.each([
    ['Query.x', 'type Query { x: Int }'],
    ['Mutation.y', 'type Query { x: Int @door(kind: ASK) } type Mutation { y: Int }'],
    ['Subscription.z', 'type Query { x: Int @door(kind: ASK) } type Subscription { z: Int }'],
  ])('%s that names no door is no schema', (name, sdl) => {
    expect(() => guardFields(schemaOf(sdl), new Doorkeeper({ apiKeys }))).toThrow(`${name} of schema.graphql`);
  });

  it('of ours names one that fits: a question is asked, a mutation needs a key, a subscription is followed', () => {
    const kinds = (type: string): string[] => [
      ...new Set(
        fieldDoors(buildSchema(schemaSource())).flatMap(({ name, kind }) => (name.startsWith(type) ? [kind] : [])),
      ),
    ];
    expect(kinds('Query.')).toEqual(['ask']);
    expect(kinds('Mutation.')).toEqual(['order', 'change']);
    expect(kinds('Subscription.')).toEqual(['follow']);
  });
});

describe('A field that writes', () => {
  const source = 'mutation { change { __typename ... on Refusal { code } ... on Done { by } } }';
  const ask = async (headers: Record<string, string>): Promise<unknown> => {
    const { schema, doorkeeper } = guarded();
    const contextValue = { headers, caller: doorkeeper.callerOf(headers, '127.0.0.1') };
    const compiled = compileQuery(schema, parse(source));
    if (!isCompiledQuery(compiled)) throw new Error('not compiled');
    const [walked, quick] = [
      await graphql({ schema, source, contextValue }),
      await compiled.query({}, contextValue, {}),
    ];
    expect(quick).toEqual(walked);
    return walked.data?.['change'];
  };

  it('is answered a refusal without a key, walked and compiled alike', async () => {
    expect(await ask({})).toEqual({ __typename: 'Refusal', code: 'UNKNOWN_CALLER' });
    expect(await ask({ 'x-api-key': 'fedcba9876543210' })).toMatchObject({ code: 'UNKNOWN_CALLER' });
  });

  it('is done under a key', async () => {
    expect(await ask({ 'x-api-key': KEY })).toEqual({ __typename: 'Done', by: 'lin' });
  });
});

describe('A rate that is used up', () => {
  const rates: Rates = {
    take: async (_, rate) => problem('too-many-requests', 429, { title: rate, detail: { zh: '慢', en: 'slow' } }),
  };
  const context = (doorkeeper: Doorkeeper): object => ({
    headers: {},
    caller: doorkeeper.callerOf({ 'x-api-key': KEY }, '127.0.0.1'),
  });

  it('refuses mutations and subscriptions with an error that says so', async () => {
    const { schema, doorkeeper } = guarded(rates);
    const contextValue = context(doorkeeper);
    const changed = await graphql({ schema, source: 'mutation { change { __typename } }', contextValue });
    const gone = await subscribe({ schema, document: parse('subscription { go }'), contextValue });
    for (const [answer, title] of [
      [changed, 'change'],
      [gone, 'follow'],
    ] as const)
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', status: 429, title } }] });
  });
});
