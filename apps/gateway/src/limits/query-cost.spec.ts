import { describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { queryCost } from './query-cost.js';

const cost = (query: string, variables?: Record<string, unknown>) => {
  const document = parse(query);
  return queryCost(document, document.definitions[0] as OperationDefinitionNode, variables);
};

describe('queryCost', () => {
  it('multiplies what stands below a page by its length, and nothing beside it', () => {
    expect(cost('{ ranking(first: 100) { run { id } rows { edges { node { rank } } } } }').cost).toBe(
      1 + 1 + 1 + 1 + 1 + 100 + 100,
    );
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

  it('counts aliases and depth', () => {
    expect(cost('{ one: a { b { c } } a }')).toMatchObject({ aliases: 1, depth: 3 });
  });
});
