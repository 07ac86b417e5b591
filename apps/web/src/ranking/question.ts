import { graphql } from '../generated/index.js';

export const RANKING = graphql(`
  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {
    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search,
      first: 5000) {
      __typename
      ... on Ranking {
        year
        node { code name { zh en } }
        children { code name { zh en } kind }
        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth
          parent name { zh en } }
          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }
        rows { totalCount edges { node {
          rank rankInFilter score grade imputed preliminary staleSince previousRank interval { low median high }
          unit { code level name { zh en } province { zh en } parent { zh en } }
          children { code score grade imputed preliminary staleSince }
        } } }
        notRanked { unit { code name { zh en } } detail { zh en } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

export const PROVINCES = graphql(`
  query Provinces { units(filter: { kind: "province" }, first: 100) { edges { node { code name { zh en } validTo } } } }
`);
