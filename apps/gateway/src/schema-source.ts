import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The schema that the gateway serves: apps/gateway/schema.graphql, found from the source and from the build alike. */
export function schemaSource(): string {
  const places = ['../schema.graphql', '../../../../apps/gateway/schema.graphql'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`schema.graphql is in none of ${places.join(', ')}`);
  return readFileSync(found, 'utf8');
}

let written: GraphQLSchema | undefined;

/** The schema as it is written, with its directives; read once. */
export function writtenSchema(): GraphQLSchema {
  return (written ??= buildSchema(schemaSource()));
}
