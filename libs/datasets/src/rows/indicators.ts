import type { GridRow } from '../csv/csv-records.js';
import { headerParts } from '../layout/header.js';
import type { IndicatorSpec } from '../layout/layout.js';
import { conversion } from '../measure/unit-of-measure.js';
import { IndicatorMeasure } from './indicator-measure.js';
import { cellPlace, type Table } from './table.js';

/** An indicator as it came up, with what was learnt about it on the way. */
export interface ReadIndicator {
  readonly index: number;
  readonly spec: IndicatorSpec;
  readonly measure: IndicatorMeasure;
  observations: number;
}

/**
 * Of what a row is: an index into the indicators; `by-column` where columns say it; else why the row is not read,
 * which is reported.
 */
export type RowIndicator = number | 'by-column' | 'blank' | 'not-convertible';

/** The indicators of a table, in the order in which they came up. */
export class Indicators {
  readonly all: ReadIndicator[] = [];
  /** By code, and by text as printed in the rows. */
  private readonly indexes = new Map<string, number>();

  /** `unitOfMeasure`: of indicators that state none. */
  constructor(
    private readonly table: Table,
    private readonly unitOfMeasure: string | undefined,
  ) {}

  at(index: number): ReadIndicator {
    const indicator = this.all[index];
    if (!indicator) throw new RangeError(`no indicator ${index} has come up`);
    return indicator;
  }

  /** Index of the indicator of this code; new if need be. */
  ofSpec(spec: IndicatorSpec): number {
    const known = this.indexes.get(spec.code);
    if (known !== undefined) return known;
    const { issues, sheet } = this.table;
    const { sourceUnitOfMeasure: from, convertTo: to } = spec;
    const factor = from !== undefined && to !== undefined ? conversion(from, to) : undefined;
    if (to !== undefined && !factor)
      issues.add('error', 'unit-of-measure-unknown', { sheet, header: spec.header }, { from: from ?? '?', to });
    const index = this.all.length;
    this.all.push({ index, spec, measure: new IndicatorMeasure(from, to, factor), observations: 0 });
    this.indexes.set(spec.code, index);
    return index;
  }

  ofRow({ row, cells }: GridRow): RowIndicator {
    const { layout, issues } = this.table;
    if (layout.indicator === undefined) return 'by-column';
    const text = (cells[layout.indicator] ?? '').trim();
    if (text === '') {
      issues.add('error', 'indicator-blank', cellPlace(this.table, row, layout.indicator));
      return 'blank';
    }
    const measureColumn = layout.measure;
    const measure = measureColumn === undefined ? '' : (cells[measureColumn] ?? '').trim();
    const index = this.indexes.get(text) ?? this.ofText(text, measure);
    if (measureColumn === undefined || measure === '') return index;
    const indicator = this.at(index);
    if (indicator.measure.ofRow(measure)) return index;
    issues.add('error', 'unit-of-measure-unknown', cellPlace(this.table, row, measureColumn, measure), {
      from: measure,
      to: indicator.measure.stored ?? '',
    });
    return 'not-convertible';
  }

  /** `GDP (亿元)` in a row is the indicator GDP, in 亿元 where no column of its own says the unit of measure. */
  private ofText(text: string, measure: string): number {
    const parts = headerParts(text);
    const index = this.ofSpec({
      code: parts.unitOfMeasure === undefined ? text : parts.name,
      header: text,
      sourceUnitOfMeasure: measure === '' ? (parts.unitOfMeasure ?? this.unitOfMeasure) : measure,
      direction: parts.direction,
    });
    this.indexes.set(text, index);
    return index;
  }
}
