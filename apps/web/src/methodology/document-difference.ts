import type { Text } from '../words/text.js';
import type { Methodology } from './document.js';

/** A place of two documents where they do not say the same. */
export interface DocumentChange {
  /** Members from the document down; entries of a list by their code, id or label. */
  readonly path: readonly string[];
  /** The indicator or node that the place belongs to, by its code; undefined: the document itself. */
  readonly code: string | undefined;
  /** What of it: the last members of the path. */
  readonly what: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly before: unknown;
  readonly after: unknown;
}

type Obj = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (entry: unknown): string | undefined =>
  isObject(entry)
    ? ['code', 'indicator', 'id', 'label'].map((key) => entry[key]).find((id): id is string => typeof id === 'string')
    : undefined;

/**
 * What a new version, or another methodology, says otherwise than the first; a figure with its origin counts as one
 * thing, an order of entries as nothing.
 */
export function documentChanges(before: Methodology, after: Methodology): DocumentChange[] {
  const [left, right] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): DocumentChange[] => {
    const [one, other] = [left.get(key), right.get(key)];
    const [was, is] = [one?.value, other?.value];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const { path, code, what } = (other ?? one)!;
    return [
      {
        path,
        code,
        what,
        change: one === undefined ? 'added' : other === undefined ? 'removed' : 'changed',
        before: was,
        after: is,
      },
    ];
  });
}

interface Leaf {
  readonly path: readonly string[];
  readonly code: string | undefined;
  readonly what: string;
  readonly value: unknown;
}

function leavesOf(document: Methodology): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (
    value: unknown,
    path: readonly string[],
    owner: { readonly code: string | undefined; readonly from: number },
  ): void => {
    if (isObject(value) && !('value' in value) && !('open' in value) && Object.keys(value).length > 0) {
      for (const [key, member] of Object.entries(value))
        if (!(path.length === 0 && key === 'version')) walk(member, [...path, key], owner);
      return;
    }
    if (Array.isArray(value) && value.length > 0 && value.every((entry) => isObject(entry))) {
      const ids = value.map(idOf);
      const own = ids.every((id, i) => id !== undefined && ids.indexOf(id) === i);
      value.forEach((entry, i) => {
        const at = [...path, own ? ids[i]! : String(i + 1)];
        walk(
          entry,
          at,
          own && ['indicators', 'children'].includes(path.at(-1) ?? '') ? { code: ids[i], from: at.length } : owner,
        );
      });
      return;
    }
    leaves.set(JSON.stringify(path), { path, code: owner.code, what: path.slice(owner.from).join('.'), value });
  };
  walk(document, [], { code: undefined, from: 0 });
  return leaves;
}

/** Names of indicators and nodes by their codes. */
export function namesOf(document: Methodology): Map<string, Text> {
  const names = new Map<string, Text>();
  const put = (entry: Obj): void => {
    if (typeof entry['code'] === 'string' && isObject(entry['name']))
      names.set(entry['code'], entry['name'] as unknown as Text);
  };
  const walk = (node: Obj): void => {
    put(node);
    for (const child of (node['children'] as readonly Obj[] | undefined) ?? []) walk(child);
  };
  document.indicators.forEach(put);
  walk(document.index);
  return names;
}
