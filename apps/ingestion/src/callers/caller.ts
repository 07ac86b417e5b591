import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { ApiKeys } from '#edge';
import type { FastifyRequest } from 'fastify';
import { problem } from '#problem';
import { INGESTION_SETTINGS, type IngestionSettings } from '../ingestion-settings.js';
import { ProblemError } from '../problems/problem.js';

const callers = new WeakMap<FastifyRequest, string>();

/** Whoever changes something must be known by a key (where keys are set); reading is open. */
@Injectable()
export class CallerGuard implements CanActivate {
  private readonly keys: ApiKeys;

  constructor(@Inject(INGESTION_SETTINGS) settings: IngestionSettings) {
    this.keys = settings.apiKeys;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = this.keys.callerOf(request.headers);
    if (caller !== undefined) callers.set(request, caller);
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new ProblemError(
        problem('unknown-caller', 401, {
          title: 'Unknown caller',
          detail: {
            zh: '请提供 DUIBIAO_API_KEYS 中设置的密钥：“Authorization: Bearer 密钥”或“X-Api-Key: 密钥”。',
            en: 'Send a key that is set in DUIBIAO_API_KEYS: "Authorization: Bearer KEY" or "X-Api-Key: KEY".',
          },
        }),
      );
    }
    return true;
  }
}

/** The name of whoever called, for the audit. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => callers.get(context.switchToHttp().getRequest<FastifyRequest>()) ?? '',
);
