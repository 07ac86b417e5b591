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
import { tagAnswers } from './caching/tag-answers.js';
import { SheetFiles } from './exports/sheet-files.js';
import { serveTables } from './exports/serve-tables.js';
import { GatewayModule } from './gateway.module.js';
import type { GatewaySettings } from './gateway-settings.js';
import { limits } from './limits/limits.js';
import { readBodies } from './limits/read-bodies.js';
import { servePage } from './page/serve-page.js';

/**
 * Doors of the routes that packages register: @nestjs/apollo, and @fastify/static a route for each file of the page.
 */
const routesOfPackages = { '/graphql': 'ask', '/assets/*': 'page', '/favicon.svg': 'page' } as const;

/** The whole service, not yet listening. */
export async function createGateway(
  settings: GatewaySettings,
  logger?: LoggerService,
): Promise<NestFastifyApplication> {
  const { apiKeys, origins, proxies = Proxies.from({}), databaseUrl, rates: table } = settings;
  const adapter = new FastifyAdapter({
    ...headerDeadlines,
    return503OnClosing: false,
    frameworkErrors: tellFrameworkError,
    bodyLimit: limits.bodyBytes,
    trustProxy: proxies.trusts,
  });
  const server = adapter.getInstance();
  watchBodies(server, settings.bodyDeadlines);
  const rates = openRates(server, { databaseUrl, service: 'gateway', table });
  const doorkeeper = new Doorkeeper({ apiKeys, origins, rates });
  guardDoors(server, { doorkeeper, elsewhere: routesOfPackages });
  const application = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot(settings, doorkeeper),
    adapter,
    {
      abortOnError: false,
      ...(logger ? { logger } : {}),
    },
  );
  const fastify = application.getHttpAdapter().getInstance();
  const probe = application.get(DatabaseProbe);
  registerOperations(fastify, { service: 'gateway', checks: { database: () => probe.ask() } });
  drain(fastify, settings.drainMilliseconds ?? 5_000);
  refuseBadAddresses(fastify);
  tagAnswers(fastify);
  serveTables(fastify, application.get(SheetFiles));
  await servePage(fastify, settings);
  readBodies(application); // after the page, whose proxy hands bodies on unread
  application.useGlobalFilters(new ProblemFilter('gateway', databaseAway));
  application.enableShutdownHooks([], { useProcessExit: true });
  return application;
}
