import { graphql } from '../generated/index.js';

export const PROFILE = graphql(`
  query Profile($unit: String!, $methodology: String, $run: ID, $year: Int, $group: UnitFilter) {
    profile(unit: $unit, methodology: $methodology, run: $run, year: $year, group: $group) {
      __typename
      ... on Profile {
        year rank rankInGroup groupSize
        unit { code scheme kind level name { zh en } province { code name { zh en } } parent { name { zh en } }
          parts(first: 500) { code } }
        notRanked { detail { zh en } }
        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }
          } inputs { dataset title { zh en } revision source licence } }
        nodes {
          node { code kind depth parent name { zh en } globalWeight }
          score rank grade imputed preliminary staleSince prepared uncapped groupMedian groupBest
          groupBestUnit { code name { zh en } } distance
          observation { value missing unitOfMeasure flags note dataset revision source vintage fileName sheet row
            column synthetic }
        }
        strengths weaknesses obstacles { indicator name { zh en } share } obstacleNote { zh en }
      }
      ... on Refusal { code argument message { zh en } remedy { zh en } }
    }
  }
`);

/** The methodology as a document: which way is better, and the targets with their origin. */
export const DOCUMENT = graphql(
  `query CityDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document } }`,
);

/** Where every unit of the group stands at the children of a node. */
export const SPREAD = graphql(`
  query Spread($run: ID!, $year: Int!, $node: String!, $filter: UnitFilter) {
    ranking(run: $run, year: $year, node: $node, filter: $filter, first: 5000) {
      __typename
      ... on Ranking { rows { edges { node { unit { code name { zh en } } children { code score } } } } }
    }
  }
`);

export const TREND = graphql(`
  query Trend($units: [String!]!, $run: ID, $node: String) {
    trend(units: $units, run: $run, node: $node) {
      __typename
      ... on Trend {
        node { code name { zh en } }
        series {
          unit { code name { zh en } } yearsInTopThree stages { year stage }
          points { year score rank grade imputed preliminary staleSince breakBefore }
          growth { from to years ratio increase cagr } growthNote { zh en }
        }
        overtakings { year unit { code name { zh en } } other { code name { zh en } } }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

export const BALANCE = graphql(`
  query Balance($unit: String!, $run: ID, $year: Int) {
    balance(unit: $unit, run: $run, year: $year) {
      __typename
      ... on Balance {
        levels coupling development coordination note { zh en } imputed preliminary staleSince class { zh en }
          subsystems { code name { zh en } }
        relations { code name { zh en } basis { zh en } shown measures { name { zh en } value class { zh en } basis
          { zh en } } } relationsSource { zh en }
      }
      ... on Refusal { message { zh en } remedy { zh en } }
    }
  }
`);

export const SCORED_WAYS = graphql(
  `query ScoredWays { methodologies(first: 200) { edges { node { slug name { zh en } years } } } }`,
);

export const PARTS = graphql(`
  query Parts($parent: String!, $methodology: String, $run: ID) {
    parts(parent: $parent, methodology: $methodology, run: $run) {
      __typename
      ... on Parts {
        year parent { name { zh en } } run { uuid resultHash synthetic gradeLabels notes { zh en } methodology {
          slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }
        parts { rank score grade imputed preliminary staleSince frontRunner gates { name { zh en } passed } unit {
          code kind name { zh en } } items { points fullMarks prepared imputed preliminary staleSince node { code
          parent kind depth name { zh en } } } }
      }
      ... on Refusal { code message { zh en } remedy { zh en } }
    }
  }
`);

export const STREAKS = graphql(`
  query Streaks($unit: String!) { publishedStreaks(unit: $unit) { publisher top years from to record ends { zh en } } }
`);
