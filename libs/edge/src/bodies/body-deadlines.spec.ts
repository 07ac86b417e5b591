import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { type BodyDeadlines, watchBodies } from './body-deadlines.js';

const deadlines: BodyDeadlines = {
  stallMs: 400,
  lowestBytesPerSecond: 1_000,
  overMs: 1_000,
  wholeMs: 800,
  tickMs: 50,
};

let server: FastifyInstance | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.close();
});

interface Seen {
  received: number;
  ended: string | undefined;
}

/** A server with a route that takes a stream and one that takes JSON, the first with a pause before it reads. */
async function start(pauseMs = 0): Promise<{ port: number; seen: Seen }> {
  const seen: Seen = { received: 0, ended: undefined };
  server = fastify({ forceCloseConnections: true });
  watchBodies(server, deadlines);
  server.addContentTypeParser('*', (_, payload, done) => done(null, payload));
  server.post('/stream', { config: { door: 'submit' } }, async ({ raw }) => {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    try {
      for await (const bytes of raw) seen.received += (bytes as Buffer).length;
      seen.ended = 'whole';
    } catch (error) {
      seen.ended = (error as Error).message;
    }
    return { received: seen.received };
  });
  server.post('/json', (request, reply) => reply.send(request.body));
  server.post('/refused', { onRequest: async (_, reply) => reply.code(401).send({}) }, () => 'never');
  await server.listen({ port: 0, host: '127.0.0.1' });
  return { port: (server.server.address() as { port: number }).port, seen };
}

/** Sends a head, then pieces, one every so many milliseconds; what came back when the server closed, or at the end. */
function send(
  port: number,
  { path, length, type = 'text/csv' }: { path: string; length: number; type?: string },
  pieces: Iterable<Uint8Array | string>,
  everyMs: number,
): Promise<{ text: string; closed: boolean }> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
  );
  const left = pieces[Symbol.iterator]();
  const timer = setInterval(() => {
    const next = left.next();
    if (!next.done && !socket.destroyed) socket.write(next.value);
  }, everyMs);
  let text = '';
  return new Promise((resolve) => {
    const finish = (closed: boolean): void => {
      clearInterval(timer);
      resolve({ text, closed });
    };
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      text += bytes.toString();
      if (/HTTP\/1\.1 200/.test(text)) finish(false);
    });
    socket.once('close', () => finish(true));
  });
}

function* repeat(piece: string, times: number): Generator<string> {
  for (let i = 0; i < times; i++) yield piece;
}

describe('a body', () => {
  it('that stands still is answered 408 in both languages, and its connection closed', async () => {
    const { port, seen } = await start();
    const { text, closed } = await send(port, { path: '/stream', length: 1_000_000 }, repeat('x'.repeat(1_000), 3), 10);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
    expect(text).toMatch(/connection: close/i);
    expect(text).toMatch(/"urn:duibiao:slow-body".*No byte of the body came for 0\.4 seconds.*没有收到/s);
    expect(closed).toBe(true);
    expect(seen).toEqual({ received: 3_000, ended: expect.stringMatching(/abort|premature/i) });
  });

  it('that crawls below the lowest rate is answered 408, though it never stands still', async () => {
    const { port } = await start();
    const { text } = await send(port, { path: '/stream', length: 1_000_000 }, repeat('x', 1_000), 100);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
    expect(text).toMatch(/slower than 1000 bytes a second/);
  });

  it('that moves is taken, however long it takes', async () => {
    const { port, seen } = await start();
    const { text } = await send(port, { path: '/stream', length: 30_000 }, repeat('x'.repeat(600), 50), 60);
    expect(text).toMatch(/"received":30000/);
    expect(seen.ended).toBe('whole');
  });

  it('that is no stream has to be whole in time, though it moves', async () => {
    const { port } = await start();
    const json = { path: '/json', length: 200_000, type: 'application/json' };
    const { text } = await send(port, json, repeat(' '.repeat(1_000), 200), 50);
    expect(text).toMatch(/^HTTP\/1\.1 408/);
    expect(text).toMatch(/not there whole after 0\.8 seconds/);
  });

  it('is not late while it is the service that does not read', async () => {
    const { port, seen } = await start(1_500);
    const { text } = await send(port, { path: '/stream', length: 2_000_000 }, repeat('x'.repeat(500_000), 4), 1);
    expect(text).toMatch(/"received":2000000/);
    expect(seen.ended).toBe('whole');
  });

  it('of a request that was refused does not hold the connection open', async () => {
    const { port } = await start();
    const { text, closed } = await send(port, { path: '/refused', length: 1_000 }, [], 10);
    expect(text).toMatch(/^HTTP\/1\.1 401/);
    expect(text).not.toMatch(/408/);
    expect(closed).toBe(true);
  });
});
