import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compile, parseMethodology, score } from '#index-core';
import { samplePanel } from '../../../libs/index-core/src/methodology/sample-panel.fixture.js';
import { rankingOf } from '../src/ranking.js';
import { startServices, type RunningServices } from './running-services.js';
import { sampleDataset, sampleFile, submitWhole } from './submit-whole.js';

const root = new URL('../../../', import.meta.url);
const samples = readdirSync(new URL('samples/', root)).filter((name) => existsSync(new URL(`samples/${name}/methodology.json`, root)));

let services: RunningServices;
beforeAll(async () => { services = await startServices(); }, 120_000);
afterAll(() => services?.stop());

describe('every shipped methodology', () => {
  it.each(samples)('%s: submitted, scored and ranked by the running services as the core alone ranks it', async (sample) => {
    const { file, units } = sampleDataset(sample);
    const document: unknown = JSON.parse(sampleFile(sample, 'methodology.json'));
    const ranking = await rankingOf(services.gateway, await submitWhole(services, sample));

    const parsed = parseMethodology(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const result = score(compile(parsed.methodology), samplePanel(sampleFile(sample, file), units ?? []));
    const cell = (code: string) => (result.years.length - 1) * result.unitKeys.length + result.unitKeys.indexOf(code);
    expect(ranking.year).toBe(result.years.at(-1));
    expect(ranking.rows).toHaveLength(result.unitKeys.filter((code) => result.ranks[0]![cell(code)]! > 0).length);
    expect(ranking.rows.length).toBeGreaterThan(0);
    for (const row of ranking.rows) {
      const { code } = row;
      const expected = result.scores[0]![cell(code)]!;
      expect([code, row.rank]).toEqual([code, result.ranks[0]![cell(code)]]);
      expect(Math.abs(row.index - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
      expect(row.grade).toBe(result.gradeLabels[result.grades[0]![cell(code)]!] ?? null);
    }
  });
});
