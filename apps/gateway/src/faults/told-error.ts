import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { databaseUnreachable, isDatabaseAway } from '#persistence';

const logger = new Logger('GraphQL');

/** The code under which the database away is told. */
export const DATABASE_UNREACHABLE = 'DATABASE_UNREACHABLE';

/**
 * What a caller is told of an error, over HTTP and over a socket alike. Errors that say themselves what was wrong with
 * the question carry a code and pass; of the others nobody outside sees the message, and the log has it whole.
 * @param code the code of an error that has none.
 */
export function toldError(error: unknown, code?: string): GraphQLFormattedError {
  const told = isLocated(error) ? error : undefined;
  const place = told ? placeOf(told) : {};
  if (isDatabaseAway(error)) {
    logger.warn(`database away: ${causeOf(error).message}`);
    const { detail, detailZh, retryAfterSeconds } = databaseUnreachable;
    return {
      ...place,
      message: detail,
      extensions: { code: DATABASE_UNREACHABLE, messageZh: detailZh, retryAfterSeconds },
    };
  }
  const known = told?.extensions?.['code'] ?? code;
  if (told && typeof known === 'string' && known !== INTERNAL) {
    const { http: _, stacktrace: _s, ...extensions } = told.extensions ?? {};
    return { ...place, message: told.message, extensions: { ...extensions, code: known } };
  }
  const cause = causeOf(error);
  logger.error(cause.stack ?? cause.message);
  return {
    ...place,
    message: 'Something failed here that is not your fault. The log of the gateway has the details.',
    extensions: { code: INTERNAL, messageZh: '服务内部出错，并非您的操作所致。详情见网关服务日志。' },
  };
}

/** Whether an answer says that the database is away. */
export function saysDatabaseAway(errors: readonly GraphQLFormattedError[] | undefined): boolean {
  return errors?.some(({ extensions }) => extensions?.['code'] === DATABASE_UNREACHABLE) ?? false;
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** An error of graphql or of graphql-jit, which has a class of its own. */
interface LocatedError extends Error {
  readonly locations?: GraphQLFormattedError['locations'];
  readonly path?: GraphQLFormattedError['path'];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly originalError?: Error | null;
}

function isLocated(error: unknown): error is LocatedError {
  return typeof error === 'object' && error !== null && ('locations' in error || 'path' in error);
}

function placeOf({ locations, path }: LocatedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

function causeOf(error: unknown): Error {
  if (isLocated(error) && error.originalError) return causeOf(error.originalError);
  return error instanceof Error ? error : new Error(String(error));
}
