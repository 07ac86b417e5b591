import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { isRefusal } from '../answers/refusal.js';
import { writtenSchema } from '../schema-source.js';
import { ASK_AGAIN, KEPT_FOR_EVER } from './entity-tag.js';
import { fieldsFromRun } from './from-run.js';

type Resolve = GraphQLFieldResolver<unknown, object, never>;

/**
 * Says of an answer to GET whether it can ever be another. It can not when every question in it names its run by id and is answered from
 * it (a completed run never changes; a refusal may pass), and nothing below is read from elsewhere. Names are searched for as they are
 * today, so a search is asked again.
 */
export function fixedAnswers(): ApolloServerPlugin<object> {
  /** How many questions of a request were answered for ever. */
  const fixed = new WeakMap<object, number>();
  const count = (context: object, by: number): void => void fixed.set(context, (fixed.get(context) ?? 0) + by);
  return {
    async serverWillStart({ schema }) {
      watch(schema, count);
    },
    async requestDidStart({ request }): Promise<GraphQLRequestListener<object> | void> {
      if (request.http?.method !== 'GET') return;
      return {
        async willSendResponse({ contextValue, response: { body, http } }) {
          if (body.kind !== 'single' || body.singleResult.errors) return;
          const questions = Object.values(body.singleResult.data ?? {}).filter((answer) => answer !== 'Query').length;
          http.headers.set(
            'cache-control',
            questions > 0 && fixed.get(contextValue) === questions ? KEPT_FOR_EVER : ASK_AGAIN,
          );
        },
      };
    },
  };
}

function watch(schema: GraphQLSchema, count: (context: object, by: number) => void): void {
  const fromRun = fieldsFromRun(writtenSchema());
  const others = new Set([schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || others.has(type) || type.name.startsWith('__')) continue;
    for (const name of Object.keys(type.getFields())) {
      const alone = fromRun.has(`${type.name}.${name}`);
      if (type === schema.getQueryType()) {
        if (alone) wrap(type, name, (resolve) => countFixed(resolve, count));
      } else if (!alone)
        wrap(type, name, (resolve) => (parent, args, context, info) => {
          count(context, -Infinity);
          return resolve(parent, args, context, info);
        });
    }
  }
}

/** A question's resolver that counts its answer, where it is one for ever. */
function countFixed(
  resolve: Resolve,
  count: (context: object, by: number) => void,
): GraphQLFieldResolver<unknown, object, { run?: string | null; search?: string | null }> {
  return async (parent, args, context, info) => {
    const answer = (await resolve(parent, args as never, context, info)) as object;
    if (args.run && !args.search && !isRefusal(answer)) count(context, 1);
    return answer;
  };
}

/** Puts something around a field's own resolver; a field without one stays as it is. */
function wrap(
  type: GraphQLObjectType,
  name: string,
  around: (resolve: Resolve) => GraphQLFieldResolver<unknown, object, never>,
): void {
  const field = type.getFields()[name]!;
  if (field.resolve) field.resolve = around(field.resolve as Resolve) as never;
}
