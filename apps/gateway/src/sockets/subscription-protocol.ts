import { GraphQLError, type GraphQLSchema } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { Doorkeeper, RequestHeaders } from '#edge';
import type { GatewayContext } from '../callers/gateway-context.js';
import { socketFaults } from '../faults/socket-faults.js';
import type { OpenedSocket } from './opened-socket.js';
import type { SubscriptionReader } from './read-subscription.js';
import { socketLimits } from './socket-limits.js';

const FORBIDDEN = 4403;
export const TOO_MANY = 4429;

interface Parts {
  readonly schema: GraphQLSchema;
  readonly doorkeeper: Doorkeeper;
  readonly reader: SubscriptionReader;
}

/** The protocol graphql-transport-ws: who connects, and what is subscribed to. */
export function subscriptionProtocol({ schema, doorkeeper, reader }: Parts): Server<OpenedSocket> {
  return makeServer<Record<string, unknown>, OpenedSocket>({
    schema,
    connectionInitWaitTimeout: socketLimits.initMs,
    ...socketFaults,
    async onConnect({ connectionParams, extra }) {
      const keys = keysOf(connectionParams);
      if (keys !== undefined) {
        extra.caller = doorkeeper.callerOf({ ...extra.visit.headers, ...keys }, extra.visit.address);
        if (await doorkeeper.refuse('follow', extra.visit, extra.caller)) extra.close(TOO_MANY, 'Too many requests');
      }
      // Not by `return false` alone: a socket that is closing already keeps its own reason.
      if (extra.caller.wrongKey) extra.close(FORBIDDEN, 'Nobody holds this key');
      return !extra.caller.wrongKey;
    },
    async onSubscribe({ extra }, _id, payload) {
      if (extra.operations >= socketLimits.operations) return [tooManyOperations()];
      extra.operations++;
      const document = await reader.read(payload, extra.caller.id);
      if (!('kind' in document)) {
        ended(extra);
        return document;
      }
      const contextValue: GatewayContext = { headers: extra.visit.headers, caller: extra.caller };
      return {
        schema,
        document,
        contextValue,
        operationName: payload.operationName,
        variableValues: payload.variables,
      };
    },
    onComplete: ({ extra }) => ended(extra),
  });
}

function ended(socket: OpenedSocket): void {
  socket.operations--;
  socket.lastUsed = Date.now();
}

/** What `connection_init` gives as the headers that carry a key, which a browser can not set; undefined: none. */
function keysOf(parameters: Readonly<Record<string, unknown>> = {}): RequestHeaders | undefined {
  const keys = Object.entries(parameters).flatMap(([name, value]) =>
    ['authorization', 'x-api-key'].includes(name.toLowerCase()) ? [[name.toLowerCase(), String(value)] as const] : [],
  );
  return keys.length > 0 ? Object.fromEntries(keys) : undefined;
}

function tooManyOperations(): GraphQLError {
  const limit = socketLimits.operations;
  return new GraphQLError(`${limit} subscriptions run on this socket already. End one, or follow fewer runs at once.`, {
    extensions: {
      code: 'TOO_MANY_SUBSCRIPTIONS',
      messageZh: `此连接上已有 ${limit} 个订阅。请先结束一个，或同时关注较少的任务。`,
      limit,
    },
  });
}
