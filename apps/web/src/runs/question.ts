import { graphql } from '../generated/index.js';

export const RUNS = graphql(`
  query Runs($methodology: String, $state: RunState, $first: Int!, $after: String) {
    scoreRuns(methodology: $methodology, state: $state, first: $first, after: $after) {
      totalCount pageInfo { endCursor }
      edges { node {
        uuid state progress step attempts error { zh en } years yearsAsked unitCount synthetic createdAt startedAt
          finishedAt
        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }
      } }
    }
  }
`);

export const RUN = graphql(
  `query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt
    } }`,
);

export const RUN_CHANGED = graphql(
  `subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en }
    startedAt finishedAt } }`,
);

export const CANCEL = graphql(
  `mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal
    { code message { zh en } remedy { zh en } } } }`,
);

export const REQUEST = graphql(`
  mutation RequestRun($order: ScoreRunOrder!) {
    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument
      message { zh en } remedy { zh en } } }
  }
`);
