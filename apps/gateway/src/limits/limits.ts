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
  /** Bytes of the request's body. */
  bodyBytes: 1_048_576,
} as const;
