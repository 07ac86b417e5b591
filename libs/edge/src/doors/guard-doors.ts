import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { sendProblem } from '#platform';
import type { Caller } from '../callers/caller.js';
import { sendSecurityHeaders } from '../headers/security-headers.js';
import { answerOtherOrigins } from '../origins/answer-other-origins.js';
import type { Doorkeeper } from './doorkeeper.js';
import { type DoorKind, isDoorKind } from './doors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** The kind of door that the route is. */
    door?: DoorKind | undefined;
  }
}

/** A route and its kind of door. */
export interface RouteDoor {
  readonly method: string;
  readonly url: string;
  readonly door: DoorKind;
}

const routeDoors = new WeakMap<FastifyInstance, readonly RouteDoor[]>();

/** The doors of all routes of a service whose doors are guarded. */
export function doorsOf(fastify: FastifyInstance): readonly RouteDoor[] {
  return routeDoors.get(fastify) ?? [];
}

/**
 * Every route names its kind of door (`@Door` on a controller's, `config: { door }` on others) and is guarded by what
 * holds there; every answer bears the security headers. To be installed before the first route: a hook does not see
 * those that were there before it.
 * `elsewhere` names the doors of routes that a package registers without a way to name them, by address; one that ends
 * with `*` stands for all that begin so.
 * @throws Error, as the route is registered, where it names none.
 */
export function guardDoors(
  fastify: FastifyInstance,
  { doorkeeper, elsewhere = {} }: { doorkeeper: Doorkeeper; elsewhere?: Readonly<Record<string, DoorKind>> },
): void {
  const guarded: RouteDoor[] = [];
  routeDoors.set(fastify, guarded);
  fastify.decorateRequest('caller');
  fastify.addHook('onRoute', (route) => {
    const door: unknown = route.config?.door ?? namedElsewhere(elsewhere, route);
    if (!isDoorKind(door)) throw withoutDoor(route, door);
    route.config = { ...route.config, door };
    for (const method of [route.method].flat()) guarded.push({ method, url: route.url, door });
  });
  sendSecurityHeaders(fastify);
  answerOtherOrigins(fastify, doorkeeper.origins);
  fastify.addHook('onRequest', async (request, reply) => {
    request.caller = doorkeeper.callerOf(request.headers, request.ip);
    const refused = await doorkeeper.refuse(
      doorOf(request),
      {
        method: request.method,
        headers: request.headers,
        address: request.ip,
        host: request.host,
      },
      request.caller,
    );
    return refused ? sendProblem(reply, refused) : undefined;
  });
}

function withoutDoor({ method, url }: RouteOptions, named: unknown): Error {
  const fault = named === undefined ? 'no door' : `the unknown door ${JSON.stringify(named)}`;
  return new Error(
    `${[method].flat().join(', ')} ${url} names ${fault}: give it @Door(…) or config: { door: … }, ` +
      'one of libs/edge/src/doors/doors.ts.',
  );
}

/** @throws Error where a route was registered before the doors were guarded: refused all the same. */
function doorOf({ is404, routeOptions }: FastifyRequest): DoorKind {
  if (is404) return 'nowhere';
  const { door } = routeOptions.config;
  if (!isDoorKind(door)) throw new Error(`${routeOptions.url ?? 'A route'} names no door.`);
  return door;
}

function namedElsewhere(
  elsewhere: Readonly<Record<string, DoorKind>>,
  { url, method }: RouteOptions,
): DoorKind | undefined {
  if (url === '*' && method === 'OPTIONS') return 'preflight'; // of @fastify/cors
  return Object.entries(elsewhere).find(([address]) =>
    address.endsWith('*') ? url.startsWith(address.slice(0, -1)) : url === address,
  )?.[1];
}
