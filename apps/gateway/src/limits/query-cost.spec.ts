import { describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { writtenSchema } from '../schema-source.js';
import { readFieldCosts } from './field-costs.js';
import { queryCost } from './query-cost.js';

const costs = readFieldCosts(writtenSchema());

const cost = (query: string, variables?: Record<string, unknown>) => {
  const document = parse(query);
  return queryCost(costs, document, document.definitions[0] as OperationDefinitionNode, variables);
};

describe('queryCost', () => {
  it('multiplies what stands below a page by its length, and nothing beside it', () => {
    expect(
      cost('{ ranking(first: 100) { ... on Ranking { run { id } rows { edges { node { rank } } } } } }').cost,
    ).toBe(1 + 1 + 1 + 1 + 1 + 100 + 100);
  });

  it('takes the length from a variable, and 50 where none is given', () => {
    expect(cost('query ($n: Int) { units(first: $n) { edges { cursor } } }', { n: 7 }).cost).toBe(1 + 1 + 7);
    expect(cost('{ units { edges { cursor } } }').cost).toBe(1 + 1 + 50);
  });

  it('counts a fragment wherever it is spread, and does not follow it in circles', () => {
    expect(cost('{ a { ...f ...f } } fragment f on A { x y }')).toEqual({ depth: 2, fields: 5, aliases: 0, cost: 5 });
    expect(cost('{ ...f } fragment f on A { x ...f }').fields).toBe(1);
  });

  it('counts what a question takes to work out, however little is shown of it', () => {
    expect(cost('{ goalSeek { __typename } }').cost).toBe(200_000 + 2);
    expect(cost('{ a: whatIf { __typename } b: whatIf { __typename } }').cost).toBe(2 * (50_000 + 2));
  });

  it('takes the length from the default of a variable or of the argument, and never more than a page holds', () => {
    expect(cost('query ($n: Int = 5000) { units(first: $n) { edges { cursor } } }').cost).toBe(1 + 1 + 5_000);
    expect(cost('{ publishedRankings { rank } }').cost).toBe(1 + 500);
    expect(cost('{ units(first: 2147483647) { edges { cursor } } }').cost).toBe(1 + 1 + 5_000);
  });

  it('tells lists of one name on different types apart', () => {
    expect(cost('{ scoreRun(id: "") { nodes { code } } }').cost).toBe(1 + 1 + 46);
    expect(cost('{ comparison { ... on Comparison { units { rank } } } }').cost).toBe(10_000 + 1 + 1 + 6);
  });

  it('multiplies what fragments double again and again without walking it, and gives up on a query without end', () => {
    const doubled = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Unit { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    expect(cost(`{ unit { ...f0 } } ${doubled} fragment f60 on Unit { code }`).fields).toBe(Number.MAX_SAFE_INTEGER);
    expect(cost(`{ ${'unit { code } '.repeat(10_001)} }`).fields).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('counts aliases and depth', () => {
    expect(cost('{ one: a { b { c } } a }')).toMatchObject({ aliases: 1, depth: 3 });
  });
});
