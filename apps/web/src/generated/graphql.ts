/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DatasetOrder = {
  revision?: number | null | undefined;
  slug: string;
};

export type GapMethod =
  | 'LOGARITHMS'
  /** A unit has no score: there is no gap to split. */
  | 'NONE'
  | 'SHAPLEY'
  | 'WEIGHTS';

export type NodeKind =
  | 'DIMENSION'
  | 'INDEX'
  | 'INDICATOR';

export type RefusalCode =
  /** An argument is not of the form or range that the question takes. */
  | 'INVALID_ARGUMENT'
  /** Nothing of that name, id or number exists. */
  | 'NOT_FOUND'
  /** The thing exists, but no completed run holds the answer yet. */
  | 'NOT_SCORED'
  /** The data do not carry this question. */
  | 'NO_DATA'
  /** The question would take more than the gateway gives one question. */
  | 'TOO_COSTLY';

export type RunState =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type ScoreRunOrder = {
  datasets: Array<DatasetOrder>;
  methodology: string;
  version?: string | null | undefined;
  years?: Array<number> | null | undefined;
};

export type TargetChange = {
  indicator: string;
  target: number;
};

/** Which units a question is about. All given conditions hold together. */
export type UnitFilter = {
  /** Codes of units: an own list. */
  codes?: Array<string> | null | undefined;
  /** A named grouping of the submitter's own, as name=value, e.g. industry=steel. */
  group?: string | null | undefined;
  /** country, province, prefecture, county, town, department, enterprise */
  kind?: string | null | undefined;
  /** Printed level, e.g. county-level city. */
  level?: string | null | undefined;
  /** Code of a parent unit, e.g. 320500. */
  parent?: string | null | undefined;
  /** Code of a province, e.g. 320000. */
  province?: string | null | undefined;
  /** Short id of a saved group of units. */
  saved?: string | number | null | undefined;
};

export type ValueChange = {
  indicator: string;
  unit: string;
  /** Null: missing. */
  value?: number | null | undefined;
};

export type WeightChange = {
  node: string;
  weight: number;
};

export type WhatIfInput = {
  /** A whole methodology document instead of the run's. */
  document?: unknown;
  /** Indicators left out. */
  drop?: Array<string> | null | undefined;
  /** Replaced targets of indicators. */
  targets?: Array<TargetChange> | null | undefined;
  /** Replaced raw values. */
  values?: Array<ValueChange> | null | undefined;
  /** Replaced weights; siblings' shares are taken over the sum, so they need not sum to 1. */
  weights?: Array<WeightChange> | null | undefined;
};

export type ComparisonQueryVariables = Exact<{
  units: Array<string> | string;
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type ComparisonQuery = { comparison:
    | { __typename: 'Comparison', year: number, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, units: Array<{ rank: number | null, score: number | null, grade: string | null, unit: { code: string, name: { zh: string, en: string } } }>, gaps: Array<{ gap: number | null, method: GapMethod, base: { code: string, name: { zh: string, en: string } }, unit: { code: string, name: { zh: string, en: string } }, parts: Array<{ points: number, difference: number | null, node: { code: string, parent: string | null, kind: NodeKind, depth: number, weight: number, globalWeight: number, name: { zh: string, en: string } } }> }>, indicators: Array<{ unitOfMeasure: string | null, node: { code: string, name: { zh: string, en: string } }, values: Array<{ normalised: number | null, prepared: number | null, imputed: boolean, unit: { code: string }, observation: { value: number | null, flags: Array<string>, note: string | null, fileName: string, sheet: number | null, row: number, column: number, dataset: string, revision: number, source: string, vintage: string } | null }> }> }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type ScoredByQueryVariables = Exact<{
  methodology: string;
  version?: string | null | undefined;
}>;


export type ScoredByQuery = { ranking:
    | { __typename: 'Ranking', year: number, run: { uuid: string, resultHash: string | null, synthetic: boolean, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, rows: { edges: Array<{ node: { rank: number, score: number, grade: string | null, unit: { code: string, name: { zh: string, en: string } } } }> } }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type AllMethodologiesQueryVariables = Exact<{ [key: string]: never; }>;


export type AllMethodologiesQuery = { methodologies: { edges: Array<{ node: { slug: string, version: string, years: Array<number>, name: { zh: string, en: string } } }> }, scoreRuns: { edges: Array<{ node: { methodology: { slug: string } } }> } };

export type OneMethodologyQueryVariables = Exact<{
  slug: string;
}>;


export type OneMethodologyQuery = { methodology: { slug: string, version: string, hash: string, createdAt: string, years: Array<number>, document: unknown } | null, scoreRuns: { edges: Array<{ node: { uuid: string, inputs: Array<{ dataset: string, revision: number }> } }> } };

export type MethodologiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodologiesQuery = { methodologies: { edges: Array<{ node: { slug: string, version: string, years: Array<number>, name: { zh: string, en: string } } }> } };

export type SavedViewQueryVariables = Exact<{
  id: string | number;
}>;


export type SavedViewQuery = { savedView: { question: string, arguments: unknown, title: string } | null };

export type SaveViewMutationVariables = Exact<{
  question: string;
  arguments: unknown;
  title: string;
}>;


export type SaveViewMutation = { saveView:
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'UnitGroup' }
   };

export type FindUnitQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindUnitQuery = { units: { edges: Array<{ node: { code: string, validTo: number | null, name: { zh: string, en: string }, province: { name: { zh: string, en: string } } | null } }> } };

export type RankingQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
  node?: string | null | undefined;
  filter?: UnitFilter | null | undefined;
  search?: string | null | undefined;
}>;


export type RankingQuery = { ranking:
    | { __typename: 'Ranking', year: number, node: { code: string, name: { zh: string, en: string } }, children: Array<{ code: string, kind: NodeKind, name: { zh: string, en: string } }>, run: { id: string, uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, unitCount: number, gradeLabels: Array<string>, notes: Array<{ zh: string, en: string }>, nodes: Array<{ code: string, kind: NodeKind, depth: number, parent: string | null, name: { zh: string, en: string } }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, rows: { totalCount: number, edges: Array<{ node: { rank: number, rankInFilter: number, score: number, grade: string | null, imputed: boolean, preliminary: boolean, previousRank: number | null, unit: { code: string, name: { zh: string, en: string }, province: { zh: string, en: string } | null }, children: Array<{ code: string, score: number | null, grade: string | null }> } }> }, notRanked: Array<{ unit: { code: string, name: { zh: string, en: string } }, detail: { zh: string, en: string } }> }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type ProvincesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvincesQuery = { units: { edges: Array<{ node: { code: string, validTo: number | null, name: { zh: string, en: string } } }> } };

export type RunsQueryVariables = Exact<{
  methodology?: string | null | undefined;
  state?: RunState | null | undefined;
  first: number;
}>;


export type RunsQuery = { scoreRuns: { totalCount: number, edges: Array<{ node: { uuid: string, state: RunState, progress: number, step: string, attempts: number, years: Array<number>, unitCount: number, synthetic: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, error: { zh: string, en: string } | null, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, title: { zh: string, en: string } }> } }> } };

export type RunQueryVariables = Exact<{
  id: string | number;
}>;


export type RunQuery = { scoreRun: { uuid: string, state: RunState, progress: number, step: string, attempts: number, startedAt: string | null, finishedAt: string | null, error: { zh: string, en: string } | null } | null };

export type RunChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type RunChangedSubscription = { scoreRunChanged: { uuid: string, state: RunState, progress: number, step: string, attempts: number, startedAt: string | null, finishedAt: string | null, error: { zh: string, en: string } | null } };

export type CancelRunMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelRunMutation = { cancelScoreRun:
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'ScoreRun', uuid: string, state: RunState }
   };

export type RequestRunMutationVariables = Exact<{
  order: ScoreRunOrder;
}>;


export type RequestRunMutation = { requestScoreRun:
    | { __typename: 'Refusal', code: RefusalCode, argument: string | null, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'ScoreRun', uuid: string, state: RunState }
   };

export type MethodologyDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodologyDocumentsQuery = { methodologies: { edges: Array<{ node: { slug: string, version: string, document: unknown, name: { zh: string, en: string } } }> } };

export type WhatIfTreeQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type WhatIfTreeQuery = { ranking:
    | { __typename: 'Ranking', year: number, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, gradeLabels: Array<string>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }>, nodes: Array<{ code: string, kind: NodeKind, depth: number, parent: string | null, weight: number, aggregation: string | null, name: { zh: string, en: string } }> }, rows: { edges: Array<{ node: { rank: number, score: number, unit: { code: string, name: { zh: string, en: string } } } }> } }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type WhatIfLeavesQueryVariables = Exact<{
  run: string | number;
  year: number;
  node: string;
}>;


export type WhatIfLeavesQuery = { ranking:
    | { __typename: 'Ranking', rows: { edges: Array<{ node: { unit: { code: string }, children: Array<{ code: string, score: number | null }> } }> } }
    | { __typename: 'Refusal' }
   };

export type WhatIfQueryVariables = Exact<{
  run: string | number;
  year: number;
  change: WhatIfInput;
}>;


export type WhatIfQuery = { whatIf:
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'WhatIf', rows: Array<{ rank: number | null, score: number | null, unit: { code: string } }> }
   };

export type GoalQueryVariables = Exact<{
  run: string | number;
  year: number;
  unit: string;
  rank: number;
}>;


export type GoalQuery = { goalSeek:
    | { __typename: 'GoalSeek', rank: number | null, neededScore: number, unit: { name: { zh: string, en: string } }, singles: Array<{ indicator: string, reachable: boolean, from: number | null, to: number | null, cost: number | null, name: { zh: string, en: string }, reason: { zh: string, en: string } | null }>, mix: { reachable: boolean, cost: number | null, rank: number | null, reason: { zh: string, en: string } | null, steps: Array<{ indicator: string, from: number | null, to: number | null, cost: number | null, name: { zh: string, en: string } }> } }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type WhatIfValuesQueryVariables = Exact<{
  unit: string;
  run: string | number;
  year: number;
}>;


export type WhatIfValuesQuery = { profile:
    | { __typename: 'Profile', nodes: Array<{ score: number | null, prepared: number | null, node: { code: string, kind: NodeKind, name: { zh: string, en: string } }, observation: { indicator: string, value: number | null, unitOfMeasure: string | null } | null }> }
    | { __typename: 'Refusal' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ComparisonDocument = new TypedDocumentString(`
    query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {
  comparison(units: $units, methodology: $methodology, run: $run, year: $year) {
    __typename
    ... on Comparison {
      year
      run {
        uuid
        resultHash
        synthetic
        years
        notes {
          zh
          en
        }
        methodology {
          slug
          version
          name {
            zh
            en
          }
        }
        inputs {
          dataset
          title {
            zh
            en
          }
          revision
          source
          licence
        }
      }
      units {
        unit {
          code
          name {
            zh
            en
          }
        }
        rank
        score
        grade
      }
      gaps {
        gap
        method
        base {
          code
          name {
            zh
            en
          }
        }
        unit {
          code
          name {
            zh
            en
          }
        }
        parts {
          points
          difference
          node {
            code
            parent
            kind
            depth
            name {
              zh
              en
            }
            weight
            globalWeight
          }
        }
      }
      indicators {
        unitOfMeasure
        node {
          code
          name {
            zh
            en
          }
        }
        values {
          unit {
            code
          }
          normalised
          prepared
          imputed
          observation {
            value
            flags
            note
            fileName
            sheet
            row
            column
            dataset
            revision
            source
            vintage
          }
        }
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ComparisonQuery, ComparisonQueryVariables>;
export const ScoredByDocument = new TypedDocumentString(`
    query ScoredBy($methodology: String!, $version: String) {
  ranking(methodology: $methodology, version: $version, first: 5000) {
    __typename
    ... on Ranking {
      year
      run {
        uuid
        resultHash
        synthetic
        notes {
          zh
          en
        }
        methodology {
          slug
          version
          name {
            zh
            en
          }
        }
        inputs {
          dataset
          title {
            zh
            en
          }
          revision
          source
          licence
        }
      }
      rows {
        edges {
          node {
            rank
            score
            grade
            unit {
              code
              name {
                zh
                en
              }
            }
          }
        }
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScoredByQuery, ScoredByQueryVariables>;
export const AllMethodologiesDocument = new TypedDocumentString(`
    query AllMethodologies {
  methodologies(first: 200) {
    edges {
      node {
        slug
        version
        name {
          zh
          en
        }
        years
      }
    }
  }
  scoreRuns(state: COMPLETED, first: 1) {
    edges {
      node {
        methodology {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AllMethodologiesQuery, AllMethodologiesQueryVariables>;
export const OneMethodologyDocument = new TypedDocumentString(`
    query OneMethodology($slug: String!) {
  methodology(slug: $slug) {
    slug
    version
    hash
    createdAt
    years
    document
  }
  scoreRuns(methodology: $slug, state: COMPLETED, first: 1) {
    edges {
      node {
        uuid
        inputs {
          dataset
          revision
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneMethodologyQuery, OneMethodologyQueryVariables>;
export const MethodologiesDocument = new TypedDocumentString(`
    query Methodologies {
  methodologies(first: 200) {
    edges {
      node {
        slug
        version
        name {
          zh
          en
        }
        years
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MethodologiesQuery, MethodologiesQueryVariables>;
export const SavedViewDocument = new TypedDocumentString(`
    query SavedView($id: ID!) {
  savedView(id: $id) {
    question
    arguments
    title
  }
}
    `) as unknown as TypedDocumentString<SavedViewQuery, SavedViewQueryVariables>;
export const SaveViewDocument = new TypedDocumentString(`
    mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {
  saveView(question: $question, arguments: $arguments, title: $title) {
    __typename
    ... on SavedView {
      id
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const FindUnitDocument = new TypedDocumentString(`
    query FindUnit($search: String) {
  units(search: $search, first: 12) {
    edges {
      node {
        code
        name {
          zh
          en
        }
        province {
          name {
            zh
            en
          }
        }
        validTo
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindUnitQuery, FindUnitQueryVariables>;
export const RankingDocument = new TypedDocumentString(`
    query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {
  ranking(
    methodology: $methodology
    run: $run
    year: $year
    node: $node
    filter: $filter
    search: $search
    first: 5000
  ) {
    __typename
    ... on Ranking {
      year
      node {
        code
        name {
          zh
          en
        }
      }
      children {
        code
        name {
          zh
          en
        }
        kind
      }
      run {
        id
        uuid
        resultHash
        synthetic
        years
        unitCount
        gradeLabels
        notes {
          zh
          en
        }
        nodes {
          code
          kind
          depth
          parent
          name {
            zh
            en
          }
        }
        methodology {
          slug
          version
          name {
            zh
            en
          }
        }
        inputs {
          dataset
          title {
            zh
            en
          }
          revision
          source
          licence
        }
      }
      rows {
        totalCount
        edges {
          node {
            rank
            rankInFilter
            score
            grade
            imputed
            preliminary
            previousRank
            unit {
              code
              name {
                zh
                en
              }
              province {
                zh
                en
              }
            }
            children {
              code
              score
              grade
            }
          }
        }
      }
      notRanked {
        unit {
          code
          name {
            zh
            en
          }
        }
        detail {
          zh
          en
        }
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RankingQuery, RankingQueryVariables>;
export const ProvincesDocument = new TypedDocumentString(`
    query Provinces {
  units(filter: {kind: "province"}, first: 100) {
    edges {
      node {
        code
        name {
          zh
          en
        }
        validTo
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProvincesQuery, ProvincesQueryVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($methodology: String, $state: RunState, $first: Int!) {
  scoreRuns(methodology: $methodology, state: $state, first: $first) {
    totalCount
    edges {
      node {
        uuid
        state
        progress
        step
        attempts
        error {
          zh
          en
        }
        years
        unitCount
        synthetic
        createdAt
        startedAt
        finishedAt
        methodology {
          slug
          version
          name {
            zh
            en
          }
        }
        inputs {
          dataset
          title {
            zh
            en
          }
          revision
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RunsQuery, RunsQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  scoreRun(id: $id) {
    uuid
    state
    progress
    step
    attempts
    error {
      zh
      en
    }
    startedAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const RunChangedDocument = new TypedDocumentString(`
    subscription RunChanged($id: ID!) {
  scoreRunChanged(id: $id) {
    uuid
    state
    progress
    step
    attempts
    error {
      zh
      en
    }
    startedAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<RunChangedSubscription, RunChangedSubscriptionVariables>;
export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($id: ID!) {
  cancelScoreRun(id: $id) {
    __typename
    ... on ScoreRun {
      uuid
      state
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const RequestRunDocument = new TypedDocumentString(`
    mutation RequestRun($order: ScoreRunOrder!) {
  requestScoreRun(order: $order) {
    __typename
    ... on ScoreRun {
      uuid
      state
    }
    ... on Refusal {
      code
      argument
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestRunMutation, RequestRunMutationVariables>;
export const MethodologyDocumentsDocument = new TypedDocumentString(`
    query MethodologyDocuments {
  methodologies(first: 200) {
    edges {
      node {
        slug
        version
        name {
          zh
          en
        }
        document
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MethodologyDocumentsQuery, MethodologyDocumentsQueryVariables>;
export const WhatIfTreeDocument = new TypedDocumentString(`
    query WhatIfTree($methodology: String, $run: ID, $year: Int) {
  ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {
    __typename
    ... on Ranking {
      year
      run {
        uuid
        resultHash
        synthetic
        years
        gradeLabels
        notes {
          zh
          en
        }
        methodology {
          slug
          version
          name {
            zh
            en
          }
        }
        inputs {
          dataset
          title {
            zh
            en
          }
          revision
          source
          licence
        }
        nodes {
          code
          kind
          depth
          parent
          weight
          aggregation
          name {
            zh
            en
          }
        }
      }
      rows {
        edges {
          node {
            rank
            score
            unit {
              code
              name {
                zh
                en
              }
            }
          }
        }
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfTreeQuery, WhatIfTreeQueryVariables>;
export const WhatIfLeavesDocument = new TypedDocumentString(`
    query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {
  ranking(run: $run, year: $year, node: $node, first: 5000) {
    __typename
    ... on Ranking {
      rows {
        edges {
          node {
            unit {
              code
            }
            children {
              code
              score
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfLeavesQuery, WhatIfLeavesQueryVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {
  whatIf(run: $run, year: $year, change: $change) {
    __typename
    ... on WhatIf {
      rows {
        unit {
          code
        }
        rank
        score
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfQuery, WhatIfQueryVariables>;
export const GoalDocument = new TypedDocumentString(`
    query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {
  goalSeek(run: $run, year: $year, unit: $unit, goal: {rank: $rank}) {
    __typename
    ... on GoalSeek {
      rank
      neededScore
      unit {
        name {
          zh
          en
        }
      }
      singles {
        indicator
        reachable
        from
        to
        cost
        name {
          zh
          en
        }
        reason {
          zh
          en
        }
      }
      mix {
        reachable
        cost
        rank
        reason {
          zh
          en
        }
        steps {
          indicator
          from
          to
          cost
          name {
            zh
            en
          }
        }
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
      remedy {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GoalQuery, GoalQueryVariables>;
export const WhatIfValuesDocument = new TypedDocumentString(`
    query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {
  profile(unit: $unit, run: $run, year: $year) {
    __typename
    ... on Profile {
      nodes {
        score
        prepared
        node {
          code
          kind
          name {
            zh
            en
          }
        }
        observation {
          indicator
          value
          unitOfMeasure
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfValuesQuery, WhatIfValuesQueryVariables>;