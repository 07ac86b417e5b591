import fc from 'fast-check';
import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLSchema,
} from 'graphql';
import { limits } from '../src/limits/limits.js';
import { writtenSchema } from '../src/schema-source.js';

const schema: GraphQLSchema = writtenSchema();
const types = Object.values(schema.getTypeMap());
const composites = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type) || isUnionType(type) ? [type] : [],
);
const inputs = types.flatMap((type) => (isInputObjectType(type) ? [type.name] : []));
const fieldNames = [...new Set(composites.flatMap((type) => (isUnionType(type) ? [] : Object.keys(type.getFields()))))];
const unions = composites.filter((type) => isUnionType(type)).map(({ name }) => name);
/** Fields of a type that lead to an object, so that selections can go on below them. */
const onward = (type: string): { name: string; to: string }[] => {
  const found = composites.find(({ name }) => name === type);
  if (!found || isUnionType(found)) return [];
  return Object.values(found.getFields()).flatMap((field) => {
    const to = getNamedType(field.type).name;
    return composites.some(({ name }) => name === to) ? [{ name: field.name, to }] : [];
  });
};

export interface Adversary {
  readonly kind: string;
  readonly text: string;
}

type Make = (n: number, pick: <T>(from: readonly T[]) => T) => string;

const repeat = (n: number, one: (i: number) => string): string =>
  Array.from({ length: Math.max(0, n) }, (_, i) => one(i)).join(' ');
const LONG = 'x'.repeat(200);
/** So many names of fields, each another one. */
const names = (n: number): string => repeat(n, (j) => fieldNames[j] ?? 'code');
const fragments = (k: number, body: (i: number) => string, type = 'Unit'): string =>
  repeat(k, (i) => `fragment f${i} on ${type} { ${body(i)} }`);
/** So many fragments, all spread in one place, which is written so many times. */
const spreadAll = (k: number, body: (i: number) => string, times = 1): string =>
  `{ ${repeat(times, () => `unit(code: "1") { ${repeat(k, (i) => `...f${i}`)} }`)} } ${fragments(k, body)}`;

/**
 * Documents that are made to take long, of every kind known to: `n` is about how many tokens are spent. They need not
 * be valid: what is refused costs as well.
 */
export const kinds: Readonly<Record<string, Make>> = {
  'one field again and again': (n) => `{ ${repeat(n / 4, () => 'units { totalCount }')} }`,
  'again and again, at two levels': (n) => {
    const k = Math.floor(Math.sqrt(n / 3));
    return `{ ${repeat(k, () => `units { ${repeat(k, () => 'edges { cursor }')} }`)} }`;
  },
  'again and again, at every level': (n, pick) => {
    const wide = pick([2, 3, 4, 5]);
    const grow = (budget: number, depth: number): string =>
      budget < 3 || depth > 30 ? 'name { zh }' : repeat(wide, () => `parent { ${grow(budget / wide - 3, depth + 1)} }`);
    return `{ unit(code: "1") { ${grow(n, 0)} } }`;
  },
  'a grid of repeated names below repeated names': (n, pick) => {
    const [a, b] = pick([
      [10, 5],
      [10, 10],
      [10, 3],
      [9, 9],
      [8, 8],
      [6, 6],
      [4, 4],
    ]);
    const leaf = `name { ${repeat(b, () => 'zh')} }`;
    const k = Math.floor(n / (a * (b + 3)));
    return `{ ${repeat(Math.min(10, k), () => `unit(code: "1") { ${repeat(a, () => leaf)} }`)} }`;
  },
  'conflicting arguments': (n) => `{ ${repeat(n / 10, (i) => `a${i % 60}: unit(code: "${i}") { name { zh } }`)} }`,
  'fragments that all spread each other': (n, pick) => {
    const k = pick([4, 6, 8, 9, 20, 30]);
    const fields = Math.floor(n / k - k - 8);
    return spreadAll(k, (i) => `${repeat(Math.min(k, 98 / k - 1), (j) => `...f${(i + j + 1) % k}`)} ${names(fields)}`);
  },
  'fragments side by side with the same fields': (n, pick) => {
    const k = pick([10, 20, 30, 40, 50, 60]);
    const each = Math.floor(n / k - 8);
    return spreadAll(k, () => names(each));
  },
  'fragments side by side with nested fields': (n, pick) => {
    const k = pick([3, 6, 10, 15, 20, 30]);
    const each = Math.min(Math.floor((n / k - 8) / 5), Math.floor(95 / k) - 1);
    return spreadAll(k, (i) => repeat(each, (j) => `${fieldNames[j] ?? 'a'} { ...f${(i + j + 1) % k} }`));
  },
  'fragments whose fields hold the same fields': (n, pick) => {
    const [k, a] = pick([
      [30, 1],
      [20, 2],
      [30, 2],
      [10, 4],
      [15, 3],
      [5, 10],
    ] as const);
    const each = Math.floor((n / k - 8) / a - 3);
    return spreadAll(k, () => repeat(a, (j) => `a${j}: parent { ${names(each)} }`));
  },
  'fragments below each of repeated fields': (n, pick) => {
    const [times, k] = pick([
      [10, 5],
      [10, 9],
      [10, 3],
      [5, 18],
      [3, 30],
    ] as const);
    const each = Math.floor((n - times * (k + 8)) / k - 8);
    return spreadAll(k, () => names(each), times);
  },
  'fragments below repeated fields, with nested fields': (n, pick) => {
    const [times, k] = pick([
      [10, 5],
      [10, 8],
      [5, 15],
      [3, 25],
    ] as const);
    const each = Math.floor(((n - times * (k + 8)) / k - 8) / 5);
    return spreadAll(k, () => repeat(each, (j) => `${fieldNames[j] ?? 'a'} { zh en }`), times);
  },
  'fragments doubled over a chain': (n, pick) => {
    const k = Math.min(pick([10, 20, 24, 30]), Math.floor(n / 12));
    const rest = Math.floor((n - k * 10) / k);
    const next = (i: number): string => (i + 1 < k ? `...f${i + 1} ...f${i + 1}` : 'code');
    return `{ unit(code: "1") { ...f0 } } ${fragments(k, (i) => `${next(i)} ${names(rest)}`)}`;
  },
  'fragments that spread themselves': (n, pick) => {
    const k = pick([1, 5, 20, 30]);
    const each = Math.min(Math.floor(n / k / 5), Math.floor(95 / k) - 1);
    return spreadAll(k, (i) => repeat(each, (j) => `${fieldNames[j] ?? 'a'} { ...f${(i + j) % k} }`));
  },
  'deep selections': (n) => `{ unit(code: "1") ${'{ parent '.repeat(n / 2)} { code } ${'}'.repeat(n / 2)} }`,
  'deep lists': (n) => `{ units(filter: { codes: ${'['.repeat(n / 2)}${']'.repeat(n / 2)} }) { totalCount } }`,
  'deep objects': (n) => `{ units(filter: ${'{ a: '.repeat(n / 4)}1${'}'.repeat(n / 4)}) { totalCount } }`,
  'nested as far as it goes': (n, pick) => {
    const depth = pick([10, 20, 35]);
    const one = `${'parent { '.repeat(depth)} code ${'}'.repeat(depth)}`;
    return `{ unit(code: "1") { ${repeat(n / (2.2 * depth), () => one)} } }`;
  },
  'a long list': (n) => `{ units(filter: { codes: [${repeat(n, (i) => String(i))}] }) { totalCount } }`,
  'a long list of wrong objects': (n, pick) => {
    const weights = repeat(n / 8, () => `{ ${pick(['nod', 'weigh', LONG])}: 1, weight: "x" }`);
    return `{ whatIf(change: { weights: [${weights}] }) { __typename } }`;
  },
  'a wide object': (n) => `{ units(filter: { ${repeat(n / 3, (i) => `a${i}: 1`)} }) { totalCount } }`,
  'the same argument again': (n) => `{ unit(${repeat(n / 3, () => 'code: "1"')}) { code } }`,
  'many arguments': (n, pick) =>
    `{ ${pick(['unit', 'ranking', 'units'])}(${repeat(n / 3, (i) => `${pick(fieldNames)}${i}: 1`)}) { __typename } }`,
  'arguments beside arguments': (n) =>
    `{ ${repeat(10, (i) => `unit(${repeat(n / 40, (j) => `a${i * j}: ${j}`)}) { code }`)} }`,
  'large equal arguments below one name': (n) =>
    `{ ${repeat(10, () => `units(filter: { codes: [${repeat(n / 12, (i) => `"${i}"`)}] }) { totalCount }`)} }`,
  'many operations': (n) => repeat(n / 6, (i) => `query q${i} { units { totalCount } }`),
  'many operations over the same fragments': (n, pick) => {
    const [operations, k] = pick([
      [10, 30],
      [10, 20],
      [5, 30],
      [10, 10],
      [10, 3],
    ] as const);
    const each = Math.floor(((n - operations * 12) / k - 8) / 10);
    const questions = repeat(operations, (i) => `query q${i} { unit(code: "1") { ...f0 } }`);
    const field = (i: number) => (j: number) => `${fieldNames[j] ?? 'a'}(a: $v${j * i}) { code }`;
    return `${questions} ${fragments(k, (i) => `${i + 1 < k ? `...f${i + 1}` : ''} ${repeat(each, field(i))}`)}`;
  },
  'many variables': (n) => `query (${repeat(n / 6, (i) => `$v${i}: Int = ${i}`)}) { units(first: $v0) { totalCount } }`,
  'variables of wrong types': (n, pick) => {
    const type = (): string => pick([...inputs, 'Unit', LONG, 'Unitt', 'WhatIfInputt']);
    return `query (${repeat(n / 4, (i) => `$v${i}: ${type()}`)}) { units { totalCount } }`;
  },
  'variables used everywhere': (n) => {
    const uses = repeat(n / 12, (i) => `a${i}: units(first: $v${i}) { totalCount }`);
    return `query (${repeat(n / 12, (i) => `$v${i}: Int`)}) { ${uses} }`;
  },
  'unknown variables': (n) => `{ ${repeat(n / 10, (i) => `a${i % 9}: units(first: $v${i}) { totalCount }`)} }`,
  'many directives': (n) => `{ units ${repeat(n / 2, (i) => `@d${i}`)} { totalCount } }`,
  'the same directive': (n) => `{ units ${repeat(n / 6, () => '@include(if: true)')} { totalCount } }`,
  'directives on every field': (n, pick) =>
    `{ unit(code: "1") { ${repeat(n / 7, () => `${pick(fieldNames)} @skip(if: $x)`)} } }`,
  'unknown fields': (n, pick) => `{ ${repeat(n, (i) => `${pick([...fieldNames, 'unit', 'rankin'])}${i}`)} }`,
  'unknown fields with long names': (n) => `{ ${repeat(n, (i) => `${LONG}${i}`)} }`,
  'unknown types': (n, pick) =>
    `{ ${repeat(n / 5, () => `... on ${pick(composites).name}${pick(['s', 'x', ''])} { code }`)} }`,
  'every member of a union': (n, pick) =>
    `{ ranking { ${repeat(n / 6, () => `... on ${pick(composites).name} { ${pick(fieldNames)} }`)} } }`,
  'members of unions within each other': (n, pick) => {
    const depth = pick([2, 4, 8]);
    const members = (): string => repeat(depth, () => `... on ${pick([...unions, 'Ranking', 'Refusal'])} {`);
    const one = (): string => `${members()} ${pick(['year', 'code', '__typename'])} ${'}'.repeat(depth)}`;
    return `{ ranking { ${repeat(n / (6 * depth), one)} } }`;
  },
  'members of a union with the same below': (n) =>
    `{ ranking { ${repeat(n / 14, (i) => `... on Ranking { year rows { edges { node { a${i % 5}: rank } } } }`)} } }`,
  'fields of one name on all types': (n, pick) => {
    const name = pick(['code', 'name', 'nodes', 'units', 'year']);
    const type = (i: number): string => composites[i % composites.length]?.name ?? 'Unit';
    const one = (i: number): string => `... on ${type(i)} { ${name} { ${pick(['zh', 'code', 'id'])} } }`;
    return `{ ranking { ${repeat(n / 9, one)} } }`;
  },
  'questions for the schema within each other': (n, pick) => {
    const below = '{ type { ofType { ofType { name kind } } } args { name } }';
    const one = (): string => `types { ${pick(['fields', 'interfaces', 'possibleTypes'])} ${below} }`;
    return `{ __schema { ${repeat(n / 20, one)} } }`;
  },
  'fragments of the schema doubled': (n) => {
    const k = Math.min(30, Math.floor(n / 20));
    const next = (i: number): string => (i + 1 < k ? `ofType { ...f${i + 1} } ...f${i + 1} ...f${i + 1}` : 'name');
    return `{ __schema { types { ...f0 } } } ${fragments(k, next, '__Type')}`;
  },
  'random walks': (n, pick) => {
    const walk = (type: string, budget: number): string => {
      const ways = onward(type);
      if (ways.length === 0 || budget < 8) return '__typename';
      return repeat(Math.min(10, Math.max(1, budget / 60)), () => {
        const { name, to } = pick(ways);
        return `${name} { ${walk(to, Math.min(budget / 3, budget - 8))} }`;
      });
    };
    return `{ ${walk('Query', n)} }`;
  },
  'empty lines before every fault': (n) => `${'\n'.repeat(900)}{ ${repeat(n, (i) => `nothing${i}`)} }`,
  'lines of comments': () => `${'#\n'.repeat(19_000)}{ nothing }`,
  'one long string': () => `{ unit(code: "${'\\u00e9'.repeat(6_000)}") { code } }`,
  'one long block string': () => `{ unit(code: """${' x\n'.repeat(990)}${'y'.repeat(30_000)}""") { code } }`,
  'a number of many digits': () => `{ units(first: ${'9'.repeat(39_000)}) { totalCount } }`,
  'commas and nothing': () => `{ units ${','.repeat(39_000)} { totalCount } }`,
  'brackets that never close': (n) => '{a'.repeat(n),
  'type definitions': (n) => `{ units { totalCount } } type T { ${repeat(n / 3, (i) => `f${i}: Int`)} }`,
  'one character after the other': () => '{ a '.repeat(10_000),
};

/** Documents of the kinds, of up to as many tokens as are taken, and some of more. */
export const adversaries = (among: readonly string[]): fc.Arbitrary<Adversary> =>
  fc
    .tuple(
      fc.constantFrom(...among),
      fc.oneof(
        fc.integer({ min: limits.tokens / 2, max: limits.tokens }),
        fc.constantFrom(0.8, 0.9, 0.95, 0.98, 1.2).map((share) => Math.floor(share * limits.tokens)),
      ),
      fc.gen(),
    )
    .map(([kind, tokens, gen]) => ({
      kind,
      text: kinds[kind]?.(tokens, <T>(from: readonly T[]): T => gen(() => fc.constantFrom(...from))) ?? '',
    }));
