import { graphql } from '../generated/index.js';

export const PLACED = graphql(`
  query Placed($methodology: String, $run: ID, $year: Int, $node: String) {
    ranking(methodology: $methodology, run: $run, year: $year, node: $node, first: 5000) {
      __typename
      ... on Ranking {
        year node { code name { zh en } }
        run { uuid resultHash synthetic years notes { zh en } nodes { code depth name { zh en } } methodology { slug
          version name { zh en } } inputs { dataset title { zh en } revision source licence } }
        rows { edges { node { rank score unit { code name { zh en } } } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);
