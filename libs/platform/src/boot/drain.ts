import type { FastifyInstance } from 'fastify';

/**
 * How a service ends: it takes no new connection, every answer closes its own (`Connection: close`), and whoever
 * still holds one after `milliseconds`, a stalled upload or a client that never reads, is cut off.
 */
export function drain(fastify: FastifyInstance, milliseconds: number): void {
  let ending = false;
  fastify.addHook('preClose', async () => {
    ending = true;
    const late = setTimeout(() => fastify.server.closeAllConnections(), milliseconds);
    fastify.server.once('close', () => clearTimeout(late));
  });
  fastify.addHook('onSend', async (_, reply, payload) => {
    if (ending) void reply.header('connection', 'close');
    return payload;
  });
}
