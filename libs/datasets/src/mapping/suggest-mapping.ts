import type { Layout } from '../layout/layout.js';
import type { ColumnMapping, Mapping } from './mapping.js';

/** The mapping that reads the file again as it was just read: what a dry run suggests and the next revision reuses. */
export function suggestMapping(
  layout: Layout,
  given: { readonly mapping?: Mapping; readonly sheet?: string; readonly year?: number; readonly indicator?: string },
): Mapping {
  const columns: Record<string, ColumnMapping> = {};
  const put = (column: number | undefined, mapping: ColumnMapping): void => {
    if (column === undefined) return;
    const header = layout.header[column] ?? '';
    const unique = header !== '' && layout.header.indexOf(header) === layout.header.lastIndexOf(header);
    columns[unique ? header : `#${column + 1}`] = mapping;
  };
  layout.header.forEach((header, column) => {
    if (header !== '') put(column, { role: 'skip' });
  });
  put(layout.unitCode, { role: 'unitCode' });
  layout.unitNames.forEach((column, i) =>
    put(column, { role: i === layout.unitNames.length - 1 ? 'unitName' : 'parent' }),
  );
  put(layout.year, { role: 'year' });
  put(layout.indicator, { role: 'indicator' });
  put(layout.measure, { role: 'unitOfMeasure' });
  put(layout.sampleSize, { role: 'sampleSize' });
  put(layout.standardError, { role: 'standardError' });
  put(layout.note, { role: 'note' });
  put(layout.status, { role: 'status' });
  put(layout.multiplier, { role: 'multiplier' });
  put(layout.scope, { role: 'scope' });
  for (const { column, indicator, year, unitName, vintage = indicator?.vintage } of layout.values) {
    if (unitName !== undefined) delete columns[layout.header[column]!];
    else {
      put(column, {
        role: 'value',
        ...(indicator && layout.kind !== 'years-as-columns' ? { indicator: indicator.code } : {}),
        ...(indicator?.sourceUnitOfMeasure === undefined ? {} : { unitOfMeasure: indicator.sourceUnitOfMeasure }),
        ...(indicator?.convertTo === undefined ? {} : { convertTo: indicator.convertTo }),
        ...(indicator?.nameZh === undefined ? {} : { nameZh: indicator.nameZh }),
        ...(indicator?.nameEn === undefined ? {} : { nameEn: indicator.nameEn }),
        ...(vintage === undefined ? {} : { vintage: vintage as ColumnMapping['vintage'] }),
        ...(indicator?.direction === undefined ? {} : { direction: indicator.direction }),
        ...(year === undefined ? {} : { year }),
      });
    }
  }
  const { mapping } = given;
  for (const [header, column] of Object.entries(mapping?.columns ?? {}))
    if (column.of !== undefined) columns[header] = column;
  return {
    version: 1,
    ...((given.sheet ?? mapping?.sheet) ? { sheet: given.sheet ?? mapping?.sheet } : {}),
    ...(mapping?.encoding ? { encoding: mapping.encoding } : {}),
    ...(mapping?.delimiter ? { delimiter: mapping.delimiter } : {}),
    headerRows: [...layout.headerRows],
    ...(layout.fixedYear === undefined ? {} : { year: layout.fixedYear }),
    ...(layout.kind === 'years-as-columns' && (mapping?.indicator ?? given.indicator)
      ? { indicator: mapping?.indicator ?? given.indicator }
      : {}),
    ...(mapping?.unitOfMeasure ? { unitOfMeasure: mapping.unitOfMeasure } : {}),
    ...(mapping?.scheme ? { scheme: mapping.scheme } : {}),
    ...(mapping?.kind ? { kind: mapping.kind } : {}),
    columns,
    ...(mapping?.totals ? { totals: mapping.totals } : {}),
    ...(mapping?.growth ? { growth: mapping.growth } : {}),
  };
}
