/** What the words of a problem name: a value, a limit, names. */
export type IssueDatum = string | number | readonly string[] | readonly number[];
