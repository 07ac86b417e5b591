import type { WhatIfTreeQuery } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';

export const TREE = graphql(`
  query WhatIfTree($methodology: String, $run: ID, $year: Int) {
    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {
      __typename
      ... on Ranking {
        year
        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }
          } inputs { dataset title { zh en } revision source licence }
          nodes { code kind depth parent weight aggregation name { zh en } } }
        rows { edges { node { rank score unit { code name { zh en } } } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

export const LEAVES = graphql(`
  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {
    ranking(run: $run, year: $year, node: $node, first: 5000) {
      __typename
      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }
    }
  }
`);

export const WHAT_IF = graphql(`
  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {
    whatIf(run: $run, year: $year, change: $change) {
      __typename
      ... on WhatIf { rows { unit { code } rank score } }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

export const GOAL = graphql(`
  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {
    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {
      __typename
      ... on GoalSeek {
        rank score neededScore unit { name { zh en } }
        singles { indicator reachable from to cost name { zh en } reason { zh en } }
        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

/** A ranking with its tree, whose weights and values may be set otherwise. */
export type Ranking = Extract<WhatIfTreeQuery['ranking'], { readonly __typename: 'Ranking' }>;

/** A unit as it was ranked. */
export type Ranked = Ranking['rows']['edges'][number]['node'];
