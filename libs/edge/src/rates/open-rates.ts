import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { PostgresRates } from './postgres-rates.js';
import { openRateStore } from './rate-store.js';
import { type RateTable, rateTable } from './rate-table.js';
import type { Rates } from './rates.js';

/** The rates of a service, counted in its database until it closes. */
export function openRates(
  fastify: FastifyInstance,
  settings: { readonly databaseUrl: string; readonly service: string; readonly table?: RateTable | undefined },
): Rates {
  const logger = new Logger('Rates');
  const rates = new PostgresRates({
    store: openRateStore(settings.databaseUrl, `duibiao-${settings.service}-rates`),
    table: settings.table ?? rateTable(),
    log: (message) => logger.warn(message),
  });
  fastify.addHook('onClose', () => rates.close());
  return rates;
}
