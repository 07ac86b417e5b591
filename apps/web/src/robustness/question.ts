import { graphql } from '../generated/index.js';

export const OF_RUN = graphql(
  `query RobustnessOf($run: ID!) { robustnessRuns(run: $run) { id uuid year state progress draws drawsShown
    specification inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }`,
);

export const NOW = graphql(
  `query RobustnessNow($id: ID!) { robustnessRun(id: $id) { id uuid year state progress draws drawsShown inputs {
    kind name { zh en } } error { zh en } createdAt finishedAt } }`,
);

export const CHANGED = graphql(
  `subscription RobustnessChanged($id: ID!) { robustnessRunChanged(id: $id) { id uuid year state progress draws
    drawsShown inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }`,
);

export const ORDER = graphql(`
  mutation OrderRobustness($order: RobustnessOrder!) {
    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { uuid } ... on Refusal { code argument
      message { zh en } remedy { zh en } } }
  }
`);

export const STOP = graphql(
  `mutation StopRobustness($id: ID!) { cancelRobustnessRun(id: $id) { __typename ... on RobustnessRun { uuid } ...
    on Refusal { code argument message { zh en } remedy { zh en } } } }`,
);

export const FOUND = graphql(`
  query RobustnessFound($run: ID!, $year: Int!) {
    robustness(run: $run, year: $year, first: 1) {
      __typename
      ... on Robustness {
        robustnessRun { uuid drawsShown draws specification resultHash }
        drivers { unit { code } inputs { input { code name { zh en } } first total totalInterval { low high } } }
        weights { code name { zh en } kind nominal share importance }
      }
      ... on Refusal { message { zh en } }
    }
  }
`);
