/** What is scored, as a plain row: a country, province, city, county, town, department, enterprise. */
export interface UnitRow {
  /** The caller's own key (a database id); carried along, never interpreted. */
  readonly id?: number;
  /** 'GB/T 2260', 'ISO 3166-1' or 'list:<dataset slug>'. */
  readonly scheme: string;
  readonly code: string;
  readonly kind: UnitKind;
  /**
   * Printed level: province, municipality, prefecture-level city, county-level city, district, banner, …; 'subtotal'
   * for collecting codes.
   */
  readonly level?: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /**
   * Code of the parent, in the same scheme unless `parentScheme` names another: a town of a list stands under a
   * county of GB/T 2260.
   */
  readonly parentCode?: string | null;
  readonly parentScheme?: string | null;
  /** First year in which the code may have been in force; null: since the first edition known. */
  readonly validFrom?: number | null;
  /** Last year in which the code may have been in force; null: in force. */
  readonly validTo?: number | null;
  /** The code that took over the same territory under the same name, where the editions show one. */
  readonly successorCode?: string | null;
  readonly names?: readonly UnitAlias[];
  readonly groups?: Readonly<Record<string, string>>;
}

export interface UnitAlias {
  readonly name: string;
  readonly kind: 'alias' | 'former' | 'short';
}

export const unitKinds = [
  'country',
  'province',
  'prefecture',
  'county',
  'town',
  'department',
  'enterprise',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];
