/**
 * By aggregate, how the weights of a node's children act: as shares of their sum, as factors, or not at all.
 * Written by libs/index-core/src/reference/word-facts.spec.ts, from what the core knows of each word.
 */
export const HOW_WEIGHTS_ACT: Readonly<Record<string, 'shares' | 'factors' | 'none'>> = {
  'arithmetic-mean': 'shares',
  'geometric-mean': 'shares',
  'harmonic-mean': 'shares',
  'power-mean': 'shares',
  median: 'shares',
  minimum: 'none',
  maximum: 'none',
  sum: 'factors',
  product: 'factors',
  quotient: 'none',
  'mazziotta-pareto': 'shares',
  topsis: 'shares',
  'grey-relational': 'shares',
  'rank-sum-ratio': 'shares',
  copeland: 'shares',
  points: 'factors',
};
