import { isObjectType, type GraphQLSchema } from 'graphql';

/** Fields that a completed run alone decides (`@fromRun`), as `Type.field`. */
export function fieldsFromRun(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, astNode }) =>
            astNode?.directives?.some((directive) => directive.name.value === 'fromRun')
              ? [`${type.name}.${name}`]
              : [],
          )
        : [],
    ),
  );
}
