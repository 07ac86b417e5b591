import type { ApolloServerPlugin, GraphQLRequest, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { writtenSchema } from '../schema-source.js';
import { readFieldCosts } from './field-costs.js';
import { limits } from './limits.js';
import { queryCost, type QueryCost } from './query-cost.js';

/** Refuses a query that asks for too much, before it runs: 400, with what it asked for and the limit. */
export const queryLimits: ApolloServerPlugin = {
  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return {
      async didResolveOperation({ document, operation, request }) {
        if (!operation) return;
        if ((!costCaches.has(operation) && NUL.test(request.query ?? '')) || holdsNul(request.variables))
          throw unkeepable();
        if (request.query && request.query.length > limits.characters)
          throw tooMuch('characters', request.query.length, limits.characters);
        const variables = sizeOf(request);
        if (variables > limits.variables) throw tooMuch('variables', variables, limits.variables);
        const asked = costOf(document, operation, request.variables ?? {});
        for (const what of ['depth', 'fields', 'aliases', 'cost'] as const)
          if (asked[what] > limits[what]) throw tooMuch(what, asked[what], limits[what]);
      },
    };
  },
};

/** Characters of the variables; those of a small body are not counted. */
function sizeOf({ http, variables }: GraphQLRequest): number {
  const length = http?.headers.get('content-length');
  return variables === undefined || (length !== undefined && Number(length) <= limits.variables)
    ? 0
    : JSON.stringify(variables).length;
}

/** U+0000, as an escape in a query; the character itself is no part of the language. */
const NUL = /\\u0000|\\u\{0+\}/;

/** Whether a text with U+0000, which PostgreSQL does not take, stands anywhere in the variables. */
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsNul);
}

const fieldCosts = readFieldCosts(writtenSchema());
/** Costs of one operation that are cached, by the numbers among its variables. */
const COSTS = 100;
const costCaches = new WeakMap<OperationDefinitionNode, LRUCache<string, QueryCost>>();

/** The cost, worked out once per document (Apollo keeps them) and the numbers among its variables. */
function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost {
  const costs = costCaches.get(operation) ?? new LRUCache<string, QueryCost>({ max: COSTS });
  costCaches.set(operation, costs);
  const key = Object.entries(variables)
    .flatMap(([name, value]) => (typeof value === 'number' ? [`${name}=${value}`] : []))
    .join(' ');
  const cost = costs.get(key) ?? queryCost(fieldCosts, document, operation, variables);
  costs.set(key, cost);
  return cost;
}

function unkeepable(): GraphQLError {
  return new GraphQLError('A text holds the character U+0000, which no stored text can. Leave it out.', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function tooMuch(what: string, asked: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The query's ${what} is ${asked}; the limit is ${limit}. Ask for less at once, or page through it.`,
    {
      extensions: { code: 'QUERY_TOO_LARGE', what, asked, limit, http: { status: 400 } },
    },
  );
}
