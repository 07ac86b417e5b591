import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readJson } from '#edge';
import { limits } from './limits.js';

/** Parameters of GET /graphql that are JSON; Apollo reads them, once they have been found good. */
const JSON_PARAMETERS = ['variables', 'extensions'];

/**
 * All JSON that the gateway is sent is bounded in bytes and depth before anybody walks it: bodies, and what GET has of
 * it in its address.
 */
export function readBodies(application: NestFastifyApplication): void {
  application.useBodyParser('application/json', { bodyLimit: limits.bodyBytes }, (_request, body, done) => {
    try {
      done(null, readJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  const fastify = application.getHttpAdapter().getInstance();
  fastify.addHook('preValidation', async (request) => {
    if (request.routeOptions.url !== '/graphql' || request.method !== 'GET') return;
    const { searchParams } = new URL(request.url, 'http://gateway');
    for (const name of JSON_PARAMETERS)
      for (const text of searchParams.getAll(name))
        readJson(text, { zh: `参数“${name}”`, en: `The parameter "${name}"` });
  });
}
