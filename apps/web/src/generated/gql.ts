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
    "\n  query Profile($unit: String!, $methodology: String, $run: ID, $year: Int, $group: UnitFilter) {\n    profile(unit: $unit, methodology: $methodology, run: $run, year: $year, group: $group) {\n      __typename\n      ... on Profile {\n        year rank rankInGroup groupSize\n        unit { code scheme kind level name { zh en } province { code name { zh en } } parent { name { zh en } }\n          parts(first: 500) { code } }\n        notRanked { detail { zh en } }\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence } }\n        nodes {\n          node { code kind depth parent name { zh en } globalWeight }\n          score rank grade imputed preliminary staleSince prepared uncapped groupMedian groupBest\n          groupBestUnit { code name { zh en } } distance\n          observation { value missing unitOfMeasure flags note dataset revision source vintage fileName sheet row\n            column synthetic }\n        }\n        strengths weaknesses obstacles { indicator name { zh en } share } obstacleNote { zh en }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ProfileDocument,
    "query CityDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document } }": typeof types.CityDocumentDocument,
    "\n  query Spread($run: ID!, $year: Int!, $node: String!, $filter: UnitFilter) {\n    ranking(run: $run, year: $year, node: $node, filter: $filter, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code name { zh en } } children { code score } } } } }\n    }\n  }\n": typeof types.SpreadDocument,
    "\n  query Trend($units: [String!]!, $run: ID, $node: String) {\n    trend(units: $units, run: $run, node: $node) {\n      __typename\n      ... on Trend {\n        node { code name { zh en } }\n        series {\n          unit { code name { zh en } } yearsInTopThree stages { year stage }\n          points { year score rank grade imputed preliminary staleSince breakBefore }\n          growth { from to years ratio increase cagr } growthNote { zh en }\n        }\n        overtakings { year unit { code name { zh en } } other { code name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.TrendDocument,
    "\n  query Balance($unit: String!, $run: ID, $year: Int) {\n    balance(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Balance {\n        levels coupling development coordination note { zh en } imputed preliminary staleSince class { zh en }\n          subsystems { code name { zh en } }\n        relations { code name { zh en } basis { zh en } shown measures { name { zh en } value class { zh en } basis\n          { zh en } } } relationsSource { zh en }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.BalanceDocument,
    "query ScoredWays { methodologies(first: 200) { edges { node { slug name { zh en } years } } } }": typeof types.ScoredWaysDocument,
    "\n  query Parts($parent: String!, $methodology: String, $run: ID) {\n    parts(parent: $parent, methodology: $methodology, run: $run) {\n      __typename\n      ... on Parts {\n        year parent { name { zh en } } run { uuid resultHash synthetic gradeLabels notes { zh en } methodology {\n          slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        parts { rank score grade imputed preliminary staleSince frontRunner gates { name { zh en } passed } unit {\n          code kind name { zh en } } items { points fullMarks prepared imputed preliminary staleSince node { code\n          parent kind depth name { zh en } } } }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.PartsDocument,
    "\n  query Streaks($unit: String!) { publishedStreaks(unit: $unit) { publisher top years from to record ends { zh en } } }\n": typeof types.StreaksDocument,
    "\n  query ProbabilityAhead($unit: String!, $other: String!, $run: ID, $year: Int) {\n    probabilityAhead(unit: $unit, other: $other, run: $run, year: $year) {\n      __typename\n      ... on ProbabilityAhead {\n        ahead level behind draws probability sentence { zh en } robustnessRun { uuid draws drawsShown state }\n        unit { unit { code name { zh en } } nominalRank interval { low high } best worst } other { unit { code name\n          { zh en } } nominalRank interval { low high } best worst }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ProbabilityAheadDocument,
    "\n  mutation RequestRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { id } ... on Refusal { message { zh en }\n      remedy { zh en } } }\n  }\n": typeof types.RequestRobustnessDocument,
    "query RobustnessProgress($id: ID!) { robustnessRun(id: $id) { state progress error { zh en } } }": typeof types.RobustnessProgressDocument,
    "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade imputed preliminary staleSince }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node {\n          code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed\n          preliminary staleSince observation { value flags note fileName sheet row column dataset revision source\n          vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  query CoveredDatasets {\n    datasets(first: 200) { edges { node { slug kind synthetic title { zh en } revisions { number fileName source\n      licence vintage years unitCount observationCount createdAt withdrawnAt } } } }\n    scoreRuns(state: COMPLETED, first: 100) { edges { node { uuid methodology { slug version } inputs { dataset } } } }\n  }\n": typeof types.CoveredDatasetsDocument,
    "\n  query Coverage($dataset: String!) {\n    coverage(dataset: $dataset) { indicator indicatorName { zh en } unitOfMeasure year present missing }\n  }\n": typeof types.CoverageDocument,
    "\n  query CoverageByProvince($dataset: String!, $kind: String!) { coverageByProvince(dataset: $dataset, kind: $kind) {\n    province { code name { zh en } } units share } }\n": typeof types.CoverageByProvinceDocument,
    "query IndicatorNames($slug: String!, $version: String!) { methodology(slug: $slug, version: $version) { document\n    } }": typeof types.IndicatorNamesDocument,
    "\n  query CoveredUnits($run: ID!, $province: String!) {\n    ranking(run: $run, filter: { province: $province }, first: 200) {\n      __typename\n      ... on Ranking { rows { totalCount edges { node { rank unit { code name { zh en } } } } } notRanked { unit {\n        code name { zh en } } } }\n    }\n  }\n": typeof types.CoveredUnitsDocument,
    "\n  query PublishedLists {\n    publishedLists { publisher year places resolved datasets sources }\n    datasets(first: 200) { edges { node { slug synthetic } } }\n    publishedRankings(first: 5000) { publisher year rank value nameAsPrinted note source unit { code name { zh en } } }\n  }\n": typeof types.PublishedListsDocument,
    "\n  query PublishedDisagreements($year: Int, $unit: String) {\n    publishedDisagreements(year: $year, unit: $unit, first: 60) { year spread unit { code name { zh en } } places {\n      publisher rank source } }\n  }\n": typeof types.PublishedDisagreementsDocument,
    "\n  query OursBesideLists($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking { year run { uuid years synthetic unitCount methodology { slug name { zh en } } } rows { edges\n        { node { rank unit { code name { zh en } } } } } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.OursBesideListsDocument,
    "\n  query Placed($methodology: String, $run: ID, $year: Int, $node: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking {\n        year node { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } nodes { code depth name { zh en } } methodology { slug\n          version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.PlacedDocument,
    "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.ScoredByDocument,
    "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } }\n    scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }": typeof types.AllMethodologiesDocument,
    "query OneMethodology($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version hash createdAt years document versions { version createdAt scored } } scoreRuns(methodology: $slug,\n    state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }": typeof types.OneMethodologyDocument,
    "query MethodologyDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version years document } }": typeof types.MethodologyDocumentDocument,
    "query MethodologySteps($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document\n    } }": typeof types.MethodologyStepsDocument,
    "query SavedGroups { unitGroups(first: 100) { id title units { code name { zh en } } } }": typeof types.SavedGroupsDocument,
    "\n  mutation RenameGroup($id: ID!, $title: String!) {\n    renameGroup(id: $id, title: $title) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n": typeof types.RenameGroupDocument,
    "\n  mutation DeleteGroup($id: ID!) {\n    deleteGroup(id: $id) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n": typeof types.DeleteGroupDocument,
    "query NamedUnit($code: String!) { unit(code: $code) { name { zh en } } methodologies(first: 200) { edges { node {\n    slug name { zh en } years } } } }": typeof types.NamedUnitDocument,
    "\n  query UnitScoredBy($methodology: String!, $unit: String!) {\n    ranking(methodology: $methodology, filter: { codes: [$unit] }, first: 1) { __typename ... on Ranking { year rows\n      { edges { node { rank unit { name { zh en } } } } } } }\n  }\n": typeof types.UnitScoredByDocument,
    "\n  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }\n": typeof types.MethodologiesDocument,
    "query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }": typeof types.SavedViewDocument,
    "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on\n      Refusal { code message { zh en } remedy { zh en } } }\n  }\n": typeof types.SaveViewDocument,
    "\n  query RankedUnits($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 400) {\n      __typename\n      ... on Ranking { run { methodology { slug } } rows { totalCount edges { node { rank unit { code name { zh en }\n        } } } } notRanked { unit { code name { zh en } } } }\n    }\n  }\n": typeof types.RankedUnitsDocument,
    "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province\n    { name { zh en } } validTo } } } }": typeof types.FindUnitDocument,
    "\n  query Peers($unit: String!, $methodology: String, $run: ID, $year: Int, $indicators: [PeerIndicator!], $filter:\n    UnitFilter, $ranges: [DataRange!]) {\n    peers(unit: $unit, methodology: $methodology, run: $run, year: $year, indicators: $indicators, filter: $filter,\n      ranges: $ranges, first: 100) {\n      __typename\n      ... on Peers {\n        year candidates unit { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence }\n          nodes { code kind depth name { zh en } } }\n        indicators { code name { zh en } weight mean standardDeviation }\n        peers { unit { code name { zh en } province { zh en } } rank score imputed preliminary staleSince distance\n          differences values }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.PeersDocument,
    "\n  mutation SaveGroup($codes: [String!]!, $title: String!) {\n    saveGroup(codes: $codes, title: $title) { __typename ... on UnitGroup { id title units { code } } ... on Refusal\n      { code message { zh en } remedy { zh en } } }\n  }\n": typeof types.SaveGroupDocument,
    "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search,\n      first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth\n          parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary staleSince previousRank interval { low median high }\n          unit { code level name { zh en } province { zh en } parent { zh en } }\n          children { code score grade imputed preliminary staleSince }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.RankingDocument,
    "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n": typeof types.ProvincesDocument,
    "query RobustnessOf($run: ID!) { robustnessRuns(run: $run) { id uuid year state progress draws drawsShown\n    specification inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }": typeof types.RobustnessOfDocument,
    "query RobustnessNow($id: ID!) { robustnessRun(id: $id) { id uuid year state progress draws drawsShown inputs {\n    kind name { zh en } } error { zh en } createdAt finishedAt } }": typeof types.RobustnessNowDocument,
    "subscription RobustnessChanged($id: ID!) { robustnessRunChanged(id: $id) { id uuid year state progress draws\n    drawsShown inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }": typeof types.RobustnessChangedDocument,
    "\n  mutation OrderRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { uuid } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n": typeof types.OrderRobustnessDocument,
    "mutation StopRobustness($id: ID!) { cancelRobustnessRun(id: $id) { __typename ... on RobustnessRun { uuid } ...\n    on Refusal { code argument message { zh en } remedy { zh en } } } }": typeof types.StopRobustnessDocument,
    "\n  query RobustnessFound($run: ID!, $year: Int!) {\n    robustness(run: $run, year: $year, first: 1) {\n      __typename\n      ... on Robustness {\n        robustnessRun { uuid drawsShown draws specification resultHash }\n        drivers { unit { code } inputs { input { code name { zh en } } first total totalInterval { low high } } }\n        weights { code name { zh en } kind nominal share importance }\n      }\n      ... on Refusal { message { zh en } }\n    }\n  }\n": typeof types.RobustnessFoundDocument,
    "\n  query Runs($methodology: String, $state: RunState, $first: Int!, $after: String) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first, after: $after) {\n      totalCount pageInfo { endCursor }\n      edges { node {\n        uuid state progress step attempts error { zh en } years yearsAsked unitCount synthetic createdAt startedAt\n          finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n": typeof types.RunsDocument,
    "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt\n    } }": typeof types.RunDocument,
    "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en }\n    startedAt finishedAt } }": typeof types.RunChangedDocument,
    "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal\n    { code message { zh en } remedy { zh en } } } }": typeof types.CancelRunDocument,
    "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n": typeof types.RequestRunDocument,
    "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } }\n    } }": typeof types.MethodologyDocumentsDocument,
    "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.WhatIfTreeDocument,
    "\n  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {\n    ranking(run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }\n    }\n  }\n": typeof types.WhatIfLeavesDocument,
    "\n  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {\n    whatIf(run: $run, year: $year, change: $change) {\n      __typename\n      ... on WhatIf { rows { unit { code } rank score } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.WhatIfDocument,
    "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank score neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": typeof types.GoalDocument,
    "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value\n        unitOfMeasure } } }\n    }\n  }\n": typeof types.WhatIfValuesDocument,
};
const documents: Documents = {
    "\n  query Profile($unit: String!, $methodology: String, $run: ID, $year: Int, $group: UnitFilter) {\n    profile(unit: $unit, methodology: $methodology, run: $run, year: $year, group: $group) {\n      __typename\n      ... on Profile {\n        year rank rankInGroup groupSize\n        unit { code scheme kind level name { zh en } province { code name { zh en } } parent { name { zh en } }\n          parts(first: 500) { code } }\n        notRanked { detail { zh en } }\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence } }\n        nodes {\n          node { code kind depth parent name { zh en } globalWeight }\n          score rank grade imputed preliminary staleSince prepared uncapped groupMedian groupBest\n          groupBestUnit { code name { zh en } } distance\n          observation { value missing unitOfMeasure flags note dataset revision source vintage fileName sheet row\n            column synthetic }\n        }\n        strengths weaknesses obstacles { indicator name { zh en } share } obstacleNote { zh en }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n": types.ProfileDocument,
    "query CityDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document } }": types.CityDocumentDocument,
    "\n  query Spread($run: ID!, $year: Int!, $node: String!, $filter: UnitFilter) {\n    ranking(run: $run, year: $year, node: $node, filter: $filter, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code name { zh en } } children { code score } } } } }\n    }\n  }\n": types.SpreadDocument,
    "\n  query Trend($units: [String!]!, $run: ID, $node: String) {\n    trend(units: $units, run: $run, node: $node) {\n      __typename\n      ... on Trend {\n        node { code name { zh en } }\n        series {\n          unit { code name { zh en } } yearsInTopThree stages { year stage }\n          points { year score rank grade imputed preliminary staleSince breakBefore }\n          growth { from to years ratio increase cagr } growthNote { zh en }\n        }\n        overtakings { year unit { code name { zh en } } other { code name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.TrendDocument,
    "\n  query Balance($unit: String!, $run: ID, $year: Int) {\n    balance(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Balance {\n        levels coupling development coordination note { zh en } imputed preliminary staleSince class { zh en }\n          subsystems { code name { zh en } }\n        relations { code name { zh en } basis { zh en } shown measures { name { zh en } value class { zh en } basis\n          { zh en } } } relationsSource { zh en }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.BalanceDocument,
    "query ScoredWays { methodologies(first: 200) { edges { node { slug name { zh en } years } } } }": types.ScoredWaysDocument,
    "\n  query Parts($parent: String!, $methodology: String, $run: ID) {\n    parts(parent: $parent, methodology: $methodology, run: $run) {\n      __typename\n      ... on Parts {\n        year parent { name { zh en } } run { uuid resultHash synthetic gradeLabels notes { zh en } methodology {\n          slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        parts { rank score grade imputed preliminary staleSince frontRunner gates { name { zh en } passed } unit {\n          code kind name { zh en } } items { points fullMarks prepared imputed preliminary staleSince node { code\n          parent kind depth name { zh en } } } }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n": types.PartsDocument,
    "\n  query Streaks($unit: String!) { publishedStreaks(unit: $unit) { publisher top years from to record ends { zh en } } }\n": types.StreaksDocument,
    "\n  query ProbabilityAhead($unit: String!, $other: String!, $run: ID, $year: Int) {\n    probabilityAhead(unit: $unit, other: $other, run: $run, year: $year) {\n      __typename\n      ... on ProbabilityAhead {\n        ahead level behind draws probability sentence { zh en } robustnessRun { uuid draws drawsShown state }\n        unit { unit { code name { zh en } } nominalRank interval { low high } best worst } other { unit { code name\n          { zh en } } nominalRank interval { low high } best worst }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n": types.ProbabilityAheadDocument,
    "\n  mutation RequestRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { id } ... on Refusal { message { zh en }\n      remedy { zh en } } }\n  }\n": types.RequestRobustnessDocument,
    "query RobustnessProgress($id: ID!) { robustnessRun(id: $id) { state progress error { zh en } } }": types.RobustnessProgressDocument,
    "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade imputed preliminary staleSince }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node {\n          code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed\n          preliminary staleSince observation { value flags note fileName sheet row column dataset revision source\n          vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.ComparisonDocument,
    "\n  query CoveredDatasets {\n    datasets(first: 200) { edges { node { slug kind synthetic title { zh en } revisions { number fileName source\n      licence vintage years unitCount observationCount createdAt withdrawnAt } } } }\n    scoreRuns(state: COMPLETED, first: 100) { edges { node { uuid methodology { slug version } inputs { dataset } } } }\n  }\n": types.CoveredDatasetsDocument,
    "\n  query Coverage($dataset: String!) {\n    coverage(dataset: $dataset) { indicator indicatorName { zh en } unitOfMeasure year present missing }\n  }\n": types.CoverageDocument,
    "\n  query CoverageByProvince($dataset: String!, $kind: String!) { coverageByProvince(dataset: $dataset, kind: $kind) {\n    province { code name { zh en } } units share } }\n": types.CoverageByProvinceDocument,
    "query IndicatorNames($slug: String!, $version: String!) { methodology(slug: $slug, version: $version) { document\n    } }": types.IndicatorNamesDocument,
    "\n  query CoveredUnits($run: ID!, $province: String!) {\n    ranking(run: $run, filter: { province: $province }, first: 200) {\n      __typename\n      ... on Ranking { rows { totalCount edges { node { rank unit { code name { zh en } } } } } notRanked { unit {\n        code name { zh en } } } }\n    }\n  }\n": types.CoveredUnitsDocument,
    "\n  query PublishedLists {\n    publishedLists { publisher year places resolved datasets sources }\n    datasets(first: 200) { edges { node { slug synthetic } } }\n    publishedRankings(first: 5000) { publisher year rank value nameAsPrinted note source unit { code name { zh en } } }\n  }\n": types.PublishedListsDocument,
    "\n  query PublishedDisagreements($year: Int, $unit: String) {\n    publishedDisagreements(year: $year, unit: $unit, first: 60) { year spread unit { code name { zh en } } places {\n      publisher rank source } }\n  }\n": types.PublishedDisagreementsDocument,
    "\n  query OursBesideLists($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking { year run { uuid years synthetic unitCount methodology { slug name { zh en } } } rows { edges\n        { node { rank unit { code name { zh en } } } } } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.OursBesideListsDocument,
    "\n  query Placed($methodology: String, $run: ID, $year: Int, $node: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking {\n        year node { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } nodes { code depth name { zh en } } methodology { slug\n          version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.PlacedDocument,
    "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.ScoredByDocument,
    "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } }\n    scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }": types.AllMethodologiesDocument,
    "query OneMethodology($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version hash createdAt years document versions { version createdAt scored } } scoreRuns(methodology: $slug,\n    state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }": types.OneMethodologyDocument,
    "query MethodologyDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version years document } }": types.MethodologyDocumentDocument,
    "query MethodologySteps($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document\n    } }": types.MethodologyStepsDocument,
    "query SavedGroups { unitGroups(first: 100) { id title units { code name { zh en } } } }": types.SavedGroupsDocument,
    "\n  mutation RenameGroup($id: ID!, $title: String!) {\n    renameGroup(id: $id, title: $title) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n": types.RenameGroupDocument,
    "\n  mutation DeleteGroup($id: ID!) {\n    deleteGroup(id: $id) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n": types.DeleteGroupDocument,
    "query NamedUnit($code: String!) { unit(code: $code) { name { zh en } } methodologies(first: 200) { edges { node {\n    slug name { zh en } years } } } }": types.NamedUnitDocument,
    "\n  query UnitScoredBy($methodology: String!, $unit: String!) {\n    ranking(methodology: $methodology, filter: { codes: [$unit] }, first: 1) { __typename ... on Ranking { year rows\n      { edges { node { rank unit { name { zh en } } } } } } }\n  }\n": types.UnitScoredByDocument,
    "\n  query Methodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } } }\n": types.MethodologiesDocument,
    "query SavedView($id: ID!) { savedView(id: $id) { question arguments title } }": types.SavedViewDocument,
    "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on\n      Refusal { code message { zh en } remedy { zh en } } }\n  }\n": types.SaveViewDocument,
    "\n  query RankedUnits($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 400) {\n      __typename\n      ... on Ranking { run { methodology { slug } } rows { totalCount edges { node { rank unit { code name { zh en }\n        } } } } notRanked { unit { code name { zh en } } } }\n    }\n  }\n": types.RankedUnitsDocument,
    "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province\n    { name { zh en } } validTo } } } }": types.FindUnitDocument,
    "\n  query Peers($unit: String!, $methodology: String, $run: ID, $year: Int, $indicators: [PeerIndicator!], $filter:\n    UnitFilter, $ranges: [DataRange!]) {\n    peers(unit: $unit, methodology: $methodology, run: $run, year: $year, indicators: $indicators, filter: $filter,\n      ranges: $ranges, first: 100) {\n      __typename\n      ... on Peers {\n        year candidates unit { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence }\n          nodes { code kind depth name { zh en } } }\n        indicators { code name { zh en } weight mean standardDeviation }\n        peers { unit { code name { zh en } province { zh en } } rank score imputed preliminary staleSince distance\n          differences values }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n": types.PeersDocument,
    "\n  mutation SaveGroup($codes: [String!]!, $title: String!) {\n    saveGroup(codes: $codes, title: $title) { __typename ... on UnitGroup { id title units { code } } ... on Refusal\n      { code message { zh en } remedy { zh en } } }\n  }\n": types.SaveGroupDocument,
    "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search,\n      first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth\n          parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary staleSince previousRank interval { low median high }\n          unit { code level name { zh en } province { zh en } parent { zh en } }\n          children { code score grade imputed preliminary staleSince }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.RankingDocument,
    "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n": types.ProvincesDocument,
    "query RobustnessOf($run: ID!) { robustnessRuns(run: $run) { id uuid year state progress draws drawsShown\n    specification inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }": types.RobustnessOfDocument,
    "query RobustnessNow($id: ID!) { robustnessRun(id: $id) { id uuid year state progress draws drawsShown inputs {\n    kind name { zh en } } error { zh en } createdAt finishedAt } }": types.RobustnessNowDocument,
    "subscription RobustnessChanged($id: ID!) { robustnessRunChanged(id: $id) { id uuid year state progress draws\n    drawsShown inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }": types.RobustnessChangedDocument,
    "\n  mutation OrderRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { uuid } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n": types.OrderRobustnessDocument,
    "mutation StopRobustness($id: ID!) { cancelRobustnessRun(id: $id) { __typename ... on RobustnessRun { uuid } ...\n    on Refusal { code argument message { zh en } remedy { zh en } } } }": types.StopRobustnessDocument,
    "\n  query RobustnessFound($run: ID!, $year: Int!) {\n    robustness(run: $run, year: $year, first: 1) {\n      __typename\n      ... on Robustness {\n        robustnessRun { uuid drawsShown draws specification resultHash }\n        drivers { unit { code } inputs { input { code name { zh en } } first total totalInterval { low high } } }\n        weights { code name { zh en } kind nominal share importance }\n      }\n      ... on Refusal { message { zh en } }\n    }\n  }\n": types.RobustnessFoundDocument,
    "\n  query Runs($methodology: String, $state: RunState, $first: Int!, $after: String) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first, after: $after) {\n      totalCount pageInfo { endCursor }\n      edges { node {\n        uuid state progress step attempts error { zh en } years yearsAsked unitCount synthetic createdAt startedAt\n          finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n": types.RunsDocument,
    "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt\n    } }": types.RunDocument,
    "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en }\n    startedAt finishedAt } }": types.RunChangedDocument,
    "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal\n    { code message { zh en } remedy { zh en } } } }": types.CancelRunDocument,
    "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n": types.RequestRunDocument,
    "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } }\n    } }": types.MethodologyDocumentsDocument,
    "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.WhatIfTreeDocument,
    "\n  query WhatIfLeaves($run: ID!, $year: Int!, $node: String!) {\n    ranking(run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code } children { code score } } } } }\n    }\n  }\n": types.WhatIfLeavesDocument,
    "\n  query WhatIf($run: ID!, $year: Int!, $change: WhatIfInput!) {\n    whatIf(run: $run, year: $year, change: $change) {\n      __typename\n      ... on WhatIf { rows { unit { code } rank score } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.WhatIfDocument,
    "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank score neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n": types.GoalDocument,
    "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value\n        unitOfMeasure } } }\n    }\n  }\n": types.WhatIfValuesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Profile($unit: String!, $methodology: String, $run: ID, $year: Int, $group: UnitFilter) {\n    profile(unit: $unit, methodology: $methodology, run: $run, year: $year, group: $group) {\n      __typename\n      ... on Profile {\n        year rank rankInGroup groupSize\n        unit { code scheme kind level name { zh en } province { code name { zh en } } parent { name { zh en } }\n          parts(first: 500) { code } }\n        notRanked { detail { zh en } }\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence } }\n        nodes {\n          node { code kind depth parent name { zh en } globalWeight }\n          score rank grade imputed preliminary staleSince prepared uncapped groupMedian groupBest\n          groupBestUnit { code name { zh en } } distance\n          observation { value missing unitOfMeasure flags note dataset revision source vintage fileName sheet row\n            column synthetic }\n        }\n        strengths weaknesses obstacles { indicator name { zh en } share } obstacleNote { zh en }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CityDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document } }"): typeof import('./graphql').CityDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Spread($run: ID!, $year: Int!, $node: String!, $filter: UnitFilter) {\n    ranking(run: $run, year: $year, node: $node, filter: $filter, first: 5000) {\n      __typename\n      ... on Ranking { rows { edges { node { unit { code name { zh en } } children { code score } } } } }\n    }\n  }\n"): typeof import('./graphql').SpreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trend($units: [String!]!, $run: ID, $node: String) {\n    trend(units: $units, run: $run, node: $node) {\n      __typename\n      ... on Trend {\n        node { code name { zh en } }\n        series {\n          unit { code name { zh en } } yearsInTopThree stages { year stage }\n          points { year score rank grade imputed preliminary staleSince breakBefore }\n          growth { from to years ratio increase cagr } growthNote { zh en }\n        }\n        overtakings { year unit { code name { zh en } } other { code name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').TrendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Balance($unit: String!, $run: ID, $year: Int) {\n    balance(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Balance {\n        levels coupling development coordination note { zh en } imputed preliminary staleSince class { zh en }\n          subsystems { code name { zh en } }\n        relations { code name { zh en } basis { zh en } shown measures { name { zh en } value class { zh en } basis\n          { zh en } } } relationsSource { zh en }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').BalanceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ScoredWays { methodologies(first: 200) { edges { node { slug name { zh en } years } } } }"): typeof import('./graphql').ScoredWaysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Parts($parent: String!, $methodology: String, $run: ID) {\n    parts(parent: $parent, methodology: $methodology, run: $run) {\n      __typename\n      ... on Parts {\n        year parent { name { zh en } } run { uuid resultHash synthetic gradeLabels notes { zh en } methodology {\n          slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        parts { rank score grade imputed preliminary staleSince frontRunner gates { name { zh en } passed } unit {\n          code kind name { zh en } } items { points fullMarks prepared imputed preliminary staleSince node { code\n          parent kind depth name { zh en } } } }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').PartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Streaks($unit: String!) { publishedStreaks(unit: $unit) { publisher top years from to record ends { zh en } } }\n"): typeof import('./graphql').StreaksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProbabilityAhead($unit: String!, $other: String!, $run: ID, $year: Int) {\n    probabilityAhead(unit: $unit, other: $other, run: $run, year: $year) {\n      __typename\n      ... on ProbabilityAhead {\n        ahead level behind draws probability sentence { zh en } robustnessRun { uuid draws drawsShown state }\n        unit { unit { code name { zh en } } nominalRank interval { low high } best worst } other { unit { code name\n          { zh en } } nominalRank interval { low high } best worst }\n      }\n      ... on Refusal { code message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ProbabilityAheadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { id } ... on Refusal { message { zh en }\n      remedy { zh en } } }\n  }\n"): typeof import('./graphql').RequestRobustnessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RobustnessProgress($id: ID!) { robustnessRun(id: $id) { state progress error { zh en } } }"): typeof import('./graphql').RobustnessProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Comparison($units: [String!]!, $methodology: String, $run: ID, $year: Int) {\n    comparison(units: $units, methodology: $methodology, run: $run, year: $year) {\n      __typename\n      ... on Comparison {\n        year\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        units { unit { code name { zh en } } rank score grade imputed preliminary staleSince }\n        gaps { gap method base { code name { zh en } } unit { code name { zh en } } parts { points difference node {\n          code parent kind depth name { zh en } weight globalWeight } } }\n        indicators { unitOfMeasure node { code name { zh en } } values { unit { code } normalised prepared imputed\n          preliminary staleSince observation { value flags note fileName sheet row column dataset revision source\n          vintage } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ComparisonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoveredDatasets {\n    datasets(first: 200) { edges { node { slug kind synthetic title { zh en } revisions { number fileName source\n      licence vintage years unitCount observationCount createdAt withdrawnAt } } } }\n    scoreRuns(state: COMPLETED, first: 100) { edges { node { uuid methodology { slug version } inputs { dataset } } } }\n  }\n"): typeof import('./graphql').CoveredDatasetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Coverage($dataset: String!) {\n    coverage(dataset: $dataset) { indicator indicatorName { zh en } unitOfMeasure year present missing }\n  }\n"): typeof import('./graphql').CoverageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoverageByProvince($dataset: String!, $kind: String!) { coverageByProvince(dataset: $dataset, kind: $kind) {\n    province { code name { zh en } } units share } }\n"): typeof import('./graphql').CoverageByProvinceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query IndicatorNames($slug: String!, $version: String!) { methodology(slug: $slug, version: $version) { document\n    } }"): typeof import('./graphql').IndicatorNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CoveredUnits($run: ID!, $province: String!) {\n    ranking(run: $run, filter: { province: $province }, first: 200) {\n      __typename\n      ... on Ranking { rows { totalCount edges { node { rank unit { code name { zh en } } } } } notRanked { unit {\n        code name { zh en } } } }\n    }\n  }\n"): typeof import('./graphql').CoveredUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishedLists {\n    publishedLists { publisher year places resolved datasets sources }\n    datasets(first: 200) { edges { node { slug synthetic } } }\n    publishedRankings(first: 5000) { publisher year rank value nameAsPrinted note source unit { code name { zh en } } }\n  }\n"): typeof import('./graphql').PublishedListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishedDisagreements($year: Int, $unit: String) {\n    publishedDisagreements(year: $year, unit: $unit, first: 60) { year spread unit { code name { zh en } } places {\n      publisher rank source } }\n  }\n"): typeof import('./graphql').PublishedDisagreementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OursBesideLists($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking { year run { uuid years synthetic unitCount methodology { slug name { zh en } } } rows { edges\n        { node { rank unit { code name { zh en } } } } } }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').OursBesideListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Placed($methodology: String, $run: ID, $year: Int, $node: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, first: 5000) {\n      __typename\n      ... on Ranking {\n        year node { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } nodes { code depth name { zh en } } methodology { slug\n          version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').PlacedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScoredBy($methodology: String!, $version: String) {\n    ranking(methodology: $methodology, version: $version, first: 5000) {\n      __typename\n      ... on Ranking {\n        year run { uuid resultHash synthetic notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence } }\n        rows { edges { node { rank score grade unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').ScoredByDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AllMethodologies { methodologies(first: 200) { edges { node { slug version name { zh en } years } } }\n    scoreRuns(state: COMPLETED, first: 1) { edges { node { methodology { slug } } } } }"): typeof import('./graphql').AllMethodologiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OneMethodology($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version hash createdAt years document versions { version createdAt scored } } scoreRuns(methodology: $slug,\n    state: COMPLETED, first: 1) { edges { node { uuid inputs { dataset revision } } } } }"): typeof import('./graphql').OneMethodologyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MethodologyDocument($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { slug\n    version years document } }"): typeof import('./graphql').MethodologyDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MethodologySteps($slug: String!, $version: String) { methodology(slug: $slug, version: $version) { document\n    } }"): typeof import('./graphql').MethodologyStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SavedGroups { unitGroups(first: 100) { id title units { code name { zh en } } } }"): typeof import('./graphql').SavedGroupsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameGroup($id: ID!, $title: String!) {\n    renameGroup(id: $id, title: $title) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').RenameGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteGroup($id: ID!) {\n    deleteGroup(id: $id) { __typename ... on Refusal { code message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').DeleteGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query NamedUnit($code: String!) { unit(code: $code) { name { zh en } } methodologies(first: 200) { edges { node {\n    slug name { zh en } years } } } }"): typeof import('./graphql').NamedUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitScoredBy($methodology: String!, $unit: String!) {\n    ranking(methodology: $methodology, filter: { codes: [$unit] }, first: 1) { __typename ... on Ranking { year rows\n      { edges { node { rank unit { name { zh en } } } } } } }\n  }\n"): typeof import('./graphql').UnitScoredByDocument;
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
export function graphql(source: "\n  mutation SaveView($question: String!, $arguments: JSON!, $title: String!) {\n    saveView(question: $question, arguments: $arguments, title: $title) { __typename ... on SavedView { id } ... on\n      Refusal { code message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').SaveViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RankedUnits($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 400) {\n      __typename\n      ... on Ranking { run { methodology { slug } } rows { totalCount edges { node { rank unit { code name { zh en }\n        } } } } notRanked { unit { code name { zh en } } } }\n    }\n  }\n"): typeof import('./graphql').RankedUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindUnit($search: String) { units(search: $search, first: 12) { edges { node { code name { zh en } province\n    { name { zh en } } validTo } } } }"): typeof import('./graphql').FindUnitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Peers($unit: String!, $methodology: String, $run: ID, $year: Int, $indicators: [PeerIndicator!], $filter:\n    UnitFilter, $ranges: [DataRange!]) {\n    peers(unit: $unit, methodology: $methodology, run: $run, year: $year, indicators: $indicators, filter: $filter,\n      ranges: $ranges, first: 100) {\n      __typename\n      ... on Peers {\n        year candidates unit { code name { zh en } }\n        run { uuid resultHash synthetic years notes { zh en } methodology { slug version name { zh en } } inputs {\n          dataset title { zh en } revision source licence }\n          nodes { code kind depth name { zh en } } }\n        indicators { code name { zh en } weight mean standardDeviation }\n        peers { unit { code name { zh en } province { zh en } } rank score imputed preliminary staleSince distance\n          differences values }\n      }\n      ... on Refusal { code argument message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').PeersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveGroup($codes: [String!]!, $title: String!) {\n    saveGroup(codes: $codes, title: $title) { __typename ... on UnitGroup { id title units { code } } ... on Refusal\n      { code message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').SaveGroupDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Ranking($methodology: String, $run: ID, $year: Int, $node: String, $filter: UnitFilter, $search: String) {\n    ranking(methodology: $methodology, run: $run, year: $year, node: $node, filter: $filter, search: $search,\n      first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        node { code name { zh en } }\n        children { code name { zh en } kind }\n        run { id uuid resultHash synthetic years unitCount gradeLabels notes { zh en } nodes { code kind depth\n          parent name { zh en } }\n          methodology { slug version name { zh en } } inputs { dataset title { zh en } revision source licence } }\n        rows { totalCount edges { node {\n          rank rankInFilter score grade imputed preliminary staleSince previousRank interval { low median high }\n          unit { code level name { zh en } province { zh en } parent { zh en } }\n          children { code score grade imputed preliminary staleSince }\n        } } }\n        notRanked { unit { code name { zh en } } detail { zh en } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').RankingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Provinces { units(filter: { kind: \"province\" }, first: 100) { edges { node { code name { zh en } validTo } } } }\n"): typeof import('./graphql').ProvincesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RobustnessOf($run: ID!) { robustnessRuns(run: $run) { id uuid year state progress draws drawsShown\n    specification inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }"): typeof import('./graphql').RobustnessOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RobustnessNow($id: ID!) { robustnessRun(id: $id) { id uuid year state progress draws drawsShown inputs {\n    kind name { zh en } } error { zh en } createdAt finishedAt } }"): typeof import('./graphql').RobustnessNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription RobustnessChanged($id: ID!) { robustnessRunChanged(id: $id) { id uuid year state progress draws\n    drawsShown inputs { kind name { zh en } } error { zh en } createdAt finishedAt } }"): typeof import('./graphql').RobustnessChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderRobustness($order: RobustnessOrder!) {\n    requestRobustnessRun(order: $order) { __typename ... on RobustnessRun { uuid } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').OrderRobustnessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation StopRobustness($id: ID!) { cancelRobustnessRun(id: $id) { __typename ... on RobustnessRun { uuid } ...\n    on Refusal { code argument message { zh en } remedy { zh en } } } }"): typeof import('./graphql').StopRobustnessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RobustnessFound($run: ID!, $year: Int!) {\n    robustness(run: $run, year: $year, first: 1) {\n      __typename\n      ... on Robustness {\n        robustnessRun { uuid drawsShown draws specification resultHash }\n        drivers { unit { code } inputs { input { code name { zh en } } first total totalInterval { low high } } }\n        weights { code name { zh en } kind nominal share importance }\n      }\n      ... on Refusal { message { zh en } }\n    }\n  }\n"): typeof import('./graphql').RobustnessFoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Runs($methodology: String, $state: RunState, $first: Int!, $after: String) {\n    scoreRuns(methodology: $methodology, state: $state, first: $first, after: $after) {\n      totalCount pageInfo { endCursor }\n      edges { node {\n        uuid state progress step attempts error { zh en } years yearsAsked unitCount synthetic createdAt startedAt\n          finishedAt\n        methodology { slug version name { zh en } } inputs { dataset title { zh en } revision }\n      } }\n    }\n  }\n"): typeof import('./graphql').RunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Run($id: ID!) { scoreRun(id: $id) { uuid state progress step attempts error { zh en } startedAt finishedAt\n    } }"): typeof import('./graphql').RunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription RunChanged($id: ID!) { scoreRunChanged(id: $id) { uuid state progress step attempts error { zh en }\n    startedAt finishedAt } }"): typeof import('./graphql').RunChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CancelRun($id: ID!) { cancelScoreRun(id: $id) { __typename ... on ScoreRun { uuid state } ... on Refusal\n    { code message { zh en } remedy { zh en } } } }"): typeof import('./graphql').CancelRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestRun($order: ScoreRunOrder!) {\n    requestScoreRun(order: $order) { __typename ... on ScoreRun { uuid state } ... on Refusal { code argument\n      message { zh en } remedy { zh en } } }\n  }\n"): typeof import('./graphql').RequestRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query MethodologyDocuments { methodologies(first: 200) { edges { node { slug version name { zh en } document } }\n    } }"): typeof import('./graphql').MethodologyDocumentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfTree($methodology: String, $run: ID, $year: Int) {\n    ranking(methodology: $methodology, run: $run, year: $year, first: 5000) {\n      __typename\n      ... on Ranking {\n        year\n        run { uuid resultHash synthetic years gradeLabels notes { zh en } methodology { slug version name { zh en }\n          } inputs { dataset title { zh en } revision source licence }\n          nodes { code kind depth parent weight aggregation name { zh en } } }\n        rows { edges { node { rank score unit { code name { zh en } } } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').WhatIfTreeDocument;
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
export function graphql(source: "\n  query Goal($run: ID!, $year: Int!, $unit: String!, $rank: Int!) {\n    goalSeek(run: $run, year: $year, unit: $unit, goal: { rank: $rank }) {\n      __typename\n      ... on GoalSeek {\n        rank score neededScore unit { name { zh en } }\n        singles { indicator reachable from to cost name { zh en } reason { zh en } }\n        mix { reachable cost rank reason { zh en } steps { indicator from to cost name { zh en } } }\n      }\n      ... on Refusal { message { zh en } remedy { zh en } }\n    }\n  }\n"): typeof import('./graphql').GoalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfValues($unit: String!, $run: ID!, $year: Int!) {\n    profile(unit: $unit, run: $run, year: $year) {\n      __typename\n      ... on Profile { nodes { score prepared node { code kind name { zh en } } observation { indicator value\n        unitOfMeasure } } }\n    }\n  }\n"): typeof import('./graphql').WhatIfValuesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
