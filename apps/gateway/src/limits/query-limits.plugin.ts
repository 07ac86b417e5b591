import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../callers/gateway-context.js';
import { readDocument } from './read-document.js';
import { refuseOperation, sizeOf } from './refuse-operation.js';
import type { Turns } from './turns.js';

/** Documents that passed, by the hash of their text; as many as have this many characters together. */
const KEPT_CHARACTERS = 500_000;
/** Characters of variables that take a turn to be read. */
const LARGE = 16_384;
/** Stands for a document that is refused, so that nothing is done for it until the refusal can be answered. */
const REFUSED = parse('{ __typename }');

/**
 * Refuses a query that asks for too much, before it runs: 400, with what it asked for and the limit. Apollo answers an
 * error that a plugin throws only from `didResolveOperation`, which comes after parsing and validation; it does
 * neither where the document is there already. So this keeps the documents itself, and Apollo's store is to be off
 * (`documentStore: null`).
 */
export function queryLimits(turns: Turns): ApolloServerPlugin<GatewayContext> {
  const passed = new LRUCache<string, DocumentNode>({ maxSize: KEPT_CHARACTERS });
  return {
    async requestDidStart(): Promise<GraphQLRequestListener<GatewayContext>> {
      let refusal: GraphQLError | undefined;
      return {
        async didResolveSource(context) {
          const known = passed.get(context.queryHash);
          if (known === undefined)
            refusal = await refuseDocument(context.source, turns.of(context.contextValue.caller.id));
          (context as { document?: DocumentNode | undefined }).document = refusal ? REFUSED : known;
        },
        async validationDidStart({ queryHash, document, source }) {
          return async (faults) => {
            if (!faults?.length) passed.set(queryHash, document, { size: source.length });
          };
        },
        async didResolveOperation({ document, operation, request, source, schema, contextValue }) {
          refusal ??= operation && refuseOperation({ document, operation, text: source, ...request });
          if (refusal) throw refusal;
          if (!operation || !request.variables) return;
          if (sizeOf(request.variables, request.http) > LARGE) await turns.of(contextValue.caller.id);
          const fault = wrongVariable(schema, operation, request.variables);
          if (fault) throw fault;
        },
      };
    },
  };
}

/**
 * The first variable that is not what it is declared to be. Compiled queries would tell every element of a list that
 * is not: 1.7 s for 120,000 numbers in the place of texts.
 */
function wrongVariable(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | undefined {
  const [fault] = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).errors ?? [];
  return (
    fault &&
    new GraphQLError(fault.message, {
      nodes: fault.nodes,
      extensions: { ...fault.extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  );
}

/** What is said against a text before it is validated; of its syntax Apollo speaks. */
async function refuseDocument(text: string, turn: Promise<void>): Promise<GraphQLError | undefined> {
  try {
    await turn;
    readDocument(text);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions['code'] !== undefined) return error;
  }
  return undefined;
}
