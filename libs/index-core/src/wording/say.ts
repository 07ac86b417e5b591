import type { Text } from '#text';
import { chinese } from './say.zh.js';

/**
 * A text in both languages: the English stands in the code, and its Chinese in say.zh.ts under the English with {0},
 * {1}, … for its values.
 * A value that is itself said in both languages is put in by language. A text without words (`low < high`) needs no
 * Chinese.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number | Text)[]): Text {
  const template = parts.reduce((text, part, i) => `${text}{${i - 1}}${part}`);
  const fill = (text: string, language: keyof Text): string =>
    text.replace(/\{(\d)\}/g, (_, i: string) => {
      const value = values[Number(i)]!;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { en: fill(template, 'en'), zh: fill(chinese[template] ?? template, 'zh') };
}

/**
 * A text of the catalogue that stands elsewhere in English, as schemas give it for what they ask; undefined: it is
 * none.
 */
export function saidAs(en: string): Text | undefined {
  const zh = chinese[en];
  return zh === undefined ? undefined : { en, zh };
}
