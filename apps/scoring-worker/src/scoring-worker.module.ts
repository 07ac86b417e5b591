import { Module, type DynamicModule } from '@nestjs/common';
import { PersistenceModule } from '#persistence';
import { QueueModule } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { ChunkWork } from './robustness-runs/chunk-work.js';
import { RobustnessRunHandler } from './robustness-runs/robustness-run.handler.js';
import { RobustnessRunSweep } from './robustness-runs/robustness-run.sweep.js';
import { RunMaterials } from './robustness-runs/run-materials.js';
import { ScoreRunHandler } from './score-runs/score-run.handler.js';
import { ScoreRunSweep } from './score-runs/score-run.sweep.js';
import { ScoringThreads } from './score-runs/scoring-threads.js';
import { WORKER_SETTINGS, type WorkerSettings } from './worker-settings.js';

@Module({})
export class ScoringWorkerModule {
  static forRoot(settings: WorkerSettings): DynamicModule {
    const { databaseUrl, redisUrl, sweepMs } = settings;
    return {
      module: ScoringWorkerModule,
      imports: [
        PersistenceModule.forRoot({ databaseUrl, applicationName: 'duibiao-scoring-worker' }),
        QueueModule.forWorker({
          backend: { databaseUrl, redisUrl },
          handlers: [ScoreRunHandler, RobustnessRunHandler],
          sweeps: [ScoreRunSweep, RobustnessRunSweep],
          sweepIntervalMs: sweepMs,
          providers: [
            { provide: WORKER_SETTINGS, useValue: settings },
            ScoringThreads,
            RunMaterials,
            ChunkWork,
            { provide: RobustnessThreads, useFactory: () => new RobustnessThreads(settings) },
          ],
        }),
      ],
    };
  }
}
