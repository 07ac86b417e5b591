/** A figure behind the words of a problem. */
export type IssueDatum = string | number | readonly string[] | readonly number[];
