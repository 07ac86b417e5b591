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
  /** A MissingReason per value; absent means: NaN is `absent`, everything else present. */
  readonly missing?: Uint8Array;
  /** 1 where the source calls the value preliminary; absent: nowhere. */
  readonly preliminary?: Uint8Array;
  /** Standard error per value where the data carries one (surveys); NaN where not. */
  readonly standardError?: Float64Array;
}

/** Why a number is not there. Codes are stored; never renumber. */
export const MissingReason = {
  present: 0,
  /** No observation was submitted. */
  absent: 1,
  /** The source printed a sign for "no data" (`-`, `…`, `NA`, blank). */
  notAvailable: 2,
  /** The source says the figure is not applicable. */
  notApplicable: 3,
  /** Withheld by the source (confidential, suppressed). */
  suppressed: 4,
  /** A step could not be computed (division by zero, log of a negative number). */
  notComputable: 5,
  /** Removed by a step of the methodology (screening, availability threshold). */
  screenedOut: 6,
} as const;
export type MissingReason = (typeof MissingReason)[keyof typeof MissingReason];

/** The values of one year: a view, not a copy. */
export function yearView(column: Float64Array, units: number, yearIndex: number): Float64Array {
  return column.subarray(yearIndex * units, (yearIndex + 1) * units);
}
