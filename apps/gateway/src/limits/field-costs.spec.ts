import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isLeafType, isObjectType, type GraphQLSchema } from 'graphql';
import { writtenSchema } from '../schema-source.js';
import { readFieldCosts } from './field-costs.js';

const DIRECTIVES = `
  directive @cost(weight: String!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
`;

/** Lists of objects of which nothing says how long they are. */
function unsaid(schema: GraphQLSchema): string[] {
  return [...readFieldCosts(schema)].flatMap(([name, { type, list, assumedSize, slicing, sizedFields }]) => {
    const leaf = isLeafType(schema.getType(type));
    return list && !leaf && assumedSize === undefined && (slicing.length === 0 || sizedFields.length > 0) ? [name] : [];
  });
}

/** Lengths that are given to lists that nothing below has. */
function unreached(schema: GraphQLSchema): string[] {
  const lists = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            isObjectType(getNamedType(field.type)) ? [field.name] : [],
          )
        : [],
    ),
  );
  return [...readFieldCosts(schema)].flatMap(([name, { sizedFields }]) =>
    sizedFields.some((field) => !lists.has(field)) ? [name] : [],
  );
}

describe('The directives @cost and @listSize', () => {
  it('say of every list of objects how long it usually is, or which argument says so', () => {
    expect(unsaid(writtenSchema())).toEqual([]);
    expect(
      unsaid(
        buildSchema(`${DIRECTIVES}
          type Query { things: [Thing!]! paged(first: Int): [Thing] @listSize(slicingArguments: ["first"]) }
          type Thing { names: [String!]! others: [Thing!] usual: [Thing!] @listSize(assumedSize: 3) }`),
      ),
    ).toEqual(['Query.things', 'Thing.others']);
  });

  it('give no length to a list that is not there', () => {
    expect(unreached(writtenSchema())).toEqual([]);
    expect(
      unreached(
        buildSchema(`${DIRECTIVES}
          type Query { page(first: Int): Page @listSize(slicingArguments: ["first"], sizedFields: ["rows"]) }
          type Page { edges: [Page!] @listSize(assumedSize: 5) }`),
      ),
    ).toEqual(['Query.page']);
  });

  it.each([
    ['no number', 'thing: Int @cost(weight: "much")'],
    ['a length below 1', 'things: [Int] @listSize(assumedSize: 0)'],
    ['an argument that is not there', 'things(first: Int): [Int] @listSize(slicingArguments: ["last"])'],
  ])('are refused with the name of the field where they say %s', (_, field) => {
    expect(() => readFieldCosts(buildSchema(`${DIRECTIVES} type Query { ${field} }`))).toThrow(/Query\.things?/);
  });
});
