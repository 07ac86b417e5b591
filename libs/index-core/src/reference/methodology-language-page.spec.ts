import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compile, parseMethodology, score } from '../index.js';
import type { Panel, PanelUnit } from '../panel/panel.js';

const path = resolve('docs/methodology-language.md');
const attributes = ['level', 'province', 'kind', 'parent'];

/** A CSV of the page: code, year, attributes of units (level, province, kind, parent, group:NAME), indicators. */
function panelOf(csv: string): Panel {
  const [head, ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const at = (name: string) => head!.indexOf(name);
  const keys = [...new Set(rows.map((row) => row[0]!))];
  const years = [...new Set(rows.map((row) => Number(row[at('year')])))].sort((a, b) => a - b);
  const units = keys.map((key): PanelUnit => {
    const row = rows.find((one) => one[0] === key)!;
    const groups = head!.flatMap((name, c) => (name.startsWith('group:') ? [[name.slice(6), row[c]!]] : []));
    return {
      key,
      groups: Object.fromEntries(groups),
      ...Object.fromEntries(attributes.filter((name) => at(name) >= 0).map((name) => [name, row[at(name)]])),
    };
  });
  const codes = head!.filter((name) => !['code', 'year', ...attributes].includes(name) && !name.startsWith('group:'));
  return {
    units,
    years,
    columns: new Map(
      codes.map((indicator) => {
        const values = new Float64Array(units.length * years.length).fill(NaN);
        for (const row of rows)
          if (row[at(indicator)] !== '')
            values[years.indexOf(Number(row[at('year')])) * units.length + keys.indexOf(row[0]!)] = Number(
              row[at(indicator)],
            );
        return [indicator, { indicator, values }];
      }),
    ),
  };
}

/** The result as the page prints it: rank, unit, every node's score, grade; then notes. `*`: rests on a filled value; `!`: front-runner. */
function printed(json: string, csv: string): string {
  const parsed = parseMethodology(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  const panel = panelOf(csv);
  const result = score(compile(parsed.methodology), panel);
  const graded = result.gradeLabels.length > 0;
  const lines = [['year', 'rank', 'unit', ...result.nodes.map(({ code }) => code), ...(graded ? ['grade'] : [])]];
  panel.years.forEach((year, y) =>
    panel.units.forEach(({ key }, u) => {
      const cell = y * panel.units.length + u;
      const figure = (n: number) => {
        const value = result.scores[n]![cell]!;
        return Number.isNaN(value) ? '–' : `${Number(value.toFixed(4))}${result.imputed[n]![cell] === 1 ? '*' : ''}`;
      };
      const grade = result.gradeLabels[result.grades[0]![cell]!] ?? '–';
      const rank = `${result.ranks[0]![cell] || '–'}${result.frontRunners?.[cell] === 1 ? '!' : ''}`;
      lines.push([String(year), rank, key, ...result.nodes.map((_, n) => figure(n)), ...(graded ? [grade] : [])]);
    }),
  );
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  const table = lines.map((line) =>
    line
      .map((cell, c) => cell.padEnd(widths[c]!))
      .join('  ')
      .trimEnd(),
  );
  const remarks = [
    ...result.notRanked.map(({ unit, year, detail }) => `${unit} ${year}: ${detail.en}`),
    ...result.notes.map(({ en }) => en),
  ];
  return [...table, ...remarks].join('\n');
}

function faultsOf(json: string): string {
  const parsed = parseMethodology(json);
  if (parsed.ok) throw new Error('The document was taken.');
  return parsed.faults
    .map(
      ({ pointer, message, expected, nearest }) =>
        `${pointer}\n  ${message} Expected: ${expected}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
    )
    .join('\n');
}

interface Fence {
  readonly kind: string;
  readonly text: string;
}

function fences(page: string): Fence[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind: kind!, text: text! }));
}

/** What each printed fence should hold, in order. */
function answers(page: string): string[] {
  const all = fences(page);
  return all.flatMap(({ kind }, i) => {
    if (kind === 'text') return [printed(all[i - 2]!.text, all[i - 1]!.text)];
    return kind === 'faults' ? [faultsOf(all[i - 1]!.text)] : [];
  });
}

describe('docs/methodology-language.md', () => {
  const page = readFileSync(path, 'utf8');
  const all = fences(page);

  it('teaches by six documents, each with data and a result', () => {
    expect(all.filter(({ kind }) => kind === 'json')).toHaveLength(6);
    expect(all.map(({ kind }) => kind).join(' ')).toBe(
      [...Array.from({ length: 6 }, () => 'json csv text'), 'wrong faults', 'wrong faults'].join(' '),
    );
  });

  it('prints what the documents give, and what the wrong ones are answered', () => {
    const texts = answers(page);
    const generated = page.replace(
      /^```(text|faults)\n[\s\S]*?^```$/gm,
      (_, kind: string) => `\`\`\`${kind}\n${texts.shift()!}\n\`\`\``,
    );
    expect(generated).toBeGeneratedFile(path);
  });
});
