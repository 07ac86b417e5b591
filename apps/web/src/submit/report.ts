import type { Text } from '../words/text.js';

/** A problem with its place in the file, as the service names it. */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
  readonly value?: string;
  readonly message: Text;
  readonly remedy: Text;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ColumnMapping {
  readonly role: string;
  readonly indicator?: string;
  readonly unitOfMeasure?: string;
  readonly convertTo?: string;
  readonly [more: string]: unknown;
}

export interface Mapping {
  readonly version: 1;
  readonly columns?: Readonly<Record<string, ColumnMapping>>;
  readonly headerRows?: readonly number[];
  readonly [more: string]: unknown;
}

/** What was understood of a file and what is wrong with it. */
export interface Report {
  readonly kind?: 'rankings';
  readonly format?: string;
  readonly encoding?: { readonly name: string; readonly rule: string };
  readonly delimiter?: string;
  readonly sheet?: { readonly name: string; readonly index: number; readonly others: readonly string[] };
  readonly layout?: string;
  readonly headerRows?: readonly number[];
  readonly mapping?: Mapping;
  readonly mappingFrom?: string;
  readonly observations: number;
  readonly units: { readonly resolved: number };
  readonly indicators?: readonly {
    readonly code: string;
    readonly header: string;
    readonly unitOfMeasure?: string;
    readonly observations: number;
  }[];
  readonly publishers?: readonly { readonly publisher: string; readonly years: readonly number[] }[];
  readonly years: readonly number[];
  readonly ok: boolean;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly issues: readonly Issue[];
}

export interface ExcerptRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Checked {
  readonly report: Report;
  readonly excerpt: readonly ExcerptRow[];
  /** The revision that this file, read this way, is already. */
  readonly existing?: { readonly revision: number; readonly createdAt: string };
}

export interface Kept {
  readonly dataset: string;
  readonly revision: number;
  readonly observations: number;
  readonly units: number;
  readonly years: readonly number[];
  readonly report: Report;
}
