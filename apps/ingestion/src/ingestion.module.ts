import { Module, type DynamicModule } from '@nestjs/common';
import { PersistenceModule } from '#persistence';
import { QueueModule } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { DatasetsController } from './datasets/datasets.controller.js';
import { ReadingPlans } from './datasets/reading-plans.js';
import { RevisionSubmissions } from './datasets/revision-submissions.js';
import { RevisionsController } from './datasets/revisions.controller.js';
import { SubmissionsInProgress } from './datasets/submissions-in-progress.js';
import { UnitListsController } from './datasets/unit-lists.controller.js';
import { XlsThread } from './datasets/xls-thread.js';
import { INGESTION_SETTINGS, type IngestionSettings } from './ingestion-settings.js';
import { MethodologiesController } from './methodologies/methodologies.controller.js';
import { RobustnessRunsController } from './robustness-runs/robustness-runs.controller.js';
import { ScoreRunsController } from './score-runs/score-runs.controller.js';

@Module({})
export class IngestionModule {
  static forRoot(settings: IngestionSettings): DynamicModule {
    const { databaseUrl, redisUrl } = settings;
    return {
      module: IngestionModule,
      imports: [
        PersistenceModule.forRoot({ databaseUrl, applicationName: 'duibiao-ingestion', openWork: settings.openWork }),
        QueueModule.forRinging({ databaseUrl, redisUrl }),
      ],
      controllers: [
        DatasetsController,
        RevisionsController,
        UnitListsController,
        MethodologiesController,
        ScoreRunsController,
        RobustnessRunsController,
      ],
      providers: [
        ReadingPlans,
        RevisionSubmissions,
        SubmissionsInProgress,
        { provide: XlsThread, useFactory: () => new XlsThread() },
        { provide: INGESTION_SETTINGS, useValue: settings },
        { provide: RobustnessThreads, useFactory: () => new RobustnessThreads({ threads: 1 }) },
      ],
    };
  }
}
