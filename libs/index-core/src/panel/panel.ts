/**
 * The data a methodology is applied to: columns, not objects.
 *
 * Shape: every column holds `years.length * units.length` numbers, year-major: the value of year index `y` and unit
 * index `u` stands at `y * units.length + u`, so that one year's cross-section is a contiguous view (`yearView`).
 * Missing values are NaN; `missing` says why (0 = present).
 */
export interface Panel {
  readonly units: readonly PanelUnit[];
  /** Ascending, distinct. */
  readonly years: readonly number[];
  readonly columns: ReadonlyMap<string, PanelColumn>;
}

/** A unit as the core sees it: an opaque key and the attributes that targets, groups and ranks may refer to. */
export interface PanelUnit {
  readonly key: string;
  readonly kind?: string;
  /** Level of government: country, province, prefecture, county, town. */
  readonly level?: string;
  readonly province?: string;
  readonly parent?: string;
  /** Named groupings of the submitter's own, e.g. { industry: 'steel' }. */
  readonly groups?: Readonly<Record<string, string>>;
}

export interface PanelColumn {
  readonly indicator: string;
  readonly unitOfMeasure?: string;
  readonly values: Float64Array;
  /** A MissingReason of #observation per value; absent means: NaN is `absent`, everything else present. */
  readonly missing?: Uint8Array;
  /** 1 where the source calls the value preliminary; absent: nowhere. */
  readonly preliminary?: Uint8Array;
  /** Standard error per value where the data carries one (surveys); NaN where not. */
  readonly standardError?: Float64Array;
}

/** The values of one year: a view, not a copy. */
export function yearView(column: Float64Array, units: number, yearIndex: number): Float64Array {
  return column.subarray(yearIndex * units, (yearIndex + 1) * units);
}
