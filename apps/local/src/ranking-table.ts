import { table } from 'table';
import type { CodedText, Text } from '#text';

export interface Ranking {
  readonly methodology: Text;
  readonly year: number;
  readonly dimensions: readonly CodedText[];
  readonly rows: readonly RankedUnit[];
  readonly notRanked: readonly (Text & { readonly reason: Text })[];
}

export interface RankedUnit extends CodedText {
  readonly rank: number;
  readonly index: number;
  readonly grade: string | null;
  /** Grades in the order of `Ranking.dimensions`. */
  readonly dimensionGrades: readonly (string | null)[];
}

/** A ranking as text: the dimensions below, the marked unit with an arrow. Wide characters count as two columns. */
export function rankingTable(
  { methodology, year, dimensions, rows, notRanked }: Ranking,
  about: { title: Text; source: string; synthetic: boolean },
  marked: string,
): string {
  const head = ['', 'rank', '城市', 'city', 'index', 'grade', ...dimensions.map(({ zh, en }) => `${zh}\n${en}`)];
  const body = rows.map(({ code, rank, zh, en, index, grade, dimensionGrades }) => [
    code === marked ? '→' : '',
    String(rank),
    zh,
    en,
    index.toFixed(2),
    grade ?? '–',
    ...dimensionGrades.map((it) => it ?? '–'),
  ]);
  const drawn = table([head, ...body], {
    columns: [{}, { alignment: 'right' }, {}, {}, { alignment: 'right' }],
    drawHorizontalLine: (line, count) => line === 0 || line === 1 || line === count,
  });
  return [
    `${methodology.zh} · ${methodology.en} · ${year}`,
    `${about.title.zh} · ${about.title.en}${about.synthetic ? ' · SYNTHETIC DATA 合成数据' : ''}`,
    drawn.trimEnd(),
    ...notRanked.map(({ zh, en, reason }) => `not ranked: ${zh} ${en}: ${reason.zh} · ${reason.en}`),
    `Source: ${about.source}`,
    '',
  ].join('\n');
}
