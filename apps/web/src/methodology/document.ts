import type { Text } from '../words/text.js';
import { HOW_WEIGHTS_ACT } from './how-weights-act.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];
type Obj = { readonly [key: string]: Json | undefined };

/** What stands in a methodology document as far as the page shows it; the service alone judges whether it is valid. */
export interface Methodology {
  readonly slug: string;
  readonly version: string;
  readonly name: Text;
  readonly summary?: Text;
  readonly authority: 'published' | 'ours';
  readonly origin?: Json;
  readonly sources?: readonly {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly note?: string;
  }[];
  readonly notes?: readonly Text[];
  readonly indicators: readonly Obj[];
  readonly steps: readonly Obj[];
  readonly aggregate?: Obj;
  readonly weights?: Obj;
  readonly index: Obj;
  readonly grades?: { readonly bands: readonly { readonly label: string; readonly from?: Json }[] };
}

export type Origin = 'sourced' | 'ours' | 'computed' | 'open' | 'read-off';

/** A number of the document with where it comes from, and its place. */
export interface Figure {
  readonly label: string;
  readonly path: Path;
  /** One number; undefined where it is open, differs, or is read off the data. */
  readonly value: number | undefined;
  readonly text: string;
  readonly origin: Origin | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
}

/** A node of the tree on its line. */
export interface TreeRow {
  readonly code: string;
  readonly depth: number;
  readonly leaf: boolean;
  readonly name: Text;
  readonly unit: string | undefined;
  readonly direction: string | undefined;
  readonly role: string | undefined;
  /** How a branch puts its children together, and where their weights are from if not given. */
  readonly method: string | undefined;
  readonly weights: string | undefined;
  readonly weight: Figure | undefined;
  /** Share among its siblings, and of the index; undefined where no numbers say so. */
  readonly share: number | undefined;
  readonly global: number | undefined;
  readonly figures: readonly Figure[];
}

const isObject = (value: unknown): value is Obj => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tree line by line, in its order, with weights as shares and every figure of an indicator's card. */
export function treeRows(document: Methodology): TreeRow[] {
  const rows: TreeRow[] = [];
  const cards = new Map(document.indicators.map((card, i) => [card['code'], { card, i }]));
  const sources = new Map((document.sources ?? []).map(({ id, title }) => [id, title]));
  const read = (value: unknown, path: Path, label: string): Figure =>
    figureOf(value, { path, label, origin: document.origin, sources });
  const walk = (
    node: Obj,
    path: Path,
    at: { readonly depth: number; readonly share: number | undefined; readonly global: number | undefined },
  ): void => {
    const indicator = node['indicator'] as string | undefined;
    const held = indicator === undefined ? undefined : cards.get(indicator);
    const aggregate = node['aggregate'] ?? document.aggregate;
    const rule = node['weights'] ?? document.weights;
    const children = (node['children'] as unknown as readonly Obj[] | undefined) ?? [];
    rows.push({
      code: (node['code'] ?? indicator) as string,
      depth: at.depth,
      leaf: indicator !== undefined,
      share: at.share,
      global: at.global,
      name: ((node['name'] ?? held?.card['name']) as Text | undefined) ?? {
        zh: String(indicator),
        en: String(indicator),
      },
      unit: held?.card['unit'] as string | undefined,
      direction: held?.card['direction'] as string | undefined,
      role: node['role'] as string | undefined,
      method: indicator === undefined && isObject(aggregate) ? wordOf(aggregate['method']) : undefined,
      weights:
        indicator === undefined && isObject(rule) && rule['method'] !== 'given' ? wordOf(rule['method']) : undefined,
      weight: node['weight'] === undefined ? undefined : read(node['weight'], [...path, 'weight'], 'weight'),
      figures: held ? cardFigures(held.card, ['indicators', held.i], read) : [],
    });
    const given = children.map((child) => valueOf(child['weight']));
    const equal = (isObject(rule) && rule['method'] === 'equal') || given.every((weight) => weight === undefined);
    const shares =
      equal && !(isObject(rule) && !['equal', 'given'].includes(wordOf(rule['method'])))
        ? children.map(() => 1)
        : given;
    const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const weighs = !isObject(aggregate) || HOW_WEIGHTS_ACT[wordOf(aggregate['method'])] === 'shares';
    children.forEach((child, k) => {
      const share = weighs && total > 0 && shares[k] !== undefined ? shares[k] / total : undefined;
      walk(child, [...path, 'children', k], {
        depth: at.depth + 1,
        share,
        global: share === undefined || at.global === undefined ? undefined : share * at.global,
      });
    });
  };
  walk(document.index, ['index'], { depth: 0, share: undefined, global: 1 });
  return rows;
}

function cardFigures(card: Obj, path: Path, read: (value: unknown, path: Path, label: string) => Figure): Figure[] {
  const out: Figure[] = [];
  if (card['target'] !== undefined) out.push(read(card['target'], [...path, 'target'], 'target'));
  for (const group of ['goalposts', 'interval', 'marks', 'bonus']) {
    const members = card[group];
    if (isObject(members))
      for (const [key, value] of Object.entries(members))
        if (typeof value === 'number' || isObject(value))
          out.push(read(value, [...path, group, key], `${group}.${key}`));
  }
  return out;
}

/** One figure as it stands: a plain number takes the document's origin. */
export function figureOf(
  value: unknown,
  {
    path,
    label,
    origin,
    sources,
  }: {
    readonly path: Path;
    readonly label: string;
    readonly origin: Json | undefined;
    readonly sources: ReadonlyMap<string, string>;
  },
): Figure {
  const base = { label, path, value: undefined, origin: undefined, source: undefined, note: undefined };
  if (typeof value === 'number') {
    const from = isObject(origin)
      ? { origin: 'sourced' as const, source: titleOf(origin['source'], sources) }
      : { origin: origin as Origin | undefined, source: undefined };
    return { ...base, ...from, value, text: String(value) };
  }
  if (!isObject(value)) return { ...base, text: JSON.stringify(value) ?? '' };
  const note = value['note'] as string | undefined;
  if (value['open'] === true) return { ...base, text: '', origin: 'open', note };
  if (typeof value['value'] === 'number')
    return {
      ...base,
      value: value['value'],
      text: String(value['value']),
      origin: value['origin'] as Origin,
      source: titleOf(value['source'], sources),
      note,
    };
  if (value['computed'] !== undefined)
    return {
      ...base,
      text: [value['computed'], value['at'] ?? value['count']]
        .filter((part) => part !== undefined)
        .map(wordOf)
        .join(' '),
      origin: 'read-off',
      note,
    };
  if (isObject(value['values'])) {
    const parts = Object.entries(value['values']).map(([key, one]) => ({
      key,
      figure: figureOf(one, { path, label, origin, sources }),
    }));
    return {
      ...base,
      text: parts.map(({ key, figure }) => `${key} ${figure.text || '–'}`).join(' · '),
      origin: parts[0]?.figure.origin,
      source: parts[0]?.figure.source,
      note,
    };
  }
  return { ...base, text: JSON.stringify(value) };
}

const titleOf = (id: unknown, sources: ReadonlyMap<string, string>): string | undefined =>
  typeof id === 'string' ? (sources.get(id) ?? id) : undefined;
/** A word or a number of the document as it stands there. */
const wordOf = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));
const valueOf = (weight: unknown): number | undefined =>
  typeof weight === 'number'
    ? weight
    : isObject(weight) && typeof weight['value'] === 'number'
      ? weight['value']
      : undefined;

/** The document with one figure changed. What was changed here is ours, whatever it was before. */
export function withFigure<T>(document: T, path: Path, value: number, note: string): T {
  const [key, ...rest] = path;
  if (key === undefined) return { value, origin: 'ours', note } as T;
  if (Array.isArray(document))
    return document.map((one: unknown, i) => (i === key ? withFigure(one, rest, value, note) : one)) as T;
  return {
    ...(document as object),
    [key]: withFigure((document as Record<string, unknown>)[key], rest, value, note),
  } as T;
}

/** A copy to be changed: a name and version of its own, and no longer anybody's publication. */
export function copyOf(document: Methodology): Methodology {
  return {
    ...document,
    slug: document.slug.endsWith('-copy') ? document.slug : `${document.slug}-copy`,
    version: document.slug.endsWith('-copy') ? nextVersion(document.version) : '1.0.0',
    authority: 'ours',
    name: document.slug.endsWith('-copy')
      ? document.name
      : { zh: `${document.name.zh}（副本）`, en: `${document.name.en} (copy)` },
  };
}

/** 1.2.3 → 1.2.4. */
export const nextVersion = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1));

/**
 * Where a JSON Pointer stands in a text: offset of the value's beginning and end; undefined where the text has no
 * such place.
 */
export function placeInText(text: string, pointer: string): readonly [number, number] | undefined {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = 0;
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const string = (): string => {
    const began = at++;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    try {
      return JSON.parse(text.slice(began, at)) as string;
    } catch {
      return '';
    }
  };
  // Reads one value from `at`; answers its end, or stops within it where the wanted one stands.
  const value = (wanted: readonly string[] | undefined): readonly [number, number] | undefined => {
    skip();
    const began = at;
    const found = (): readonly [number, number] | undefined => (wanted?.length === 0 ? [began, at] : undefined);
    const open = text[at];
    if (open === '"') {
      string();
      return found();
    }
    if (open !== '{' && open !== '[') {
      while (at < text.length && !/[\s,\]}]/.test(text[at]!)) at++;
      return found();
    }
    at++;
    for (let k = 0; ; k++) {
      skip();
      if (at >= text.length || text[at] === '}' || text[at] === ']') break;
      let key = String(k);
      if (open === '{') {
        if (text[at] !== '"') return undefined;
        key = string();
        skip();
        at++;
      }
      const hit = value(wanted && wanted.length > 0 && wanted[0] === key ? wanted.slice(1) : undefined);
      if (hit) return hit;
      skip();
      if (text[at] === ',') at++;
    }
    at++;
    return found();
  };
  return value(keys);
}
