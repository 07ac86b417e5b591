import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  createUnitRegistry,
  gb2260Units,
  iso3166Units,
  issueCodes,
  readDataset,
  unitRules,
  valueRules,
  type DatasetReport,
  type ReadOptions,
  type UnitRow,
} from '#datasets';
import { archiveOf } from './zip.js';

/**
 * A folder per trap: `input.*`, `options.json` where something is said with the file, and `expected.json`: every observation
 * and the exact report. CORPUS_UPDATE=1 writes the expectations anew; read the difference before you keep it.
 */
const corpus = new URL('./corpus/', import.meta.url);
const official = [...gb2260Units(), ...iso3166Units()];
const officialRegistry = createUnitRegistry(official);

async function read(folder: URL): Promise<unknown> {
  const input = readdirSync(folder).find((name) => name.startsWith('input.'))!;
  const bytes = readFileSync(new URL(input, folder));
  const given = existsSync(new URL('options.json', folder))
    ? (JSON.parse(readFileSync(new URL('options.json', folder), 'utf8')) as Partial<ReadOptions> & {
        units?: UnitRow[];
      })
    : {};
  const { units, ...options } = given;
  const registry = units ? createUnitRegistry([...units, ...official]) : officialRegistry;
  const reading = readDataset(
    (async function* () {
      yield bytes;
    })(),
    { registry, archive: () => Promise.resolve(archiveOf(bytes)), ...options },
  );
  const raw: { unit: string; indicator: number; rest: string }[] = [];
  for await (const batch of reading.batches) {
    for (let i = 0; i < batch.length; i++) {
      const value = batch.missing[i] === 0 ? String(batch.value[i]) : `missing ${batch.missing[i]}`;
      const extras = [
        batch.flags[i] ? `flags ${batch.flags[i]}` : '',
        batch.sampleSize[i] ? `n ${batch.sampleSize[i]}` : '',
        Number.isNaN(batch.standardError[i]) ? '' : `se ${batch.standardError[i]}`,
        batch.note[i] ?? '',
      ];
      raw.push({
        unit: registry.units[batch.unit[i]!]!.code,
        indicator: batch.indicator[i]!,
        rest: [
          `${batch.year[i]} = ${value} at ${batch.sheet[i] ? `sheet ${batch.sheet[i]} ` : ''}row ${batch.row[i]} column ${batch.column[i]}`,
          ...extras.filter((text) => text !== ''),
        ].join(', '),
      });
    }
  }
  const report = reading.report();
  const { warned, notes } = reading.amendments();
  const amendments = {
    ...(warned.length > 0
      ? {
          warned: warned.map(
            ({ unit, indicator, year }) =>
              `${registry.units[unit]!.code} ${report.indicators[indicator]!.code} ${year}`,
          ),
        }
      : {}),
    ...(notes.size > 0 ? { notes: Object.fromEntries(notes) } : {}),
  };
  return JSON.parse(
    JSON.stringify({
      observations: raw.map(({ unit, indicator, rest }) => `${unit} ${report.indicators[indicator]!.code} ${rest}`),
      ...amendments,
      report,
    }),
  ) as unknown;
}

describe('each trap has the report that was written down for it', () => {
  for (const name of readdirSync(corpus).sort()) {
    it(name, async () => {
      const folder = new URL(`${name}/`, corpus);
      const expected = new URL('expected.json', folder);
      const actual = await read(folder);
      if (process.env.CORPUS_UPDATE) writeFileSync(expected, `${JSON.stringify(actual, null, 1)}\n`);
      expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});

/** Problems that other suites provoke: of archives, of published rankings, of files beyond the memory of the checks. */
const ELSEWHERE = [
  'archive-refused',
  'checks-left-out',
  'duplicates-unwatched',
  'rankings-column-missing',
  'publisher-blank',
  'rank-unreadable',
  'unit-kept-as-printed',
  'place-repeated',
];

it('the corpus has every problem of the catalogue, every rule for units and every rule for values', () => {
  const reports = readdirSync(corpus).map(
    (name) =>
      (JSON.parse(readFileSync(new URL(`${name}/expected.json`, corpus), 'utf8')) as { report: DatasetReport }).report,
  );
  const seen = (of: (report: DatasetReport) => object): Set<string> =>
    new Set(reports.flatMap((report) => Object.keys(of(report))));
  const without = (all: readonly string[], some: ReadonlySet<string>): string[] => all.filter((one) => !some.has(one));
  expect(without(issueCodes, new Set([...seen(({ issuesByCode }) => issuesByCode), ...ELSEWHERE]))).toEqual([]);
  expect(
    without(
      Object.keys(unitRules),
      seen(({ units }) => units.byRule),
    ),
  ).toEqual([]);
  expect(
    without(
      Object.keys(valueRules),
      seen(({ values }) => values.byRule),
    ),
  ).toEqual([]);
});

it('docs/datasets.md names every problem of the catalogue, every rule for units and every rule for values, and none that is not', () => {
  const page = readFileSync(new URL('../../../docs/datasets.md', import.meta.url), 'utf8');
  const named = new Set([...page.matchAll(/`([a-z][a-z:-]+)`/g)].map(([, name]) => name!));
  const all = [...issueCodes, ...Object.keys(unitRules), ...Object.keys(valueRules)];
  expect(all.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => name.includes('-') && !all.includes(name))).toEqual([]);
});
