import { graphql } from '../generated/index.js';

export const LISTS = graphql(`
  query PublishedLists {
    publishedLists { publisher year places resolved datasets sources }
    datasets(first: 200) { edges { node { slug synthetic } } }
    publishedRankings(first: 5000) { publisher year rank value nameAsPrinted note source unit { code name { zh en } } }
  }
`);

export const DISAGREEMENTS = graphql(`
  query PublishedDisagreements($year: Int, $unit: String) {
    publishedDisagreements(year: $year, unit: $unit, first: 60) { year spread unit { code name { zh en } } places {
      publisher rank source } }
  }
`);

export const OURS = graphql(`
  query OursBesideLists($methodology: String, $run: ID, $year: Int) {
    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {
      __typename
      ... on Ranking { year run { uuid years synthetic unitCount methodology { slug name { zh en } } } rows { edges
        { node { rank unit { code name { zh en } } } } } }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);
