import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { gb2260Units } from '../units/gb2260-units.js';
import { createUnitRegistry } from '../units/unit-registry.js';
import { readDataset } from './read-dataset.js';

/**
 * The county tables of the 2020 census whole: 3,312 rows, which do not come with the project. CENSUS_TABLE=path
 * reads them;
 * the rows that are hard to place are in test/corpus/census-2020.
 */
const table = process.env.CENSUS_TABLE;

(table ? it : it.skip)(
  'takes the 3,312 rows of the 2020 census as they stand and says of every one what became of it (CENSUS_TABLE names the file)',
  async () => {
    const registry = createUnitRegistry(gb2260Units());
    const bytes = readFileSync(table!);
    const reading = readDataset(
      (async function* () {
        yield bytes;
      })(),
      { registry, year: 2020 },
    );
    let observations = 0;
    for await (const batch of reading.batches) observations += batch.length;
    const report = reading.report();
    expect(report).toMatchObject({
      ok: true,
      encoding: { name: 'utf-8' },
      rows: { read: 3217, blank: 0, footnotes: 0, leftOut: 95 },
      observations: 3217 * 21,
      missing: { notAvailable: 24 },
      units: {
        resolved: 3217,
        byRule: { code: 3189, 'code:abolished': 22, 'code:name-former': 5, 'code:name-other': 1 },
        byKind: { province: 31, prefecture: 333, county: 2848, other: 5 },
        unresolved: { pseudo: 95, unknown: 0, ambiguous: 0 },
      },
      values: { byRule: { plain: 67533, 'missing:blank': 24 } },
      issuesByCode: {
        'levels-mixed': 1,
        'unit-code-gone': 22,
        'unit-former-name': 5,
        'unit-name-differs': 1,
        'unit-prefix-unknown': 1,
        'unit-pseudo-code': 95,
        'unit-subtotal': 5,
        'column-no-figures': 1,
      },
    });
    expect(observations).toBe(report.observations);
    expect(report.issues.find(({ code }) => code === 'unit-name-differs')).toMatchObject({
      row: 1078,
      value: '340210 芜湖县',
    });
  },
);
