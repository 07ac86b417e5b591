/** Whether more is better (`positive`) or worse (`negative`). An interval target is a realisation degree of its own. */
export type Direction = 'positive' | 'negative';
