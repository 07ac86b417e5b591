import type { GraphQLRequest } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { writtenSchema } from '../schema-source.js';
import { readFieldCosts } from './field-costs.js';
import { limits } from './limits.js';
import { queryCost, type QueryCost } from './query-cost.js';
import { tooMuch } from './too-much.js';

interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly http?: GraphQLRequest['http'];
}

/** What is said against a validated operation with its variables, before it runs; over HTTP and a socket alike. */
export function refuseOperation({ document, operation, text, variables, http }: Asked): GraphQLError | undefined {
  if ((!costCaches.has(operation) && NUL.test(text)) || holdsNul(variables)) return unkeepable();
  const characters = sizeOf(variables, http);
  if (characters > limits.variables) return tooMuch('variables', characters);
  const asked = costOf(document, operation, variables ?? {});
  const what = (['depth', 'fields', 'aliases', 'cost'] as const).find((one) => asked[one] > limits[one]);
  return what && tooMuch(what, asked[what]);
}

/** Characters of the variables; of a small body, no more than it has bytes. */
export function sizeOf(variables: Asked['variables'], http: Asked['http']): number {
  const length = http?.headers.get('content-length');
  return !variables || (length !== undefined && Number(length) <= limits.variables)
    ? Number(length ?? 0)
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
