/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node { code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed observation { value flags note fileName sheet row column dataset revision source vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ScoredByDocument,
    "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }": typeof types.AllMethodologiesDocument,
    "query OneMethodology($slug: String!) { methodology(slug: $slug) { slug version hash createdAt years document } scoreRuns(methodology: $slug, state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }": typeof types.OneMethodologyDocument,
    "\n  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }\n": typeof types.MethodologiesDocument,
    "query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }": typeof types.SavedViewDocument,
    "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on Refusal { message { zh en } remedy { zh en } } }\n  }\n": typeof types.SaveViewDocument,
    "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province { name { zh en } } validTo } } } }": typeof types.FindUnitDocument,
    "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary previousRank\n          unit { code name { zh en } province { zh en } }\n          children { code score grade }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.RankingDocument,
    "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n": typeof types.ProvincesDocument,
    "\n  query Runs($methodology: String, $state: RunState, $first: Int!) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first) {\n      totalCount\n      edges { node {\n        uuid state progress step attempts error { zh en } years unitCount synthetic createdAt startedAt finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n": typeof types.RunsDocument,
    "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }": typeof types.RunDocument,
    "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }": typeof types.RunChangedDocument,
    "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal { message { zh en } remedy { zh en } } } }": typeof types.CancelRunDocument,
    "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument message { zh en } remedy { zh en } } }\n  }\n": typeof types.RequestRunDocument,
    "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } } } }": typeof types.MethodologyDocumentsDocument,
    "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.WhatIfTreeDocument,
    "\n  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {\n    ranking(run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }\n    }\n  }\n": typeof types.WhatIfLeavesDocument,
    "\n  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {\n    whatIf(run: $run, year: $year, change: $change) {\n      __typename\n      ... on WhatIf { rows { unit { code } rank score } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.WhatIfDocument,
    "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.GoalDocument,
    "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value unitOfMeasure } } }\n    }\n  }\n": typeof types.WhatIfValuesDocument,
};
const documents: Documents = {
    "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node { code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed observation { value flags note fileName sheet row column dataset revision source vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.ComparisonDocument,
    "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.ScoredByDocument,
    "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }": types.AllMethodologiesDocument,
    "query OneMethodology($slug: String!) { methodology(slug: $slug) { slug version hash createdAt years document } scoreRuns(methodology: $slug, state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }": types.OneMethodologyDocument,
    "\n  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }\n": types.MethodologiesDocument,
    "query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }": types.SavedViewDocument,
    "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on Refusal { message { zh en } remedy { zh en } } }\n  }\n": types.SaveViewDocument,
    "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province { name { zh en } } validTo } } } }": types.FindUnitDocument,
    "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary previousRank\n          unit { code name { zh en } province { zh en } }\n          children { code score grade }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.RankingDocument,
    "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n": types.ProvincesDocument,
    "\n  query Runs($methodology: String, $state: RunState, $first: Int!) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first) {\n      totalCount\n      edges { node {\n        uuid state progress step attempts error { zh en } years unitCount synthetic createdAt startedAt finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n": types.RunsDocument,
    "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }": types.RunDocument,
    "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }": types.RunChangedDocument,
    "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal { message { zh en } remedy { zh en } } } }": types.CancelRunDocument,
    "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument message { zh en } remedy { zh en } } }\n  }\n": types.RequestRunDocument,
    "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } } } }": types.MethodologyDocumentsDocument,
    "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.WhatIfTreeDocument,
    "\n  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {\n    ranking(run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }\n    }\n  }\n": types.WhatIfLeavesDocument,
    "\n  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {\n    whatIf(run: $run, year: $year, change: $change) {\n      __typename\n      ... on WhatIf { rows { unit { code } rank score } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.WhatIfDocument,
    "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.GoalDocument,
    "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value unitOfMeasure } } }\n    }\n  }\n": types.WhatIfValuesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node { code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed observation { value flags note fileName sheet row column dataset revision source vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ScoredByDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }"): typeof import('./graphql').AllMethodologiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneMethodology($slug: String!) { methodology(slug: $slug) { slug version hash createdAt years document } scoreRuns(methodology: $slug, state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }"): typeof import('./graphql').OneMethodologyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }\n"): typeof import('./graphql').MethodologiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }"): typeof import('./graphql').SavedViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on Refusal { message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').SaveViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province { name { zh en } } validTo } } } }"): typeof import('./graphql').FindUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary previousRank\n          unit { code name { zh en } province { zh en } }\n          children { code score grade }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').RankingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n"): typeof import('./graphql').ProvincesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Runs($methodology: String, $state: RunState, $first: Int!) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first) {\n      totalCount\n      edges { node {\n        uuid state progress step attempts error { zh en } years unitCount synthetic createdAt startedAt finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n"): typeof import('./graphql').RunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }"): typeof import('./graphql').RunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt } }"): typeof import('./graphql').RunChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal { message { zh en } remedy { zh en } } } }"): typeof import('./graphql').CancelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').RequestRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } } } }"): typeof import('./graphql').MethodologyDocumentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').WhatIfTreeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {\n    ranking(run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }\n    }\n  }\n"): typeof import('./graphql').WhatIfLeavesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {\n    whatIf(run: $run, year: $year, change: $change) {\n      __typename\n      ... on WhatIf { rows { unit { code } rank score } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').WhatIfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').GoalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value unitOfMeasure } } }\n    }\n  }\n"): typeof import('./graphql').WhatIfValuesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
