import type { ServerOptions } from 'graphql-ws';
import { toldError } from './told-error.js';

/** What a subscriber is told of errors: the same as over HTTP. For graphql-ws. */
export const socketFaults: Pick<ServerOptions, 'onError' | 'onNext'> = {
  onError: (_context, _id, _payload, errors) => errors.map((error) => toldError(error, codeOf(error.originalError))),
  onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
    errors ? { ...result, errors: errors.map((error) => toldError(error)) } : undefined,
};

/** An error of the document or of its variables has none behind it. */
const codeOf = (behind: Error | null | undefined): string | undefined => (behind ? undefined : 'BAD_USER_INPUT');
