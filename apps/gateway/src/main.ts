import 'reflect-metadata';
import { openWork, requireDatabase } from '#persistence';
import { ApiKeys, bodyDeadlines, isLoopback, Origins, Proxies, rateTable } from '#edge';
import { boot, listen, logger, readEnvironment, startWatchdog } from '#platform';
import { createGateway } from './application.js';
import { readBoundaries } from './boundaries/read-boundaries.js';

await boot(async () => {
  const environment = readEnvironment([
    'DATABASE_URL',
    'REDIS_URL',
    'HOST',
    'GATEWAY_PORT',
    'INGESTION_PORT',
    'INGESTION_URL',
    'GATEWAY_RUNS_MB',
    'GATEWAY_INTROSPECTION',
    'RELATIONS_FILE',
    'BOUNDARIES_FILE',
    'BOUNDARIES_APPROVAL',
    'DUIBIAO_API_KEYS',
    'OPEN_RUNS_PER_CALLER',
    'OPEN_ROBUSTNESS_RUNS_PER_CALLER',
    'OPEN_DRAWS_PER_CALLER',
    'ALLOWED_HOSTS',
    'ALLOWED_ORIGINS',
    'TRUSTED_PROXIES',
    'UPLOAD_STALL_SECONDS',
    'UPLOAD_LOWEST_BYTES_PER_SECOND',
    'RATES',
    'RATE_FACTOR',
    'DRAIN_MS',
    'LOG_LEVEL',
    'LOG_FORMAT',
    'WATCHDOG_MS',
  ]);
  startWatchdog(environment, 'gateway');
  const boundaries = readBoundaries({ file: environment.BOUNDARIES_FILE, approval: environment.BOUNDARIES_APPROVAL });
  const apiKeys = ApiKeys.from(environment);
  await requireDatabase(environment.DATABASE_URL);
  const application = await createGateway(
    {
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      ingestionUrl:
        environment.INGESTION_URL ??
        `http://${environment.HOST.includes(':') ? `[${environment.HOST}]` : environment.HOST}:${environment.INGESTION_PORT}`,
      drainMilliseconds: environment.DRAIN_MS,
      apiKeys,
      openWork: openWork(environment, apiKeys.areSet),
      origins: Origins.from(environment),
      proxies: Proxies.from(environment),
      rates: rateTable(environment),
      bodyDeadlines: bodyDeadlines(environment),
      relationsFile: environment.RELATIONS_FILE,
      boundaries,
      introspection:
        environment.GATEWAY_INTROSPECTION === undefined
          ? isLoopback(environment.HOST)
          : environment.GATEWAY_INTROSPECTION === 'on',
      heldRunsBytes: environment.GATEWAY_RUNS_MB * 1024 * 1024,
    },
    logger(environment, 'gateway'),
  );
  await listen(application, { host: environment.HOST, port: environment.GATEWAY_PORT, variable: 'GATEWAY_PORT' });
});
