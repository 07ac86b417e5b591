import { useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { keep } from './keep.js';
import type { NotedRun } from './run-notes.js';

export type Cell = string | number | boolean | null | undefined;

/**
 * A table to take away: all its rows, whatever of them is in sight, and lines of name and value that say how it
 * came about.
 */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly method: readonly (readonly [string, Cell])[];
}

/** A table as CSV or Excel. Asked for only when wanted, so that nothing is put together, or fetched, in vain. */
export function TableDownloads({ table }: { readonly table: () => Table | Promise<Table> }): ReactNode {
  const { words } = useWords();
  const [failed, fail] = useState<string>();
  const take = async (format: 'csv' | 'xlsx'): Promise<void> => {
    fail(undefined);
    try {
      const wanted = await table();
      const response = await fetch(`/exports/table.${format}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wanted, (_, value: unknown) => value ?? null),
      });
      if (response.ok) keep(await response.blob(), `${wanted.name}.${format}`);
      else fail(`${response.status}`);
    } catch (error) {
      fail(String(error));
    }
  };
  return (
    <span className="downloads">
      {words.download}
      {(['csv', 'xlsx'] as const).map((format) => (
        <button type="button" key={format} onClick={() => void take(format)}>
          {words[format]}
        </button>
      ))}
      {failed && (
        <span role="alert" className="down">
          {words.failed} {failed}
        </span>
      )}
    </span>
  );
}

/** What a reader of a run's figures must know, as lines of a table's method sheet. */
export function methodOf(run: NotedRun, more: readonly (readonly [string, Cell])[] = []): Table['method'] {
  return [
    ['评价方法 methodology', `${run.methodology.name.zh} · ${run.methodology.name.en}`],
    ['标识 slug', `${run.methodology.slug} ${run.methodology.version}`],
    ['评分任务 score run', run.uuid],
    ['结果 result sha-256', run.resultHash],
    ...run.inputs.flatMap((input): (readonly [string, Cell])[] => [
      ['数据 data', `${input.title.zh} · ${input.title.en} (${input.dataset}, revision ${input.revision})`],
      ['来源 source', input.source],
      ['许可 licence', input.licence],
    ]),
    ...(run.synthetic ? [['注意 note', '合成数据，不是真实统计 · synthetic data, not real statistics'] as const] : []),
    ...run.notes.map(({ zh, en }) => ['说明 note', `${zh} · ${en}`] as const),
    ...more,
  ];
}
