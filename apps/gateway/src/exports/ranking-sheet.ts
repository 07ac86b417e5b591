import type { NotRankedView, RankingRowView, ScoreRunView } from '#persistence';
import type { NodeView } from '../answers/show.js';
import { markText } from './mark-text.js';
import { methodLines } from './method-lines.js';
import type { Cell, Sheet } from './sheet.js';

const HEADS_OF_UNIT = ['名次 rank', '范围内名次 rank in filter', '代码 code', '名称', 'name', '省份', 'province'];
const HEADS_OF_SCORE = [
  '等级 grade',
  '上年名次 previous rank',
  '含插补 imputed',
  '含初步数 preliminary',
  '沿用自 carried forward from',
];

/** A ranking as a table: a row per unit, three columns for each child of the node; then the units without a rank. */
export function rankingSheet({
  run,
  year,
  node,
  children,
  rows,
  missing,
}: {
  readonly run: ScoreRunView;
  readonly year: number;
  readonly node: NodeView;
  readonly children: readonly NodeView[];
  readonly rows: readonly RankingRowView[];
  readonly missing: readonly NotRankedView[];
}): Sheet {
  return {
    name: `${run.methodology.slug} ${year}`,
    header: [
      ...HEADS_OF_UNIT,
      `${node.name.zh} ${node.name.en}`,
      ...HEADS_OF_SCORE,
      ...children.flatMap(({ name }) => [`${name.zh} ${name.en}`, `${name.zh} 等级 grade`, `${name.zh} 标记 marks`]),
      '未排名原因',
      'reason not ranked',
    ],
    rows: [
      ...rows.map((row) => rankedRow(row, run.gradeLabels)),
      ...missing.map(({ unit, detail }): Cell[] => [
        null,
        null,
        unit.code,
        unit.name.zh,
        unit.name.en,
        null,
        null,
        null,
        ...HEADS_OF_SCORE.map(() => null),
        ...children.flatMap(() => [null, null, null]),
        detail.zh,
        detail.en,
      ]),
    ],
    method: methodLines(run, [
      ['年份 year', year],
      ['节点 node', `${node.code} (${node.name.zh} · ${node.name.en})`],
    ]),
  };
}

function rankedRow(row: RankingRowView, labels: readonly string[]): Cell[] {
  const grade = (g: number | null): Cell => (g === null ? null : (labels[g] ?? null));
  return [
    row.rank,
    row.rankInFilter,
    row.code,
    row.nameZh,
    row.nameEn,
    row.provinceZh,
    row.provinceEn,
    row.score,
    grade(row.grade),
    row.previousRank,
    row.imputed,
    row.preliminary,
    row.staleSince,
    ...(row.children ?? []).flatMap(([score, , childGrade, imputed, preliminary, staleSince]) => [
      score,
      grade(childGrade),
      markText({ imputed, preliminary, staleSince }),
    ]),
    null,
    null,
  ];
}
