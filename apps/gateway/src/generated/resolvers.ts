import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ScoreRunParent, RobustnessRunParent } from '../score-runs/time-left.resolver.js';
import type { UnitParent } from '../answers/show.js';
import type { RankingParent } from '../rankings/ranking.resolver.js';
import type { RobustnessParent } from '../robustness/robustness.resolver.js';
import type { GatewayContext } from '../callers/gateway-context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time, ISO 8601 in UTC. */
  DateTime: { input: string; output: string | Date; }
  /** Any JSON value: a methodology document, a report. */
  JSON: { input: unknown; output: unknown; }
};

/** What an analyst looks at before trusting an index, in one year: the data, the structure, the weights. */
export type Analysis = {
  /** How much was submitted, before anything was filled in or left out. */
  readonly availability: Availability;
  /** Every node with children: do these measure one thing? */
  readonly dimensions: ReadonlyArray<DimensionAnalysis>;
  /** Every indicator: its values as they were normalised. */
  readonly indicators: ReadonlyArray<IndicatorDescription>;
  /** What every node weighs in the index, and how far it goes with it. */
  readonly nodes: ReadonlyArray<NodeAnalysis>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type AnalysisResult = Analysis | Refusal;

/** Whether any weights of the indicators put a unit first: a linear program, exact to 1e-9 of the widest indicator's range. */
export type AnyWeighting = {
  /** Whether, and how, it comes first. */
  readonly first: FirstPlace;
  /** With the weights below, over the best of the others, in points of the index; negative where it stays behind. */
  readonly lead: Scalars['Float']['output'];
  /** Units that it is level with or behind, with these weights. */
  readonly rivals: ReadonlyArray<UnitRef>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The unit. */
  readonly unit: UnitRef;
  /** The weights. */
  readonly weights: ReadonlyArray<WeightOfAny>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type AnyWeightingResult = AnyWeighting | Refusal;

/** Shares of values that were submitted, 0 to 1. */
export type Availability = {
  /** Units with every value. */
  readonly complete: Scalars['Int']['output'];
  /** By the classes of `groupBy`; without it, one class of all units. */
  readonly groups: ReadonlyArray<GroupAvailability>;
  /** The indicators. */
  readonly indicators: ReadonlyArray<IndicatorAvailability>;
  /** The others, least available first; at most a hundred. */
  readonly lacking: ReadonlyArray<UnitAvailability>;
};

/** Coupling coordination between the children of a node. */
export type Balance = {
  /** One of ten classes after Liao Chongbin 1999; null: no coordination. */
  readonly class: Maybe<Text>;
  /** D = √(C·T); null: `note` says why. */
  readonly coordination: Maybe<Scalars['Float']['output']>;
  /** C, standard form: n · (ΠU)^(1/n) / ΣU; null: `note` says why. */
  readonly coupling: Maybe<Scalars['Float']['output']>;
  /** T: weighted mean of the levels; null: `note` says why. */
  readonly development: Maybe<Scalars['Float']['output']>;
  /** Form of the coupling degree. */
  readonly form: Scalars['String']['output'];
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** Sub-index scores scaled to 0…1 by the run's range, in the order of `subsystems`; null: no score. */
  readonly levels: ReadonlyArray<Maybe<Scalars['Float']['output']>>;
  /** Why there is no coordination; null: there is one. */
  readonly note: Maybe<Text>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The relations of the gateway's document (`apps/gateway/relations.json`, or the operator's own), shown where the data carry them. */
  readonly relations: ReadonlyArray<Relation>;
  /** ours or official: who chose what measures the relations. */
  readonly relationsOrigin: Scalars['String']['output'];
  /** Where the relations come from. */
  readonly relationsSource: Text;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The children that are held against each other. */
  readonly subsystems: ReadonlyArray<ScoreNode>;
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type BalanceResult = Balance | Refusal;

/** ln(end/start) = a + b·ln start */
export type BetaConvergence = {
  /** Intercept. */
  readonly a: Scalars['Float']['output'];
  /** Slope; negative: those behind catch up. */
  readonly b: Scalars['Float']['output'];
  /** Whether b is negative. */
  readonly converging: Scalars['Boolean']['output'];
  /** Two-sided, of b. */
  readonly p: Maybe<Scalars['Float']['output']>;
  /** Share of the variance explained. */
  readonly rSquared: Maybe<Scalars['Float']['output']>;
  /** Share of the distance made up a year. */
  readonly speed: Maybe<Scalars['Float']['output']>;
  /** Units that it rests on. */
  readonly units: Scalars['Int']['output'];
};

/** Score at a child of the node. */
export type ChildScore = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
};

/** A claim held against stored figures. */
export type Claim = {
  /** What the stored figures give, by reading. */
  readonly computed: ReadonlyArray<ComputedReading>;
  /** The verdict in a sentence: the readings with their numbers, what it would take, and what a reader must know of the figures. */
  readonly explanation: Text;
  /** The observations that were used. */
  readonly figures: ReadonlyArray<Observation>;
  /** The published places that were used. */
  readonly rankings: ReadonlyArray<PublishedRank>;
  /** Whether it holds. */
  readonly verdict: Verdict;
};

/** A statement to hold against stored figures. */
export type ClaimInput = {
  /** For growth: the base year; default the first on record. */
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  /** For growth and shares: code of the indicator. */
  readonly indicator?: InputMaybe<Scalars['String']['input']>;
  /** What kind it is. */
  readonly kind: ClaimKind;
  /** For ranks and streaks: a methodology's slug, whose newest run is looked at instead of published rankings. */
  readonly methodology?: InputMaybe<Scalars['String']['input']>;
  /** With a methodology: code of the node; default the index. */
  readonly node?: InputMaybe<Scalars['String']['input']>;
  /** For a share: the indicator that is the whole; default the same, of `ofUnit`. */
  readonly ofIndicator?: InputMaybe<Scalars['String']['input']>;
  /** For a share: code of the unit that is the whole; default the same unit. */
  readonly ofUnit?: InputMaybe<Scalars['String']['input']>;
  /** For ranks and streaks: a publisher; without one and without a methodology, every publisher's record is looked at. */
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  /** The year claimed for; default the last on record. */
  readonly to?: InputMaybe<Scalars['Int']['input']>;
  /** For streaks: the best how many; default 3. */
  readonly top?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the unit. */
  readonly unit: Scalars['String']['input'];
  /** The number claimed: multiple, per cent, rank, years. It is held to as many decimals as it has. */
  readonly value: Scalars['Float']['input'];
};

/** What is claimed. */
export type ClaimKind =
  /** 增长了 k 倍 or 增长到 k 倍: both meanings are tried. */
  | 'GROWTH_MULTIPLE'
  /** Grew by k per cent. */
  | 'GROWTH_PERCENT'
  /** Grew by k per cent a year. */
  | 'GROWTH_RATE'
  /** Stood at rank k in year `to`. */
  | 'RANK'
  /** k per cent of the whole. */
  | 'SHARE'
  /** k years in a row among the best `top`, up to year `to`. */
  | 'STREAK';

/** The answer, or why there is none. */
export type ClaimResult = Claim | Refusal;

/** One indicator of the compared units. */
export type ComparedIndicator = {
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Unit of measure; null: none was given. */
  readonly unitOfMeasure: Maybe<Scalars['String']['output']>;
  /** The values. */
  readonly values: ReadonlyArray<ComparedValue>;
};

/** One of the compared units. */
export type ComparedUnit = {
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
};

/** One indicator of one unit. */
export type ComparedValue = {
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The value after normalisation. */
  readonly normalised: Maybe<Scalars['Float']['output']>;
  /** The value as submitted, with its place; null: none. */
  readonly observation: Maybe<Observation>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The value that was normalised; null: none. */
  readonly prepared: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
};

/** Two or more units held against the first: the gap at every node, split into what each indicator gives. */
export type Comparison = {
  /** One per unit after the first. */
  readonly gaps: ReadonlyArray<Gap>;
  /** The indicators. */
  readonly indicators: ReadonlyArray<ComparedIndicator>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The units. */
  readonly units: ReadonlyArray<ComparedUnit>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type ComparisonResult = Comparison | Refusal;

/** One way to read a claim. */
export type ComputedReading = {
  /** Null: it cannot be told. */
  readonly holds: Maybe<Scalars['Boolean']['output']>;
  /** How the claim is read. */
  readonly reading: Text;
  /** What the figures give; null: no number. */
  readonly value: Maybe<Scalars['Float']['output']>;
};

/** How far units lie apart at one node, year by year, and whether they draw together. */
export type Convergence = {
  /** β: whether those who scored lower in the first year grew faster to the last; null with one year. */
  readonly beta: Maybe<BetaConvergence>;
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** σ: the coefficient of variation, and its slope over the years. */
  readonly sigma: SigmaConvergence;
  /** Year by year. */
  readonly years: ReadonlyArray<SpreadOfYear>;
};

/** The answer, or why there is none. */
export type ConvergenceResult = Convergence | Refusal;

/** Two children and their correlation. */
export type CorrelatedPair = {
  /** Code of the one child. */
  readonly first: Scalars['String']['output'];
  /** negative (below −0.4), weak (−0.4 to 0.3), redundant (above 0.9), insignificant (p above 0.05); null: none. */
  readonly flag: Maybe<Scalars['String']['output']>;
  /** Units that have both. */
  readonly n: Scalars['Int']['output'];
  /** Two-sided. */
  readonly p: Maybe<Scalars['Float']['output']>;
  /** The correlation; null: none. */
  readonly r: Maybe<Scalars['Float']['output']>;
  /** Code of the other. */
  readonly second: Scalars['String']['output'];
};

/** How a correlation is measured. */
export type CorrelationKind =
  /** τ-b */
  | 'KENDALL'
  /** Pearson's r. */
  | 'PEARSON'
  /** Spearman's rho. */
  | 'SPEARMAN';

/** What data exist: years and indicators for how many units. */
export type Coverage = {
  /** Slug of the dataset. */
  readonly dataset: Scalars['String']['output'];
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['output'];
  /** Name of the indicator, where the data give one. */
  readonly indicatorName: Maybe<Text>;
  /** Units with a stated gap. */
  readonly missing: Scalars['Int']['output'];
  /** Units with a number. */
  readonly present: Scalars['Int']['output'];
  /** Its title. */
  readonly title: Text;
  /** Unit of measure; null: none was given. */
  readonly unitOfMeasure: Maybe<Scalars['String']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A range of data: units whose figure of the indicator, as submitted, lies in it, its ends included. A unit without the figure does not. */
export type DataRange = {
  /** Code of an indicator in the data of the run; it need not be scored. */
  readonly indicator: Scalars['String']['input'];
  /** Greatest value. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** Least value. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** A named collection of figures from one submitter. */
export type Dataset = Node & {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** observations or rankings */
  readonly kind: Scalars['String']['output'];
  /** Newest first. */
  readonly revisions: ReadonlyArray<Revision>;
  /** Short name, unique. */
  readonly slug: Scalars['String']['output'];
  /** True: the figures are made up to show how things work. Never to be quoted. */
  readonly synthetic: Scalars['Boolean']['output'];
  /** Its title. */
  readonly title: Text;
};

/** A page of a list (Relay). */
export type DatasetConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<DatasetEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type DatasetEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: Dataset;
};

/** A dataset to read. */
export type DatasetOrder = {
  /** Its number; default the newest. */
  readonly revision?: InputMaybe<Scalars['Int']['input']>;
  /** Short name, unique. */
  readonly slug: Scalars['String']['input'];
};

/** How the children of a node hang together. */
export type DimensionAnalysis = {
  /** Cronbach's alpha of the children's scores; null where it cannot be computed. */
  readonly alpha: Maybe<Scalars['Float']['output']>;
  /** Principal components of the children's scores, the strongest first; none without spread or with too few units. */
  readonly components: ReadonlyArray<PrincipalComponent>;
  /** Every pair of children. */
  readonly correlations: ReadonlyArray<CorrelatedPair>;
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Weights with which each child correlates with the node as much as the others; for arithmetic means. */
  readonly optimisedWeights: Maybe<OptimisedWeights>;
};

/** The kinds of door among root fields. */
export type DoorKind =
  /** A question: anyone may ask it. */
  | 'ASK'
  /** What keeps, changes or ends something: asked for under a key, where keys are set. */
  | 'CHANGE'
  /** What goes on, over a socket: anyone may follow it. */
  | 'FOLLOW'
  /** Work for the scoring worker: asked for under a key, where keys are set. */
  | 'ORDER';

/** Estimates of Jansen with 95 % bootstrap intervals; null where the output does not vary. */
export type Driver = {
  /** Share of the variance that goes when this input alone is known. */
  readonly first: Maybe<Scalars['Float']['output']>;
  /** 95 per cent interval of `first`. */
  readonly firstInterval: Maybe<Interval>;
  /** The uncertain input. */
  readonly input: UncertainInput;
  /** Share that is left when every other input is known; above `first` by what comes of interactions. */
  readonly total: Maybe<Scalars['Float']['output']>;
  /** 95 per cent interval of `total`. */
  readonly totalInterval: Maybe<Interval>;
};

/** A node's nominal weight in the whole index, and what it comes to. */
export type EffectiveWeight = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Levels below the index. */
  readonly depth: Scalars['Int']['output'];
  /** Squared correlation with the index, as a share among nodes of its kind: indicators that repeat each other show more than their weight. */
  readonly importance: Maybe<Scalars['Float']['output']>;
  /** What kind it is. */
  readonly kind: NodeKind;
  /** Its name. */
  readonly name: Text;
  /** Null: it differs between units. */
  readonly nominal: Maybe<Scalars['Float']['output']>;
  /** weight × Cov(column, index) / Var(index): its part of the index's variance. Over the indicators of a weighted sum these sum to 1. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** What leaving out each element of the tree does to the ranking; its weight goes to its siblings. */
export type ElementRemoval = {
  /** The elements left out, each alone. */
  readonly elements: ReadonlyArray<RemovedElement>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type ElementRemovalResult = ElementRemoval | Refusal;

/** Whether a unit can be first. */
export type FirstPlace =
  /** Ahead of all others. */
  | 'ALONE'
  /** Behind somebody, whatever the weights. */
  | 'NEVER'
  /** Level with the best others, never ahead of them. */
  | 'SHARED';

/** Score of `unit` minus score of `base` at the index, and its parts. The parts sum to the gap. */
export type Gap = {
  /** The unit held against. */
  readonly base: UnitRef;
  /** In points of the index. */
  readonly gap: Maybe<Scalars['Float']['output']>;
  /** WEIGHTS: weight times difference, exact. LOGARITHMS: through logs of a geometric mean. SHAPLEY: average over the orders in which indicators change. */
  readonly method: GapMethod;
  /** What each node gives to it. */
  readonly parts: ReadonlyArray<GapPart>;
  /** The unit. */
  readonly unit: UnitRef;
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

/** What one node gives to the gap. */
export type GapPart = {
  /** Score of the unit minus score of the base at this node itself. */
  readonly difference: Maybe<Scalars['Float']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Points of the index's gap that come from below this node; a parent's is the sum of its children's. */
  readonly points: Scalars['Float']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
};

/** What is to be reached: a rank or a grade. */
export type GoalInput = {
  /** Reach this grade or better. */
  readonly grade?: InputMaybe<Scalars['String']['input']>;
  /** Reach this rank or better. */
  readonly rank?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of several indicators together. */
export type GoalMix = {
  /** What it costs. */
  readonly cost: Maybe<Scalars['Float']['output']>;
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** Whether it suffices. */
  readonly reachable: Scalars['Boolean']['output'];
  /** The reason. */
  readonly reason: Maybe<Text>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The changes. */
  readonly steps: ReadonlyArray<GoalStep>;
};

/** The smallest change in each single indicator, and the cheapest mix, that reach the goal. */
export type GoalSeek = {
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The cheapest changes together. */
  readonly mix: GoalMix;
  /** The score that the goal takes. */
  readonly neededScore: Scalars['Float']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The smallest change in each indicator alone. */
  readonly singles: ReadonlyArray<GoalStep>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type GoalSeekResult = GoalSeek | Refusal;

/** A change of one indicator. */
export type GoalStep = {
  /** What it costs. */
  readonly cost: Maybe<Scalars['Float']['output']>;
  /** Value now. */
  readonly from: Maybe<Scalars['Float']['output']>;
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['output'];
  /** Its name. */
  readonly name: Text;
  /** Whether it suffices. */
  readonly reachable: Scalars['Boolean']['output'];
  /** The reason. */
  readonly reason: Maybe<Text>;
  /** Value that it takes; where not reachable, the bound. */
  readonly to: Maybe<Scalars['Float']['output']>;
};

/** How much there is of one class of units. */
export type GroupAvailability = {
  /** Value of the class. */
  readonly name: Scalars['String']['output'];
  /** Share of values that are there, 0 to 1; null: none are due. */
  readonly share: Maybe<Scalars['Float']['output']>;
};

/** Spread within a group. */
export type GroupGini = {
  /** Gini coefficient within it. */
  readonly gini: Maybe<Scalars['Float']['output']>;
  /** Value of the class. */
  readonly name: Scalars['String']['output'];
};

/** Spread between two groups. */
export type GroupPairGini = {
  /** The one group. */
  readonly first: Scalars['String']['output'];
  /** Gini coefficient between the two. */
  readonly gini: Maybe<Scalars['Float']['output']>;
  /** The other. */
  readonly second: Scalars['String']['output'];
};

/** Growth in both meanings of 倍. */
export type Growth = {
  /** Compound annual growth rate; null where the ratio is not positive or no year passed. */
  readonly cagr: Maybe<Scalars['Float']['output']>;
  /** Score of the first year. */
  readonly from: Scalars['Float']['output'];
  /** The year that it is counted from. */
  readonly fromYear: Scalars['Int']['output'];
  /** 增长了 k 倍: (end − start) / start. */
  readonly increase: Scalars['Float']['output'];
  /** 增长到 k 倍: end / start. */
  readonly ratio: Scalars['Float']['output'];
  /** Score of the last year. */
  readonly to: Scalars['Float']['output'];
  /** The year that it is counted to. */
  readonly toYear: Scalars['Int']['output'];
  /** Years between the two. */
  readonly years: Scalars['Int']['output'];
};

/** How much there is of one indicator. */
export type IndicatorAvailability = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Share of units with a value, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** Descriptive statistics of one indicator; figures that need more values than there are, are null. */
export type IndicatorDescription = {
  /** Share of units with a value, 0 to 1. */
  readonly available: Maybe<Scalars['Float']['output']>;
  /** Different values. */
  readonly distinct: Scalars['Int']['output'];
  /** How many of the values were filled in. */
  readonly filled: Scalars['Int']['output'];
  /** few-values, many-zeros, one-value-often, no-spread, outliers */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
  /** Excess kurtosis, adjusted for the sample. */
  readonly kurtosis: Maybe<Scalars['Float']['output']>;
  /** Lower quartile. */
  readonly lowerQuartile: Maybe<Scalars['Float']['output']>;
  /** Greatest value. */
  readonly max: Maybe<Scalars['Float']['output']>;
  /** Arithmetic mean. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** Median. */
  readonly median: Maybe<Scalars['Float']['output']>;
  /** Least value. */
  readonly min: Maybe<Scalars['Float']['output']>;
  /** Units without a value. */
  readonly missing: Scalars['Int']['output'];
  /** Units with a value. */
  readonly n: Scalars['Int']['output'];
  /** The indicator. */
  readonly node: ScoreNode;
  /** Adjusted for the sample, as in Excel and SAS. */
  readonly skewness: Maybe<Scalars['Float']['output']>;
  /** Standard deviation. */
  readonly standardDeviation: Maybe<Scalars['Float']['output']>;
  /** Upper quartile. */
  readonly upperQuartile: Maybe<Scalars['Float']['output']>;
  /** Values that are 0. */
  readonly zeros: Scalars['Int']['output'];
};

/** Two ends. */
export type Interval = {
  /** Upper end. */
  readonly high: Scalars['Float']['output'];
  /** Lower end. */
  readonly low: Scalars['Float']['output'];
};

/** An indicator that may be moved. */
export type Lever = {
  /** What one unit of measure of change costs; default 1 per standard deviation of the indicator. */
  readonly cost?: InputMaybe<Scalars['Float']['input']>;
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['input'];
  /** Greatest value that is possible. */
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** Least and greatest value that is possible. */
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** A versioned document: the tree of dimensions and indicators and the steps from raw value to grade. */
export type Methodology = Node & {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The document as it was submitted. */
  readonly document: Scalars['JSON']['output'];
  /** SHA-256 of the canonical form. */
  readonly hash: Scalars['String']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Text;
  /** Short name, unique. */
  readonly slug: Scalars['String']['output'];
  /** Its version. */
  readonly version: Scalars['String']['output'];
  /** All versions under its slug, newest first. */
  readonly versions: ReadonlyArray<MethodologyVersion>;
  /** Years of the newest completed run over it. */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
};

/** A page of a list (Relay). */
export type MethodologyConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<MethodologyEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type MethodologyEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: Methodology;
};

/** A methodology named in passing. */
export type MethodologyRef = {
  /** SHA-256 of the canonical form. */
  readonly hash: Scalars['String']['output'];
  /** Its name. */
  readonly name: Text;
  /** Short name, unique. */
  readonly slug: Scalars['String']['output'];
  /** Its version. */
  readonly version: Scalars['String']['output'];
};

/** A version of a methodology; each stays as it was kept. */
export type MethodologyVersion = {
  /** When it was kept. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** SHA-256 of the canonical form. */
  readonly hash: Scalars['String']['output'];
  /** Whether a completed run stands over it. */
  readonly scored: Scalars['Boolean']['output'];
  /** The version. */
  readonly version: Scalars['String']['output'];
};

/** What writes. It needs a key where keys are set. */
export type Mutation = {
  /** Cancels a robustness run that has not ended. */
  readonly cancelRobustnessRun: RequestRobustnessResult;
  /** Cancels a run that has not ended. */
  readonly cancelScoreRun: RequestScoreRunResult;
  /** Takes a kept list of units away; questions that name it are refused then. Whoever kept it may. Answers it as it was. */
  readonly deleteGroup: SaveResult;
  /** Takes a kept question away; its id leads nowhere then. Whoever kept it may. Answers it as it was. */
  readonly deleteView: SaveResult;
  /** Gives a kept list of units another title. Whoever kept it may. */
  readonly renameGroup: SaveResult;
  /** Gives a kept question another title. Whoever kept it may. */
  readonly renameView: SaveResult;
  /** Asks for a robustness run: the same score run and specification are one run. A failed or cancelled one goes on from its finished parts. */
  readonly requestRobustnessRun: RequestRobustnessResult;
  /** Asks for a score run: the same inputs are one run, whoever asks and how often. */
  readonly requestScoreRun: RequestScoreRunResult;
  /** Keeps a list of units under a short id. */
  readonly saveGroup: SaveResult;
  /** Keeps a question under a short id, frozen to its run. */
  readonly saveView: SaveResult;
};


/** What writes. It needs a key where keys are set. */
export type MutationCancelRobustnessRunArgs = {
  id: Scalars['ID']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationCancelScoreRunArgs = {
  id: Scalars['ID']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationDeleteGroupArgs = {
  id: Scalars['ID']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationDeleteViewArgs = {
  id: Scalars['ID']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationRenameGroupArgs = {
  id: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationRenameViewArgs = {
  id: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationRequestRobustnessRunArgs = {
  order: RobustnessOrder;
};


/** What writes. It needs a key where keys are set. */
export type MutationRequestScoreRunArgs = {
  order: ScoreRunOrder;
};


/** What writes. It needs a key where keys are set. */
export type MutationSaveGroupArgs = {
  codes: ReadonlyArray<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};


/** What writes. It needs a key where keys are set. */
export type MutationSaveViewArgs = {
  arguments: Scalars['JSON']['input'];
  question: Scalars['String']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Whatever has a global id. */
export type Node = {
  /** Global id. */
  readonly id: Scalars['ID']['output'];
};

/** What a node does to the index. */
export type NodeAnalysis = {
  /** Pearson's, of its score with the index. */
  readonly correlationWithIndex: Maybe<Scalars['Float']['output']>;
  /** Product of the shares down to the node. */
  readonly effectiveWeight: Scalars['Float']['output'];
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Two-sided. */
  readonly p: Maybe<Scalars['Float']['output']>;
};

/** What a node of the tree is. */
export type NodeKind =
  /** Between the root and the indicators. */
  | 'DIMENSION'
  /** The root of the tree. */
  | 'INDEX'
  /** A leaf. */
  | 'INDICATOR';

/** A unit without a rank, and why. */
export type NotRanked = {
  /** The reason in a sentence. */
  readonly detail: Text;
  /** The reason. */
  readonly reason: Scalars['String']['output'];
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** One figure as it was submitted, and where it stands in the file. */
export type Observation = {
  /** From 1. */
  readonly column: Scalars['Int']['output'];
  /** Slug of the dataset. */
  readonly dataset: Scalars['String']['output'];
  /** Name of the file as it came. */
  readonly fileName: Scalars['String']['output'];
  /** preliminary, estimated, converted, warned, series-break */
  readonly flags: ReadonlyArray<Scalars['String']['output']>;
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['output'];
  /** Under what licence they were submitted. */
  readonly licence: Scalars['String']['output'];
  /** Why there is no value; null where there is one. */
  readonly missing: Maybe<Scalars['String']['output']>;
  /** Note that stands with it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Number of the revision. */
  readonly revision: Scalars['Int']['output'];
  /** As a spreadsheet shows it, from 1. */
  readonly row: Scalars['Int']['output'];
  /** For a survey: how many were asked. */
  readonly sampleSize: Maybe<Scalars['Int']['output']>;
  /** Sheet of a workbook, from 1; null in a text file. */
  readonly sheet: Maybe<Scalars['Int']['output']>;
  /** Where the figures come from. */
  readonly source: Scalars['String']['output'];
  /** For a survey: its standard error. */
  readonly standardError: Maybe<Scalars['Float']['output']>;
  /** True: made up to show how things work. Never to be quoted. */
  readonly synthetic: Scalars['Boolean']['output'];
  /** The unit. */
  readonly unit: UnitRef;
  /** Unit of measure; null: none was given. */
  readonly unitOfMeasure: Maybe<Scalars['String']['output']>;
  /** Null: missing, with the reason. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** preliminary, final, census-revised */
  readonly vintage: Scalars['String']['output'];
  /** Year of the figure. */
  readonly year: Scalars['Int']['output'];
};

/** An indicator that keeps the unit from its targets. */
export type Obstacle = {
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['output'];
  /** Its name. */
  readonly name: Text;
  /** Share, from 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** One of them. */
export type OptimisedWeight = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** With the node, under the optimised weights. */
  readonly correlation: Scalars['Float']['output'];
  /** Share among its siblings, as optimised. */
  readonly optimised: Scalars['Float']['output'];
  /** Share among its siblings, as scored. */
  readonly weight: Scalars['Float']['output'];
};

/** Weights by which every child counts alike. */
export type OptimisedWeights = {
  /** The children of the node. */
  readonly children: ReadonlyArray<OptimisedWeight>;
  /** Whether the correlations are the same to 1e-6, relative; false: these weights come nearest. */
  readonly reached: Scalars['Boolean']['output'];
};

/** In `year`, `unit` came to stand before `other`, which had stood before it the year earlier. */
export type Overtaking = {
  /** The other unit. */
  readonly other: UnitRef;
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** Where a page of a connection ends (Relay). */
export type PageInfo = {
  /** Cursor of the last: give it as `after`. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether some stand before. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** One gate: standards that must be met. */
export type PartGate = {
  /** Its name, where it has one. */
  readonly name: Maybe<Text>;
  /** Whether the part meets it. */
  readonly passed: Scalars['Boolean']['output'];
};

/** One item of the scorecard. */
export type PartItem = {
  /** Full marks of the item, where it is marked; bonuses and deductions have none. */
  readonly fullMarks: Maybe<Scalars['Float']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Points of the item, or its score. */
  readonly points: Maybe<Scalars['Float']['output']>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The value that was normalised; null: none. */
  readonly prepared: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
};

/** How one part was evaluated. */
export type PartScore = {
  /** Whether it is a front-runner (领跑者) of its group; null: the methodology names none. */
  readonly frontRunner: Maybe<Scalars['Boolean']['output']>;
  /** The gates of the methodology, in its order. */
  readonly gates: ReadonlyArray<PartGate>;
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** Item by item. */
  readonly items: ReadonlyArray<PartItem>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: RankedUnit;
};

/** Towns, departments or enterprises under a unit as a run scored them, with the points item by item. */
export type Parts = {
  /** The unit that they are parts of, where one was named. */
  readonly parent: Maybe<UnitRef>;
  /** Best first. */
  readonly parts: ReadonlyArray<PartScore>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type PartsResult = Parts | Refusal;

/** A unit that is near. */
export type Peer = {
  /** Standardised difference by indicator, in the order of `indicators`; they are what the distance rests on. */
  readonly differences: ReadonlyArray<Scalars['Float']['output']>;
  /** Euclidean distance of the standardised values; 0: alike. */
  readonly distance: Scalars['Float']['output'];
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: RankedUnit;
  /** The values. */
  readonly values: ReadonlyArray<Scalars['Float']['output']>;
};

/** What nearness rests on, as standardised. */
export type PeerBasis = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Mean. */
  readonly mean: Scalars['Float']['output'];
  /** Its name. */
  readonly name: Text;
  /** Standard deviation over the candidates. */
  readonly standardDeviation: Scalars['Float']['output'];
  /** Its weight. */
  readonly weight: Scalars['Float']['output'];
};

/** An indicator that nearness rests on. */
export type PeerIndicator = {
  /** Its code. */
  readonly code: Scalars['String']['input'];
  /** Default 1. */
  readonly weight?: InputMaybe<Scalars['Float']['input']>;
};

/** The units nearest by chosen indicators: Euclidean distance of values standardised over the candidates. */
export type Peers = {
  /** Units that could be peers: those with all the values. */
  readonly candidates: Scalars['Int']['output'];
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The indicators. */
  readonly indicators: ReadonlyArray<PeerBasis>;
  /** Nearest first. */
  readonly peers: ReadonlyArray<Peer>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type PeersResult = Peers | Refusal;

/** A principal component. */
export type PrincipalComponent = {
  /** Its eigenvalue. */
  readonly eigenvalue: Scalars['Float']['output'];
  /** Of the variance, 0 to 1. */
  readonly share: Scalars['Float']['output'];
};

/** In how many draws one unit was ahead of another. Draws in which one had no score count for neither. */
export type ProbabilityAhead = {
  /** Draws with the unit ahead. */
  readonly ahead: Scalars['Int']['output'];
  /** Draws with the unit behind. */
  readonly behind: Scalars['Int']['output'];
  /** Of these, the draws in which both had a score. */
  readonly draws: Scalars['Int']['output'];
  /** Draws that were made again to answer: the first of the run's draws, all of them unless that takes too long (many draws, or measurement errors). */
  readonly first: Scalars['Int']['output'];
  /** Draws in which both are level. */
  readonly level: Scalars['Int']['output'];
  /** The other unit. */
  readonly other: RobustnessRow;
  /** ahead / draws; null where no draw scored both. */
  readonly probability: Maybe<Scalars['Float']['output']>;
  /** The robustness run. */
  readonly robustnessRun: RobustnessRun;
  /** Rank, interval, share of draws ahead, and what most of the uncertainty comes from, in one sentence. */
  readonly sentence: Text;
  /** The unit. */
  readonly unit: RobustnessRow;
};

/** The answer, or why there is none. */
export type ProbabilityAheadResult = ProbabilityAhead | Refusal;

/** One unit in one year: every node of the tree against its group. */
export type Profile = {
  /** Units of the group, this one included. */
  readonly groupSize: Scalars['Int']['output'];
  /** The nodes of the tree, parents before children. */
  readonly nodes: ReadonlyArray<ProfileNode>;
  /** Why it has no rank; null where it has one. */
  readonly notRanked: Maybe<NotRanked>;
  /** Why there are no obstacles to name; null where there are. */
  readonly obstacleNote: Maybe<Text>;
  /** Share of each indicator in what keeps the unit from its targets; empty, with a sentence, where every target is met. */
  readonly obstacles: ReadonlyArray<Obstacle>;
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** Rank among the group. */
  readonly rankInGroup: Maybe<Scalars['Int']['output']>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** Indicators on which it leaves most of the group behind, by rank; at most five. */
  readonly strengths: ReadonlyArray<Scalars['String']['output']>;
  /** The unit. */
  readonly unit: Unit;
  /** Indicators on which it leaves fewest of the group behind; none that is a strength. */
  readonly weaknesses: ReadonlyArray<Scalars['String']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** How the unit stands at one node. */
export type ProfileNode = {
  /** (score − median of the group) / standard deviation of the group */
  readonly distance: Maybe<Scalars['Float']['output']>;
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** Best score of the group. */
  readonly groupBest: Maybe<Scalars['Float']['output']>;
  /** The unit that has it. */
  readonly groupBestUnit: Maybe<UnitRef>;
  /** Median score of the group. */
  readonly groupMedian: Maybe<Scalars['Float']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** At indicators: the value as submitted, with unit and place. */
  readonly observation: Maybe<Observation>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** At indicators: the value that was normalised, after the methodology's preparation. */
  readonly prepared: Maybe<Scalars['Float']['output']>;
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** At indicators whose methodology keeps it (`cap: both`): the realisation degree before the cap; null elsewhere. */
  readonly uncapped: Maybe<Scalars['Float']['output']>;
};

/** The answer, or why there is none. */
export type ProfileResult = Profile | Refusal;

/** How many units of one province have data in a dataset. */
export type ProvinceCoverage = {
  /** The province; null: in none. */
  readonly province: UnitRef;
  /** Units with a number, over all units of the kind in force. */
  readonly share: Scalars['Float']['output'];
  /** How many units have data. */
  readonly units: Scalars['Int']['output'];
};

/** A unit to which publishers gave different places in one year. Their lists may differ in what they measure and in which units they rank. */
export type PublishedDisagreement = {
  /** Best place first. */
  readonly places: ReadonlyArray<PublishedRank>;
  /** Worst place minus best. */
  readonly spread: Scalars['Int']['output'];
  /** The unit. */
  readonly unit: UnitRef;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** One publisher's list of one year, as far as it is on record: most lists are known in part only. */
export type PublishedList = {
  /** Slugs of the datasets. */
  readonly datasets: ReadonlyArray<Scalars['String']['output']>;
  /** Places on record. */
  readonly places: Scalars['Int']['output'];
  /** Who published it, and which of its lists. */
  readonly publisher: Scalars['String']['output'];
  /** Of these, places whose name stands for a known unit. */
  readonly resolved: Scalars['Int']['output'];
  /** Where the places were read. */
  readonly sources: ReadonlyArray<Scalars['String']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A place in a ranking that somebody published, keyed by publisher and year. */
export type PublishedRank = {
  /** Slug of the dataset. */
  readonly dataset: Scalars['String']['output'];
  /** The name as printed. */
  readonly nameAsPrinted: Scalars['String']['output'];
  /** Note that stands with it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Who published it, and which of its lists. */
  readonly publisher: Scalars['String']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** Where the figures come from. */
  readonly source: Scalars['String']['output'];
  /** The unit. */
  readonly unit: Maybe<UnitRef>;
  /** The index as printed, where one was. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** Years in a row of one unit among the best `top` of one publisher, up to the last year on record. */
export type PublishedStreak = {
  /** Why the streak is not longer: it ends where the record does. */
  readonly ends: Text;
  /** First year of the streak; null: none. */
  readonly from: Maybe<Scalars['Int']['output']>;
  /** Who published it, and which of its lists. */
  readonly publisher: Scalars['String']['output'];
  /** Years on record of this publisher. */
  readonly record: ReadonlyArray<Scalars['Int']['output']>;
  /** Last year of the streak; null: none. */
  readonly to: Maybe<Scalars['Int']['output']>;
  /** Of the best how many. */
  readonly top: Scalars['Int']['output'];
  /** The unit. */
  readonly unit: UnitRef;
  /** Years in a row, without a gap in the record; 0: not among the best `top` in the last year on record. */
  readonly years: Scalars['Int']['output'];
};

/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type Query = {
  /** Can the index be trusted? Indicators described, siblings correlated, weights held against what they do. `groupBy`: level, province, kind, parent or group:NAME. */
  readonly analysis: AnalysisResult;
  /** Are we balanced? Between the children of a node (default: the index). */
  readonly balance: BalanceResult;
  /** Does the claim hold against stored figures? */
  readonly claim: ClaimResult;
  /** Why is one ahead of the other? Two to six units; the first is the base. */
  readonly comparison: ComparisonResult;
  /** Do units draw together? σ and β convergence and Dagum's Gini at a node (default: the index), by the classes of `groupBy`. */
  readonly convergence: ConvergenceResult;
  /** What data exist, by indicator and year. */
  readonly coverage: ReadonlyArray<Coverage>;
  /** How many units of each province have data. */
  readonly coverageByProvince: ReadonlyArray<ProvinceCoverage>;
  /** A dataset with its revisions. */
  readonly dataset: Maybe<Dataset>;
  /** All datasets, by slug. */
  readonly datasets: DatasetConnection;
  /** What would the ranking be without each indicator and dimension? */
  readonly elementRemoval: ElementRemovalResult;
  /** Would any weighting put the unit first? Each weight from 0 to 1, or `within` this share of its own (0.25: up to a quarter higher or lower). */
  readonly firstByAnyWeighting: AnyWeightingResult;
  /** What would it take to reach a rank or a grade? */
  readonly goalSeek: GoalSeekResult;
  /** The newest version of each. */
  readonly methodologies: MethodologyConnection;
  /** One version, or the newest. */
  readonly methodology: Maybe<Methodology>;
  /** Anything by its global id. */
  readonly node: Maybe<Node>;
  /** Every stored figure of a unit and indicator, with its place in its file; withdrawn revisions are hidden. */
  readonly observations: ReadonlyArray<Observation>;
  /** How were the parts of a unit evaluated? */
  readonly parts: PartsResult;
  /** Who are our peers? Without `indicators`: all of the tree, with their weights in the index. `ranges`: only units whose figures lie within all of them. */
  readonly peers: PeersResult;
  /** In what share of the draws is `unit` ahead of `other`? The draws are made again, to the same bits. */
  readonly probabilityAhead: ProbabilityAheadResult;
  /** How does the unit stand at every node, and against which group? */
  readonly profile: ProfileResult;
  /** Where publishers disagree: units that got different places in one year, the widest apart first. */
  readonly publishedDisagreements: ReadonlyArray<PublishedDisagreement>;
  /** Which published lists are on record: by publisher, then year. */
  readonly publishedLists: ReadonlyArray<PublishedList>;
  /** Published rankings, by publisher, year and unit. */
  readonly publishedRankings: ReadonlyArray<PublishedRank>;
  /** Years in a row among the best `top`, by publisher, up to the last year on record. */
  readonly publishedStreaks: ReadonlyArray<PublishedStreak>;
  /**
   * Where do we stand? Without `run`: the newest completed run of the methodology's newest scored version.
   * Without `methodology`: that of the newest completed run. Without `year`: the last. Without `node`: the index.
   */
  readonly ranking: RankingResult;
  /** How sure are the ranks? Without `robustnessRun`: the newest completed one over the run and year, else the newest with an estimate. */
  readonly robustness: RobustnessResult;
  /** By global id or UUID. */
  readonly robustnessRun: Maybe<RobustnessRun>;
  /** Of a score run, newest first. */
  readonly robustnessRuns: ReadonlyArray<RobustnessRun>;
  /** A question kept under a short id. */
  readonly savedView: Maybe<SavedView>;
  /** By global id or UUID. */
  readonly scoreRun: Maybe<ScoreRun>;
  /** Newest first. */
  readonly scoreRuns: ScoreRunConnection;
  /** How did it go? Up to ten units; `top`: of which places a streak is counted. */
  readonly trend: TrendResult;
  /** A unit by global id, or by code (GB/T 2260 when no scheme is given). */
  readonly unit: Maybe<Unit>;
  /** A list of units kept under a short id. */
  readonly unitGroup: Maybe<UnitGroup>;
  /** Lists of units that were kept, newest first; at most 200. */
  readonly unitGroups: ReadonlyArray<UnitGroup>;
  /** Search by Chinese name, pinyin (full or initials), English name or code. */
  readonly units: UnitConnection;
  /** What would the ranking be, if …? Nothing is saved. All units are ranked again; `units`: rows of these alone. */
  readonly whatIf: WhatIfResult;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryAnalysisArgs = {
  correlation?: InputMaybe<CorrelationKind>;
  groupBy?: InputMaybe<Scalars['String']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryBalanceArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  node?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryClaimArgs = {
  claim: ClaimInput;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryComparisonArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  units: ReadonlyArray<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryConvergenceArgs = {
  groupBy?: InputMaybe<Scalars['String']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  node?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryCoverageArgs = {
  dataset?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryCoverageByProvinceArgs = {
  dataset: Scalars['String']['input'];
  kind?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryDatasetArgs = {
  slug: Scalars['String']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryElementRemovalArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryFirstByAnyWeightingArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  within?: InputMaybe<Scalars['Float']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryGoalSeekArgs = {
  goal: GoalInput;
  levers?: InputMaybe<ReadonlyArray<Lever>>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryMethodologiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryMethodologyArgs = {
  slug: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryObservationsArgs = {
  indicator: Scalars['String']['input'];
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryPartsArgs = {
  kind?: InputMaybe<Scalars['String']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  parent?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryPeersArgs = {
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  indicators?: InputMaybe<ReadonlyArray<PeerIndicator>>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  ranges?: InputMaybe<ReadonlyArray<DataRange>>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryProbabilityAheadArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  other: Scalars['String']['input'];
  robustnessRun?: InputMaybe<Scalars['ID']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryProfileArgs = {
  group?: InputMaybe<UnitFilter>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['String']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryPublishedDisagreementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryPublishedRankingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  publisher?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryPublishedStreaksArgs = {
  top?: InputMaybe<Scalars['Int']['input']>;
  unit: Scalars['String']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryRankingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  node?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryRobustnessArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  robustnessRun?: InputMaybe<Scalars['ID']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  units?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  year?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryRobustnessRunArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryRobustnessRunsArgs = {
  run: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QuerySavedViewArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryScoreRunArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryScoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  methodology?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RunState>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryTrendArgs = {
  methodology?: InputMaybe<Scalars['String']['input']>;
  node?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  top?: InputMaybe<Scalars['Int']['input']>;
  units: ReadonlyArray<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryUnitArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  scheme?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryUnitGroupArgs = {
  id: Scalars['ID']['input'];
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryUnitGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Questions. Each answer may be a Refusal, which says what to ask instead. */
export type QueryWhatIfArgs = {
  change: WhatIfInput;
  methodology?: InputMaybe<Scalars['String']['input']>;
  run?: InputMaybe<Scalars['ID']['input']>;
  units?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** Sobol indices of every uncertain input. */
export type RankDrivers = {
  /** What it read. */
  readonly inputs: ReadonlyArray<Driver>;
  /** Null: of the mean rank shift, |rank − nominal rank| averaged over all units. Else of this unit's rank. */
  readonly unit: Maybe<UnitRef>;
};

/** 5 %, half and 95 % of a unit's draws gave it this rank or a better one (quantiles of type 7). */
export type RankInterval = {
  /** Upper end. */
  readonly high: Scalars['Float']['output'];
  /** Lower end. */
  readonly low: Scalars['Float']['output'];
  /** Middle. */
  readonly median: Scalars['Float']['output'];
  /** Global id of the robustness run. */
  readonly robustnessRun: Scalars['ID']['output'];
};

/** How many draws gave a rank. */
export type RankShare = {
  /** Number of draws. */
  readonly draws: Scalars['Int']['output'];
  /** The rank, or the first of `binWidth` ranks. */
  readonly rank: Scalars['Int']['output'];
  /** Of the draws in which the unit had a rank. */
  readonly share: Scalars['Float']['output'];
};

/** A unit with what a ranking shows of it. */
export type RankedUnit = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What kind it is. */
  readonly kind: Scalars['String']['output'];
  /** Printed level of government. */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name: Text;
  /** The unit above, e.g. the prefecture, which tells units of one name and province apart; null: none. */
  readonly parent: Maybe<Text>;
  /** The province; null: in none. */
  readonly province: Maybe<Text>;
};

/** Units in order of their score at one node of the tree in one year. */
export type Ranking = {
  /** The children of the node, in the order of each row's `children`. */
  readonly children: ReadonlyArray<ScoreNode>;
  /** The node of the tree. */
  readonly node: ScoreNode;
  /** Units in the filter that got no rank, with the reason. */
  readonly notRanked: ReadonlyArray<NotRanked>;
  /** A page of the units, best first. */
  readonly rows: RankingConnection;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A page of a list (Relay). */
export type RankingConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<RankingEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type RankingEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: RankingRow;
};

/** The answer, or why there is none. */
export type RankingResult = Ranking | Refusal;

/** One unit of a ranking. */
export type RankingRow = {
  /** Scores of the children, in the order of the ranking's `children`. */
  readonly children: ReadonlyArray<ChildScore>;
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** 5–95 % of the rank at the index, by the newest completed robustness run over this run and year; null where there is none. */
  readonly interval: Maybe<RankInterval>;
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** Rank in the year before in the same run; null where there was none. */
  readonly previousRank: Maybe<Scalars['Int']['output']>;
  /** The score before: of the year before, or before the change. */
  readonly previousScore: Maybe<Scalars['Float']['output']>;
  /** Among all units of the run; 1 = best; ties share the better rank. */
  readonly rank: Scalars['Int']['output'];
  /** Among the units of the filter. */
  readonly rankInFilter: Scalars['Int']['output'];
  /** The score; null: none. */
  readonly score: Scalars['Float']['output'];
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: RankedUnit;
};

/** Why a question has no answer. A refusal is an answer: it says what was wrong with the question and what to ask instead. */
export type Refusal = {
  /** The argument at fault, where one is. */
  readonly argument: Maybe<Scalars['String']['output']>;
  /** Its code. */
  readonly code: RefusalCode;
  /** What is wrong. */
  readonly message: Text;
  /** What to do about it. */
  readonly remedy: Text;
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

/** One of the four relations: material and spiritual, whole and part, environment and development, government and citizens. */
export type Relation = {
  /** Which nodes of the tree it rests on, or why it can not be shown. */
  readonly basis: Text;
  /** One of ten classes; null: not shown. */
  readonly class: Maybe<Text>;
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** D = √(C·T); null: not shown. */
  readonly coordination: Maybe<Scalars['Float']['output']>;
  /** What the data carry of it. */
  readonly measures: ReadonlyArray<RelationMeasure>;
  /** Its name. */
  readonly name: Text;
  /** Whether the data carry it. */
  readonly shown: Scalars['Boolean']['output'];
};

/** One figure that tells of a relation. */
export type RelationMeasure = {
  /** What it rests on. */
  readonly basis: Text;
  /** Of coordination, one of ten classes. */
  readonly class: Maybe<Text>;
  /** What kind of figure it is. */
  readonly kind: RelationMeasureKind;
  /** Its name. */
  readonly name: Text;
  /** The figure. */
  readonly value: Scalars['Float']['output'];
};

/** How a relation is measured. */
export type RelationMeasureKind =
  /** D = √(C·T) of two nodes, from 0 to 1. */
  | 'COORDINATION'
  /** Standard deviation (n − 1) over mean of the scores of the unit's parts; 0: all alike. */
  | 'DISPERSION'
  /** The value of one indicator over that of another, as submitted. */
  | 'RATIO';

/** What leaving out one element does. */
export type RemovedElement = {
  /** Spearman's, between the index with and without. */
  readonly correlation: Maybe<Scalars['Float']['output']>;
  /** Greatest absolute shift in rank. */
  readonly maxShift: Maybe<Scalars['Int']['output']>;
  /** Mean absolute shift in rank. */
  readonly meanShift: Maybe<Scalars['Float']['output']>;
  /** Share of units whose rank changes. */
  readonly moved: Maybe<Scalars['Float']['output']>;
  /** The node of the tree. */
  readonly node: ScoreNode;
};

/** The answer, or why there is none. */
export type RequestRobustnessResult = Refusal | RobustnessRun;

/** The answer, or why there is none. */
export type RequestScoreRunResult = Refusal | ScoreRun;

/** One immutable submission of a dataset. */
export type Revision = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Name of the file as it came. */
  readonly fileName: Scalars['String']['output'];
  /** Under what licence they were submitted. */
  readonly licence: Scalars['String']['output'];
  /** Number within the dataset, from 1. */
  readonly number: Scalars['Int']['output'];
  /** How many figures it has. */
  readonly observationCount: Scalars['Float']['output'];
  /** What checking it found. */
  readonly report: Scalars['JSON']['output'];
  /** SHA-256 of the file as it came. */
  readonly sha256: Scalars['String']['output'];
  /** Where the figures come from. */
  readonly source: Scalars['String']['output'];
  /** How many units it has. */
  readonly unitCount: Scalars['Int']['output'];
  /** preliminary, final, census-revised */
  readonly vintage: Scalars['String']['output'];
  /** When it was withdrawn; null: in force. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was withdrawn. */
  readonly withdrawnReason: Maybe<Scalars['String']['output']>;
  /** The years. */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
};

/** What the draws say of every unit, and what drives it. */
export type Robustness = {
  /** Neighbouring ranks counted together: 1 up to 5,791 units. Above that an interval may be wider than it need be, never narrower. */
  readonly binWidth: Scalars['Int']['output'];
  /** Of the mean rank shift of all units, then of the rank of each unit that the specification names. Empty until the run is completed, and where no Sobol sample was asked for. */
  readonly drivers: ReadonlyArray<RankDrivers>;
  /** True: from the draws so far; the run goes on. */
  readonly estimate: Scalars['Boolean']['output'];
  /** The robustness run. */
  readonly robustnessRun: RobustnessRun;
  /** By nominal rank. */
  readonly rows: RobustnessConnection;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** Nominal beside effective weights, dimensions first; empty until the run is completed. */
  readonly weights: ReadonlyArray<EffectiveWeight>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A page of a list (Relay). */
export type RobustnessConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<RobustnessEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type RobustnessEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: RobustnessRow;
};

/** What is to be drawn. */
export type RobustnessOrder = {
  /** A completed score run. */
  readonly run: Scalars['ID']['input'];
  /** As libs/index-core/robustness.schema.json describes it; without one: every weight up to 25 % higher or lower, 10,000 draws, Sobol indices. */
  readonly specification?: InputMaybe<Scalars['JSON']['input']>;
};

/** The answer, or why there is none. */
export type RobustnessResult = Refusal | Robustness;

/** One unit under the draws. */
export type RobustnessRow = {
  /** Best rank of all draws. */
  readonly best: Maybe<Scalars['Int']['output']>;
  /** Ranks that occurred, in order. */
  readonly distribution: ReadonlyArray<RankShare>;
  /** Draws in which the unit had a rank. */
  readonly draws: Scalars['Int']['output'];
  /** Where the rank may lie, 5 to 95 per cent of draws. */
  readonly interval: Maybe<RankInterval>;
  /** Mean. */
  readonly mean: Maybe<Scalars['Float']['output']>;
  /** By the document as it is. */
  readonly nominalRank: Maybe<Scalars['Int']['output']>;
  /** Share of its draws in which its rank was topK or better. */
  readonly topShare: Maybe<Scalars['Float']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
  /** Worst rank of all draws. */
  readonly worst: Maybe<Scalars['Int']['output']>;
};

/** A score run's ranking of one year under drawn weights, methods and data. docs/robustness.md teaches it. */
export type RobustnessRun = Node & {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Draws asked for. */
  readonly draws: Scalars['Int']['output'];
  /** Draws behind the figures that can be read now: a first estimate while it runs, all of them once it is completed. */
  readonly drawsShown: Scalars['Int']['output'];
  /** Why it failed. */
  readonly error: Maybe<Text>;
  /** When it ended. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What is uncertain, in the order of the specification. */
  readonly inputs: ReadonlyArray<UncertainInput>;
  /** Where this gateway gives the drawn parameters of every draw, as CSV. */
  readonly parametersUrl: Scalars['String']['output'];
  /** Share of its parts that are done, from 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** SHA-256 of what was asked and found: the same on every machine, for any number of workers. */
  readonly resultHash: Maybe<Scalars['String']['output']>;
  /** Global id of the score run that it is about. */
  readonly scoreRun: Scalars['ID']['output'];
  /** Seed of the draws. */
  readonly seed: Scalars['Float']['output'];
  /** What is drawn, as asked for. */
  readonly specification: Scalars['JSON']['output'];
  /** Where it stands. */
  readonly state: RunState;
  /** How long it may still take: what the last twenty completed runs took, times what is worked on before it and beside it. Null: it has ended, or no run of its kind was completed yet. */
  readonly timeLeft: Maybe<TimeLeft>;
  /** Ranks 1 to topK count as the top. */
  readonly topK: Scalars['Int']['output'];
  /** Its UUID, as REST names it. */
  readonly uuid: Scalars['ID']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** A revision that a run read. */
export type RunInput = {
  /** Slug of the dataset. */
  readonly dataset: Scalars['String']['output'];
  /** Under what licence they were submitted. */
  readonly licence: Scalars['String']['output'];
  /** Number of the revision. */
  readonly revision: Scalars['Int']['output'];
  /** SHA-256 of the file. */
  readonly sha256: Scalars['String']['output'];
  /** Where the figures come from. */
  readonly source: Scalars['String']['output'];
  /** True: made up to show how things work. Never to be quoted. */
  readonly synthetic: Scalars['Boolean']['output'];
  /** Its title. */
  readonly title: Text;
  /** preliminary, final, census-revised */
  readonly vintage: Scalars['String']['output'];
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

/** The answer, or why there is none. */
export type SaveResult = Refusal | SavedView | UnitGroup;

/** A question frozen to its run: the short id always gives the same answer. */
export type SavedView = {
  /** The arguments, frozen to the run. */
  readonly arguments: Scalars['JSON']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Name of the question, e.g. ranking. */
  readonly question: Scalars['String']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
};

/** A node of the methodology's tree as it was scored. */
export type ScoreNode = {
  /** How the children are put together; null at indicators. */
  readonly aggregation: Maybe<Scalars['String']['output']>;
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Levels below the index. */
  readonly depth: Scalars['Int']['output'];
  /** Product of the shares down to this node. */
  readonly globalWeight: Scalars['Float']['output'];
  /** What it is. */
  readonly kind: NodeKind;
  /** Its name. */
  readonly name: Text;
  /** Code of the parent; null at the index. */
  readonly parent: Maybe<Scalars['String']['output']>;
  /** Share among its siblings. */
  readonly weight: Scalars['Float']['output'];
};

/** One methodology applied to revisions of data: immutable once completed, reproducible to the bit. */
export type ScoreRun = Node & {
  /** How often it was begun. */
  readonly attempts: Scalars['Int']['output'];
  /** Version of the scoring core. */
  readonly coreVersion: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Why it failed. */
  readonly error: Maybe<Text>;
  /** When it ended. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Grades, best first. */
  readonly gradeLabels: ReadonlyArray<Scalars['String']['output']>;
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** What it read. */
  readonly inputs: ReadonlyArray<RunInput>;
  /** SHA-256 over everything that the result depends on. */
  readonly inputsHash: Scalars['String']['output'];
  /** The methodology. */
  readonly methodology: MethodologyRef;
  /** The nodes of the tree, parents before children. */
  readonly nodes: ReadonlyArray<ScoreNode>;
  /** Things a reader of the result must know. */
  readonly notes: ReadonlyArray<Text>;
  /** From 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** SHA-256 of the result; null: none yet. */
  readonly resultHash: Maybe<Scalars['String']['output']>;
  /** When it was begun. */
  readonly startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly state: RunState;
  /** What it is at. */
  readonly step: Scalars['String']['output'];
  /** True: it rests on synthetic data somewhere. */
  readonly synthetic: Scalars['Boolean']['output'];
  /** How long it may still take: what the last twenty completed runs took, times what is worked on before it and beside it. Null: it has ended, or no run of its kind was completed yet. */
  readonly timeLeft: Maybe<TimeLeft>;
  /** How many units it has. */
  readonly unitCount: Scalars['Int']['output'];
  /** Its UUID, as REST names it. */
  readonly uuid: Scalars['ID']['output'];
  /** The years. */
  readonly years: ReadonlyArray<Scalars['Int']['output']>;
  /** The years it was asked for; null: all in the data. */
  readonly yearsAsked: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
};

/** A page of a list (Relay). */
export type ScoreRunConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<ScoreRunEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type ScoreRunEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: ScoreRun;
};

/** What is to be scored. */
export type ScoreRunOrder = {
  /** What to read; of two the later overrides. */
  readonly datasets: ReadonlyArray<DatasetOrder>;
  /** Slug of the methodology. */
  readonly methodology: Scalars['String']['input'];
  /** Its version; default the newest. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
  /** Default all years in the data. */
  readonly years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** Whether the spread falls. */
export type SigmaConvergence = {
  /** Whether it falls. */
  readonly converging: Scalars['Boolean']['output'];
  /** Slope of the coefficient of variation over the years. */
  readonly slope: Maybe<Scalars['Float']['output']>;
};

/** Gini coefficient after Dagum: gini = within + between + overlap. */
export type SpreadOfYear = {
  /** Part of it between the groups. */
  readonly between: Maybe<Scalars['Float']['output']>;
  /** Coefficient of variation. */
  readonly dispersion: Maybe<Scalars['Float']['output']>;
  /** Gini coefficient of all units. */
  readonly gini: Maybe<Scalars['Float']['output']>;
  /** By the classes of `groupBy`. */
  readonly groups: ReadonlyArray<GroupGini>;
  /** Part of it from groups that overlap. */
  readonly overlap: Maybe<Scalars['Float']['output']>;
  /** Every pair of groups. */
  readonly pairs: ReadonlyArray<GroupPairGini>;
  /** Part of it within the groups. */
  readonly within: Maybe<Scalars['Float']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The stage of one year. */
export type StagePoint = {
  /** Label of the stage. */
  readonly stage: Scalars['String']['output'];
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** Years in a row among the best `top` at a node of a run, up to the run's last year. */
export type Streak = {
  /** Why the streak is not longer: it ends where the run's years do. */
  readonly ends: Text;
  /** First year of the streak; null: none. */
  readonly from: Maybe<Scalars['Int']['output']>;
  /** Years that the run scored. */
  readonly record: ReadonlyArray<Scalars['Int']['output']>;
  /** Last year of the streak; null: none. */
  readonly to: Maybe<Scalars['Int']['output']>;
  /** Of the best how many. */
  readonly top: Scalars['Int']['output'];
  /** 0: not among the best `top` in the last year. */
  readonly years: Scalars['Int']['output'];
};

/** What goes on, over graphql-ws. */
export type Subscription = {
  /** The robustness run as it stands, at once and after every change, until it has ended. */
  readonly robustnessRunChanged: RobustnessRun;
  /** The run as it stands, at once and after every change, until it has ended. */
  readonly scoreRunChanged: ScoreRun;
};


/** What goes on, over graphql-ws. */
export type SubscriptionRobustnessRunChangedArgs = {
  id: Scalars['ID']['input'];
};


/** What goes on, over graphql-ws. */
export type SubscriptionScoreRunChangedArgs = {
  id: Scalars['ID']['input'];
};

/** A target replaced. */
export type TargetChange = {
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['input'];
  /** The target instead. */
  readonly target: Scalars['Float']['input'];
};

/** A text in both languages. */
export type Text = {
  /** In English. */
  readonly en: Scalars['String']['output'];
  /** In Chinese. */
  readonly zh: Scalars['String']['output'];
};

/** How long an open run may still take; it knows nothing of the size of a run that has not begun. */
export type TimeLeft = {
  /** Open runs that are worked on before it or beside it, as turns go round among callers. */
  readonly ahead: Scalars['Int']['output'];
  /** Seconds from now. */
  readonly seconds: Scalars['Int']['output'];
};

/** Scores, ranks and grades of one node over the years of a run. */
export type Trend = {
  /** The node whose scores are shown. */
  readonly node: ScoreNode;
  /** Who came to stand before whom. */
  readonly overtakings: ReadonlyArray<Overtaking>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** One per unit, in the order asked for. */
  readonly series: ReadonlyArray<TrendSeries>;
};

/** One unit in one year. */
export type TrendPoint = {
  /** True: a value below comes after a break in its series; a line is not to be drawn across. */
  readonly breakBefore: Scalars['Boolean']['output'];
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** The answer, or why there is none. */
export type TrendResult = Refusal | Trend;

/** One unit over the years. */
export type TrendSeries = {
  /** Years whose figures are not comparable with those before, ascending: a series below the node breaks there. */
  readonly breaks: ReadonlyArray<Scalars['Int']['output']>;
  /** Growth of the score within the last stretch without a break, from its first to its last year that has one; null: none, `growthNote` says why. */
  readonly growth: Maybe<Growth>;
  /** Why there is no growth, or from which break it is counted; null: it covers every year that has a score. */
  readonly growthNote: Maybe<Text>;
  /** The points. */
  readonly points: ReadonlyArray<TrendPoint>;
  /** Grade of each year: in a methodology of stages, the stage. */
  readonly stages: ReadonlyArray<StagePoint>;
  /** Years in a row among the best `top` of the run, up to its last year. */
  readonly streak: Streak;
  /** The unit. */
  readonly unit: UnitRef;
  /**
   * Years in a row, up to the last, among the best three of the run; 0 = not now.
   * @deprecated Since 2026-11; goes in 2027-11. Use `streak { years }`, which takes `top` and says why it ends.
   */
  readonly yearsInTopThree: Scalars['Int']['output'];
};

/** An input that is drawn. */
export type UncertainInput = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** weight, shares, experts, alternative, noise, leave-out-indicator, leave-out-unit */
  readonly kind: Scalars['String']['output'];
  /** Its name. */
  readonly name: Text;
};

/** What is scored: a county or city (GB/T 2260), a country (ISO 3166), or a unit of a submitter's own list. */
export type Unit = Node & {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** country, province, prefecture, county, town, department, enterprise, other */
  readonly kind: Scalars['String']['output'];
  /** Printed level of government, e.g. county-level city. */
  readonly level: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name: Text;
  /** The unit above; null: none. */
  readonly parent: Maybe<UnitRef>;
  /** Towns, departments, enterprises … under this unit. */
  readonly parts: ReadonlyArray<UnitRef>;
  /** The province, where the unit lies in one. */
  readonly province: Maybe<UnitRef>;
  /** 'GB/T 2260', 'ISO 3166-1', or 'list:<dataset>' for a submitter's own list. */
  readonly scheme: Scalars['String']['output'];
  /** Last year of the code; null: in force. */
  readonly validTo: Maybe<Scalars['Int']['output']>;
};


/** What is scored: a county or city (GB/T 2260), a country (ISO 3166), or a unit of a submitter's own list. */
export type UnitPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
};

/** How much there is of one unit. */
export type UnitAvailability = {
  /** Share of indicators with a value, 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** The unit. */
  readonly unit: UnitRef;
};

/** A page of a list (Relay). */
export type UnitConnection = {
  /** The page, in order. */
  readonly edges: ReadonlyArray<UnitEdge>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry of a page, with its cursor. */
export type UnitEdge = {
  /** Give it as `after` for what follows. */
  readonly cursor: Scalars['String']['output'];
  /** The node of the tree. */
  readonly node: Unit;
};

/** Which units a question is about. All given conditions hold together. */
export type UnitFilter = {
  /** Codes of units: an own list. */
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A named grouping of the submitter's own, as name=value, e.g. industry=steel. */
  readonly group?: InputMaybe<Scalars['String']['input']>;
  /** country, province, prefecture, county, town, department, enterprise */
  readonly kind?: InputMaybe<Scalars['String']['input']>;
  /** Printed level, e.g. county-level city. */
  readonly level?: InputMaybe<Scalars['String']['input']>;
  /** Code of a parent unit, e.g. 320500. */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** Code of a province, e.g. 320000. */
  readonly province?: InputMaybe<Scalars['String']['input']>;
  /** Short id of a saved group of units. */
  readonly saved?: InputMaybe<Scalars['ID']['input']>;
};

/** A list of units under a short id. */
export type UnitGroup = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** The units. */
  readonly units: ReadonlyArray<UnitRef>;
};

/** A unit named in passing. */
export type UnitRef = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Global id. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Text;
};

/** A raw value replaced. */
export type ValueChange = {
  /** Code of the indicator. */
  readonly indicator: Scalars['String']['input'];
  /** Code of the unit. */
  readonly unit: Scalars['String']['input'];
  /** Null: missing. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

/** What became of a claim. */
export type Verdict =
  /** The record is silent, breaks, or is in different units of measure. */
  | 'CANNOT_TELL'
  /** Under no reading. */
  | 'DOES_NOT_HOLD'
  /** Under every reading. */
  | 'HOLDS'
  /** Holds under one reading, named in the explanation. */
  | 'HOLDS_IF';

/** A weight replaced. */
export type WeightChange = {
  /** Code of the node. */
  readonly node: Scalars['String']['input'];
  /** Its weight. */
  readonly weight: Scalars['Float']['input'];
};

/** A weight of the answer. */
export type WeightOfAny = {
  /** Its code. */
  readonly code: Scalars['String']['output'];
  /** Its name. */
  readonly name: Text;
  /** In the document; these sum to 1. */
  readonly nominal: Scalars['Float']['output'];
  /** That suits the unit best; these sum to 1. */
  readonly weight: Scalars['Float']['output'];
};

/** New scores, ranks and grades beside the old ones, for all units. Nothing is saved. */
export type WhatIf = {
  /** The nodes of the tree, parents before children. */
  readonly nodes: ReadonlyArray<ScoreNode>;
  /** What a reader must know. */
  readonly notes: ReadonlyArray<Text>;
  /** The rows, best first. */
  readonly rows: ReadonlyArray<WhatIfRow>;
  /** The score run that the answer rests on. */
  readonly run: ScoreRun;
  /** The year. */
  readonly year: Scalars['Int']['output'];
};

/** What is changed. Everything given holds together. */
export type WhatIfInput = {
  /** A whole methodology document instead of the run's. */
  readonly document?: InputMaybe<Scalars['JSON']['input']>;
  /** Indicators left out. */
  readonly drop?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Replaced targets of indicators. */
  readonly targets?: InputMaybe<ReadonlyArray<TargetChange>>;
  /** Replaced raw values. */
  readonly values?: InputMaybe<ReadonlyArray<ValueChange>>;
  /** Replaced weights; siblings' shares are taken over the sum, so they need not sum to 1. */
  readonly weights?: InputMaybe<ReadonlyArray<WeightChange>>;
};

/** The answer, or why there is none. */
export type WhatIfResult = Refusal | WhatIf;

/** A unit before and after the change. */
export type WhatIfRow = {
  /** Grade by the bands of the methodology; null: none. */
  readonly grade: Maybe<Scalars['String']['output']>;
  /** True: it rests on a value that was imputed or carried forward. */
  readonly imputed: Scalars['Boolean']['output'];
  /** True: it rests on a figure that its source calls preliminary. */
  readonly preliminary: Scalars['Boolean']['output'];
  /** The grade before the change. */
  readonly previousGrade: Maybe<Scalars['String']['output']>;
  /** The rank before: of the year before, or before the change. */
  readonly previousRank: Maybe<Scalars['Int']['output']>;
  /** The score before: of the year before, or before the change. */
  readonly previousScore: Maybe<Scalars['Float']['output']>;
  /** 1 is best; null: not ranked. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** The score; null: none. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The year from which a value that it rests on was carried forward, the oldest of several; null: none was. */
  readonly staleSince: Maybe<Scalars['Int']['output']>;
  /** The unit. */
  readonly unit: UnitRef;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AnalysisResult:
    | ( Omit<Analysis, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Analysis' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  AnyWeightingResult:
    | ( Omit<AnyWeighting, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'AnyWeighting' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  BalanceResult:
    | ( Omit<Balance, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Balance' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ClaimResult:
    | ( Claim & { __typename: 'Claim' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ComparisonResult:
    | ( Omit<Comparison, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Comparison' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ConvergenceResult:
    | ( Omit<Convergence, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Convergence' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ElementRemovalResult:
    | ( Omit<ElementRemoval, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'ElementRemoval' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  GoalSeekResult:
    | ( Omit<GoalSeek, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'GoalSeek' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  PartsResult:
    | ( Omit<Parts, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Parts' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  PeersResult:
    | ( Omit<Peers, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Peers' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ProbabilityAheadResult:
    | ( Omit<ProbabilityAhead, 'robustnessRun'> & { robustnessRun: _RefType['RobustnessRun'] } & { __typename: 'ProbabilityAhead' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  ProfileResult:
    | ( Omit<Profile, 'run' | 'unit'> & { run: _RefType['ScoreRun'], unit: _RefType['Unit'] } & { __typename: 'Profile' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  RankingResult:
    | ( RankingParent & { __typename: 'Ranking' } )
    | ( Refusal & { __typename: 'Refusal' } )
  ;
  RequestRobustnessResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( RobustnessRunParent & { __typename: 'RobustnessRun' } )
  ;
  RequestScoreRunResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( ScoreRunParent & { __typename: 'ScoreRun' } )
  ;
  RobustnessResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( RobustnessParent & { __typename: 'Robustness' } )
  ;
  SaveResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( SavedView & { __typename: 'SavedView' } )
    | ( UnitGroup & { __typename: 'UnitGroup' } )
  ;
  TrendResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( Omit<Trend, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'Trend' } )
  ;
  WhatIfResult:
    | ( Refusal & { __typename: 'Refusal' } )
    | ( Omit<WhatIf, 'run'> & { run: _RefType['ScoreRun'] } & { __typename: 'WhatIf' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( Dataset & { __typename: 'Dataset' } )
    | ( Methodology & { __typename: 'Methodology' } )
    | ( RobustnessRunParent & { __typename: 'RobustnessRun' } )
    | ( ScoreRunParent & { __typename: 'ScoreRun' } )
    | ( UnitParent & { __typename: 'Unit' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Analysis: ResolverTypeWrapper<Omit<Analysis, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  AnalysisResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnalysisResult']>;
  AnyWeighting: ResolverTypeWrapper<Omit<AnyWeighting, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  AnyWeightingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AnyWeightingResult']>;
  Availability: ResolverTypeWrapper<Availability>;
  Balance: ResolverTypeWrapper<Omit<Balance, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  BalanceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BalanceResult']>;
  BetaConvergence: ResolverTypeWrapper<BetaConvergence>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChildScore: ResolverTypeWrapper<ChildScore>;
  Claim: ResolverTypeWrapper<Claim>;
  ClaimInput: ClaimInput;
  ClaimKind: ClaimKind;
  ClaimResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimResult']>;
  ComparedIndicator: ResolverTypeWrapper<ComparedIndicator>;
  ComparedUnit: ResolverTypeWrapper<ComparedUnit>;
  ComparedValue: ResolverTypeWrapper<ComparedValue>;
  Comparison: ResolverTypeWrapper<Omit<Comparison, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  ComparisonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ComparisonResult']>;
  ComputedReading: ResolverTypeWrapper<ComputedReading>;
  Convergence: ResolverTypeWrapper<Omit<Convergence, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  ConvergenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConvergenceResult']>;
  CorrelatedPair: ResolverTypeWrapper<CorrelatedPair>;
  CorrelationKind: CorrelationKind;
  Coverage: ResolverTypeWrapper<Coverage>;
  DataRange: DataRange;
  Dataset: ResolverTypeWrapper<Dataset>;
  DatasetConnection: ResolverTypeWrapper<DatasetConnection>;
  DatasetEdge: ResolverTypeWrapper<DatasetEdge>;
  DatasetOrder: DatasetOrder;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DimensionAnalysis: ResolverTypeWrapper<DimensionAnalysis>;
  DoorKind: DoorKind;
  Driver: ResolverTypeWrapper<Driver>;
  EffectiveWeight: ResolverTypeWrapper<EffectiveWeight>;
  ElementRemoval: ResolverTypeWrapper<Omit<ElementRemoval, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  ElementRemovalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ElementRemovalResult']>;
  FirstPlace: FirstPlace;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Gap: ResolverTypeWrapper<Gap>;
  GapMethod: GapMethod;
  GapPart: ResolverTypeWrapper<GapPart>;
  GoalInput: GoalInput;
  GoalMix: ResolverTypeWrapper<GoalMix>;
  GoalSeek: ResolverTypeWrapper<Omit<GoalSeek, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  GoalSeekResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GoalSeekResult']>;
  GoalStep: ResolverTypeWrapper<GoalStep>;
  GroupAvailability: ResolverTypeWrapper<GroupAvailability>;
  GroupGini: ResolverTypeWrapper<GroupGini>;
  GroupPairGini: ResolverTypeWrapper<GroupPairGini>;
  Growth: ResolverTypeWrapper<Growth>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IndicatorAvailability: ResolverTypeWrapper<IndicatorAvailability>;
  IndicatorDescription: ResolverTypeWrapper<IndicatorDescription>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Interval: ResolverTypeWrapper<Interval>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Lever: Lever;
  Methodology: ResolverTypeWrapper<Methodology>;
  MethodologyConnection: ResolverTypeWrapper<MethodologyConnection>;
  MethodologyEdge: ResolverTypeWrapper<MethodologyEdge>;
  MethodologyRef: ResolverTypeWrapper<MethodologyRef>;
  MethodologyVersion: ResolverTypeWrapper<MethodologyVersion>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NodeAnalysis: ResolverTypeWrapper<NodeAnalysis>;
  NodeKind: NodeKind;
  NotRanked: ResolverTypeWrapper<NotRanked>;
  Observation: ResolverTypeWrapper<Observation>;
  Obstacle: ResolverTypeWrapper<Obstacle>;
  OptimisedWeight: ResolverTypeWrapper<OptimisedWeight>;
  OptimisedWeights: ResolverTypeWrapper<OptimisedWeights>;
  Overtaking: ResolverTypeWrapper<Overtaking>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartGate: ResolverTypeWrapper<PartGate>;
  PartItem: ResolverTypeWrapper<PartItem>;
  PartScore: ResolverTypeWrapper<PartScore>;
  Parts: ResolverTypeWrapper<Omit<Parts, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  PartsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PartsResult']>;
  Peer: ResolverTypeWrapper<Peer>;
  PeerBasis: ResolverTypeWrapper<PeerBasis>;
  PeerIndicator: PeerIndicator;
  Peers: ResolverTypeWrapper<Omit<Peers, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  PeersResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PeersResult']>;
  PrincipalComponent: ResolverTypeWrapper<PrincipalComponent>;
  ProbabilityAhead: ResolverTypeWrapper<Omit<ProbabilityAhead, 'robustnessRun'> & { robustnessRun: ResolversTypes['RobustnessRun'] }>;
  ProbabilityAheadResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProbabilityAheadResult']>;
  Profile: ResolverTypeWrapper<Omit<Profile, 'run' | 'unit'> & { run: ResolversTypes['ScoreRun'], unit: ResolversTypes['Unit'] }>;
  ProfileNode: ResolverTypeWrapper<ProfileNode>;
  ProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProfileResult']>;
  ProvinceCoverage: ResolverTypeWrapper<ProvinceCoverage>;
  PublishedDisagreement: ResolverTypeWrapper<PublishedDisagreement>;
  PublishedList: ResolverTypeWrapper<PublishedList>;
  PublishedRank: ResolverTypeWrapper<PublishedRank>;
  PublishedStreak: ResolverTypeWrapper<PublishedStreak>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RankDrivers: ResolverTypeWrapper<RankDrivers>;
  RankInterval: ResolverTypeWrapper<RankInterval>;
  RankShare: ResolverTypeWrapper<RankShare>;
  RankedUnit: ResolverTypeWrapper<RankedUnit>;
  Ranking: ResolverTypeWrapper<RankingParent>;
  RankingConnection: ResolverTypeWrapper<RankingConnection>;
  RankingEdge: ResolverTypeWrapper<RankingEdge>;
  RankingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RankingResult']>;
  RankingRow: ResolverTypeWrapper<RankingRow>;
  Refusal: ResolverTypeWrapper<Refusal>;
  RefusalCode: RefusalCode;
  Relation: ResolverTypeWrapper<Relation>;
  RelationMeasure: ResolverTypeWrapper<RelationMeasure>;
  RelationMeasureKind: RelationMeasureKind;
  RemovedElement: ResolverTypeWrapper<RemovedElement>;
  RequestRobustnessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestRobustnessResult']>;
  RequestScoreRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestScoreRunResult']>;
  Revision: ResolverTypeWrapper<Revision>;
  Robustness: ResolverTypeWrapper<RobustnessParent>;
  RobustnessConnection: ResolverTypeWrapper<RobustnessConnection>;
  RobustnessEdge: ResolverTypeWrapper<RobustnessEdge>;
  RobustnessOrder: RobustnessOrder;
  RobustnessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RobustnessResult']>;
  RobustnessRow: ResolverTypeWrapper<RobustnessRow>;
  RobustnessRun: ResolverTypeWrapper<RobustnessRunParent>;
  RunInput: ResolverTypeWrapper<RunInput>;
  RunState: RunState;
  SaveResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveResult']>;
  SavedView: ResolverTypeWrapper<SavedView>;
  ScoreNode: ResolverTypeWrapper<ScoreNode>;
  ScoreRun: ResolverTypeWrapper<ScoreRunParent>;
  ScoreRunConnection: ResolverTypeWrapper<Omit<ScoreRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ScoreRunEdge']> }>;
  ScoreRunEdge: ResolverTypeWrapper<Omit<ScoreRunEdge, 'node'> & { node: ResolversTypes['ScoreRun'] }>;
  ScoreRunOrder: ScoreRunOrder;
  SigmaConvergence: ResolverTypeWrapper<SigmaConvergence>;
  SpreadOfYear: ResolverTypeWrapper<SpreadOfYear>;
  StagePoint: ResolverTypeWrapper<StagePoint>;
  Streak: ResolverTypeWrapper<Streak>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TargetChange: TargetChange;
  Text: ResolverTypeWrapper<Text>;
  TimeLeft: ResolverTypeWrapper<TimeLeft>;
  Trend: ResolverTypeWrapper<Omit<Trend, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  TrendPoint: ResolverTypeWrapper<TrendPoint>;
  TrendResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TrendResult']>;
  TrendSeries: ResolverTypeWrapper<TrendSeries>;
  UncertainInput: ResolverTypeWrapper<UncertainInput>;
  Unit: ResolverTypeWrapper<UnitParent>;
  UnitAvailability: ResolverTypeWrapper<UnitAvailability>;
  UnitConnection: ResolverTypeWrapper<Omit<UnitConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UnitEdge']> }>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitFilter: UnitFilter;
  UnitGroup: ResolverTypeWrapper<UnitGroup>;
  UnitRef: ResolverTypeWrapper<UnitRef>;
  ValueChange: ValueChange;
  Verdict: Verdict;
  WeightChange: WeightChange;
  WeightOfAny: ResolverTypeWrapper<WeightOfAny>;
  WhatIf: ResolverTypeWrapper<Omit<WhatIf, 'run'> & { run: ResolversTypes['ScoreRun'] }>;
  WhatIfInput: WhatIfInput;
  WhatIfResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WhatIfResult']>;
  WhatIfRow: ResolverTypeWrapper<WhatIfRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Analysis: Omit<Analysis, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  AnalysisResult: ResolversUnionTypes<ResolversParentTypes>['AnalysisResult'];
  AnyWeighting: Omit<AnyWeighting, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  AnyWeightingResult: ResolversUnionTypes<ResolversParentTypes>['AnyWeightingResult'];
  Availability: Availability;
  Balance: Omit<Balance, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  BalanceResult: ResolversUnionTypes<ResolversParentTypes>['BalanceResult'];
  BetaConvergence: BetaConvergence;
  Boolean: Scalars['Boolean']['output'];
  ChildScore: ChildScore;
  Claim: Claim;
  ClaimInput: ClaimInput;
  ClaimResult: ResolversUnionTypes<ResolversParentTypes>['ClaimResult'];
  ComparedIndicator: ComparedIndicator;
  ComparedUnit: ComparedUnit;
  ComparedValue: ComparedValue;
  Comparison: Omit<Comparison, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  ComparisonResult: ResolversUnionTypes<ResolversParentTypes>['ComparisonResult'];
  ComputedReading: ComputedReading;
  Convergence: Omit<Convergence, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  ConvergenceResult: ResolversUnionTypes<ResolversParentTypes>['ConvergenceResult'];
  CorrelatedPair: CorrelatedPair;
  Coverage: Coverage;
  DataRange: DataRange;
  Dataset: Dataset;
  DatasetConnection: DatasetConnection;
  DatasetEdge: DatasetEdge;
  DatasetOrder: DatasetOrder;
  DateTime: Scalars['DateTime']['output'];
  DimensionAnalysis: DimensionAnalysis;
  Driver: Driver;
  EffectiveWeight: EffectiveWeight;
  ElementRemoval: Omit<ElementRemoval, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  ElementRemovalResult: ResolversUnionTypes<ResolversParentTypes>['ElementRemovalResult'];
  Float: Scalars['Float']['output'];
  Gap: Gap;
  GapPart: GapPart;
  GoalInput: GoalInput;
  GoalMix: GoalMix;
  GoalSeek: Omit<GoalSeek, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  GoalSeekResult: ResolversUnionTypes<ResolversParentTypes>['GoalSeekResult'];
  GoalStep: GoalStep;
  GroupAvailability: GroupAvailability;
  GroupGini: GroupGini;
  GroupPairGini: GroupPairGini;
  Growth: Growth;
  ID: Scalars['ID']['output'];
  IndicatorAvailability: IndicatorAvailability;
  IndicatorDescription: IndicatorDescription;
  Int: Scalars['Int']['output'];
  Interval: Interval;
  JSON: Scalars['JSON']['output'];
  Lever: Lever;
  Methodology: Methodology;
  MethodologyConnection: MethodologyConnection;
  MethodologyEdge: MethodologyEdge;
  MethodologyRef: MethodologyRef;
  MethodologyVersion: MethodologyVersion;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NodeAnalysis: NodeAnalysis;
  NotRanked: NotRanked;
  Observation: Observation;
  Obstacle: Obstacle;
  OptimisedWeight: OptimisedWeight;
  OptimisedWeights: OptimisedWeights;
  Overtaking: Overtaking;
  PageInfo: PageInfo;
  PartGate: PartGate;
  PartItem: PartItem;
  PartScore: PartScore;
  Parts: Omit<Parts, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  PartsResult: ResolversUnionTypes<ResolversParentTypes>['PartsResult'];
  Peer: Peer;
  PeerBasis: PeerBasis;
  PeerIndicator: PeerIndicator;
  Peers: Omit<Peers, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  PeersResult: ResolversUnionTypes<ResolversParentTypes>['PeersResult'];
  PrincipalComponent: PrincipalComponent;
  ProbabilityAhead: Omit<ProbabilityAhead, 'robustnessRun'> & { robustnessRun: ResolversParentTypes['RobustnessRun'] };
  ProbabilityAheadResult: ResolversUnionTypes<ResolversParentTypes>['ProbabilityAheadResult'];
  Profile: Omit<Profile, 'run' | 'unit'> & { run: ResolversParentTypes['ScoreRun'], unit: ResolversParentTypes['Unit'] };
  ProfileNode: ProfileNode;
  ProfileResult: ResolversUnionTypes<ResolversParentTypes>['ProfileResult'];
  ProvinceCoverage: ProvinceCoverage;
  PublishedDisagreement: PublishedDisagreement;
  PublishedList: PublishedList;
  PublishedRank: PublishedRank;
  PublishedStreak: PublishedStreak;
  Query: Record<PropertyKey, never>;
  RankDrivers: RankDrivers;
  RankInterval: RankInterval;
  RankShare: RankShare;
  RankedUnit: RankedUnit;
  Ranking: RankingParent;
  RankingConnection: RankingConnection;
  RankingEdge: RankingEdge;
  RankingResult: ResolversUnionTypes<ResolversParentTypes>['RankingResult'];
  RankingRow: RankingRow;
  Refusal: Refusal;
  Relation: Relation;
  RelationMeasure: RelationMeasure;
  RemovedElement: RemovedElement;
  RequestRobustnessResult: ResolversUnionTypes<ResolversParentTypes>['RequestRobustnessResult'];
  RequestScoreRunResult: ResolversUnionTypes<ResolversParentTypes>['RequestScoreRunResult'];
  Revision: Revision;
  Robustness: RobustnessParent;
  RobustnessConnection: RobustnessConnection;
  RobustnessEdge: RobustnessEdge;
  RobustnessOrder: RobustnessOrder;
  RobustnessResult: ResolversUnionTypes<ResolversParentTypes>['RobustnessResult'];
  RobustnessRow: RobustnessRow;
  RobustnessRun: RobustnessRunParent;
  RunInput: RunInput;
  SaveResult: ResolversUnionTypes<ResolversParentTypes>['SaveResult'];
  SavedView: SavedView;
  ScoreNode: ScoreNode;
  ScoreRun: ScoreRunParent;
  ScoreRunConnection: Omit<ScoreRunConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ScoreRunEdge']> };
  ScoreRunEdge: Omit<ScoreRunEdge, 'node'> & { node: ResolversParentTypes['ScoreRun'] };
  ScoreRunOrder: ScoreRunOrder;
  SigmaConvergence: SigmaConvergence;
  SpreadOfYear: SpreadOfYear;
  StagePoint: StagePoint;
  Streak: Streak;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  TargetChange: TargetChange;
  Text: Text;
  TimeLeft: TimeLeft;
  Trend: Omit<Trend, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  TrendPoint: TrendPoint;
  TrendResult: ResolversUnionTypes<ResolversParentTypes>['TrendResult'];
  TrendSeries: TrendSeries;
  UncertainInput: UncertainInput;
  Unit: UnitParent;
  UnitAvailability: UnitAvailability;
  UnitConnection: Omit<UnitConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UnitEdge']> };
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitFilter: UnitFilter;
  UnitGroup: UnitGroup;
  UnitRef: UnitRef;
  ValueChange: ValueChange;
  WeightChange: WeightChange;
  WeightOfAny: WeightOfAny;
  WhatIf: Omit<WhatIf, 'run'> & { run: ResolversParentTypes['ScoreRun'] };
  WhatIfInput: WhatIfInput;
  WhatIfResult: ResolversUnionTypes<ResolversParentTypes>['WhatIfResult'];
  WhatIfRow: WhatIfRow;
};

export type CostDirectiveArgs = {
  weight: Scalars['String']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DoorDirectiveArgs = {
  kind: DoorKind;
};

export type DoorDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = DoorDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type FromRunDirectiveArgs = { };

export type FromRunDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = FromRunDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ItemsDirectiveArgs = {
  max: Scalars['Int']['input'];
  min?: Maybe<Scalars['Int']['input']>;
};

export type ItemsDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = ItemsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RangeDirectiveArgs = {
  max: Scalars['Float']['input'];
  min: Scalars['Float']['input'];
};

export type RangeDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = RangeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AnalysisResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Analysis'] = ResolversParentTypes['Analysis']> = {
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  dimensions?: Resolver<ReadonlyArray<ResolversTypes['DimensionAnalysis']>, ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['IndicatorDescription']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['NodeAnalysis']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnalysisResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AnalysisResult'] = ResolversParentTypes['AnalysisResult']> = {
  __resolveType: TypeResolveFn<'Analysis' | 'Refusal', ParentType, ContextType>;
};

export type AnyWeightingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AnyWeighting'] = ResolversParentTypes['AnyWeighting']> = {
  first?: Resolver<ResolversTypes['FirstPlace'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rivals?: Resolver<ReadonlyArray<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  weights?: Resolver<ReadonlyArray<ResolversTypes['WeightOfAny']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnyWeightingResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AnyWeightingResult'] = ResolversParentTypes['AnyWeightingResult']> = {
  __resolveType: TypeResolveFn<'AnyWeighting' | 'Refusal', ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  complete?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['GroupAvailability']>, ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['IndicatorAvailability']>, ParentType, ContextType>;
  lacking?: Resolver<ReadonlyArray<ResolversTypes['UnitAvailability']>, ParentType, ContextType>;
};

export type BalanceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Balance'] = ResolversParentTypes['Balance']> = {
  class?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  coordination?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coupling?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  development?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Float']>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  relationsOrigin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relationsSource?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subsystems?: Resolver<ReadonlyArray<ResolversTypes['ScoreNode']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BalanceResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['BalanceResult'] = ResolversParentTypes['BalanceResult']> = {
  __resolveType: TypeResolveFn<'Balance' | 'Refusal', ParentType, ContextType>;
};

export type BetaConvergenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['BetaConvergence'] = ResolversParentTypes['BetaConvergence']> = {
  a?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  converging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  p?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rSquared?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  speed?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChildScoreResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ChildScore'] = ResolversParentTypes['ChildScore']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  computed?: Resolver<ReadonlyArray<ResolversTypes['ComputedReading']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['Observation']>, ParentType, ContextType>;
  rankings?: Resolver<ReadonlyArray<ResolversTypes['PublishedRank']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ClaimResult'] = ResolversParentTypes['ClaimResult']> = {
  __resolveType: TypeResolveFn<'Claim' | 'Refusal', ParentType, ContextType>;
};

export type ComparedIndicatorResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ComparedIndicator'] = ResolversParentTypes['ComparedIndicator']> = {
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['ComparedValue']>, ParentType, ContextType>;
};

export type ComparedUnitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ComparedUnit'] = ResolversParentTypes['ComparedUnit']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
};

export type ComparedValueResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ComparedValue'] = ResolversParentTypes['ComparedValue']> = {
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  normalised?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  observation?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prepared?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  gaps?: Resolver<ReadonlyArray<ResolversTypes['Gap']>, ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['ComparedIndicator']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['ComparedUnit']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ComparisonResult'] = ResolversParentTypes['ComparisonResult']> = {
  __resolveType: TypeResolveFn<'Comparison' | 'Refusal', ParentType, ContextType>;
};

export type ComputedReadingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ComputedReading'] = ResolversParentTypes['ComputedReading']> = {
  holds?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reading?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ConvergenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Convergence'] = ResolversParentTypes['Convergence']> = {
  beta?: Resolver<Maybe<ResolversTypes['BetaConvergence']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  sigma?: Resolver<ResolversTypes['SigmaConvergence'], ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['SpreadOfYear']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConvergenceResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConvergenceResult'] = ResolversParentTypes['ConvergenceResult']> = {
  __resolveType: TypeResolveFn<'Convergence' | 'Refusal', ParentType, ContextType>;
};

export type CorrelatedPairResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CorrelatedPair'] = ResolversParentTypes['CorrelatedPair']> = {
  first?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  flag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  r?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  second?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indicatorName?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revisions?: Resolver<ReadonlyArray<ResolversTypes['Revision']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DimensionAnalysisResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DimensionAnalysis'] = ResolversParentTypes['DimensionAnalysis']> = {
  alpha?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['PrincipalComponent']>, ParentType, ContextType>;
  correlations?: Resolver<ReadonlyArray<ResolversTypes['CorrelatedPair']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  optimisedWeights?: Resolver<Maybe<ResolversTypes['OptimisedWeights']>, ParentType, ContextType>;
};

export type DriverResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Driver'] = ResolversParentTypes['Driver']> = {
  first?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  firstInterval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  input?: Resolver<ResolversTypes['UncertainInput'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalInterval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
};

export type EffectiveWeightResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['EffectiveWeight'] = ResolversParentTypes['EffectiveWeight']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  importance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  nominal?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ElementRemovalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ElementRemoval'] = ResolversParentTypes['ElementRemoval']> = {
  elements?: Resolver<ReadonlyArray<ResolversTypes['RemovedElement']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElementRemovalResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ElementRemovalResult'] = ResolversParentTypes['ElementRemovalResult']> = {
  __resolveType: TypeResolveFn<'ElementRemoval' | 'Refusal', ParentType, ContextType>;
};

export type GapResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Gap'] = ResolversParentTypes['Gap']> = {
  base?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['GapMethod'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['GapPart']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
};

export type GapPartResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GapPart'] = ResolversParentTypes['GapPart']> = {
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GoalMixResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GoalMix'] = ResolversParentTypes['GoalMix']> = {
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['GoalStep']>, ParentType, ContextType>;
};

export type GoalSeekResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GoalSeek'] = ResolversParentTypes['GoalSeek']> = {
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mix?: Resolver<ResolversTypes['GoalMix'], ParentType, ContextType>;
  neededScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  singles?: Resolver<ReadonlyArray<ResolversTypes['GoalStep']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GoalSeekResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GoalSeekResult'] = ResolversParentTypes['GoalSeekResult']> = {
  __resolveType: TypeResolveFn<'GoalSeek' | 'Refusal', ParentType, ContextType>;
};

export type GoalStepResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GoalStep'] = ResolversParentTypes['GoalStep']> = {
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type GroupAvailabilityResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GroupAvailability'] = ResolversParentTypes['GroupAvailability']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type GroupGiniResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GroupGini'] = ResolversParentTypes['GroupGini']> = {
  gini?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupPairGiniResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['GroupPairGini'] = ResolversParentTypes['GroupPairGini']> = {
  first?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gini?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  second?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GrowthResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Growth'] = ResolversParentTypes['Growth']> = {
  cagr?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fromYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  increase?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  toYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  years?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorAvailabilityResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['IndicatorAvailability'] = ResolversParentTypes['IndicatorAvailability']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IndicatorDescriptionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['IndicatorDescription'] = ResolversParentTypes['IndicatorDescription']> = {
  available?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distinct?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kurtosis?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lowerQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  skewness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  standardDeviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upperQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  zeros?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MethodologyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Methodology'] = ResolversParentTypes['Methodology']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['MethodologyVersion']>, ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MethodologyConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MethodologyConnection'] = ResolversParentTypes['MethodologyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MethodologyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MethodologyEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MethodologyEdge'] = ResolversParentTypes['MethodologyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Methodology'], ParentType, ContextType>;
};

export type MethodologyRefResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MethodologyRef'] = ResolversParentTypes['MethodologyRef']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MethodologyVersionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MethodologyVersion'] = ResolversParentTypes['MethodologyVersion']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scored?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelRobustnessRun?: Resolver<ResolversTypes['RequestRobustnessResult'], ParentType, ContextType, RequireFields<MutationCancelRobustnessRunArgs, 'id'>>;
  cancelScoreRun?: Resolver<ResolversTypes['RequestScoreRunResult'], ParentType, ContextType, RequireFields<MutationCancelScoreRunArgs, 'id'>>;
  deleteGroup?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationDeleteGroupArgs, 'id'>>;
  deleteView?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationDeleteViewArgs, 'id'>>;
  renameGroup?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationRenameGroupArgs, 'id' | 'title'>>;
  renameView?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationRenameViewArgs, 'id' | 'title'>>;
  requestRobustnessRun?: Resolver<ResolversTypes['RequestRobustnessResult'], ParentType, ContextType, RequireFields<MutationRequestRobustnessRunArgs, 'order'>>;
  requestScoreRun?: Resolver<ResolversTypes['RequestScoreRunResult'], ParentType, ContextType, RequireFields<MutationRequestScoreRunArgs, 'order'>>;
  saveGroup?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationSaveGroupArgs, 'codes' | 'title'>>;
  saveView?: Resolver<ResolversTypes['SaveResult'], ParentType, ContextType, RequireFields<MutationSaveViewArgs, 'arguments' | 'question' | 'title'>>;
};

export type NodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Methodology' | 'RobustnessRun' | 'ScoreRun' | 'Unit', ParentType, ContextType>;
};

export type NodeAnalysisResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NodeAnalysis'] = ResolversParentTypes['NodeAnalysis']> = {
  correlationWithIndex?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  effectiveWeight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  p?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type NotRankedResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['NotRanked'] = ResolversParentTypes['NotRanked']> = {
  detail?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  flags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  indicator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampleSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  standardError?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  unitOfMeasure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  vintage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObstacleResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Obstacle'] = ResolversParentTypes['Obstacle']> = {
  indicator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OptimisedWeightResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OptimisedWeight'] = ResolversParentTypes['OptimisedWeight']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  optimised?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OptimisedWeightsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['OptimisedWeights'] = ResolversParentTypes['OptimisedWeights']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['OptimisedWeight']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OvertakingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Overtaking'] = ResolversParentTypes['Overtaking']> = {
  other?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartGateResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PartGate'] = ResolversParentTypes['PartGate']> = {
  name?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartItemResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PartItem'] = ResolversParentTypes['PartItem']> = {
  fullMarks?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prepared?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartScoreResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PartScore'] = ResolversParentTypes['PartScore']> = {
  frontRunner?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  gates?: Resolver<ReadonlyArray<ResolversTypes['PartGate']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PartItem']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RankedUnit'], ParentType, ContextType>;
};

export type PartsResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Parts'] = ResolversParentTypes['Parts']> = {
  parent?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['PartScore']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartsResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PartsResult'] = ResolversParentTypes['PartsResult']> = {
  __resolveType: TypeResolveFn<'Parts' | 'Refusal', ParentType, ContextType>;
};

export type PeerResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Peer'] = ResolversParentTypes['Peer']> = {
  differences?: Resolver<ReadonlyArray<ResolversTypes['Float']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RankedUnit'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PeerBasisResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PeerBasis'] = ResolversParentTypes['PeerBasis']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  standardDeviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PeersResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Peers'] = ResolversParentTypes['Peers']> = {
  candidates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  indicators?: Resolver<ReadonlyArray<ResolversTypes['PeerBasis']>, ParentType, ContextType>;
  peers?: Resolver<ReadonlyArray<ResolversTypes['Peer']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeersResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PeersResult'] = ResolversParentTypes['PeersResult']> = {
  __resolveType: TypeResolveFn<'Peers' | 'Refusal', ParentType, ContextType>;
};

export type PrincipalComponentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PrincipalComponent'] = ResolversParentTypes['PrincipalComponent']> = {
  eigenvalue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ProbabilityAheadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProbabilityAhead'] = ResolversParentTypes['ProbabilityAhead']> = {
  ahead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draws?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['RobustnessRow'], ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  robustnessRun?: Resolver<ResolversTypes['RobustnessRun'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RobustnessRow'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProbabilityAheadResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProbabilityAheadResult'] = ResolversParentTypes['ProbabilityAheadResult']> = {
  __resolveType: TypeResolveFn<'ProbabilityAhead' | 'Refusal', ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  groupSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProfileNode']>, ParentType, ContextType>;
  notRanked?: Resolver<Maybe<ResolversTypes['NotRanked']>, ParentType, ContextType>;
  obstacleNote?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  obstacles?: Resolver<ReadonlyArray<ResolversTypes['Obstacle']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankInGroup?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  strengths?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  weaknesses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileNodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProfileNode'] = ResolversParentTypes['ProfileNode']> = {
  distance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupBest?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  groupBestUnit?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  groupMedian?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  observation?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  prepared?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uncapped?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProfileResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProfileResult'] = ResolversParentTypes['ProfileResult']> = {
  __resolveType: TypeResolveFn<'Profile' | 'Refusal', ParentType, ContextType>;
};

export type ProvinceCoverageResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ProvinceCoverage'] = ResolversParentTypes['ProvinceCoverage']> = {
  province?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedDisagreementResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PublishedDisagreement'] = ResolversParentTypes['PublishedDisagreement']> = {
  places?: Resolver<ReadonlyArray<ResolversTypes['PublishedRank']>, ParentType, ContextType>;
  spread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedListResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PublishedList'] = ResolversParentTypes['PublishedList']> = {
  datasets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedRankResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PublishedRank'] = ResolversParentTypes['PublishedRank']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameAsPrinted?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PublishedStreakResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PublishedStreak'] = ResolversParentTypes['PublishedStreak']> = {
  ends?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  record?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  top?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  years?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  analysis?: Resolver<ResolversTypes['AnalysisResult'], ParentType, ContextType, RequireFields<QueryAnalysisArgs, 'correlation'>>;
  balance?: Resolver<ResolversTypes['BalanceResult'], ParentType, ContextType, RequireFields<QueryBalanceArgs, 'unit'>>;
  claim?: Resolver<ResolversTypes['ClaimResult'], ParentType, ContextType, RequireFields<QueryClaimArgs, 'claim'>>;
  comparison?: Resolver<ResolversTypes['ComparisonResult'], ParentType, ContextType, RequireFields<QueryComparisonArgs, 'units'>>;
  convergence?: Resolver<ResolversTypes['ConvergenceResult'], ParentType, ContextType, Partial<QueryConvergenceArgs>>;
  coverage?: Resolver<ReadonlyArray<ResolversTypes['Coverage']>, ParentType, ContextType, Partial<QueryCoverageArgs>>;
  coverageByProvince?: Resolver<ReadonlyArray<ResolversTypes['ProvinceCoverage']>, ParentType, ContextType, RequireFields<QueryCoverageByProvinceArgs, 'dataset' | 'kind'>>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'slug'>>;
  datasets?: Resolver<ResolversTypes['DatasetConnection'], ParentType, ContextType, RequireFields<QueryDatasetsArgs, 'first'>>;
  elementRemoval?: Resolver<ResolversTypes['ElementRemovalResult'], ParentType, ContextType, Partial<QueryElementRemovalArgs>>;
  firstByAnyWeighting?: Resolver<ResolversTypes['AnyWeightingResult'], ParentType, ContextType, RequireFields<QueryFirstByAnyWeightingArgs, 'unit'>>;
  goalSeek?: Resolver<ResolversTypes['GoalSeekResult'], ParentType, ContextType, RequireFields<QueryGoalSeekArgs, 'goal' | 'unit'>>;
  methodologies?: Resolver<ResolversTypes['MethodologyConnection'], ParentType, ContextType, RequireFields<QueryMethodologiesArgs, 'first'>>;
  methodology?: Resolver<Maybe<ResolversTypes['Methodology']>, ParentType, ContextType, RequireFields<QueryMethodologyArgs, 'slug'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  observations?: Resolver<ReadonlyArray<ResolversTypes['Observation']>, ParentType, ContextType, RequireFields<QueryObservationsArgs, 'indicator' | 'unit'>>;
  parts?: Resolver<ResolversTypes['PartsResult'], ParentType, ContextType, Partial<QueryPartsArgs>>;
  peers?: Resolver<ResolversTypes['PeersResult'], ParentType, ContextType, RequireFields<QueryPeersArgs, 'first' | 'unit'>>;
  probabilityAhead?: Resolver<ResolversTypes['ProbabilityAheadResult'], ParentType, ContextType, RequireFields<QueryProbabilityAheadArgs, 'other' | 'unit'>>;
  profile?: Resolver<ResolversTypes['ProfileResult'], ParentType, ContextType, RequireFields<QueryProfileArgs, 'unit'>>;
  publishedDisagreements?: Resolver<ReadonlyArray<ResolversTypes['PublishedDisagreement']>, ParentType, ContextType, RequireFields<QueryPublishedDisagreementsArgs, 'first'>>;
  publishedLists?: Resolver<ReadonlyArray<ResolversTypes['PublishedList']>, ParentType, ContextType>;
  publishedRankings?: Resolver<ReadonlyArray<ResolversTypes['PublishedRank']>, ParentType, ContextType, RequireFields<QueryPublishedRankingsArgs, 'first'>>;
  publishedStreaks?: Resolver<ReadonlyArray<ResolversTypes['PublishedStreak']>, ParentType, ContextType, RequireFields<QueryPublishedStreaksArgs, 'top' | 'unit'>>;
  ranking?: Resolver<ResolversTypes['RankingResult'], ParentType, ContextType, RequireFields<QueryRankingArgs, 'first'>>;
  robustness?: Resolver<ResolversTypes['RobustnessResult'], ParentType, ContextType, RequireFields<QueryRobustnessArgs, 'first'>>;
  robustnessRun?: Resolver<Maybe<ResolversTypes['RobustnessRun']>, ParentType, ContextType, RequireFields<QueryRobustnessRunArgs, 'id'>>;
  robustnessRuns?: Resolver<ReadonlyArray<ResolversTypes['RobustnessRun']>, ParentType, ContextType, RequireFields<QueryRobustnessRunsArgs, 'run'>>;
  savedView?: Resolver<Maybe<ResolversTypes['SavedView']>, ParentType, ContextType, RequireFields<QuerySavedViewArgs, 'id'>>;
  scoreRun?: Resolver<Maybe<ResolversTypes['ScoreRun']>, ParentType, ContextType, RequireFields<QueryScoreRunArgs, 'id'>>;
  scoreRuns?: Resolver<ResolversTypes['ScoreRunConnection'], ParentType, ContextType, RequireFields<QueryScoreRunsArgs, 'first'>>;
  trend?: Resolver<ResolversTypes['TrendResult'], ParentType, ContextType, RequireFields<QueryTrendArgs, 'top' | 'units'>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, Partial<QueryUnitArgs>>;
  unitGroup?: Resolver<Maybe<ResolversTypes['UnitGroup']>, ParentType, ContextType, RequireFields<QueryUnitGroupArgs, 'id'>>;
  unitGroups?: Resolver<ReadonlyArray<ResolversTypes['UnitGroup']>, ParentType, ContextType, RequireFields<QueryUnitGroupsArgs, 'first'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<QueryUnitsArgs, 'first'>>;
  whatIf?: Resolver<ResolversTypes['WhatIfResult'], ParentType, ContextType, RequireFields<QueryWhatIfArgs, 'change'>>;
};

export type RankDriversResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankDrivers'] = ResolversParentTypes['RankDrivers']> = {
  inputs?: Resolver<ReadonlyArray<ResolversTypes['Driver']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
};

export type RankIntervalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankInterval'] = ResolversParentTypes['RankInterval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  robustnessRun?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RankShareResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankShare'] = ResolversParentTypes['RankShare']> = {
  draws?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RankedUnitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankedUnit'] = ResolversParentTypes['RankedUnit']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
};

export type RankingResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Ranking'] = ResolversParentTypes['Ranking']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['ScoreNode']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  notRanked?: Resolver<ReadonlyArray<ResolversTypes['NotRanked']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['RankingConnection'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RankingConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankingConnection'] = ResolversParentTypes['RankingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RankingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RankingEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankingEdge'] = ResolversParentTypes['RankingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RankingRow'], ParentType, ContextType>;
};

export type RankingResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankingResult'] = ResolversParentTypes['RankingResult']> = {
  __resolveType: TypeResolveFn<'Ranking' | 'Refusal', ParentType, ContextType>;
};

export type RankingRowResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RankingRow'] = ResolversParentTypes['RankingRow']> = {
  children?: Resolver<ReadonlyArray<ResolversTypes['ChildScore']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['RankInterval']>, ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  previousRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rankInFilter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['RankedUnit'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  argument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  basis?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coordination?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  measures?: Resolver<ReadonlyArray<ResolversTypes['RelationMeasure']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RelationMeasureResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RelationMeasure'] = ResolversParentTypes['RelationMeasure']> = {
  basis?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  class?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationMeasureKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RemovedElementResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RemovedElement'] = ResolversParentTypes['RemovedElement']> = {
  correlation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maxShift?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meanShift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  moved?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
};

export type RequestRobustnessResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RequestRobustnessResult'] = ResolversParentTypes['RequestRobustnessResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'RobustnessRun', ParentType, ContextType>;
};

export type RequestScoreRunResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RequestScoreRunResult'] = ResolversParentTypes['RequestScoreRunResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ScoreRun', ParentType, ContextType>;
};

export type RevisionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Revision'] = ResolversParentTypes['Revision']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observationCount?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  report?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vintage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RobustnessResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Robustness'] = ResolversParentTypes['Robustness']> = {
  binWidth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drivers?: Resolver<ReadonlyArray<ResolversTypes['RankDrivers']>, ParentType, ContextType>;
  estimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  robustnessRun?: Resolver<ResolversTypes['RobustnessRun'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['RobustnessConnection'], ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  weights?: Resolver<ReadonlyArray<ResolversTypes['EffectiveWeight']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RobustnessConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RobustnessConnection'] = ResolversParentTypes['RobustnessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RobustnessEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RobustnessEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RobustnessEdge'] = ResolversParentTypes['RobustnessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RobustnessRow'], ParentType, ContextType>;
};

export type RobustnessResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RobustnessResult'] = ResolversParentTypes['RobustnessResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Robustness', ParentType, ContextType>;
};

export type RobustnessRowResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RobustnessRow'] = ResolversParentTypes['RobustnessRow']> = {
  best?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  distribution?: Resolver<ReadonlyArray<ResolversTypes['RankShare']>, ParentType, ContextType>;
  draws?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['RankInterval']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nominalRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  topShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  worst?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RobustnessRunResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RobustnessRun'] = ResolversParentTypes['RobustnessRun']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  draws?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drawsShown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['UncertainInput']>, ParentType, ContextType>;
  parametersUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resultHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoreRun?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  specification?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  timeLeft?: Resolver<Maybe<ResolversTypes['TimeLeft']>, ParentType, ContextType>;
  topK?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunInputResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RunInput'] = ResolversParentTypes['RunInput']> = {
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  vintage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SaveResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SaveResult'] = ResolversParentTypes['SaveResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'SavedView' | 'UnitGroup', ParentType, ContextType>;
};

export type SavedViewResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SavedView'] = ResolversParentTypes['SavedView']> = {
  arguments?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScoreNodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ScoreNode'] = ResolversParentTypes['ScoreNode']> = {
  aggregation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  globalWeight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NodeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScoreRunResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ScoreRun'] = ResolversParentTypes['ScoreRun']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coreVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gradeLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['RunInput']>, ParentType, ContextType>;
  inputsHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methodology?: Resolver<ResolversTypes['MethodologyRef'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScoreNode']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Text']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resultHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  timeLeft?: Resolver<Maybe<ResolversTypes['TimeLeft']>, ParentType, ContextType>;
  unitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  years?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  yearsAsked?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScoreRunConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ScoreRunConnection'] = ResolversParentTypes['ScoreRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScoreRunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScoreRunEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ScoreRunEdge'] = ResolversParentTypes['ScoreRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
};

export type SigmaConvergenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SigmaConvergence'] = ResolversParentTypes['SigmaConvergence']> = {
  converging?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  slope?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SpreadOfYearResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SpreadOfYear'] = ResolversParentTypes['SpreadOfYear']> = {
  between?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dispersion?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gini?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['GroupGini']>, ParentType, ContextType>;
  overlap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ResolversTypes['GroupPairGini']>, ParentType, ContextType>;
  within?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StagePointResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['StagePoint'] = ResolversParentTypes['StagePoint']> = {
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StreakResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Streak'] = ResolversParentTypes['Streak']> = {
  ends?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  record?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  top?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  years?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  robustnessRunChanged?: SubscriptionResolver<ResolversTypes['RobustnessRun'], "robustnessRunChanged", ParentType, ContextType, RequireFields<SubscriptionRobustnessRunChangedArgs, 'id'>>;
  scoreRunChanged?: SubscriptionResolver<ResolversTypes['ScoreRun'], "scoreRunChanged", ParentType, ContextType, RequireFields<SubscriptionScoreRunChangedArgs, 'id'>>;
};

export type TextResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Text'] = ResolversParentTypes['Text']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimeLeftResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TimeLeft'] = ResolversParentTypes['TimeLeft']> = {
  ahead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrendResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Trend'] = ResolversParentTypes['Trend']> = {
  node?: Resolver<ResolversTypes['ScoreNode'], ParentType, ContextType>;
  overtakings?: Resolver<ReadonlyArray<ResolversTypes['Overtaking']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  series?: Resolver<ReadonlyArray<ResolversTypes['TrendSeries']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrendPointResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TrendPoint'] = ResolversParentTypes['TrendPoint']> = {
  breakBefore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrendResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TrendResult'] = ResolversParentTypes['TrendResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'Trend', ParentType, ContextType>;
};

export type TrendSeriesResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TrendSeries'] = ResolversParentTypes['TrendSeries']> = {
  breaks?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  growth?: Resolver<Maybe<ResolversTypes['Growth']>, ParentType, ContextType>;
  growthNote?: Resolver<Maybe<ResolversTypes['Text']>, ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['TrendPoint']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['StagePoint']>, ParentType, ContextType>;
  streak?: Resolver<ResolversTypes['Streak'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
  yearsInTopThree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UncertainInputResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UncertainInput'] = ResolversParentTypes['UncertainInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['UnitRef']>, ParentType, ContextType, RequireFields<UnitPartsArgs, 'first'>>;
  province?: Resolver<Maybe<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitAvailabilityResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitAvailability'] = ResolversParentTypes['UnitAvailability']> = {
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
};

export type UnitConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitGroupResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitGroup'] = ResolversParentTypes['UnitGroup']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['UnitRef']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitRefResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UnitRef'] = ResolversParentTypes['UnitRef']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
};

export type WeightOfAnyResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WeightOfAny'] = ResolversParentTypes['WeightOfAny']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  nominal?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type WhatIfResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WhatIf'] = ResolversParentTypes['WhatIf']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScoreNode']>, ParentType, ContextType>;
  notes?: Resolver<ReadonlyArray<ResolversTypes['Text']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['WhatIfRow']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['ScoreRun'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhatIfResultResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WhatIfResult'] = ResolversParentTypes['WhatIfResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'WhatIf', ParentType, ContextType>;
};

export type WhatIfRowResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WhatIfRow'] = ResolversParentTypes['WhatIfRow']> = {
  grade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preliminary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  previousGrade?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousRank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previousScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['UnitRef'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GatewayContext> = {
  Analysis?: AnalysisResolvers<ContextType>;
  AnalysisResult?: AnalysisResultResolvers<ContextType>;
  AnyWeighting?: AnyWeightingResolvers<ContextType>;
  AnyWeightingResult?: AnyWeightingResultResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  Balance?: BalanceResolvers<ContextType>;
  BalanceResult?: BalanceResultResolvers<ContextType>;
  BetaConvergence?: BetaConvergenceResolvers<ContextType>;
  ChildScore?: ChildScoreResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimResult?: ClaimResultResolvers<ContextType>;
  ComparedIndicator?: ComparedIndicatorResolvers<ContextType>;
  ComparedUnit?: ComparedUnitResolvers<ContextType>;
  ComparedValue?: ComparedValueResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonResult?: ComparisonResultResolvers<ContextType>;
  ComputedReading?: ComputedReadingResolvers<ContextType>;
  Convergence?: ConvergenceResolvers<ContextType>;
  ConvergenceResult?: ConvergenceResultResolvers<ContextType>;
  CorrelatedPair?: CorrelatedPairResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DimensionAnalysis?: DimensionAnalysisResolvers<ContextType>;
  Driver?: DriverResolvers<ContextType>;
  EffectiveWeight?: EffectiveWeightResolvers<ContextType>;
  ElementRemoval?: ElementRemovalResolvers<ContextType>;
  ElementRemovalResult?: ElementRemovalResultResolvers<ContextType>;
  Gap?: GapResolvers<ContextType>;
  GapPart?: GapPartResolvers<ContextType>;
  GoalMix?: GoalMixResolvers<ContextType>;
  GoalSeek?: GoalSeekResolvers<ContextType>;
  GoalSeekResult?: GoalSeekResultResolvers<ContextType>;
  GoalStep?: GoalStepResolvers<ContextType>;
  GroupAvailability?: GroupAvailabilityResolvers<ContextType>;
  GroupGini?: GroupGiniResolvers<ContextType>;
  GroupPairGini?: GroupPairGiniResolvers<ContextType>;
  Growth?: GrowthResolvers<ContextType>;
  IndicatorAvailability?: IndicatorAvailabilityResolvers<ContextType>;
  IndicatorDescription?: IndicatorDescriptionResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Methodology?: MethodologyResolvers<ContextType>;
  MethodologyConnection?: MethodologyConnectionResolvers<ContextType>;
  MethodologyEdge?: MethodologyEdgeResolvers<ContextType>;
  MethodologyRef?: MethodologyRefResolvers<ContextType>;
  MethodologyVersion?: MethodologyVersionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NodeAnalysis?: NodeAnalysisResolvers<ContextType>;
  NotRanked?: NotRankedResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  Obstacle?: ObstacleResolvers<ContextType>;
  OptimisedWeight?: OptimisedWeightResolvers<ContextType>;
  OptimisedWeights?: OptimisedWeightsResolvers<ContextType>;
  Overtaking?: OvertakingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartGate?: PartGateResolvers<ContextType>;
  PartItem?: PartItemResolvers<ContextType>;
  PartScore?: PartScoreResolvers<ContextType>;
  Parts?: PartsResolvers<ContextType>;
  PartsResult?: PartsResultResolvers<ContextType>;
  Peer?: PeerResolvers<ContextType>;
  PeerBasis?: PeerBasisResolvers<ContextType>;
  Peers?: PeersResolvers<ContextType>;
  PeersResult?: PeersResultResolvers<ContextType>;
  PrincipalComponent?: PrincipalComponentResolvers<ContextType>;
  ProbabilityAhead?: ProbabilityAheadResolvers<ContextType>;
  ProbabilityAheadResult?: ProbabilityAheadResultResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  ProfileNode?: ProfileNodeResolvers<ContextType>;
  ProfileResult?: ProfileResultResolvers<ContextType>;
  ProvinceCoverage?: ProvinceCoverageResolvers<ContextType>;
  PublishedDisagreement?: PublishedDisagreementResolvers<ContextType>;
  PublishedList?: PublishedListResolvers<ContextType>;
  PublishedRank?: PublishedRankResolvers<ContextType>;
  PublishedStreak?: PublishedStreakResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RankDrivers?: RankDriversResolvers<ContextType>;
  RankInterval?: RankIntervalResolvers<ContextType>;
  RankShare?: RankShareResolvers<ContextType>;
  RankedUnit?: RankedUnitResolvers<ContextType>;
  Ranking?: RankingResolvers<ContextType>;
  RankingConnection?: RankingConnectionResolvers<ContextType>;
  RankingEdge?: RankingEdgeResolvers<ContextType>;
  RankingResult?: RankingResultResolvers<ContextType>;
  RankingRow?: RankingRowResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationMeasure?: RelationMeasureResolvers<ContextType>;
  RemovedElement?: RemovedElementResolvers<ContextType>;
  RequestRobustnessResult?: RequestRobustnessResultResolvers<ContextType>;
  RequestScoreRunResult?: RequestScoreRunResultResolvers<ContextType>;
  Revision?: RevisionResolvers<ContextType>;
  Robustness?: RobustnessResolvers<ContextType>;
  RobustnessConnection?: RobustnessConnectionResolvers<ContextType>;
  RobustnessEdge?: RobustnessEdgeResolvers<ContextType>;
  RobustnessResult?: RobustnessResultResolvers<ContextType>;
  RobustnessRow?: RobustnessRowResolvers<ContextType>;
  RobustnessRun?: RobustnessRunResolvers<ContextType>;
  RunInput?: RunInputResolvers<ContextType>;
  SaveResult?: SaveResultResolvers<ContextType>;
  SavedView?: SavedViewResolvers<ContextType>;
  ScoreNode?: ScoreNodeResolvers<ContextType>;
  ScoreRun?: ScoreRunResolvers<ContextType>;
  ScoreRunConnection?: ScoreRunConnectionResolvers<ContextType>;
  ScoreRunEdge?: ScoreRunEdgeResolvers<ContextType>;
  SigmaConvergence?: SigmaConvergenceResolvers<ContextType>;
  SpreadOfYear?: SpreadOfYearResolvers<ContextType>;
  StagePoint?: StagePointResolvers<ContextType>;
  Streak?: StreakResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Text?: TextResolvers<ContextType>;
  TimeLeft?: TimeLeftResolvers<ContextType>;
  Trend?: TrendResolvers<ContextType>;
  TrendPoint?: TrendPointResolvers<ContextType>;
  TrendResult?: TrendResultResolvers<ContextType>;
  TrendSeries?: TrendSeriesResolvers<ContextType>;
  UncertainInput?: UncertainInputResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitAvailability?: UnitAvailabilityResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitGroup?: UnitGroupResolvers<ContextType>;
  UnitRef?: UnitRefResolvers<ContextType>;
  WeightOfAny?: WeightOfAnyResolvers<ContextType>;
  WhatIf?: WhatIfResolvers<ContextType>;
  WhatIfResult?: WhatIfResultResolvers<ContextType>;
  WhatIfRow?: WhatIfRowResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GatewayContext> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  door?: DoorDirectiveResolver<any, any, ContextType>;
  fromRun?: FromRunDirectiveResolver<any, any, ContextType>;
  items?: ItemsDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  range?: RangeDirectiveResolver<any, any, ContextType>;
};
