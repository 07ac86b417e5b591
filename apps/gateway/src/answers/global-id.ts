/** Relay global ids: the type's name and the row's key, base64url. */
export type NodeType = 'Unit' | 'Dataset' | 'Methodology' | 'ScoreRun' | 'RobustnessRun';

export function globalId(type: NodeType, key: string | number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** Undefined where the text is no global id. */
export function readGlobalId(id: string): { readonly type: string; readonly key: string } | undefined {
  const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(id, 'base64url').toString());
  return match ? { type: match[1]!, key: match[2]! } : undefined;
}

/** A key of rows that are numbered; undefined: no such number. */
export function rowKey(key: string): number | undefined {
  const number = Number(key);
  return Number.isInteger(number) && number > 0 && number < 2 ** 31 ? number : undefined;
}

/** The key in a global id of this type, or the text itself where it is none. */
export function keyOf(type: NodeType, id: string): string {
  const read = readGlobalId(id);
  return read?.type === type ? read.key : id;
}
