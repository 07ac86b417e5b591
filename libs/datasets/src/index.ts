export { unitKinds, type UnitAlias, type UnitKind, type UnitRow } from './units/unit.js';
export { GB2260, gb2260Units } from './units/gb2260-units.js';
export { ISO3166, iso3166Units } from './units/iso3166-units.js';
export { searchPinyin } from './units/romanise.js';
export { createUnitRegistry, type UnitRegistry } from './units/unit-registry.js';
export { unitRules, type UnitQuery, type UnitResolution, type UnitRule } from './units/unit-query.js';
export { createIssue, type Issue, type Severity } from './issues/issue.js';
export type { IssueDatum } from './issues/words.js';
export { issueCodes, type IssueCode } from './issues/catalogue.js';
export {
  mappingJsonSchema,
  mappingSchema,
  parseMapping,
  type ColumnMapping,
  type Mapping,
} from './mapping/mapping.js';
export { encodings, type Encoding } from './encoding/decode.js';
export { conversion, convert, isUnitOfMeasure } from './measure/unit-of-measure.js';
export { readValue, valueRules, type ReadValue, type ValueRule } from './values/read-value.js';
export type { EarlierValue } from './checks/whole-file.js';
export type { ObservationBatch } from './rows/batch.js';
export type { DatasetReport, FileFormat, ReportIndicator } from './reading/report.js';
export { defaultLimits, type ReadingLimits } from './reading/limits.js';
export { excerpt, type ExcerptRow } from './reading/excerpt.js';
export {
  readDataset,
  type Amendments,
  type DatasetReading,
  type ReadOptions,
} from './reading/read-dataset.js';
export { readXls, type ReadXls, type Xls } from './xls/xls-rows.js';
export { ArchiveError, type Archive, type ArchiveEntry } from './xlsx/archive.js';
export { readUnitList, type UnitListFault } from './units/unit-list.js';
export { csvRecords, sniffDelimiter } from './csv/csv-records.js';
export { csvCell } from './csv/csv-cell.js';
export { looksLikeRankings } from './rankings/columns.js';
export {
  readRankings,
  type PublishedPlace,
  type RankingsOptions,
  type RankingsReport,
} from './rankings/read-rankings.js';
