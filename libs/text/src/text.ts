/** What a person reads, in both languages. A text is always this object: never a pair, whose order each reader would have to know. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A text with the name by which programs know it. */
export interface CodedText extends Text {
  readonly code: string;
}

/** Words that are the same in both languages: codes, symbols, names of files. */
export const inBoth = (words: string): Text => ({ zh: words, en: words });

/**
 * Several texts as one, in the order given.
 * @example joinTexts([{ zh: '城市', en: 'city' }, 'GDP'], { zh: '、', en: ', ' }) // { zh: '城市、GDP', en: 'city, GDP' }
 */
export function joinTexts(texts: readonly (string | Text)[], separator: Text): Text {
  const join = (language: keyof Text): string =>
    texts.map((text) => (typeof text === 'string' ? text : text[language])).join(separator[language]);
  return { zh: join('zh'), en: join('en') };
}
