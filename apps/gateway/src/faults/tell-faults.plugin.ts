import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { databaseUnreachable } from '#persistence';
import { saysDatabaseAway } from './told-error.js';

/**
 * An answer that misses something because the database is away is 503, whichever field it was, and says when to ask
 * again.
 */
export const tellFaults: ApolloServerPlugin = {
  async requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || !saysDatabaseAway(body.singleResult.errors)) return;
        http.status = databaseUnreachable.status;
        http.headers.set('retry-after', String(databaseUnreachable['retryAfterSeconds']));
        http.headers.set('cache-control', 'no-store');
      },
    };
  },
};
