/** How the cells of a table are to be read: where unit, year and indicator stand, and which columns hold figures. */
export interface Layout {
  readonly kind: LayoutKind;
  /** 1-based rows. */
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  /** The header of each column, of several rows joined by a blank. */
  readonly header: readonly string[];
  readonly unitCode?: number;
  /** Columns of names, outermost first; the last one filled names the unit. */
  readonly unitNames: readonly number[];
  readonly year?: number;
  readonly fixedYear?: number;
  readonly indicator?: number;
  readonly fixedIndicator?: string;
  readonly measure?: number;
  readonly sampleSize?: number;
  readonly standardError?: number;
  readonly note?: number;
  /** SDMX: the state of the observation, and the power of ten it is multiplied by. */
  readonly status?: number;
  readonly multiplier?: number;
  /** 全市 or 市辖区: which of two units of one name the row is about. */
  readonly scope?: number;
  /** The list that most of the rows' units are of: decides between units of one name in several lists. */
  readonly scheme?: string;
  readonly values: readonly ValueColumn[];
  readonly titles: readonly string[];
}

export type LayoutKind = 'wide' | 'years-as-columns' | 'unit-years-as-columns' | 'long';

/** A column of figures. Positions are 0-based. */
export interface ValueColumn {
  readonly column: number;
  readonly header: string;
  /** Undefined: the row says which indicator. */
  readonly indicator?: IndicatorSpec;
  readonly year?: number;
  /** The name of the unit, where the header says it. */
  readonly unitName?: string;
  readonly sampleSize?: number;
  readonly standardError?: number;
  readonly note?: number;
  /** The footnote mark in the header. */
  readonly footnoteMark?: string;
  /** Where columns of one indicator differ in it; else it stands with the indicator. */
  readonly vintage?: string;
}

export interface IndicatorSpec {
  readonly code: string;
  readonly header: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  /** As the file has it. */
  readonly sourceUnitOfMeasure?: string;
  /** As it is kept; absent: as the file has it. */
  readonly convertTo?: string;
  readonly direction?: 'positive' | 'negative' | 'interval';
  readonly vintage?: string;
}
