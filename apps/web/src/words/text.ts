/** What is read in both languages of the page. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/**
 * A sentence with its places filled in.
 * @example fill('{n} of {all} units', { n: 3, all: 30 }) // '3 of 30 units'
 */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
