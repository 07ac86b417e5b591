import { table } from 'table';
import type { Text } from '#text';

interface Issue {
  readonly code: string;
  readonly severity: string;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
  readonly value?: string;
  readonly message: Text;
  readonly remedy: Text;
}

export interface Report {
  readonly format?: string;
  readonly encoding?: { readonly name: string; readonly rule: string };
  readonly layout?: string;
  readonly observations?: number;
  readonly years?: readonly number[];
  readonly units?: {
    readonly resolved: number;
    readonly byRule: Readonly<Record<string, number>>;
    readonly byKind: Readonly<Record<string, number>>;
    readonly unresolved: Readonly<Record<string, number>>;
  };
  readonly values?: { readonly byRule: Readonly<Record<string, number>> };
  readonly indicators?: readonly {
    readonly code: string;
    readonly unitOfMeasure?: string;
    readonly convertedFrom?: string;
  }[];
  readonly counts?: { readonly error: number; readonly warning: number; readonly info: number };
  readonly mapping?: unknown;
}

/** Problems that are shown; the service lists the first thousand, a terminal is served better by fewer. */
const SHOWN = 50;

/** What was understood, in a few lines. */
export function reportLines(report: Report): string {
  const counted = (counts: Readonly<Record<string, number>> = {}): string =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  return [
    `format 格式      ${report.format ?? 'unknown'}${report.encoding ? `, ${report.encoding.name} (${report.encoding.rule})` : ''}${report.layout ? `, ${report.layout}` : ''}`,
    `observations 观测值  ${report.observations ?? 0}${report.years?.length ? ` in ${report.years.join(', ')}` : ''}`,
    `units 单元      ${report.units?.resolved ?? 0} (${counted(report.units?.byKind)}); by rule: ${counted(report.units?.byRule)}; not resolved: ${counted(report.units?.unresolved)}`,
    `values 数值     ${counted(report.values?.byRule)}`,
    `indicators 指标   ${(report.indicators ?? []).map(({ code, unitOfMeasure, convertedFrom }) => `${code}${unitOfMeasure ? ` [${unitOfMeasure}${convertedFrom ? ` ← ${convertedFrom}` : ''}]` : ''}`).join(', ') || 'none'}`,
    `problems 问题    ${report.counts?.error ?? 0} errors, ${report.counts?.warning ?? 0} warnings, ${report.counts?.info ?? 0} remarks`,
  ].join('\n');
}

/** The problems as a table: where, what stands there, what is wrong, what to do. */
export function problemTable(issues: readonly Issue[], language: 'zh' | 'en'): string {
  if (issues.length === 0) return '';
  const wrapWord = language === 'en';
  const head =
    language === 'zh'
      ? ['', '行', '列', '原值', '问题', '处理办法']
      : ['', 'row', 'column', 'value', 'problem', 'what to do'];
  const rows = issues
    .slice(0, SHOWN)
    .map(({ severity, row, column, header, value, message, remedy }) => [
      severity,
      String(row ?? ''),
      [column ?? '', header ?? ''].filter((part) => part !== '').join(' '),
      printable(value ?? ''),
      printable(message[language]),
      printable(remedy[language]),
    ]);
  const more = issues.length > SHOWN ? `… and ${issues.length - SHOWN} more 另有 ${issues.length - SHOWN} 项\n` : '';
  return (
    table([head, ...rows], {
      columns: {
        2: { width: 16, wrapWord },
        3: { width: 20, wrapWord },
        4: { width: 44, wrapWord },
        5: { width: 36, wrapWord },
      },
      drawHorizontalLine: (line, count) => line === 0 || line === 1 || line === count,
    }) + more
  );
}

/** Control characters of a file do not reach the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
