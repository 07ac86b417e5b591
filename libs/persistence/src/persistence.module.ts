import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, type DataSourceSettings } from './data-source.js';
import { DatabaseProbe } from './database-away/database-probe.js';
import { CoverageReader } from './datasets/coverage.reader.js';
import { DatasetReader } from './datasets/dataset.reader.js';
import { DatasetRepository } from './datasets/dataset.repository.js';
import { ObservationReader } from './datasets/observation.reader.js';
import { PanelRepository } from './datasets/panel.repository.js';
import { RevisionDiffRepository } from './datasets/revision-diff.repository.js';
import { RevisionHistoryRepository } from './datasets/revision-history.repository.js';
import { RevisionRepository } from './datasets/revision.repository.js';
import { SourceFileRepository } from './datasets/source-file.repository.js';
import { MethodologyReader } from './methodologies/methodology.reader.js';
import { MethodologyRepository } from './methodologies/methodology.repository.js';
import { PublishedRankReader } from './published-ranks/published-rank.reader.js';
import { RobustnessMaterials } from './robustness/robustness-materials.js';
import { RobustnessOrders } from './robustness/robustness-orders.js';
import { RobustnessChunkRepository } from './robustness/robustness-chunk.repository.js';
import { RobustnessResultRepository } from './robustness/robustness-result.repository.js';
import { RobustnessRunRepository } from './robustness/robustness-run.repository.js';
import { OPEN_WORK, type OpenWork, usualOpenWork } from './runs/open-work.js';
import { RunEstimates } from './runs/run-estimates.js';
import { SavedViewRepository } from './saved-views/saved-view.repository.js';
import { ScoreRunReader } from './score-runs/score-run.reader.js';
import { ScoreRunRepository } from './score-runs/score-run.repository.js';
import { ScoreRunOrders } from './score-runs/score-run-orders.js';
import { RankingReader } from './scores/ranking.reader.js';
import { UnitReader } from './units/unit.reader.js';
import { UnitRepository } from './units/unit.repository.js';

const repositories = [
  UnitRepository,
  DatasetRepository,
  RevisionRepository,
  RevisionDiffRepository,
  RevisionHistoryRepository,
  SourceFileRepository,
  PanelRepository,
  MethodologyRepository,
  ScoreRunRepository,
  ScoreRunOrders,
  UnitReader,
  DatasetReader,
  CoverageReader,
  ObservationReader,
  MethodologyReader,
  ScoreRunReader,
  RankingReader,
  SavedViewRepository,
  PublishedRankReader,
  RobustnessRunRepository,
  RobustnessChunkRepository,
  RobustnessResultRepository,
  RobustnessMaterials,
  RobustnessOrders,
  RunEstimates,
];

export interface PersistenceSettings extends DataSourceSettings {
  /** How much unfinished work one caller may have; by default as much as usual. */
  readonly openWork?: OpenWork | undefined;
}

/** The repositories of this room over one connection pool. Import it once, in the application's root module. */
@Module({})
export class PersistenceModule {
  static forRoot({ openWork = usualOpenWork, ...settings }: PersistenceSettings): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings), retryAttempts: 1, retryDelay: 0 })],
      providers: [
        ...repositories,
        { provide: OPEN_WORK, useValue: openWork },
        { provide: DatabaseProbe, useFactory: () => new DatabaseProbe(settings) },
      ],
      exports: [...repositories, DatabaseProbe],
    };
  }
}
