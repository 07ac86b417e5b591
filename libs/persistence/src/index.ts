export { createDataSource, dataSourceOptions, type DataSourceSettings } from './data-source.js';
export { migrate } from './migrate.js';
export { DatabaseProbe } from './database-away/database-probe.js';
export { databaseAway, databaseUnreachable } from './database-away/database-unreachable.js';
export { isDatabaseAway } from './database-away/is-database-away.js';
export { requireDatabase } from './require-database.js';
export { PersistenceModule } from './persistence.module.js';
export { copyIn } from './copy/copy-in.js';
export { copyOut } from './copy/copy-out.js';
export { BinaryRows } from './copy/binary-rows.js';
export { isUuid } from './uuid.js';
export { UnitRepository } from './units/unit.repository.js';
export { Dataset } from './datasets/dataset.entity.js';
export { Revision } from './datasets/revision.entity.js';
export { SourceFile } from './datasets/source-file.entity.js';
export { DatasetRepository } from './datasets/dataset.repository.js';
export { ObservationWriter, type ObservationRow } from './datasets/observation-writer.js';
export { PanelRepository, type LoadedPanel, type PanelRequest } from './datasets/panel.repository.js';
export {
  RevisionRepository,
  type Reading,
  type RevisionDraft,
  type RevisionIndicatorDraft,
  type RevisionStored,
} from './datasets/revision.repository.js';
export {
  RevisionDiffRepository,
  type DiffValue,
  type RevisionChange,
  type RevisionDiff,
} from './datasets/revision-diff.repository.js';
export {
  RevisionHistoryRepository,
  type AuditLine,
  type LastRevision,
} from './datasets/revision-history.repository.js';
export { CHUNK_BYTES, SourceFileRepository, type FileDraft } from './datasets/source-file.repository.js';
export { Methodology } from './methodologies/methodology.entity.js';
export {
  MethodologyRepository,
  type MethodologyDraft,
  type MethodologyStored,
} from './methodologies/methodology.repository.js';
export { hasEnded, runStates, type RunError, type RunState } from './runs/run-state.js';
export { openWork, type OpenWork, type TooMuchOpen, tooMuchOpenWords, usualOpenWork } from './runs/open-work.js';
export type { Attempt } from './runs/lease.js';
export { RACES } from './runs/turns.js';
export { RunEstimates, type TimeLeft } from './runs/run-estimates.js';
export { RunNotices } from './runs/run-notices.js';
export { ScoreRun, type UnitFilter } from './score-runs/score-run.entity.js';
export { ScoreRunRepository, type ScoreRunClaim, type ScoreRunRequest } from './score-runs/score-run.repository.js';
export { ScoreRunOrders, type ScoreRunOrder, type ScoreRunOrdered } from './score-runs/score-run-orders.js';
export { recordAct, type Act } from './audit/record-act.js';
export { CoverageReader, type CoverageView } from './datasets/coverage.reader.js';
export { DatasetReader, type DatasetView, type RevisionView } from './datasets/dataset.reader.js';
export { ObservationReader, type ObservationView } from './datasets/observation.reader.js';
export { MethodologyReader, type MethodologyView } from './methodologies/methodology.reader.js';
export { ScoreRunReader, type ScoreRunView } from './score-runs/score-run.reader.js';
export {
  RankingReader,
  type NotRankedView,
  type RankIntervalView,
  type RankingQuestion,
  type RankingRowView,
} from './scores/ranking.reader.js';
export { UnitReader, type UnitCondition, type UnitRefView, type UnitView } from './units/unit.reader.js';
export {
  SavedViewRepository,
  type KeptChange,
  type SavedViewRow,
  type UnitGroupRow,
} from './saved-views/saved-view.repository.js';
export { RobustnessRunRepository } from './robustness/robustness-run.repository.js';
export { RobustnessChunkRepository, type WaitingChunk } from './robustness/robustness-chunk.repository.js';
export { RobustnessResultRepository } from './robustness/robustness-result.repository.js';
export { RobustnessMaterials, type LoadedMaterial } from './robustness/robustness-materials.js';
export {
  RobustnessOrders,
  type Checked,
  type RobustnessOrder,
  type RobustnessOrdered,
} from './robustness/robustness-orders.js';
export type {
  ChunkClaim,
  RobustnessAnswer,
  RobustnessRequest,
  RobustnessRow,
  RobustnessRowView,
  RobustnessRun,
  RunDrivers,
  RunWeight,
} from './robustness/robustness-run.js';
export type { PublishedRankDraft } from './published-ranks/store-published-ranks.js';
export {
  PublishedRankReader,
  type PublishedDisagreementView,
  type PublishedListView,
  type PublishedRankView,
} from './published-ranks/published-rank.reader.js';
