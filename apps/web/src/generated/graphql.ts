/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A range of data: units whose figure of the indicator, as submitted, lies in it, its ends included. A unit without the figure does not. */
export type DataRange = {
  /** Code of an indicator in the data of the run; it need not be scored. */
  indicator: string;
  /** Greatest value. */
  max?: number | null | undefined;
  /** Least value. */
  min?: number | null | undefined;
};

/** A dataset to read. */
export type DatasetOrder = {
  /** Its number; default the newest. */
  revision?: number | null | undefined;
  /** Short name, unique. */
  slug: string;
};

/** How a gap was split. */
export type GapMethod =
  /** Through logarithms, exact. */
  | 'LOGARITHMS'
  /** A unit has no score: there is no gap to split. */
  | 'NONE'
  /** Shapley values. */
  | 'SHAPLEY'
  /** Weight times difference, exact. */
  | 'WEIGHTS';

/** What a node of the tree is. */
export type NodeKind =
  /** Between the root and the indicators. */
  | 'DIMENSION'
  /** The root of the tree. */
  | 'INDEX'
  /** A leaf. */
  | 'INDICATOR';

/** An indicator that nearness rests on. */
export type PeerIndicator = {
  /** Its code. */
  code: string;
  /** Default 1. */
  weight?: number | null | undefined;
};

/** Why there is no answer. */
export type RefusalCode =
  /** An argument is not of the form or range that the question takes. */
  | 'INVALID_ARGUMENT'
  /** Nothing of that name, id or number exists. */
  | 'NOT_FOUND'
  /** It belongs to another caller. */
  | 'NOT_OWNER'
  /** The thing exists, but no completed run holds the answer yet. */
  | 'NOT_SCORED'
  /** The data do not carry this question. */
  | 'NO_DATA'
  /** The question would take more than the gateway gives one question. */
  | 'TOO_COSTLY'
  /** The caller has as many unfinished runs, or draws of them, as one caller may have. */
  | 'TOO_MANY_OPEN'
  /** Changes are made under a key here, and none or an unknown one was sent. */
  | 'UNKNOWN_CALLER';

/** What is to be drawn. */
export type RobustnessOrder = {
  /** A completed score run. */
  run: string | number;
  /** As libs/index-core/robustness.schema.json describes it; without one: every weight up to 25 % higher or lower, 10,000 draws, Sobol indices. */
  specification?: unknown;
};

/** Where a run stands. */
export type RunState =
  /** It was called off. */
  | 'CANCELLED'
  /** It has its result. */
  | 'COMPLETED'
  /** It ended without a result; `error` says why. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** A worker is at it. */
  | 'RUNNING';

/** What is to be scored. */
export type ScoreRunOrder = {
  /** What to read; of two the later overrides. */
  datasets: Array<DatasetOrder>;
  /** Slug of the methodology. */
  methodology: string;
  /** Its version; default the newest. */
  version?: string | null | undefined;
  /** Default all years in the data. */
  years?: Array<number> | null | undefined;
};

/** A target replaced. */
export type TargetChange = {
  /** Code of the indicator. */
  indicator: string;
  /** The target instead. */
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

/** A raw value replaced. */
export type ValueChange = {
  /** Code of the indicator. */
  indicator: string;
  /** Code of the unit. */
  unit: string;
  /** Null: missing. */
  value?: number | null | undefined;
};

/** A weight replaced. */
export type WeightChange = {
  /** Code of the node. */
  node: string;
  /** Its weight. */
  weight: number;
};

/** What is changed. Everything given holds together. */
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

export type ProfileQueryVariables = Exact<{
  unit: string;
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
  group?: UnitFilter | null | undefined;
}>;


export type ProfileQuery = { profile:
    | { __typename: 'Profile', year: number, rank: number | null, rankInGroup: number | null, groupSize: number, strengths: Array<string>, weaknesses: Array<string>, unit: { code: string, scheme: string, kind: string, level: string | null, name: { zh: string, en: string }, province: { code: string, name: { zh: string, en: string } } | null, parent: { name: { zh: string, en: string } } | null, parts: Array<{ code: string }> }, notRanked: { detail: { zh: string, en: string } } | null, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, gradeLabels: Array<string>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, nodes: Array<{ score: number | null, rank: number | null, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null, prepared: number | null, uncapped: number | null, groupMedian: number | null, groupBest: number | null, distance: number | null, node: { code: string, kind: NodeKind, depth: number, parent: string | null, globalWeight: number, name: { zh: string, en: string } }, groupBestUnit: { code: string, name: { zh: string, en: string } } | null, observation: { value: number | null, missing: string | null, unitOfMeasure: string | null, flags: Array<string>, note: string | null, dataset: string, revision: number, source: string, vintage: string, fileName: string, sheet: number | null, row: number, column: number, synthetic: boolean } | null }>, obstacles: Array<{ indicator: string, share: number, name: { zh: string, en: string } }>, obstacleNote: { zh: string, en: string } | null }
    | { __typename: 'Refusal', code: RefusalCode, argument: string | null, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type CityDocumentQueryVariables = Exact<{
  slug: string;
  version?: string | null | undefined;
}>;


export type CityDocumentQuery = { methodology: { document: unknown } | null };

export type SpreadQueryVariables = Exact<{
  run: string | number;
  year: number;
  node: string;
  filter?: UnitFilter | null | undefined;
}>;


export type SpreadQuery = { ranking:
    | { __typename: 'Ranking', rows: { edges: Array<{ node: { unit: { code: string, name: { zh: string, en: string } }, children: Array<{ code: string, score: number | null }> } }> } }
    | { __typename: 'Refusal' }
   };

export type TrendQueryVariables = Exact<{
  units: Array<string> | string;
  run?: string | number | null | undefined;
  node?: string | null | undefined;
}>;


export type TrendQuery = { trend:
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'Trend', node: { code: string, name: { zh: string, en: string } }, series: Array<{ yearsInTopThree: number, unit: { code: string, name: { zh: string, en: string } }, stages: Array<{ year: number, stage: string }>, points: Array<{ year: number, score: number | null, rank: number | null, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null, breakBefore: boolean }>, growth: { from: number, to: number, years: number, ratio: number, increase: number, cagr: number | null } | null, growthNote: { zh: string, en: string } | null }>, overtakings: Array<{ year: number, unit: { code: string, name: { zh: string, en: string } }, other: { code: string, name: { zh: string, en: string } } }> }
   };

export type BalanceQueryVariables = Exact<{
  unit: string;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type BalanceQuery = { balance:
    | { __typename: 'Balance', levels: Array<number | null>, coupling: number | null, development: number | null, coordination: number | null, imputed: boolean, preliminary: boolean, staleSince: number | null, note: { zh: string, en: string } | null, class: { zh: string, en: string } | null, subsystems: Array<{ code: string, name: { zh: string, en: string } }>, relations: Array<{ code: string, shown: boolean, name: { zh: string, en: string }, basis: { zh: string, en: string }, measures: Array<{ value: number, name: { zh: string, en: string }, class: { zh: string, en: string } | null, basis: { zh: string, en: string } }> }>, relationsSource: { zh: string, en: string } }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type ScoredWaysQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoredWaysQuery = { methodologies: { edges: Array<{ node: { slug: string, years: Array<number>, name: { zh: string, en: string } } }> } };

export type PartsQueryVariables = Exact<{
  parent: string;
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
}>;


export type PartsQuery = { parts:
    | { __typename: 'Parts', year: number, parent: { name: { zh: string, en: string } } | null, run: { uuid: string, resultHash: string | null, synthetic: boolean, gradeLabels: Array<string>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, parts: Array<{ rank: number | null, score: number | null, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null, frontRunner: boolean | null, gates: Array<{ passed: boolean, name: { zh: string, en: string } | null }>, unit: { code: string, kind: string, name: { zh: string, en: string } }, items: Array<{ points: number | null, fullMarks: number | null, prepared: number | null, imputed: boolean, preliminary: boolean, staleSince: number | null, node: { code: string, parent: string | null, kind: NodeKind, depth: number, name: { zh: string, en: string } } }> }> }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type StreaksQueryVariables = Exact<{
  unit: string;
}>;


export type StreaksQuery = { publishedStreaks: Array<{ publisher: string, top: number, years: number, from: number | null, to: number | null, record: Array<number>, ends: { zh: string, en: string } }> };

export type ProbabilityAheadQueryVariables = Exact<{
  unit: string;
  other: string;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type ProbabilityAheadQuery = { probabilityAhead:
    | { __typename: 'ProbabilityAhead', ahead: number, level: number, behind: number, draws: number, probability: number | null, sentence: { zh: string, en: string }, robustnessRun: { uuid: string, draws: number, drawsShown: number, state: RunState }, unit: { nominalRank: number | null, best: number | null, worst: number | null, unit: { code: string, name: { zh: string, en: string } }, interval: { low: number, high: number } | null }, other: { nominalRank: number | null, best: number | null, worst: number | null, unit: { code: string, name: { zh: string, en: string } }, interval: { low: number, high: number } | null } }
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type RequestRobustnessMutationVariables = Exact<{
  order: RobustnessOrder;
}>;


export type RequestRobustnessMutation = { requestRobustnessRun:
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'RobustnessRun', id: string }
   };

export type RobustnessProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type RobustnessProgressQuery = { robustnessRun: { state: RunState, progress: number, error: { zh: string, en: string } | null } | null };

export type ComparisonQueryVariables = Exact<{
  units: Array<string> | string;
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type ComparisonQuery = { comparison:
    | { __typename: 'Comparison', year: number, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, units: Array<{ rank: number | null, score: number | null, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null, unit: { code: string, name: { zh: string, en: string } } }>, gaps: Array<{ gap: number | null, method: GapMethod, base: { code: string, name: { zh: string, en: string } }, unit: { code: string, name: { zh: string, en: string } }, parts: Array<{ points: number, difference: number | null, node: { code: string, parent: string | null, kind: NodeKind, depth: number, weight: number, globalWeight: number, name: { zh: string, en: string } } }> }>, indicators: Array<{ unitOfMeasure: string | null, node: { code: string, name: { zh: string, en: string } }, values: Array<{ normalised: number | null, prepared: number | null, imputed: boolean, preliminary: boolean, staleSince: number | null, unit: { code: string }, observation: { value: number | null, flags: Array<string>, note: string | null, fileName: string, sheet: number | null, row: number, column: number, dataset: string, revision: number, source: string, vintage: string } | null }> }> }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type CoveredDatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type CoveredDatasetsQuery = { datasets: { edges: Array<{ node: { slug: string, kind: string, synthetic: boolean, title: { zh: string, en: string }, revisions: Array<{ number: number, fileName: string, source: string, licence: string, vintage: string, years: Array<number>, unitCount: number, observationCount: number, createdAt: string, withdrawnAt: string | null }> } }> }, scoreRuns: { edges: Array<{ node: { uuid: string, methodology: { slug: string, version: string }, inputs: Array<{ dataset: string }> } }> } };

export type CoverageQueryVariables = Exact<{
  dataset: string;
}>;


export type CoverageQuery = { coverage: Array<{ indicator: string, unitOfMeasure: string | null, year: number, present: number, missing: number, indicatorName: { zh: string, en: string } | null }> };

export type CoverageByProvinceQueryVariables = Exact<{
  dataset: string;
  kind: string;
}>;


export type CoverageByProvinceQuery = { coverageByProvince: Array<{ units: number, share: number, province: { code: string, name: { zh: string, en: string } } }> };

export type IndicatorNamesQueryVariables = Exact<{
  slug: string;
  version: string;
}>;


export type IndicatorNamesQuery = { methodology: { document: unknown } | null };

export type CoveredUnitsQueryVariables = Exact<{
  run: string | number;
  province: string;
}>;


export type CoveredUnitsQuery = { ranking:
    | { __typename: 'Ranking', rows: { totalCount: number, edges: Array<{ node: { rank: number, unit: { code: string, name: { zh: string, en: string } } } }> }, notRanked: Array<{ unit: { code: string, name: { zh: string, en: string } } }> }
    | { __typename: 'Refusal' }
   };

export type PublishedListsQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishedListsQuery = { publishedLists: Array<{ publisher: string, year: number, places: number, resolved: number, datasets: Array<string>, sources: Array<string> }>, datasets: { edges: Array<{ node: { slug: string, synthetic: boolean } }> }, publishedRankings: Array<{ publisher: string, year: number, rank: number | null, value: number | null, nameAsPrinted: string, note: string | null, source: string, unit: { code: string, name: { zh: string, en: string } } | null }> };

export type PublishedDisagreementsQueryVariables = Exact<{
  year?: number | null | undefined;
  unit?: string | null | undefined;
}>;


export type PublishedDisagreementsQuery = { publishedDisagreements: Array<{ year: number, spread: number, unit: { code: string, name: { zh: string, en: string } }, places: Array<{ publisher: string, rank: number | null, source: string }> }> };

export type OursBesideListsQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type OursBesideListsQuery = { ranking:
    | { __typename: 'Ranking', year: number, run: { uuid: string, years: Array<number>, synthetic: boolean, unitCount: number, methodology: { slug: string, name: { zh: string, en: string } } }, rows: { edges: Array<{ node: { rank: number, unit: { code: string, name: { zh: string, en: string } } } }> } }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type PlacedQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
  node?: string | null | undefined;
}>;


export type PlacedQuery = { ranking:
    | { __typename: 'Ranking', year: number, node: { code: string, name: { zh: string, en: string } }, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, notes: Array<{ zh: string, en: string }>, nodes: Array<{ code: string, depth: number, name: { zh: string, en: string } }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, rows: { edges: Array<{ node: { rank: number, score: number, unit: { code: string, name: { zh: string, en: string } } } }> } }
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
  version?: string | null | undefined;
}>;


export type OneMethodologyQuery = { methodology: { slug: string, version: string, hash: string, createdAt: string, years: Array<number>, document: unknown, versions: Array<{ version: string, createdAt: string, scored: boolean }> } | null, scoreRuns: { edges: Array<{ node: { uuid: string, inputs: Array<{ dataset: string, revision: number }> } }> } };

export type MethodologyDocumentQueryVariables = Exact<{
  slug: string;
  version?: string | null | undefined;
}>;


export type MethodologyDocumentQuery = { methodology: { slug: string, version: string, years: Array<number>, document: unknown } | null };

export type MethodologyStepsQueryVariables = Exact<{
  slug: string;
  version?: string | null | undefined;
}>;


export type MethodologyStepsQuery = { methodology: { document: unknown } | null };

export type SavedGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedGroupsQuery = { unitGroups: Array<{ id: string, title: string, units: Array<{ code: string, name: { zh: string, en: string } }> }> };

export type RenameGroupMutationVariables = Exact<{
  id: string | number;
  title: string;
}>;


export type RenameGroupMutation = { renameGroup:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'SavedView' }
    | { __typename: 'UnitGroup' }
   };

export type DeleteGroupMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteGroupMutation = { deleteGroup:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'SavedView' }
    | { __typename: 'UnitGroup' }
   };

export type NamedUnitQueryVariables = Exact<{
  code: string;
}>;


export type NamedUnitQuery = { unit: { name: { zh: string, en: string } } | null, methodologies: { edges: Array<{ node: { slug: string, years: Array<number>, name: { zh: string, en: string } } }> } };

export type UnitScoredByQueryVariables = Exact<{
  methodology: string;
  unit: string;
}>;


export type UnitScoredByQuery = { ranking:
    | { __typename: 'Ranking', year: number, rows: { edges: Array<{ node: { rank: number, unit: { name: { zh: string, en: string } } } }> } }
    | { __typename: 'Refusal' }
   };

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
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'SavedView', id: string }
    | { __typename: 'UnitGroup' }
   };

export type RankedUnitsQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
}>;


export type RankedUnitsQuery = { ranking:
    | { __typename: 'Ranking', run: { methodology: { slug: string } }, rows: { totalCount: number, edges: Array<{ node: { rank: number, unit: { code: string, name: { zh: string, en: string } } } }> }, notRanked: Array<{ unit: { code: string, name: { zh: string, en: string } } }> }
    | { __typename: 'Refusal' }
   };

export type FindUnitQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type FindUnitQuery = { units: { edges: Array<{ node: { code: string, validTo: number | null, name: { zh: string, en: string }, province: { name: { zh: string, en: string } } | null } }> } };

export type PeersQueryVariables = Exact<{
  unit: string;
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
  indicators?: Array<PeerIndicator> | PeerIndicator | null | undefined;
  filter?: UnitFilter | null | undefined;
  ranges?: Array<DataRange> | DataRange | null | undefined;
}>;


export type PeersQuery = { peers:
    | { __typename: 'Peers', year: number, candidates: number, unit: { code: string, name: { zh: string, en: string } }, run: { uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, notes: Array<{ zh: string, en: string }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }>, nodes: Array<{ code: string, kind: NodeKind, depth: number, name: { zh: string, en: string } }> }, indicators: Array<{ code: string, weight: number, mean: number, standardDeviation: number, name: { zh: string, en: string } }>, peers: Array<{ rank: number | null, score: number | null, imputed: boolean, preliminary: boolean, staleSince: number | null, distance: number, differences: Array<number>, values: Array<number>, unit: { code: string, name: { zh: string, en: string }, province: { zh: string, en: string } | null } }> }
    | { __typename: 'Refusal', code: RefusalCode, argument: string | null, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type SaveGroupMutationVariables = Exact<{
  codes: Array<string> | string;
  title: string;
}>;


export type SaveGroupMutation = { saveGroup:
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'SavedView' }
    | { __typename: 'UnitGroup', id: string, title: string, units: Array<{ code: string }> }
   };

export type RankingQueryVariables = Exact<{
  methodology?: string | null | undefined;
  run?: string | number | null | undefined;
  year?: number | null | undefined;
  node?: string | null | undefined;
  filter?: UnitFilter | null | undefined;
  search?: string | null | undefined;
}>;


export type RankingQuery = { ranking:
    | { __typename: 'Ranking', year: number, node: { code: string, name: { zh: string, en: string } }, children: Array<{ code: string, kind: NodeKind, name: { zh: string, en: string } }>, run: { id: string, uuid: string, resultHash: string | null, synthetic: boolean, years: Array<number>, unitCount: number, gradeLabels: Array<string>, notes: Array<{ zh: string, en: string }>, nodes: Array<{ code: string, kind: NodeKind, depth: number, parent: string | null, name: { zh: string, en: string } }>, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, source: string, licence: string, title: { zh: string, en: string } }> }, rows: { totalCount: number, edges: Array<{ node: { rank: number, rankInFilter: number, score: number, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null, previousRank: number | null, interval: { low: number, median: number, high: number } | null, unit: { code: string, level: string | null, name: { zh: string, en: string }, province: { zh: string, en: string } | null, parent: { zh: string, en: string } | null }, children: Array<{ code: string, score: number | null, grade: string | null, imputed: boolean, preliminary: boolean, staleSince: number | null }> } }> }, notRanked: Array<{ unit: { code: string, name: { zh: string, en: string } }, detail: { zh: string, en: string } }> }
    | { __typename: 'Refusal', message: { zh: string, en: string }, remedy: { zh: string, en: string } }
   };

export type ProvincesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProvincesQuery = { units: { edges: Array<{ node: { code: string, validTo: number | null, name: { zh: string, en: string } } }> } };

export type RobustnessOfQueryVariables = Exact<{
  run: string | number;
}>;


export type RobustnessOfQuery = { robustnessRuns: Array<{ id: string, uuid: string, year: number, state: RunState, progress: number, draws: number, drawsShown: number, specification: unknown, createdAt: string, finishedAt: string | null, inputs: Array<{ kind: string, name: { zh: string, en: string } }>, error: { zh: string, en: string } | null }> };

export type RobustnessNowQueryVariables = Exact<{
  id: string | number;
}>;


export type RobustnessNowQuery = { robustnessRun: { id: string, uuid: string, year: number, state: RunState, progress: number, draws: number, drawsShown: number, createdAt: string, finishedAt: string | null, inputs: Array<{ kind: string, name: { zh: string, en: string } }>, error: { zh: string, en: string } | null } | null };

export type RobustnessChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type RobustnessChangedSubscription = { robustnessRunChanged: { id: string, uuid: string, year: number, state: RunState, progress: number, draws: number, drawsShown: number, createdAt: string, finishedAt: string | null, inputs: Array<{ kind: string, name: { zh: string, en: string } }>, error: { zh: string, en: string } | null } };

export type OrderRobustnessMutationVariables = Exact<{
  order: RobustnessOrder;
}>;


export type OrderRobustnessMutation = { requestRobustnessRun:
    | { __typename: 'Refusal', code: RefusalCode, argument: string | null, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'RobustnessRun', uuid: string }
   };

export type StopRobustnessMutationVariables = Exact<{
  id: string | number;
}>;


export type StopRobustnessMutation = { cancelRobustnessRun:
    | { __typename: 'Refusal', code: RefusalCode, argument: string | null, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
    | { __typename: 'RobustnessRun', uuid: string }
   };

export type RobustnessFoundQueryVariables = Exact<{
  run: string | number;
  year: number;
}>;


export type RobustnessFoundQuery = { robustness:
    | { __typename: 'Refusal', message: { zh: string, en: string } }
    | { __typename: 'Robustness', robustnessRun: { uuid: string, drawsShown: number, draws: number, specification: unknown, resultHash: string | null }, drivers: Array<{ unit: { code: string } | null, inputs: Array<{ first: number | null, total: number | null, input: { code: string, name: { zh: string, en: string } }, totalInterval: { low: number, high: number } | null }> }>, weights: Array<{ code: string, kind: NodeKind, nominal: number | null, share: number | null, importance: number | null, name: { zh: string, en: string } }> }
   };

export type RunsQueryVariables = Exact<{
  methodology?: string | null | undefined;
  state?: RunState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RunsQuery = { scoreRuns: { totalCount: number, pageInfo: { endCursor: string | null }, edges: Array<{ node: { uuid: string, state: RunState, progress: number, step: string, attempts: number, years: Array<number>, yearsAsked: Array<number> | null, unitCount: number, synthetic: boolean, createdAt: string, startedAt: string | null, finishedAt: string | null, error: { zh: string, en: string } | null, methodology: { slug: string, version: string, name: { zh: string, en: string } }, inputs: Array<{ dataset: string, revision: number, title: { zh: string, en: string } }> } }> } };

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
    | { __typename: 'Refusal', code: RefusalCode, message: { zh: string, en: string }, remedy: { zh: string, en: string } }
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
    | { __typename: 'GoalSeek', rank: number | null, score: number | null, neededScore: number, unit: { name: { zh: string, en: string } }, singles: Array<{ indicator: string, reachable: boolean, from: number | null, to: number | null, cost: number | null, name: { zh: string, en: string }, reason: { zh: string, en: string } | null }>, mix: { reachable: boolean, cost: number | null, rank: number | null, reason: { zh: string, en: string } | null, steps: Array<{ indicator: string, from: number | null, to: number | null, cost: number | null, name: { zh: string, en: string } }> } }
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

export const ProfileDocument = new TypedDocumentString(`
    query Profile($unit: String!, $methodology: String, $run: ID, $year: Int, $group: UnitFilter) {
  profile(
    unit: $unit
    methodology: $methodology
    run: $run
    year: $year
    group: $group
  ) {
    __typename
    ... on Profile {
      year
      rank
      rankInGroup
      groupSize
      unit {
        code
        scheme
        kind
        level
        name {
          zh
          en
        }
        province {
          code
          name {
            zh
            en
          }
        }
        parent {
          name {
            zh
            en
          }
        }
        parts(first: 500) {
          code
        }
      }
      notRanked {
        detail {
          zh
          en
        }
      }
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
      }
      nodes {
        node {
          code
          kind
          depth
          parent
          name {
            zh
            en
          }
          globalWeight
        }
        score
        rank
        grade
        imputed
        preliminary
        staleSince
        prepared
        uncapped
        groupMedian
        groupBest
        groupBestUnit {
          code
          name {
            zh
            en
          }
        }
        distance
        observation {
          value
          missing
          unitOfMeasure
          flags
          note
          dataset
          revision
          source
          vintage
          fileName
          sheet
          row
          column
          synthetic
        }
      }
      strengths
      weaknesses
      obstacles {
        indicator
        name {
          zh
          en
        }
        share
      }
      obstacleNote {
        zh
        en
      }
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
    `) as unknown as TypedDocumentString<ProfileQuery, ProfileQueryVariables>;
export const CityDocumentDocument = new TypedDocumentString(`
    query CityDocument($slug: String!, $version: String) {
  methodology(slug: $slug, version: $version) {
    document
  }
}
    `) as unknown as TypedDocumentString<CityDocumentQuery, CityDocumentQueryVariables>;
export const SpreadDocument = new TypedDocumentString(`
    query Spread($run: ID!, $year: Int!, $node: String!, $filter: UnitFilter) {
  ranking(run: $run, year: $year, node: $node, filter: $filter, first: 5000) {
    __typename
    ... on Ranking {
      rows {
        edges {
          node {
            unit {
              code
              name {
                zh
                en
              }
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
    `) as unknown as TypedDocumentString<SpreadQuery, SpreadQueryVariables>;
export const TrendDocument = new TypedDocumentString(`
    query Trend($units: [String!]!, $run: ID, $node: String) {
  trend(units: $units, run: $run, node: $node) {
    __typename
    ... on Trend {
      node {
        code
        name {
          zh
          en
        }
      }
      series {
        unit {
          code
          name {
            zh
            en
          }
        }
        yearsInTopThree
        stages {
          year
          stage
        }
        points {
          year
          score
          rank
          grade
          imputed
          preliminary
          staleSince
          breakBefore
        }
        growth {
          from
          to
          years
          ratio
          increase
          cagr
        }
        growthNote {
          zh
          en
        }
      }
      overtakings {
        year
        unit {
          code
          name {
            zh
            en
          }
        }
        other {
          code
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
    `) as unknown as TypedDocumentString<TrendQuery, TrendQueryVariables>;
export const BalanceDocument = new TypedDocumentString(`
    query Balance($unit: String!, $run: ID, $year: Int) {
  balance(unit: $unit, run: $run, year: $year) {
    __typename
    ... on Balance {
      levels
      coupling
      development
      coordination
      note {
        zh
        en
      }
      imputed
      preliminary
      staleSince
      class {
        zh
        en
      }
      subsystems {
        code
        name {
          zh
          en
        }
      }
      relations {
        code
        name {
          zh
          en
        }
        basis {
          zh
          en
        }
        shown
        measures {
          name {
            zh
            en
          }
          value
          class {
            zh
            en
          }
          basis {
            zh
            en
          }
        }
      }
      relationsSource {
        zh
        en
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
    `) as unknown as TypedDocumentString<BalanceQuery, BalanceQueryVariables>;
export const ScoredWaysDocument = new TypedDocumentString(`
    query ScoredWays {
  methodologies(first: 200) {
    edges {
      node {
        slug
        name {
          zh
          en
        }
        years
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScoredWaysQuery, ScoredWaysQueryVariables>;
export const PartsDocument = new TypedDocumentString(`
    query Parts($parent: String!, $methodology: String, $run: ID) {
  parts(parent: $parent, methodology: $methodology, run: $run) {
    __typename
    ... on Parts {
      year
      parent {
        name {
          zh
          en
        }
      }
      run {
        uuid
        resultHash
        synthetic
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
      }
      parts {
        rank
        score
        grade
        imputed
        preliminary
        staleSince
        frontRunner
        gates {
          name {
            zh
            en
          }
          passed
        }
        unit {
          code
          kind
          name {
            zh
            en
          }
        }
        items {
          points
          fullMarks
          prepared
          imputed
          preliminary
          staleSince
          node {
            code
            parent
            kind
            depth
            name {
              zh
              en
            }
          }
        }
      }
    }
    ... on Refusal {
      code
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
    `) as unknown as TypedDocumentString<PartsQuery, PartsQueryVariables>;
export const StreaksDocument = new TypedDocumentString(`
    query Streaks($unit: String!) {
  publishedStreaks(unit: $unit) {
    publisher
    top
    years
    from
    to
    record
    ends {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<StreaksQuery, StreaksQueryVariables>;
export const ProbabilityAheadDocument = new TypedDocumentString(`
    query ProbabilityAhead($unit: String!, $other: String!, $run: ID, $year: Int) {
  probabilityAhead(unit: $unit, other: $other, run: $run, year: $year) {
    __typename
    ... on ProbabilityAhead {
      ahead
      level
      behind
      draws
      probability
      sentence {
        zh
        en
      }
      robustnessRun {
        uuid
        draws
        drawsShown
        state
      }
      unit {
        unit {
          code
          name {
            zh
            en
          }
        }
        nominalRank
        interval {
          low
          high
        }
        best
        worst
      }
      other {
        unit {
          code
          name {
            zh
            en
          }
        }
        nominalRank
        interval {
          low
          high
        }
        best
        worst
      }
    }
    ... on Refusal {
      code
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
    `) as unknown as TypedDocumentString<ProbabilityAheadQuery, ProbabilityAheadQueryVariables>;
export const RequestRobustnessDocument = new TypedDocumentString(`
    mutation RequestRobustness($order: RobustnessOrder!) {
  requestRobustnessRun(order: $order) {
    __typename
    ... on RobustnessRun {
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
    `) as unknown as TypedDocumentString<RequestRobustnessMutation, RequestRobustnessMutationVariables>;
export const RobustnessProgressDocument = new TypedDocumentString(`
    query RobustnessProgress($id: ID!) {
  robustnessRun(id: $id) {
    state
    progress
    error {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<RobustnessProgressQuery, RobustnessProgressQueryVariables>;
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
        imputed
        preliminary
        staleSince
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
          preliminary
          staleSince
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
export const CoveredDatasetsDocument = new TypedDocumentString(`
    query CoveredDatasets {
  datasets(first: 200) {
    edges {
      node {
        slug
        kind
        synthetic
        title {
          zh
          en
        }
        revisions {
          number
          fileName
          source
          licence
          vintage
          years
          unitCount
          observationCount
          createdAt
          withdrawnAt
        }
      }
    }
  }
  scoreRuns(state: COMPLETED, first: 100) {
    edges {
      node {
        uuid
        methodology {
          slug
          version
        }
        inputs {
          dataset
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoveredDatasetsQuery, CoveredDatasetsQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($dataset: String!) {
  coverage(dataset: $dataset) {
    indicator
    indicatorName {
      zh
      en
    }
    unitOfMeasure
    year
    present
    missing
  }
}
    `) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const CoverageByProvinceDocument = new TypedDocumentString(`
    query CoverageByProvince($dataset: String!, $kind: String!) {
  coverageByProvince(dataset: $dataset, kind: $kind) {
    province {
      code
      name {
        zh
        en
      }
    }
    units
    share
  }
}
    `) as unknown as TypedDocumentString<CoverageByProvinceQuery, CoverageByProvinceQueryVariables>;
export const IndicatorNamesDocument = new TypedDocumentString(`
    query IndicatorNames($slug: String!, $version: String!) {
  methodology(slug: $slug, version: $version) {
    document
  }
}
    `) as unknown as TypedDocumentString<IndicatorNamesQuery, IndicatorNamesQueryVariables>;
export const CoveredUnitsDocument = new TypedDocumentString(`
    query CoveredUnits($run: ID!, $province: String!) {
  ranking(run: $run, filter: {province: $province}, first: 200) {
    __typename
    ... on Ranking {
      rows {
        totalCount
        edges {
          node {
            rank
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
      notRanked {
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
    `) as unknown as TypedDocumentString<CoveredUnitsQuery, CoveredUnitsQueryVariables>;
export const PublishedListsDocument = new TypedDocumentString(`
    query PublishedLists {
  publishedLists {
    publisher
    year
    places
    resolved
    datasets
    sources
  }
  datasets(first: 200) {
    edges {
      node {
        slug
        synthetic
      }
    }
  }
  publishedRankings(first: 5000) {
    publisher
    year
    rank
    value
    nameAsPrinted
    note
    source
    unit {
      code
      name {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedListsQuery, PublishedListsQueryVariables>;
export const PublishedDisagreementsDocument = new TypedDocumentString(`
    query PublishedDisagreements($year: Int, $unit: String) {
  publishedDisagreements(year: $year, unit: $unit, first: 60) {
    year
    spread
    unit {
      code
      name {
        zh
        en
      }
    }
    places {
      publisher
      rank
      source
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedDisagreementsQuery, PublishedDisagreementsQueryVariables>;
export const OursBesideListsDocument = new TypedDocumentString(`
    query OursBesideLists($methodology: String, $run: ID, $year: Int) {
  ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {
    __typename
    ... on Ranking {
      year
      run {
        uuid
        years
        synthetic
        unitCount
        methodology {
          slug
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
    `) as unknown as TypedDocumentString<OursBesideListsQuery, OursBesideListsQueryVariables>;
export const PlacedDocument = new TypedDocumentString(`
    query Placed($methodology: String, $run: ID, $year: Int, $node: String) {
  ranking(
    methodology: $methodology
    run: $run
    year: $year
    node: $node
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
      run {
        uuid
        resultHash
        synthetic
        years
        notes {
          zh
          en
        }
        nodes {
          code
          depth
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
    `) as unknown as TypedDocumentString<PlacedQuery, PlacedQueryVariables>;
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
    query OneMethodology($slug: String!, $version: String) {
  methodology(slug: $slug, version: $version) {
    slug
    version
    hash
    createdAt
    years
    document
    versions {
      version
      createdAt
      scored
    }
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
export const MethodologyDocumentDocument = new TypedDocumentString(`
    query MethodologyDocument($slug: String!, $version: String) {
  methodology(slug: $slug, version: $version) {
    slug
    version
    years
    document
  }
}
    `) as unknown as TypedDocumentString<MethodologyDocumentQuery, MethodologyDocumentQueryVariables>;
export const MethodologyStepsDocument = new TypedDocumentString(`
    query MethodologySteps($slug: String!, $version: String) {
  methodology(slug: $slug, version: $version) {
    document
  }
}
    `) as unknown as TypedDocumentString<MethodologyStepsQuery, MethodologyStepsQueryVariables>;
export const SavedGroupsDocument = new TypedDocumentString(`
    query SavedGroups {
  unitGroups(first: 100) {
    id
    title
    units {
      code
      name {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SavedGroupsQuery, SavedGroupsQueryVariables>;
export const RenameGroupDocument = new TypedDocumentString(`
    mutation RenameGroup($id: ID!, $title: String!) {
  renameGroup(id: $id, title: $title) {
    __typename
    ... on Refusal {
      code
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
    `) as unknown as TypedDocumentString<RenameGroupMutation, RenameGroupMutationVariables>;
export const DeleteGroupDocument = new TypedDocumentString(`
    mutation DeleteGroup($id: ID!) {
  deleteGroup(id: $id) {
    __typename
    ... on Refusal {
      code
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
    `) as unknown as TypedDocumentString<DeleteGroupMutation, DeleteGroupMutationVariables>;
export const NamedUnitDocument = new TypedDocumentString(`
    query NamedUnit($code: String!) {
  unit(code: $code) {
    name {
      zh
      en
    }
  }
  methodologies(first: 200) {
    edges {
      node {
        slug
        name {
          zh
          en
        }
        years
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NamedUnitQuery, NamedUnitQueryVariables>;
export const UnitScoredByDocument = new TypedDocumentString(`
    query UnitScoredBy($methodology: String!, $unit: String!) {
  ranking(methodology: $methodology, filter: {codes: [$unit]}, first: 1) {
    __typename
    ... on Ranking {
      year
      rows {
        edges {
          node {
            rank
            unit {
              name {
                zh
                en
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnitScoredByQuery, UnitScoredByQueryVariables>;
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
      code
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
export const RankedUnitsDocument = new TypedDocumentString(`
    query RankedUnits($methodology: String, $run: ID, $year: Int) {
  ranking(methodology: $methodology, run: $run, year: $year, first: 400) {
    __typename
    ... on Ranking {
      run {
        methodology {
          slug
        }
      }
      rows {
        totalCount
        edges {
          node {
            rank
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
      notRanked {
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
    `) as unknown as TypedDocumentString<RankedUnitsQuery, RankedUnitsQueryVariables>;
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
export const PeersDocument = new TypedDocumentString(`
    query Peers($unit: String!, $methodology: String, $run: ID, $year: Int, $indicators: [PeerIndicator!], $filter: UnitFilter, $ranges: [DataRange!]) {
  peers(
    unit: $unit
    methodology: $methodology
    run: $run
    year: $year
    indicators: $indicators
    filter: $filter
    ranges: $ranges
    first: 100
  ) {
    __typename
    ... on Peers {
      year
      candidates
      unit {
        code
        name {
          zh
          en
        }
      }
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
        nodes {
          code
          kind
          depth
          name {
            zh
            en
          }
        }
      }
      indicators {
        code
        name {
          zh
          en
        }
        weight
        mean
        standardDeviation
      }
      peers {
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
        rank
        score
        imputed
        preliminary
        staleSince
        distance
        differences
        values
      }
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
    `) as unknown as TypedDocumentString<PeersQuery, PeersQueryVariables>;
export const SaveGroupDocument = new TypedDocumentString(`
    mutation SaveGroup($codes: [String!]!, $title: String!) {
  saveGroup(codes: $codes, title: $title) {
    __typename
    ... on UnitGroup {
      id
      title
      units {
        code
      }
    }
    ... on Refusal {
      code
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
    `) as unknown as TypedDocumentString<SaveGroupMutation, SaveGroupMutationVariables>;
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
            staleSince
            previousRank
            interval {
              low
              median
              high
            }
            unit {
              code
              level
              name {
                zh
                en
              }
              province {
                zh
                en
              }
              parent {
                zh
                en
              }
            }
            children {
              code
              score
              grade
              imputed
              preliminary
              staleSince
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
export const RobustnessOfDocument = new TypedDocumentString(`
    query RobustnessOf($run: ID!) {
  robustnessRuns(run: $run) {
    id
    uuid
    year
    state
    progress
    draws
    drawsShown
    specification
    inputs {
      kind
      name {
        zh
        en
      }
    }
    error {
      zh
      en
    }
    createdAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<RobustnessOfQuery, RobustnessOfQueryVariables>;
export const RobustnessNowDocument = new TypedDocumentString(`
    query RobustnessNow($id: ID!) {
  robustnessRun(id: $id) {
    id
    uuid
    year
    state
    progress
    draws
    drawsShown
    inputs {
      kind
      name {
        zh
        en
      }
    }
    error {
      zh
      en
    }
    createdAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<RobustnessNowQuery, RobustnessNowQueryVariables>;
export const RobustnessChangedDocument = new TypedDocumentString(`
    subscription RobustnessChanged($id: ID!) {
  robustnessRunChanged(id: $id) {
    id
    uuid
    year
    state
    progress
    draws
    drawsShown
    inputs {
      kind
      name {
        zh
        en
      }
    }
    error {
      zh
      en
    }
    createdAt
    finishedAt
  }
}
    `) as unknown as TypedDocumentString<RobustnessChangedSubscription, RobustnessChangedSubscriptionVariables>;
export const OrderRobustnessDocument = new TypedDocumentString(`
    mutation OrderRobustness($order: RobustnessOrder!) {
  requestRobustnessRun(order: $order) {
    __typename
    ... on RobustnessRun {
      uuid
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
    `) as unknown as TypedDocumentString<OrderRobustnessMutation, OrderRobustnessMutationVariables>;
export const StopRobustnessDocument = new TypedDocumentString(`
    mutation StopRobustness($id: ID!) {
  cancelRobustnessRun(id: $id) {
    __typename
    ... on RobustnessRun {
      uuid
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
    `) as unknown as TypedDocumentString<StopRobustnessMutation, StopRobustnessMutationVariables>;
export const RobustnessFoundDocument = new TypedDocumentString(`
    query RobustnessFound($run: ID!, $year: Int!) {
  robustness(run: $run, year: $year, first: 1) {
    __typename
    ... on Robustness {
      robustnessRun {
        uuid
        drawsShown
        draws
        specification
        resultHash
      }
      drivers {
        unit {
          code
        }
        inputs {
          input {
            code
            name {
              zh
              en
            }
          }
          first
          total
          totalInterval {
            low
            high
          }
        }
      }
      weights {
        code
        name {
          zh
          en
        }
        kind
        nominal
        share
        importance
      }
    }
    ... on Refusal {
      message {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RobustnessFoundQuery, RobustnessFoundQueryVariables>;
export const RunsDocument = new TypedDocumentString(`
    query Runs($methodology: String, $state: RunState, $first: Int!, $after: String) {
  scoreRuns(
    methodology: $methodology
    state: $state
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      endCursor
    }
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
        yearsAsked
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
      code
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
      score
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