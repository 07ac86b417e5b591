import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { drain } from './drain.js';

async function serve(milliseconds: number): Promise<{ service: FastifyInstance; port: number; finish: () => void }> {
  let finish = (): void => undefined;
  const finished = new Promise<void>((done) => {
    finish = done;
  });
  const service = fastify({ return503OnClosing: false });
  drain(service, milliseconds);
  service.get('/slow', () => finished.then(() => 'done'));
  service.post('/body', () => 'read');
  await service.listen({ port: 0, host: '127.0.0.1' });
  return { service, port: (service.server.address() as { port: number }).port, finish };
}

describe('drain', () => {
  it('lets what is in work finish, and closes its connection with the answer', async () => {
    const { service, port, finish } = await serve(60_000);
    const answer = fetch(`http://127.0.0.1:${port}/slow`);
    await once(service.server, 'request');
    const closed = service.close();
    while (service.server.listening) await new Promise((later) => setTimeout(later, 5));
    finish();
    const response = await answer;
    expect([await response.text(), response.headers.get('connection')]).toEqual(['done', 'close']);
    await closed;
  });

  it('cuts off a body that never comes, after the deadline', async () => {
    const { service, port } = await serve(100);
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /body HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf',
    );
    await once(service.server, 'request');
    const cut = once(socket, 'close');
    await service.close();
    await cut;
  });
});
