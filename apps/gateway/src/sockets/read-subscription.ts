import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { LRUCache } from 'lru-cache';
import { limits } from '../limits/limits.js';
import { readDocument } from '../limits/read-document.js';
import { refuseOperation } from '../limits/refuse-operation.js';
import type { Turns } from '../limits/turns.js';

/** Documents that passed; the page has two. */
const KEPT = 50;

/** Reads what is subscribed to, by the same limits as a query over HTTP. */
export class SubscriptionReader {
  private readonly passed = new LRUCache<string, DocumentNode>({ max: KEPT });
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly how: { readonly introspection: boolean; readonly turns: Turns },
  ) {
    this.rules = how.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** The document, or why it does not run. */
  async read(
    { query, operationName, variables }: SubscribePayload,
    caller: string,
  ): Promise<DocumentNode | readonly GraphQLError[]> {
    try {
      const document = this.passed.get(query) ?? (await this.validated(query, caller));
      if (!('kind' in document)) return document;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return [noSubscription()];
      const refusal = refuseOperation({ document, operation, text: query, variables });
      return refusal ? [refusal] : document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  private async validated(text: string, caller: string): Promise<DocumentNode | readonly GraphQLError[]> {
    await this.how.turns.of(caller);
    const document = readDocument(text);
    const faults = validate(this.schema, document, this.rules, {
      maxErrors: limits.faults,
      hideSuggestions: !this.how.introspection,
    });
    if (faults.length > 0) return faults;
    this.passed.set(text, document);
    return document;
  }
}

function noSubscription(): GraphQLError {
  return new GraphQLError('Over a socket there are subscriptions only. Send queries and mutations to POST /graphql.', {
    extensions: {
      code: 'SUBSCRIPTIONS_ONLY',
      messageZh: '此连接只用于订阅。查询和变更请用 POST /graphql。',
    },
  });
}
