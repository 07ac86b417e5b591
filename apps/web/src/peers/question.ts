import { graphql } from '../generated/index.js';

export const PEERS = graphql(`
  query Peers($unit: String!, $methodology: String, $run: ID, $year: Int, $indicators: [PeerIndicator!], $filter:
    UnitFilter, $ranges: [DataRange!]) {
    peers(unit: $unit, methodology: $methodology, run: $run, year: $year, indicators: $indicators, filter: $filter,
      ranges: $ranges, first: 100) {
      __typename
      ... on Peers {
        year candidates unit { code name { zh en } }
        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {
          dataset title { zh en } revision source licence }
          nodes { code kind depth name { zh en } } }
        indicators { code name { zh en } weight mean standardDeviation }
        peers { unit { code name { zh en } province { zh en } } rank score imputed preliminary staleSince distance
          differences values }
      }
      ... on Refusal { code argument message { zh en } remedy { zh en } }
    }
  }
`);

export const SAVE_GROUP = graphql(`
  mutation SaveGroup($codes: [String!]!, $title: String!) {
    saveGroup(codes: $codes, title: $title) { __typename ... on UnitGroup { id title units { code } } ... on Refusal
      { code message { zh en } remedy { zh en } } }
  }
`);
