import type { FastifyInstance } from 'fastify';
import { entityTag, has } from './entity-tag.js';

/** Answers to GET /graphql bear an entity tag and are 304 for those who have them; what says nothing of caches is kept by none. */
export function tagAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    if (request.routeOptions.url !== '/graphql') return payload;
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const tag = entityTag(payload);
    reply.header('etag', tag);
    if (!has(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return null;
  });
}
