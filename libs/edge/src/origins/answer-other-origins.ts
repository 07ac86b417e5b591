import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Origins } from './origins.js';

const TEN_MINUTES = 600;

/**
 * CORS for the origins that are set: their preflights are answered, and their pages may read what is answered, refusals
 * too. Without any, no answer bears a CORS header. No cookies: who asks is known by a key.
 * Called rather than registered, so that the headers are set before a hook that refuses.
 */
export function answerOtherOrigins(fastify: FastifyInstance, origins: Origins): void {
  if (origins.others.length === 0) return;
  fastifyCors(
    fastify,
    {
      origin: [...origins.others],
      methods: ['GET', 'HEAD', 'POST', 'PUT'],
      allowedHeaders: ['authorization', 'x-api-key', 'content-type', 'apollo-require-preflight', 'if-none-match'],
      exposedHeaders: ['etag', 'location', 'retry-after', 'content-disposition'],
      maxAge: TEN_MINUTES,
    },
    (error) => {
      if (error) throw error;
    },
  );
}
