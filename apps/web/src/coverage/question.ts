import { graphql } from '../generated/index.js';

export const DATASETS = graphql(`
  query CoveredDatasets {
    datasets(first: 200) { edges { node { slug kind synthetic title { zh en } revisions { number fileName source
      licence vintage years unitCount observationCount createdAt withdrawnAt } } } }
    scoreRuns(state: COMPLETED, first: 100) { edges { node { uuid methodology { slug version } inputs { dataset } } } }
  }
`);

export const COVERAGE = graphql(`
  query Coverage($dataset: String!) {
    coverage(dataset: $dataset) { indicator indicatorName { zh en } unitOfMeasure year present missing }
  }
`);

export const BY_PROVINCE = graphql(`
  query CoverageByProvince($dataset: String!, $kind: String!) { coverageByProvince(dataset: $dataset, kind: $kind) {
    province { code name { zh en } } units share } }
`);

/** Names of indicators, from a methodology that was scored with the dataset. */
export const NAMES = graphql(
  `query IndicatorNames($slug: String!, $version: String!) { methodology(slug: $slug, version: $version) { document
    } }`,
);

/** The units of one province, from a run that read the dataset. */
export const WHO = graphql(`
  query CoveredUnits($run: ID!, $province: String!) {
    ranking(run: $run, filter: { province: $province }, first: 200) {
      __typename
      ... on Ranking { rows { totalCount edges { node { rank unit { code name { zh en } } } } } notRanked { unit {
        code name { zh en } } } }
    }
  }
`);
