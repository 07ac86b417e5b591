import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener, type GraphQLResponse } from '@apollo/server';
import {
  OperationTypeNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../callers/gateway-context.js';
import { toldError } from '../faults/told-error.js';
import type { Turns } from './turns.js';

const COMPILED_QUERIES = 500;

/**
 * Runs queries compiled (graphql-jit) instead of walked: some 1,650 leaf fields of a ranking page are the gateway's cost.
 * Compiled queries are cached by query hash and operation, the least recently used goes first. Parsing, validation and limits have run before.
 * A query that takes longer than `milliseconds` is answered 503; its statements are given up by the server after the same time.
 */
export function compiledQueries({
  milliseconds,
  turns,
}: {
  readonly milliseconds: number;
  readonly turns: Turns;
}): ApolloServerPlugin<GatewayContext> {
  const cache = new LRUCache<string, CompiledQuery | 'not compiled'>({ max: COMPILED_QUERIES });
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<GatewayContext>> {
      return {
        async responseForOperation({ schema, document, operation, queryHash, request, contextValue, operationName }) {
          if (operation.operation !== OperationTypeNode.QUERY || request.http === undefined) return null;
          const key = `${queryHash}:${operationName ?? ''}`;
          let compiled = cache.get(key);
          if (compiled === undefined) {
            const busy = await turns.of(contextValue.caller.id).catch((error: unknown) => error);
            if (busy !== undefined) return answer(429, { errors: [toldError(busy)] });
            const made = compileQuery(schema, document, operationName ?? undefined);
            compiled = isCompiledQuery(made) ? made : 'not compiled';
            cache.set(key, compiled);
          }
          if (compiled === 'not compiled') return null;
          const result = await within(milliseconds, compiled.query({}, contextValue, request.variables));
          return result === undefined
            ? answer(503, { errors: [tooLate(milliseconds)] })
            : answer(undefined, told(result));
        },
      };
    },
  };
}

function answer(status: number | undefined, singleResult: FormattedExecutionResult): GraphQLResponse {
  return { http: { headers: new HeaderMap(), status }, body: { kind: 'single', singleResult } };
}

/** The answer with its errors as a caller is told them; without data the variables could not be read. */
function told({ errors, ...result }: ExecutionResult): FormattedExecutionResult {
  if (errors === undefined) return result;
  const code = result.data === undefined ? 'BAD_USER_INPUT' : undefined;
  return { ...result, errors: errors.map((error) => toldError(error, code)) };
}

/** The answer, or undefined when it takes too long. */
async function within(
  milliseconds: number,
  answer: Promise<ExecutionResult> | ExecutionResult,
): Promise<ExecutionResult | undefined> {
  if (!('then' in answer)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(milliseconds: number): GraphQLFormattedError {
  return {
    message: `The query took longer than ${milliseconds / 1000} s and was given up. Ask for less at once, or again later.`,
    extensions: { code: 'QUERY_TIMED_OUT', limit: milliseconds },
  };
}
