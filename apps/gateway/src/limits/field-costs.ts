import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';

/** What the directives `@cost` and `@listSize` say of a field. */
export interface FieldCost {
  /** Name of the type that it leads to. */
  readonly type: string;
  readonly list: boolean;
  /** What it takes to work out, in leaf values. */
  readonly weight: number;
  readonly assumedSize: number | undefined;
  /** Arguments that give a length, with their defaults where these are numbers. */
  readonly slicing: readonly { readonly name: string; readonly usual: number | undefined }[];
  /** Lists below that have this length; none: the field itself has it. */
  readonly sizedFields: readonly string[];
}

/** By `Type.field`: fields of one name on different types differ. */
export type FieldCosts = ReadonlyMap<string, FieldCost>;

const cost = z.object({ weight: z.string().regex(/^\d+$/).transform(Number) });
const listSize = z.object({
  assumedSize: z.int().positive().optional(),
  slicingArguments: z.array(z.string()).default([]),
  sizedFields: z.array(z.string()).default([]),
});

/** @throws Error that names the field whose directive says something that is no cost or length. */
export function readFieldCosts(schema: GraphQLSchema): FieldCosts {
  const costs = new Map<string, FieldCost>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) {
        const name = `${type.name}.${field.name}`;
        try {
          costs.set(name, readFieldCost(schema, field));
        } catch (error) {
          throw new Error(`The directives of ${name} in schema.graphql: ${(error as Error).message}`, { cause: error });
        }
      }
  return costs;
}

function readFieldCost(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FieldCost {
  const said = (directive: string): unknown => {
    const known = schema.getDirective(directive);
    return known && field.astNode ? getDirectiveValues(known, field.astNode) : undefined;
  };
  const { weight } = cost.optional().parse(said('cost')) ?? { weight: 0 };
  const { assumedSize, slicingArguments, sizedFields } = listSize.parse(said('listSize') ?? {});
  return {
    type: getNamedType(field.type).name,
    list: isListType(getNullableType(field.type)),
    weight,
    assumedSize,
    slicing: slicingArguments.map((name) => {
      const argument = field.args.find((one) => one.name === name);
      if (!argument) throw new Error(`there is no argument "${name}"`);
      return { name, usual: typeof argument.defaultValue === 'number' ? argument.defaultValue : undefined };
    }),
    sizedFields,
  };
}
