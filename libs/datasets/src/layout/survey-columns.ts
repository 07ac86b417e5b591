import type { ColumnMapping } from '../mapping/mapping.js';
import type { Column } from './columns.js';
import type { HeaderRole } from './header.js';
import type { Layout, ValueColumn } from './layout.js';

/** Sample size, standard error and note of the row: those columns that belong to no single indicator. */
export function surveyColumns(columns: readonly Column[]): Pick<Layout, 'sampleSize' | 'standardError' | 'note'> {
  const one = (role: HeaderRole): number | undefined =>
    columns.find((column) => column.role === role && column.mapped?.of === undefined)?.at;
  return { sampleSize: one('sampleSize'), standardError: one('standardError'), note: one('note') };
}

/** Each column of values with those that the mapping says belong to it. */
export function withSurveyColumns(values: readonly ValueColumn[], columns: readonly Column[]): ValueColumn[] {
  return values.map((value) => {
    const of = (role: ColumnMapping['role']): number | undefined =>
      columns.find(
        ({ mapped }) =>
          mapped?.role === role &&
          mapped.of !== undefined &&
          (mapped.of === value.indicator?.code || mapped.of === value.header),
      )?.at;
    return { ...value, sampleSize: of('sampleSize'), standardError: of('standardError'), note: of('note') };
  });
}

/** A vintage on which columns of one indicator differ stands with each column. */
export function withVintages(values: readonly ValueColumn[]): ValueColumn[] {
  const byCode = new Map<string, Set<string | undefined>>();
  for (const { indicator } of values)
    if (indicator) byCode.set(indicator.code, (byCode.get(indicator.code) ?? new Set()).add(indicator.vintage));
  return values.map((value) => {
    const { indicator } = value;
    const vintages = indicator && byCode.get(indicator.code);
    return vintages && vintages.size > 1
      ? { ...value, vintage: indicator.vintage, indicator: { ...indicator, vintage: undefined } }
      : value;
  });
}
