import { getMetadataArgsStorage } from 'typeorm';

/**
 * Columns of an entity as a select list, each under the name of its member (`r.inputs_hash as "inputsHash", …`): which
 * column is which member is said by the entity alone. Without `members` it is all of them.
 */
export function columnsOf<Entity extends object>(
  entity: new () => Entity,
  alias: string,
  members?: readonly (keyof Entity)[],
): string {
  const asked: readonly PropertyKey[] | undefined = members;
  return getMetadataArgsStorage()
    .filterColumns(entity)
    .filter(({ propertyName }) => asked?.includes(propertyName) ?? true)
    .map(({ propertyName, options }) => `${alias}.${options.name ?? propertyName} as "${propertyName}"`)
    .join(', ');
}
