import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '#platform';
import { problem, type Problem } from '#problem';
import type { Text } from '#text';

/** Whether a route takes its body as a stream, which may last for hours as long as it moves. */
export function streamsBody({ routeOptions }: FastifyRequest): boolean {
  const { door } = routeOptions.config;
  return door === 'submit' || door === 'pass-on';
}

/** How long a service waits for the body of a request. */
export interface BodyDeadlines {
  /** A body of which no byte came for so long is ended. */
  readonly stallMs: number;
  /** A streamed body slower than this, over `overMs`, is ended. */
  readonly lowestBytesPerSecond: number;
  readonly overMs: number;
  /** A body that is no stream has to be there whole after so long. */
  readonly wholeMs: number;
  /** How often bodies are looked at. */
  readonly tickMs: number;
}

export const usualBodyDeadlines: BodyDeadlines = {
  stallMs: 20_000,
  lowestBytesPerSecond: 2_000,
  overMs: 60_000,
  wholeMs: 30_000,
  tickMs: 1_000,
};

export function bodyDeadlines(environment: {
  readonly UPLOAD_STALL_SECONDS: number;
  readonly UPLOAD_LOWEST_BYTES_PER_SECOND: number;
}): BodyDeadlines {
  return {
    ...usualBodyDeadlines,
    stallMs: environment.UPLOAD_STALL_SECONDS * 1_000,
    lowestBytesPerSecond: environment.UPLOAD_LOWEST_BYTES_PER_SECOND,
  };
}

/**
 * For the adapter of a service: how long Node waits for headers. It has no deadline for a whole request: a gigabyte
 * over a slow line takes hours, and `watchBodies` ends those that do not move.
 */
export const headerDeadlines = {
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
  requestTimeout: 0,
} as const;

interface Watched {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** All bytes of the connection, when it was last looked at. */
  bytes: number;
  /** For how long nothing came, and how long it was waited for in all: our own pauses are not counted. */
  stalledMs: number;
  waitedMs: number;
  /** Since the rate was last looked at. */
  overMs: number;
  overBytes: number;
}

/**
 * Ends requests whose body stands still or crawls: 408, and the connection is closed. Install it before the doors, so
 * that a client that was refused does not hold its connection open with the rest of a body either. Time in which this
 * service does not read (a full buffer, a busy loop) is not held against the client.
 */
export function watchBodies(fastify: FastifyInstance, deadlines: BodyDeadlines = usualBodyDeadlines): void {
  const bodies = new Map<FastifyRequest['raw'], Watched>();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) {
      const bytes = bytesOf(request);
      const since = { stalledMs: 0, waitedMs: 0, overMs: 0, overBytes: 0 };
      bodies.set(request.raw, { request, reply, bytes, ...since });
    }
    done();
  });
  fastify.addHook('preValidation', (request, _, done) => {
    if (request.raw.complete) bodies.delete(request.raw);
    done();
  });
  const timer = setInterval(() => {
    for (const [raw, body] of bodies) {
      if (raw.complete || raw.destroyed) {
        bodies.delete(raw);
        continue;
      }
      const late = look(body, deadlines);
      if (late === undefined) continue;
      bodies.delete(raw);
      end(body, late);
    }
  }, deadlines.tickMs).unref();
  fastify.addHook('onClose', (_, done) => {
    clearInterval(timer);
    done();
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function bytesOf({ raw }: FastifyRequest): number {
  return raw.socket.bytesRead;
}

/** One look at a body, a tick after the last. The problem: it is late. */
function look(body: Watched, deadlines: BodyDeadlines): Problem | undefined {
  const { stallMs, wholeMs, lowestBytesPerSecond, overMs, tickMs } = deadlines;
  const came = bytesOf(body.request) - body.bytes;
  const { readableLength, readableHighWaterMark } = body.request.raw;
  if (came === 0 && readableLength >= readableHighWaterMark) return undefined;
  body.bytes += came;
  body.stalledMs = came > 0 ? 0 : body.stalledMs + tickMs;
  body.waitedMs += tickMs;
  body.overMs += tickMs;
  body.overBytes += came;
  if (body.stalledMs >= stallMs) return slowBody('stalled', deadlines);
  if (!streamsBody(body.request)) return body.waitedMs >= wholeMs ? slowBody('not whole', deadlines) : undefined;
  if (body.overMs < overMs) return undefined;
  if (body.overBytes < (lowestBytesPerSecond * overMs) / 1_000) return slowBody('crawled', deadlines);
  body.overMs = 0;
  body.overBytes = 0;
  return undefined;
}

/** Answers, if nothing was answered yet, and closes the connection; whoever reads the body then sees it end. */
function end({ request, reply }: Watched, late: Problem): void {
  if (reply.sent) {
    request.raw.destroy();
    return;
  }
  reply.raw.once('finish', () => request.raw.destroy());
  sendProblem(reply.header('connection', 'close'), late);
}

const seconds = (milliseconds: number): string => String(milliseconds / 1_000);

const AGAIN = 'Look at the connection and send it again.';

/** What was wrong with a body, in words. */
const said: Readonly<Record<'stalled' | 'not whole' | 'crawled', (deadlines: BodyDeadlines) => Text>> = {
  stalled: ({ stallMs }) => ({
    zh: `已有 ${seconds(stallMs)} 秒没有收到请求体的数据，未保存任何内容。请检查网络后重新发送。`,
    en: `No byte of the body came for ${seconds(stallMs)} seconds; nothing was kept. ${AGAIN}`,
  }),
  'not whole': ({ wholeMs }) => ({
    zh: `请求体在 ${seconds(wholeMs)} 秒内未传输完，未保存任何内容。请检查网络后重新发送。`,
    en: `The body was not there whole after ${seconds(wholeMs)} seconds; nothing was kept. ${AGAIN}`,
  }),
  crawled: ({ lowestBytesPerSecond: lowest, overMs }) => ({
    zh: `请求体在 ${seconds(overMs)} 秒内的平均速度低于每秒 ${lowest} 字节，未保存任何内容。请换用更快的网络，或由管理员调低 UPLOAD_LOWEST_BYTES_PER_SECOND。`,
    en:
      `For ${seconds(overMs)} seconds the body came slower than ${lowest} bytes a second; nothing was kept. ` +
      'Send it over a faster line, or have UPLOAD_LOWEST_BYTES_PER_SECOND lowered.',
  }),
};

/** 408: the body of a request did not come in time. */
export function slowBody(what: keyof typeof said, deadlines: BodyDeadlines): Problem {
  return problem('slow-body', 408, {
    title: { zh: '请求体传输过慢', en: 'The body is too slow' },
    detail: said[what](deadlines),
  });
}
