import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compile } from '../methodology/compile.js';
import { parseMethodology } from '../methodology/parse.js';
import type { Plan } from '../methodology/plan.js';
import { score } from '../methodology/score.js';
import { aggregateFacts, unitsStandAlone } from '../methodology/word-facts.js';
import { panelOfYear, yearsStandAlone } from '../methodology/year-alone.js';
import type { Panel } from '../panel/panel.js';
import { documentsOf, wordsOfTheLanguage, wordsPanel } from './words.fixture.js';

/** Every document of every word that scores; gates and ranks are of the whole ranking, so only scores are compared. */
const plans = wordsOfTheLanguage()
  .flatMap(documentsOf)
  .flatMap(({ name, document }): { readonly name: string; readonly plan: Plan }[] => {
    const parsed = parseMethodology(JSON.stringify(document));
    return parsed.ok ? [{ name, plan: compile(parsed.methodology) }] : [];
  });

/** The panel of one unit alone. */
function panelOfUnit(panel: Panel, u: number): Panel {
  const cells = (column: Float64Array): Float64Array => column.filter((_, i) => i % panel.units.length === u);
  return {
    units: panel.units.slice(u, u + 1),
    years: panel.years,
    columns: new Map([...panel.columns].map(([code, column]) => [code, { ...column, values: cells(column.values) }])),
  };
}

const index = (plan: Plan, panel: Panel): Float64Array => score(plan, panel).scores[0] ?? new Float64Array(0);

describe('unitsStandAlone', () => {
  const alone = plans.filter(({ plan }) => unitsStandAlone(plan));

  it('knows a curve, and other normalisations by the card, for such', () => {
    const names = alone.map(({ name }) => name);
    for (const word of ['curve', 'bands', 'categories', 'marks', 'bonus', 'realisation-degree', 'goalposts', 'scaled'])
      expect(names).toContain(`step normalise ${word}`);
    for (const word of [
      'step normalise min-max',
      'aggregate copeland',
      'weights entropy',
      'bound quantile',
      'expression of-unit',
    ])
      expect(names).not.toContain(word);
  });

  it('is right: the score of a unit is the same, to the bit, without the others', () => {
    for (const { name, plan } of alone) {
      const together = index(plan, wordsPanel);
      wordsPanel.units.forEach((_, u) => {
        const own = together.filter((__, i) => i % wordsPanel.units.length === u);
        expect({ name, u, score: index(plan, panelOfUnit(wordsPanel, u)) }).toEqual({ name, u, score: own });
      });
    }
  });
});

describe('yearsStandAlone', () => {
  it('is right: the scores of a year are the same, to the bit, without the other years', () => {
    const alone = plans.filter(({ plan }) => yearsStandAlone(plan));
    expect(alone.length).toBeGreaterThan(100);
    const U = wordsPanel.units.length;
    for (const { name, plan } of alone) {
      const together = index(plan, wordsPanel);
      wordsPanel.years.forEach((year, y) => {
        const own = together.slice(y * U, (y + 1) * U);
        expect({ name, year, score: index(plan, panelOfYear(wordsPanel, y)) }).toEqual({ name, year, score: own });
      });
    }
  });
});

describe('apps/web/src/methodology/how-weights-act.ts', () => {
  it('is what the core says of every aggregate (UPDATE_GENERATED=1 writes it anew)', () => {
    const path = resolve('apps/web/src/methodology/how-weights-act.ts');
    const lines = Object.entries(aggregateFacts).map(
      ([method, { weights }]) => `  ${/^\w+$/.test(method) ? method : `'${method}'`}: '${weights}',\n`,
    );
    const generated = [
      '/**\n',
      " * By aggregate, how the weights of a node's children act: as shares of their sum, as factors, or not at all.\n",
      ' * Written by libs/index-core/src/reference/word-facts.spec.ts, from what the core knows of each word.\n',
      ' */\n',
      "export const HOW_WEIGHTS_ACT: Readonly<Record<string, 'shares' | 'factors' | 'none'>> = {\n",
      ...lines,
      '};\n',
    ].join('');
    if (process.env['UPDATE_GENERATED'] === '1') writeFileSync(path, generated);
    expect(readFileSync(path, 'utf8')).toBe(generated);
  });
});
