import type { Text } from '../words/text.js';

interface Described {
  readonly slug: string;
  readonly synthetic: boolean;
  readonly title: Text;
}

/** What a reader of a table about one revision must know. */
export function methodLines(
  { slug, synthetic, title }: Described,
  revision: { readonly number: number; readonly source: string; readonly licence: string; readonly vintage: string },
): readonly (readonly [string, string])[] {
  return [
    ['数据 data', `${title.zh} · ${title.en} (${slug}, revision ${revision.number}, ${revision.vintage})`],
    ['来源 source', revision.source],
    ['许可 licence', revision.licence],
    ...(synthetic ? [['注意 note', '合成数据，不是真实统计 · synthetic data, not real statistics'] as const] : []),
  ];
}
