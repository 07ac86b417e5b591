import {
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { refusal, refusedInput } from '../answers/refusal.js';
import { writtenSchema } from '../schema-source.js';
import { argumentCheck } from './argument-limits.js';

/**
 * Arguments outside of what the schema says of them (`@range`, `@items`) are refused before a resolver sees them: as a
 * Refusal where the answer can be one, else as an error. Changes the schema given, and answers it.
 */
export function limitArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(writtenSchema().getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const written of Object.values(type.getFields())) {
        const served = schema.getType(type.name);
        const field = isObjectType(served) ? served.getFields()[written.name] : undefined;
        if (field?.resolve && written.args.length > 0) field.resolve = limited(written, field.resolve);
      }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

function limited({ args, type }: GraphQLField<unknown, unknown>, resolve: Resolve): Resolve {
  const checks = args.map((argument) => [argument.name, argumentCheck(writtenSchema(), argument)] as const);
  const named = getNamedType(type);
  const canRefuse = isUnionType(named) && named.getTypes().some(({ name }) => name === 'Refusal');
  return (parent, given, context, info) => {
    for (const [name, check] of checks) {
      const fault = check(given[name], name);
      if (!fault) continue;
      if (canRefuse) return refusal('INVALID_ARGUMENT', fault.place, fault.message, fault.remedy);
      throw refusedInput({ ...fault, argument: fault.place });
    }
    return resolve(parent, given, context, info);
  };
}
