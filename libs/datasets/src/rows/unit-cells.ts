import type { GridRow } from '../csv/csv-records.js';
import type { Layout } from '../layout/layout.js';
import { withoutMark } from '../values/footnotes.js';

/** What the cells of a row say about its unit; empty texts where they say nothing. */
export interface UnitCells {
  readonly code: string;
  /** With the scope (全市, 市辖区) in brackets where a column of its own states it. */
  readonly name: string;
  /** Names of what the unit belongs to, outermost first. */
  readonly parents: readonly string[];
  /** The footnote mark behind the name. */
  readonly footnoteMark: string | undefined;
  /** Equal for two rows of one year whose cells say the same. */
  readonly key: string;
}

/** `GB: United Kingdom`: a code with its label, as SDMX-CSV may print it. */
const CODE_WITH_LABEL = /^([A-Z0-9]{2,6}): .*$/;

export function unitCells({ cells }: GridRow, layout: Layout): UnitCells {
  const parents: string[] = [];
  let name = '';
  let key = '';
  let footnoteMark: string | undefined;
  for (const column of layout.unitNames) {
    const { text, mark } = withoutMark((cells[column] ?? '').trim());
    footnoteMark = mark ?? footnoteMark;
    key += `\u0000${text}`;
    if (text === '') continue;
    if (name !== '') parents.push(name);
    name = text;
  }
  const scope = layout.scope === undefined ? '' : (cells[layout.scope] ?? '').trim();
  if (scope !== '' && name !== '' && !name.includes(scope)) name = `${name}（${scope}）`;
  const code =
    layout.unitCode === undefined ? '' : (cells[layout.unitCode] ?? '').replace(CODE_WITH_LABEL, '$1').trim();
  return { code, name, parents, footnoteMark, key: `${code}${key}\u0000${scope}` };
}
