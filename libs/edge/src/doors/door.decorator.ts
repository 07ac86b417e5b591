import { RouteConfig } from '@nestjs/platform-fastify';
import type { DoorKind } from './doors.js';

/** The kind of door that a route of a controller is; `guardDoors` refuses routes that name none. */
export function Door(kind: DoorKind): MethodDecorator {
  return RouteConfig({ door: kind });
}
