import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Doorkeeper,
  guardDoors,
  headerDeadlines,
  openRates,
  ProblemFilter,
  Proxies,
  refuseBadAddresses,
  tellFrameworkError,
  watchBodies,
} from '#edge';
import { databaseAway, DatabaseProbe } from '#persistence';
import { drain, registerOperations } from '#platform';
import { IngestionModule } from './ingestion.module.js';
import type { IngestionSettings } from './ingestion-settings.js';
import { serveDocs } from './openapi/serve-docs.js';
import { registerBodies } from './request-bodies.js';

/** The whole service, not yet listening. */
export async function createIngestion(
  settings: IngestionSettings,
  logger: LoggerService | false,
): Promise<NestFastifyApplication> {
  const { apiKeys, origins, proxies = Proxies.from({}), databaseUrl, rates: table } = settings;
  const adapter = new FastifyAdapter({
    ...headerDeadlines,
    return503OnClosing: false,
    frameworkErrors: tellFrameworkError,
    routerOptions: { maxParamLength: 200 },
    trustProxy: proxies.trusts,
  });
  const server = adapter.getInstance();
  watchBodies(server, settings.bodyDeadlines);
  const rates = openRates(server, { databaseUrl, service: 'ingestion', table });
  guardDoors(server, { doorkeeper: new Doorkeeper({ apiKeys, origins, rates }) });
  const application = await NestFactory.create<NestFastifyApplication>(IngestionModule.forRoot(settings), adapter, {
    bodyParser: false,
    abortOnError: false,
    logger,
  });
  const fastify = application.getHttpAdapter().getInstance();
  refuseBadAddresses(fastify);
  await registerBodies(fastify);
  const probe = application.get(DatabaseProbe);
  registerOperations(fastify, { service: 'ingestion', checks: { database: () => probe.ask() } });
  drain(fastify, settings.drainMilliseconds ?? 5_000);
  serveDocs(fastify);
  application.useGlobalFilters(new ProblemFilter('ingestion', databaseAway));
  application.enableShutdownHooks([], { useProcessExit: true });
  return application;
}
