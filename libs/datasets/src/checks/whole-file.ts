import type { IssueList } from '../issues/issue.js';
import type { Layout } from '../layout/layout.js';
import type { Mapping } from '../mapping/mapping.js';
import type { ReadIndicator } from '../rows/indicators.js';
import type { Ledger, ObservationKey } from '../rows/ledger.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { checkGrowth } from './growth.js';
import { checkHistory } from './history.js';
import { collectValues, type Finding, type ObservedValues } from './observed-values.js';
import { checkRepeatedValues } from './repeated-values.js';
import { checkTotals } from './totals.js';

/** A value of an earlier revision. */
export interface EarlierValue {
  /** Index into the registry's units. */
  readonly unit: number;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

export interface WholeFileInput {
  readonly ledger: Ledger;
  readonly indicators: readonly ReadIndicator[];
  readonly layout: Layout;
  readonly registry: UnitRegistry;
  readonly sheet: string | undefined;
  readonly issues: IssueList;
  readonly mapping: Mapping | undefined;
  readonly history: readonly EarlierValue[];
  /** By indicator code, as methodologies have it. */
  readonly directions: Readonly<Record<string, 'positive' | 'negative' | 'interval'>>;
  /** By indicator code, as the last revision had it. */
  readonly unitsOfMeasure: Readonly<Record<string, string>>;
}

/** Observations flagged as warned at most. */
const MAX_WARNED = 100_000;

/**
 * The checks that need the whole file, and what earlier revisions say. What they find is reported; the observations
 * it is about are returned.
 */
export function checkWholeFile(input: WholeFileInput): ObservationKey[] {
  const observed = observedValues(input);
  const findings = [
    ...checkTotals(observed, input.mapping?.totals ?? []),
    ...checkHistory(observed),
    ...checkRepeatedValues(observed),
    ...checkGrowth(observed, input.mapping?.growth ?? []),
  ];
  for (const finding of findings) tellFinding(finding, input);
  tellDirections(input);
  tellUnitsOfMeasure(input);
  return findings.slice(0, MAX_WARNED).map(({ unit, indicator, year }) => ({ unit, indicator, year }));
}

/** The values of the file, and those of earlier revisions that it does not replace. */
function observedValues({ indicators, ledger, history }: WholeFileInput): ObservedValues {
  const codes = indicators.map(({ spec }) => spec.code);
  const earlier = new Map<string, EarlierValue[]>(codes.map((code) => [code, []]));
  for (const value of history) earlier.get(value.indicator)?.push(value);
  return collectValues(codes, (indicator, visit) => {
    ledger.each(indicator, visit);
    for (const { unit, year, value } of earlier.get(codes[indicator] ?? '') ?? [])
      if (!ledger.has({ unit, indicator, year })) visit(year, unit, value, 0);
  });
}

function tellFinding(
  { code, indicator, unit, year, row, value, data }: Finding,
  { indicators, layout, registry, sheet, issues }: WholeFileInput,
): void {
  const header = indicators[indicator]?.spec.code;
  const found = layout.values.find(
    (column) =>
      (column.indicator === undefined || column.indicator.code === header) &&
      (column.year === undefined || column.year === year),
  );
  const of = registry.units[unit];
  issues.add(
    'warning',
    code,
    { sheet, row, column: found && found.column + 1, header, value: String(value) },
    { unit: of ? `${of.code} ${of.nameZh}` : '', year, ...data },
  );
}

/** A direction in the file that is not the methodologies'. */
function tellDirections({ indicators, directions, issues }: WholeFileInput): void {
  for (const { spec } of indicators) {
    const known = ofCode(directions, spec.code);
    if (spec.direction !== undefined && known !== undefined && known !== spec.direction)
      issues.add('warning', 'direction-contradicts', { header: spec.header }, { declared: spec.direction, known });
  }
}

/** A unit of measure that is not the last revision's. */
function tellUnitsOfMeasure({ indicators, unitsOfMeasure, issues }: WholeFileInput): void {
  for (const { spec, measure } of indicators) {
    const before = ofCode(unitsOfMeasure, spec.code);
    const now = measure.stored;
    if (before !== undefined && now !== undefined && before !== now)
      issues.add('warning', 'unit-of-measure-changed', { header: spec.header }, { before, now });
  }
}

/** Codes are the submitters' words: one may be `constructor`. */
function ofCode<T>(values: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(values, code) ? values[code] : undefined;
}
