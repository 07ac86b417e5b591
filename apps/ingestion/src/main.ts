import 'reflect-metadata';
import { openWork, requireDatabase } from '#persistence';
import { ApiKeys, bodyDeadlines, Origins, Proxies, rateTable } from '#edge';
import { boot, listen, logger, readEnvironment, startWatchdog } from '#platform';
import { createIngestion } from './application.js';

await boot(async () => {
  const environment = readEnvironment([
    'DATABASE_URL',
    'REDIS_URL',
    'HOST',
    'INGESTION_PORT',
    'DUIBIAO_API_KEYS',
    'OPEN_RUNS_PER_CALLER',
    'OPEN_ROBUSTNESS_RUNS_PER_CALLER',
    'OPEN_DRAWS_PER_CALLER',
    'ALLOWED_HOSTS',
    'ALLOWED_ORIGINS',
    'TRUSTED_PROXIES',
    'UPLOAD_LIMIT_MB',
    'UPLOADS_PER_CALLER',
    'UPLOAD_STALL_SECONDS',
    'UPLOAD_LOWEST_BYTES_PER_SECOND',
    'RATES',
    'RATE_FACTOR',
    'DRAIN_MS',
    'LOG_LEVEL',
    'LOG_FORMAT',
    'WATCHDOG_MS',
  ]);
  startWatchdog(environment, 'ingestion');
  const apiKeys = ApiKeys.from(environment);
  await requireDatabase(environment.DATABASE_URL);
  const application = await createIngestion(
    {
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      submissionsPerCaller: environment.UPLOADS_PER_CALLER,
      uploadLimitBytes: environment.UPLOAD_LIMIT_MB * 1024 * 1024,
      drainMilliseconds: environment.DRAIN_MS,
      apiKeys,
      openWork: openWork(environment, apiKeys.areSet),
      origins: Origins.from(environment),
      proxies: Proxies.from(environment),
      rates: rateTable(environment),
      bodyDeadlines: bodyDeadlines(environment),
    },
    logger(environment, 'ingestion'),
  );
  await listen(application, { host: environment.HOST, port: environment.INGESTION_PORT, variable: 'INGESTION_PORT' });
});
