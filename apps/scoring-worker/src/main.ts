import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Origins, Proxies, rateTable } from '#edge';
import { DatabaseProbe, requireDatabase } from '#persistence';
import { announceReady, boot, listen, logger, readEnvironment, startWatchdog } from '#platform';
import { createOperations } from './operations.js';
import { ScoringWorkerModule } from './scoring-worker.module.js';

await boot(async () => {
  const environment = readEnvironment([
    'DATABASE_URL',
    'REDIS_URL',
    'HOST',
    'WORKER_PORT',
    'ALLOWED_HOSTS',
    'TRUSTED_PROXIES',
    'RATES',
    'RATE_FACTOR',
    'SCORING_THREADS',
    'SCORING_HEARTBEAT_MS',
    'SCORING_STALE_MS',
    'SWEEP_MS',
    'LOG_LEVEL',
    'LOG_FORMAT',
    'WATCHDOG_MS',
  ]);
  startWatchdog(environment, 'scoring-worker');
  await requireDatabase(environment.DATABASE_URL);
  const application = await NestFactory.createApplicationContext(
    ScoringWorkerModule.forRoot({
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      threads: environment.SCORING_THREADS,
      heartbeatMs: environment.SCORING_HEARTBEAT_MS,
      staleAfterMs: environment.SCORING_STALE_MS,
      sweepMs: environment.SWEEP_MS,
    }),
    { abortOnError: false, logger: logger(environment, 'scoring-worker') },
  );
  application.enableShutdownHooks([], { useProcessExit: true });

  if (environment.WORKER_PORT === undefined) return announceReady();
  const probe = application.get(DatabaseProbe);
  const operations = createOperations({
    databaseUrl: environment.DATABASE_URL,
    origins: Origins.from(environment),
    proxies: Proxies.from(environment),
    rates: rateTable(environment),
    askDatabase: () => probe.ask(),
  });
  const address = { host: environment.HOST, port: environment.WORKER_PORT, variable: 'WORKER_PORT' };
  await listen({ listen: (port, host) => operations.listen({ port, host }) }, address);
});
