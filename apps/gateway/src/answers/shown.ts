import type { ResolversParentTypes } from '../generated/resolvers.js';

/**
 * What a resolver gives for a type of schema.graphql: its fields, but for those that have a resolver of their own.
 * A field that is renamed there, or forgotten here, does not compile.
 */
export type Shown<Name extends keyof ResolversParentTypes> = ResolversParentTypes[Name];

/** The same with its name: as a member of a union, or of Node. */
export type Member<Name extends keyof ResolversParentTypes> = Shown<Name> & { readonly __typename: Name };
