import type { ScoreRunView } from '#persistence';
import type { Cell } from './sheet.js';

/** What a reader of an exported table must know: method, version, sources, licences and hashes. */
export function methodLines(
  run: ScoreRunView,
  more: readonly (readonly [string, Cell])[] = [],
): (readonly [string, Cell])[] {
  return [
    ['评价方法 methodology', `${run.methodology.name.zh} · ${run.methodology.name.en}`],
    ['标识 slug', `${run.methodology.slug} ${run.methodology.version}`],
    ['方法文档 methodology sha-256', run.methodology.hash],
    ['评分任务 score run', run.id],
    ['结果 result sha-256', run.resultHash],
    ['核心版本 core version', run.coreVersion],
    ...run.inputs.flatMap((input): (readonly [string, Cell])[] => [
      [
        '数据 data',
        `${input.title.zh} · ${input.title.en} (${input.dataset}, revision ${input.revision}, ${input.vintage})`,
      ],
      ['来源 source', input.source],
      ['许可 licence', input.licence],
      ['文件 file sha-256', input.sha256],
      ...(input.synthetic
        ? [['注意 note', '合成数据，不是真实统计 · synthetic data, not real statistics'] as const]
        : []),
    ]),
    ...run.notes.map(({ zh, en }) => ['说明 note', `${zh} · ${en}`] as const),
    ...more,
  ];
}
