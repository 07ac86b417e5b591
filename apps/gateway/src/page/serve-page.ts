import { existsSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '#platform';
import { problem } from '#problem';
import type { GatewaySettings } from '../gateway-settings.js';

const built = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../../dist/apps/web/' : '../../../web/', import.meta.url),
);

const INGESTION_UNREACHABLE = problem('ingestion-unreachable', 503, {
  title: { zh: '数据接收服务暂时无法访问', en: 'Ingestion unreachable' },
  retryAfterSeconds: 5,
  detail: {
    zh: '数据接收服务暂时无法访问。请稍后重试；若持续如此，请管理员检查该服务是否在运行。',
    en: 'The ingestion service cannot be reached. Try again in a moment; if it stays so, have somebody see whether it runs.',
  },
});

/**
 * The page (and GraphiQL, a page of its own) from the build of apps/web, the boundaries that its map draws, and /v1
 * passed on to ingestion so that the page has one origin.
 */
export async function servePage(
  fastify: FastifyInstance,
  { ingestionUrl, boundaries, pageFolder = built }: Pick<GatewaySettings, 'ingestionUrl' | 'boundaries' | 'pageFolder'>,
): Promise<void> {
  if (ingestionUrl !== undefined)
    await fastify.register(fastifyProxy, {
      upstream: ingestionUrl,
      prefix: '/v1',
      rewritePrefix: '/v1',
      config: { door: 'pass-on' },
      replyOptions: {
        rewriteRequestHeaders: forwarded,
        onError: (reply) => void sendProblem(reply as FastifyReply, INGESTION_UNREACHABLE),
      },
    });
  await fastify.register(async (page) => {
    // The page alone: answers to questions are small or streamed, and are not worth the time.
    await page.register(fastifyCompress, { encodings: ['gzip', 'identity'] });
    // What the map is drawn from: nothing, unless the operator gave boundaries with their approval number.
    page.get('/boundaries.json', { config: { door: 'page' } }, (_, reply) =>
      reply.header('cache-control', 'private, max-age=300').send(boundaries ?? { approval: null, units: [] }),
    );
    if (!existsSync(pageFolder)) return;
    await page.register(fastifyStatic, {
      root: pageFolder,
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: '1y',
      globIgnore: ['**/*.map', '**/*.html'],
    });
    page.get('/graphiql', { config: { door: 'page' } }, (_, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('graphiql.html', { cacheControl: false }),
    );
    for (const place of ['/', '/index.html', '/p/*', '/v/:id'])
      page.get(place, { config: { door: 'page' } }, (_, reply) =>
        reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false }),
      );
  });
}

type Asked = Pick<FastifyRequest, 'ip' | 'host' | 'protocol'>;

/** Ingestion is told for whom and for which host the gateway asks, so that it decides as if it were asked itself. */
function forwarded({ ip, host, protocol }: Asked, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { ...headers, 'x-forwarded-for': ip, 'x-forwarded-host': host, 'x-forwarded-proto': protocol };
}
