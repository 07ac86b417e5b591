import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem, PROBLEM_MEDIA_TYPE, type Problem } from '#problem';

const LEAVE_MS = 1_000;

/** Answers a request for a socket with a problem document, and ends the connection. */
export function refuseUpgrade(socket: Duplex, refused: Problem): void {
  const body = JSON.stringify(refused);
  const { status, retryAfterSeconds } = refused;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      'X-Content-Type-Options: nosniff',
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      ...(typeof retryAfterSeconds === 'number' ? [`Retry-After: ${retryAfterSeconds}`] : []),
      '',
      body,
    ].join('\r\n'),
  );
  setTimeout(() => socket.destroy(), LEAVE_MS).unref();
}

export const noSuchSocket = problem('not-found', 404, {
  title: 'Not found',
  detail: {
    zh: '此地址没有 WebSocket；订阅在 /graphql。',
    en: 'There is no WebSocket at this address; subscriptions are at /graphql.',
  },
});

export const shuttingDown = problem('shutting-down', 503, {
  title: { zh: '服务正在停止', en: 'The service is ending' },
  retryAfterSeconds: 5,
  detail: { zh: '请几秒后重试。', en: 'Try again in a few seconds.' },
});

export function tooManySockets(status: 429 | 503, limit: number): Problem {
  return problem('too-many-sockets', status, {
    title: { zh: '连接过多', en: 'Too many sockets' },
    limit,
    retryAfterSeconds: 30,
    detail: {
      zh: `已有 ${limit} 个 WebSocket 连接打开。请关闭不用的页面，稍后再试。`,
      en: `${limit} sockets are open already. Close pages that are not needed, and try again later.`,
    },
  });
}
