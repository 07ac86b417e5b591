import { MissingReason } from '#observation';
import type { EncodingFound } from '../encoding/decode.js';
import type { IssueList } from '../issues/issue.js';
import type { Layout } from '../layout/layout.js';
import type { Mapping } from '../mapping/mapping.js';
import { suggestMapping } from '../mapping/suggest-mapping.js';
import type { ReadIndicator } from '../rows/indicators.js';
import type { RowReader } from '../rows/row-reader.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import type { Grid } from './open-grid.js';
import type { DatasetReport, ReportIndicator } from './report.js';

/** What a reading has come to so far: a file that cannot be read has neither grid, layout nor rows. */
export interface ReadingState {
  readonly grid: Grid | undefined;
  readonly layout: Layout | undefined;
  readonly rows: RowReader | undefined;
  readonly observations: number;
  readonly encoding: EncodingFound;
  readonly issues: IssueList;
}

/** What was said with the file. */
export interface SaidWithFile {
  readonly registry: UnitRegistry;
  readonly mapping?: Mapping;
  readonly year?: number;
  readonly indicator?: string;
}

export function reportOf(state: ReadingState, said: SaidWithFile): DatasetReport {
  const { grid, layout, encoding, issues } = state;
  const read = ofRows(state.rows);
  return {
    format: grid?.format,
    encoding: grid?.encoded ? { name: encoding.encoding, rule: encoding.rule } : undefined,
    delimiter: grid?.delimiter,
    sheet: grid?.sheet,
    layout: layout?.kind,
    headerRows: layout?.headerRows ?? [],
    mapping: layout && suggestMapping(layout, { ...said, sheet: grid?.sheet?.name }),
    rows: read.rows,
    observations: state.observations,
    missing: read.missing,
    units: unitsOf(state.rows, said.registry),
    values: read.values,
    indicators: read.indicators,
    years: read.years,
    titles: layout?.titles ?? [],
    footnotes: read.footnotes,
    ok: issues.counts.error === 0,
    counts: { ...issues.counts },
    issuesByCode: Object.fromEntries([...issues.byCode].sort()),
    issues: issues.list(),
  };
}

type OfRows = Pick<DatasetReport, 'rows' | 'missing' | 'values' | 'indicators' | 'years' | 'footnotes'>;

function ofRows(rows: RowReader | undefined): OfRows {
  if (!rows)
    return {
      rows: { read: 0, blank: 0, footnotes: 0, leftOut: 0 },
      missing: {},
      values: { byRule: {}, converted: 0 },
      indicators: [],
      years: [],
      footnotes: [],
    };
  const { counts, observations, indicators, notes } = rows;
  return {
    rows: counts.rows,
    missing: missingByReason(observations.missing),
    values: { byRule: counts.valueRules(), converted: counts.converted },
    indicators: indicators.all.map(reportIndicator),
    years: [...observations.years].sort((a, b) => a - b),
    footnotes: notes.footnotes,
  };
}

/** How many of the units read are of each kind. */
export function unitsByKind(rows: RowReader | undefined, registry: UnitRegistry): Record<string, number> {
  return tally([...(rows?.units.rules.keys() ?? [])].flatMap((index) => registry.units[index]?.kind ?? []));
}

function unitsOf(rows: RowReader | undefined, registry: UnitRegistry): DatasetReport['units'] {
  const unresolved = rows?.units.unresolved;
  return {
    resolved: rows?.units.rules.size ?? 0,
    byRule: tally(rows?.units.rules.values() ?? []),
    byKind: unitsByKind(rows, registry),
    unresolved: {
      pseudo: unresolved?.pseudo.size ?? 0,
      unknown: unresolved?.unknown.size ?? 0,
      ambiguous: unresolved?.ambiguous.size ?? 0,
    },
  };
}

function missingByReason(counts: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(MissingReason).flatMap(([name, code]) => {
      const count = counts.get(code);
      return count === undefined ? [] : [[name, count]];
    }),
  );
}

function reportIndicator({ spec, measure, observations }: ReadIndicator): ReportIndicator {
  return {
    code: spec.code,
    header: spec.header,
    nameZh: spec.nameZh,
    nameEn: spec.nameEn,
    unitOfMeasure: measure.stored,
    convertedFrom: measure.convertedFrom,
    direction: spec.direction,
    vintage: spec.vintage,
    observations,
  };
}

/** How often each occurs, in the order of their names. */
function tally<T extends string>(items: Iterable<T>): Record<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries([...counts].sort()) as Record<T, number>;
}
