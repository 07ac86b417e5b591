import type { Issue } from '../issues/issue.js';
import type { LayoutKind } from '../layout/layout.js';
import type { Mapping } from '../mapping/mapping.js';
import type { UnitRule } from '../units/unit-query.js';
import type { ValueRule } from '../values/read-value.js';

export type FileFormat = 'csv' | 'sdmx-csv' | 'xlsx' | 'xls' | 'json';

/** What was understood and done: nothing changes in silence. */
export interface DatasetReport {
  /** Told by the bytes; absent where they could not be opened. */
  readonly format?: FileFormat;
  readonly encoding?: { readonly name: string; readonly rule: string };
  readonly delimiter?: string;
  readonly sheet?: { readonly name: string; readonly index: number; readonly others: readonly string[] };
  readonly layout?: LayoutKind;
  readonly headerRows: readonly number[];
  /** The mapping that reads this file the same way again: the suggestion of a dry run. */
  readonly mapping?: Mapping;
  /** Where the mapping applied came from: 'sent', or the revision it was kept with. */
  readonly mappingFrom?: string;
  readonly rows: {
    readonly read: number;
    readonly blank: number;
    readonly footnotes: number;
    readonly leftOut: number;
  };
  readonly observations: number;
  readonly missing: Readonly<Record<string, number>>;
  readonly units: {
    /** Distinct units resolved. */
    readonly resolved: number;
    readonly byRule: Readonly<Partial<Record<UnitRule, number>>>;
    readonly byKind: Readonly<Record<string, number>>;
    /** Distinct codes or names that were not resolved, by why. */
    readonly unresolved: { readonly pseudo: number; readonly unknown: number; readonly ambiguous: number };
  };
  readonly values: { readonly byRule: Readonly<Partial<Record<ValueRule, number>>>; readonly converted: number };
  readonly indicators: readonly ReportIndicator[];
  readonly years: readonly number[];
  readonly titles: readonly string[];
  readonly footnotes: readonly { readonly row: number; readonly text: string }[];
  readonly ok: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly issuesByCode: Readonly<Record<string, number>>;
  /** The first of them, errors before the rest; `counts` counts all. */
  readonly issues: readonly Issue[];
}

export interface ReportIndicator {
  readonly code: string;
  readonly header: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly unitOfMeasure?: string;
  readonly convertedFrom?: string;
  readonly direction?: string;
  readonly vintage?: string;
  readonly observations: number;
}
