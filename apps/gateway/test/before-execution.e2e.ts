import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  getIntrospectionQuery,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type OperationDefinitionNode,
} from 'graphql';
import { limits } from '../src/limits/limits.js';
import { readDocument } from '../src/limits/read-document.js';
import { refuseOperation } from '../src/limits/refuse-operation.js';
import { writtenSchema } from '../src/schema-source.js';
import { adversaries, kinds } from './adversaries.js';

const MOST_MS = 50;
const TRIES = 8;

/** All that is done for a text before it is executed; what it was refused for, or nothing. */
function before(text: string): string | undefined {
  const document = read(text);
  if (document instanceof GraphQLError) return (document.extensions['what'] as string | undefined) ?? 'syntax';
  if (validate(writtenSchema(), document, specifiedRules, { maxErrors: limits.faults }).length > 0) return 'faults';
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const refusal = operation && refuseOperation({ document, operation, text });
  return refusal?.extensions['what'] as string | undefined;
}

function read(text: string): ReturnType<typeof parse> | GraphQLError {
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Milliseconds of this process, at best: of three tries, and of more while others have the machine. */
function cpuMs(work: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3 || (best > MOST_MS && i < TRIES); i++) {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('Before a query is executed', () => {
  it.each(Object.keys(kinds))(`no more than ${MOST_MS} ms of CPU pass for %s`, (kind) => {
    fc.assert(
      fc.property(adversaries([kind]), ({ text }) => {
        expect(cpuMs(() => before(text))).toBeLessThan(MOST_MS);
      }),
      { numRuns: 12 },
    );
  });

  it(`no more than ${MOST_MS} ms of CPU pass for two kinds in one`, () => {
    fc.assert(
      fc.property(adversaries(Object.keys(kinds)), adversaries(Object.keys(kinds)), (one, other) => {
        const half = (text: string): string => text.slice(0, limits.characters / 2);
        expect(cpuMs(() => before(`${half(one.text)} ${half(other.text)}`))).toBeLessThan(MOST_MS);
      }),
      { numRuns: 60 },
    );
  });

  it('the usual questions for the schema pass, with descriptions and without', () => {
    for (const text of [
      getIntrospectionQuery(),
      getIntrospectionQuery({ descriptions: false }),
      getIntrospectionQuery({
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        oneOf: true,
      }),
    ])
      expect(before(text)).toBeUndefined();
  });
});

describe('A text as a document', () => {
  it.each([
    ['characters', '{ unit }'.padEnd(limits.characters + 1)],
    ['lines', `{ unit }${'\n'.repeat(limits.lines)}`],
    ['lines', `{ unit }${'\r'.repeat(limits.lines)}`],
    ['tokens', `{ ${'a '.repeat(limits.tokens)} }`],
    ['nesting', `${'{ a '.repeat(limits.nesting + 1)}${'}'.repeat(limits.nesting + 1)}`],
    ['nesting', `{ a(b: ${'['.repeat(10_000)}`],
    ['operations', 'query a { b } '.repeat(limits.operations + 1)],
    ['variableDefinitions', `query (${'$a: Int '.repeat(limits.variableDefinitions + 1)}) { a }`],
    ['fragments', `{ a } ${'fragment a on B { c } '.repeat(limits.fragments + 1)}`],
    ['spreads', `{ ${'...a '.repeat(limits.spreads + 1)} }`],
    ['repetitions', `{ ${'a '.repeat(limits.repetitions + 1)} }`],
    ['repetitions', `{ ${'... on B { a } '.repeat(limits.repetitions + 1)} }`],
    ['repetitions', `{ ${'a { b b } '.repeat(limits.repetitions / 2 + 1)} }`],
    ['repetitions', `{ ${'x: b y: b x: c '.repeat(limits.repetitions / 2 + 1)} }`],
  ])('is refused for its %s, with what it asks for and the limit, in both languages', (what, text) => {
    const refusal = read(text);
    expect((refusal as GraphQLError).extensions).toEqual({
      code: 'QUERY_TOO_LARGE',
      what,
      asked: expect.any(Number),
      limit: limits[what as keyof typeof limits],
      messageZh: expect.stringMatching(/^查询的.*上限为/),
      http: { status: 400 },
    });
    expect(Number((refusal as GraphQLError).extensions['asked'])).toBeGreaterThan(limits[what as keyof typeof limits]);
  });

  it('may be as large as each limit says', () => {
    const { variableDefinitions, repetitions, spreads } = limits;
    const selections = `${'a '.repeat(repetitions)} ${'...f '.repeat(spreads)}`;
    const text = `query (${'$a: Int '.repeat(variableDefinitions)}) { ${selections} }`;
    expect(read(`${text} ${'fragment f on B { c } '.repeat(limits.fragments)}`)).toMatchObject({ kind: Kind.DOCUMENT });
    expect(read(`${'{ a '.repeat(limits.nesting)}${'}'.repeat(limits.nesting)}`)).toMatchObject({
      kind: Kind.DOCUMENT,
    });
  });
});
