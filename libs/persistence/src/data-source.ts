import { DataSource, type DataSourceOptions } from 'typeorm';
import { Dataset } from './datasets/dataset.entity.js';
import { Revision } from './datasets/revision.entity.js';
import { SourceFile } from './datasets/source-file.entity.js';
import { Methodology } from './methodologies/methodology.entity.js';
import { migrations } from './migrations/index.js';
import { RobustnessRunRow } from './robustness/robustness-run.entity.js';
import { ScoreRun } from './score-runs/score-run.entity.js';

export interface DataSourceSettings {
  readonly databaseUrl: string;
  /** Connections this process may hold. */
  readonly poolSize?: number;
  /** Shown by the server (pg_stat_activity), so that a person can tell the services apart. */
  readonly applicationName?: string;
  /**
   * After how long the server gives a statement up; by default never. What is read by COPY takes the time that it
   * takes.
   */
  readonly statementMilliseconds?: number;
}

/** How long is waited for a connection: for the server to answer, or for one of the pool to be free. */
const CONNECT_MS = 15_000;

/**
 * What TypeORM is told: entities and migrations by name, never `synchronize`. TypeORM has the connections, transactions
 * and migrations, and reads rows of the tables that are handed about whole; everything else is SQL
 * (docs/adr/0001-typeorm.md).
 */
export function dataSourceOptions(settings: DataSourceSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.databaseUrl,
    applicationName: settings.applicationName ?? 'duibiao',
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: CONNECT_MS,
    extra: {
      keepAlive: true,
      ...(settings.statementMilliseconds ? { statement_timeout: settings.statementMilliseconds } : {}),
    },
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migration',
    entities: [Dataset, Revision, SourceFile, Methodology, ScoreRun, RobustnessRunRow],
    migrations,
  };
}

/** A DataSource not yet connected: call `initialize()`, and `destroy()` when done. */
export function createDataSource(
  databaseUrl: string,
  settings: Omit<DataSourceSettings, 'databaseUrl'> = {},
): DataSource {
  return new DataSource(dataSourceOptions({ databaseUrl, ...settings }));
}
