/** What one request may ask for. A request over a limit is answered 400 with the figure and the limit. */
export const limits = {
  /** Levels of selection. */
  depth: 16,
  /** Fields that carry an alias. */
  aliases: 60,
  /** Fields after fragments are spread. */
  fields: 1_500,
  /** Estimated leaf values: fields times the lengths of the lists that hold them. */
  cost: 2_000_000,
  /** Characters of the query. */
  characters: 40_000,
  /** Lines of the query: each fault's place is told by counting them. */
  lines: 1_000,
  /** Tokens of the query. The page's largest question has 229, the usual question for the schema 181. */
  tokens: 1_000,
  /** How deep brackets of any kind stand inside each other, as they are written. */
  nesting: 40,
  /** Operations, of which one is run. */
  operations: 10,
  /** Definitions of variables. */
  variableDefinitions: 100,
  /** Definitions of fragments: each is held against each. */
  fragments: 30,
  /** Spreads of fragments, as they are written. */
  spreads: 100,
  /** Fields of one name (or alias) that are written for one place of the answer: each is held against each. */
  repetitions: 10,
  /** Faults of one query that are told. */
  faults: 20,
  /** Characters of the variables, as JSON. */
  variables: 262_144,
  /** How long a query may take before it is answered 503. */
  milliseconds: 30_000,
  /** Pairs of units, over the years, that a what-if may hold against each other: benefit of the doubt and outranking grow by the square. */
  pairs: 2_000_000,
  /** Bytes of the request's body. */
  bodyBytes: 1_048_576,
} as const;
