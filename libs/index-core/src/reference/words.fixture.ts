import { methodologyJsonSchema } from '../methodology/json-schema.js';
import type { Panel, PanelUnit } from '../panel/panel.js';

/** How a word of the methodology language is used in a small document. */
interface Example {
  /** What stands beside the word: the members of its step, aggregate, rule of weights, operation, expression, finish or bound. */
  readonly members?: object;
  /** What the card of the indicator needs for it. */
  readonly card?: object;
  /** The indicator that is scored; default: a. */
  readonly indicator?: string;
  /** More documents, with these members instead. */
  readonly more?: readonly object[];
  /** Why its result is that of the document without it. */
  readonly same?: string;
}

const goalposts = { goalposts: { low: 10, high: 60 } };

/** An example of every word. The words themselves are read off the schema: one that has no example here makes the tests fail. */
export const examples: Readonly<Record<string, Example>> = {
  'step derive': { members: { indicator: 'x', as: { op: 'ratio', of: ['a', 'b'] } }, indicator: 'x' },
  'step denominate': { members: { by: 'people' } },
  'step screen': { members: { minAvailable: 1 }, indicator: 'gaps' },
  'step clip': { members: { min: 20, max: 40 } },
  'step constant-prices': {
    members: { baseYear: 2020, prices: { indicator: 'price' } },
    more: [
      { prices: { 2019: 96, 2020: 100, 2021: 103 } },
      { kind: 'previous-year-100', prices: { 2019: 96, 2020: 100, 2021: 103 } },
    ],
  },
  'step round': { members: { digits: -1 } },
  'step impute mean': { indicator: 'gaps' },
  'step impute median': { indicator: 'gaps' },
  'step impute linear': { indicator: 'gaps' },
  'step impute carry-forward': { indicator: 'gaps' },
  'step impute constant': { members: { value: 30 }, indicator: 'gaps' },
  'step treat outliers': {
    members: { skewness: 0.01, kurtosis: -10, most: 1, combine: true },
    indicator: 'tail',
    more: [{ otherwise: { lambda: 0.5 } }],
  },
  'step treat winsorise': { indicator: 'tail' },
  'step treat log-ct': { indicator: 'tail' },
  'step treat log-ct-orig': { indicator: 'tail' },
  'step treat log-ct-plus': { indicator: 'dip' },
  'step treat log-gii': { indicator: 'tail' },
  'step treat box-cox': { members: { lambda: 0.5 }, indicator: 'tail' },
  'step transform ln': {},
  'step transform log10': {},
  'step transform sqrt': {},
  'step transform reciprocal': {},
  'step transform exp': {},
  'step transform power': { members: { exponent: 2 } },
  'step normalise realisation-degree': { card: { target: 50 } },
  'step normalise goalposts': { card: goalposts },
  'step normalise scaled': { card: goalposts },
  'step normalise distance-to-target': { card: { target: 50 } },
  'step normalise bands': { card: { bands: { thresholds: [20, 40], points: [1, 3, 5] } } },
  'step normalise curve': { card: { curve: { at: [10, 40, 60], points: [0, 80, 100] } } },
  'step normalise categories': { card: { categories: { codes: [1, 2, 3], points: [10, 50, 90] } }, indicator: 'class' },
  'step normalise marks': { card: { target: 50, marks: { full: 10, perUnit: 0.25, floor: 1 } } },
  'step normalise bonus': { card: { bonus: { threshold: 30, perUnit: 0.5, cap: 5 } } },
  'step normalise min-max': {},
  'step normalise z-score': {},
  'step normalise normal-score': {},
  'step normalise rank': {},
  'step normalise percentile-rank': {},
  'step normalise borda': {},
  'step normalise distance-to-best': {},
  'step normalise fraction-of-max': {},
  'step normalise distance-to-unit': { members: { unit: 'n1' } },
  'step normalise none': { same: 'it says that the values go in as they are' },
  'aggregate arithmetic-mean': { more: [{ minShare: 0.9 }, { minShare: 0.6, shareOf: 'count' }, { minCount: 3 }] },
  'aggregate geometric-mean': {},
  'aggregate harmonic-mean': {},
  'aggregate power-mean': { members: { p: 2 } },
  'aggregate median': {},
  'aggregate minimum': {},
  'aggregate maximum': {},
  'aggregate sum': {},
  'aggregate product': {},
  'aggregate quotient': {},
  'aggregate mazziotta-pareto': {},
  'aggregate topsis': {},
  'aggregate grey-relational': {},
  'aggregate rank-sum-ratio': {},
  'aggregate copeland': {},
  'aggregate points': { members: { ceiling: 190 } },
  'weights given': {},
  'weights equal': {},
  'weights ahp': {
    members: {
      matrix: [
        [1, 3, 5],
        [1 / 3, 1, 2],
        [1 / 5, 1 / 2, 1],
      ],
    },
  },
  'weights entropy': {},
  'weights critic': {},
  'weights variation': {},
  'weights standard-deviation': {},
  'weights independence': {},
  'weights pca': {},
  'weights benefit-of-the-doubt': { members: { minShare: 0.1 } },
  'weights combined': { members: { by: 'mean', of: [{ method: 'equal' }, { method: 'entropy' }] } },
  'operation round': { members: { digits: 0 } },
  'operation rescale': { members: { from: [10, 60], to: [0, 1] } },
  'operation multiply': { members: { by: 3 } },
  'operation shift': { members: { leastTo: 5 }, more: [{ by: 2, leastTo: undefined }] },
  'operation clip': { members: { min: 20, max: 40 } },
  'operation transform ln': {},
  'operation transform log10': {},
  'operation transform sqrt': {},
  'operation transform reciprocal': {},
  'operation transform exp': {},
  'operation transform power': { members: { exponent: 2 } },
  'operation normalise min-max': {},
  'operation normalise z-score': {},
  'operation normalise normal-score': {},
  'operation normalise rank': {},
  'operation normalise percentile-rank': {},
  'operation normalise borda': {},
  'operation normalise distance-to-best': {},
  'operation normalise fraction-of-max': {},
  'operation normalise distance-to-unit': { members: { unit: 'n1' } },
  'expression sum': { members: { of: ['a', 'gaps'] } },
  'expression product': { members: { of: ['a', 'gaps'] } },
  'expression mean': { members: { of: ['a', 'gaps'] } },
  'expression least': { members: { of: ['b', 'tail'] } },
  'expression greatest': { members: { of: ['b', 'tail'] } },
  'expression first': { members: { of: ['gaps', 'b'] } },
  'expression difference': { members: { of: ['a', 'b'] } },
  'expression ratio': { members: { of: ['a', 'b'] } },
  'expression per-head': { members: { of: 'a', population: 'people' } },
  'expression share-in-parent': { members: { of: 'people' } },
  'expression growth': { members: { of: 'a', years: 1 } },
  'expression lag': { members: { of: 'a', years: 1 } },
  'expression in-year': { members: { of: 'b', year: 2020 } },
  'expression of-unit': { members: { of: 'a', unit: 'n1' } },
  'expression over-units': { members: { of: 'a', measure: 'mean', within: 'province' } },
  'expression of-parts': { members: { of: 'a', measure: 'mean' } },
  'finish gate': {
    members: { conditions: [{ indicator: 'gaps', atLeast: 25 }], missing: 'fails', effect: 'not-ranked' },
    more: [{ effect: { bestGrade: 'B' } }],
  },
  'finish front-runners': { members: { best: 3 } },
  'rank by score': { members: { digits: -1 } },
  'bound quantile': { members: { at: 0.25 } },
  'bound minimum': {},
  'bound maximum': {},
  'bound mean-of-best': { members: { count: 3 } },
  'bound mean-of-worst': { members: { count: 3 } },
};

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
type Definitions = Readonly<Record<string, Schema>>;
const schema = methodologyJsonSchema() as Schema & { readonly $defs: Definitions };

const variantsOf = (one: Schema): readonly Schema[] =>
  one.$ref !== undefined
    ? variantsOf(schema.$defs[one.$ref.slice('#/$defs/'.length)] ?? {})
    : ((one.anyOf ?? one.oneOf)?.flatMap(variantsOf) ?? [one]);

/** The values that the schema itself lists for a member. */
function listed(name: string, member: Schema): readonly unknown[] {
  if (member.$ref === '#/$defs/Attribute') return ['province', 'group:coast'];
  if (member.$ref?.endsWith('/Scope')) return ['year', 'panel', { baseYear: 2020 }];
  return variantsOf(member).flatMap((one) =>
    one.const !== undefined ? [one.const] : (one.enum ?? (one.type === 'boolean' ? [true, false] : [])),
  );
}

/** By definition of the schema: the name of its family of words and the members that make the word. */
const families = {
  Step: ['step', ['step', 'method']],
  Aggregate: ['aggregate', ['method']],
  Weights: ['weights', ['method']],
  Operation: ['operation', ['op', 'method']],
  Expression: ['expression', ['op']],
  Finish: ['finish', ['finish']],
  ComputedBound: ['bound', ['computed']],
} as const satisfies Readonly<Record<string, readonly [string, readonly string[]]>>;
type Family = (typeof families)[keyof typeof families][0] | 'rank';

export interface Word {
  readonly family: Family;
  /** As in the table of examples: the family, then the word. */
  readonly word: string;
  /** The members that make the word. */
  readonly said: object;
  /** The other members that take one of a list of values, with these. */
  readonly choices: readonly (readonly [member: string, value: unknown])[];
}

/** Every word of the language, read off its schema. */
export function wordsOfTheLanguage(): readonly Word[] {
  const found = Object.entries(families).flatMap(([definition, [family, making]]) =>
    variantsOf(schema.$defs[definition] ?? {}).flatMap(({ properties }) => {
      if (properties?.[making[0]] === undefined) return [];
      const choices = choicesOf(properties, making);
      return combined(
        making.flatMap((name) => (properties[name] ? [[name, listed(name, properties[name])] as const] : [])),
      ).map((said): Word => ({ family, word: `${family} ${Object.values(said).join(' ')}`, said, choices }));
    }),
  );
  const rank = variantsOf(schema.properties?.['rank'] ?? {}).flatMap(({ properties = {} }) =>
    choicesOf(properties, []),
  );
  return [...found, { family: 'rank', word: 'rank by score', said: {}, choices: rank }];
}

const choicesOf = (properties: Readonly<Record<string, Schema>>, making: readonly string[]): Word['choices'] =>
  Object.entries(properties).flatMap(([name, member]) =>
    making.includes(name) || name === 'of' || name === 'as' || name === 'prices'
      ? []
      : listed(name, member).map((value) => [name, value] as const),
  );

/** Every combination of one value of each member. */
function combined(members: readonly (readonly [string, readonly unknown[]])[]): readonly object[] {
  return members.reduce<readonly object[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

export interface WordDocument {
  readonly name: string;
  readonly word: Word;
  readonly document: object;
}

/** The word's own document, and one for every choice that its members leave. */
export function documentsOf(word: Word): readonly [own: WordDocument, ...choices: WordDocument[]] {
  const { members = {}, more = [] } = examples[word.word] ?? {};
  const made = (name: string, changes: object): WordDocument => ({
    name,
    word,
    document: documentWith(word, { ...word.said, ...members, ...changes }),
  });
  return [
    made(word.word, {}),
    ...word.choices.map(([member, value]) =>
      made(`${word.word}, ${member} ${JSON.stringify(value)}`, { [member]: value }),
    ),
    ...more.map((changes) => made(`${word.word}, ${JSON.stringify(changes)}`, changes)),
  ];
}

/** The document that the word's result is held against: the same without it. */
export function documentWithout({ family, word }: Word): object {
  const { indicator = 'a' } = examples[word] ?? {};
  return family === 'weights' || family === 'aggregate'
    ? tree({ steps: [asTheyAre], index: leaf('a') })
    : tree({ steps: [asTheyAre], index: leaf(indicator === 'x' ? 'a' : indicator) });
}

const named = (code: string): object => ({ code, name: { zh: code, en: code } });
const asTheyAre = { step: 'normalise', method: 'none' };
const leaf = (indicator: string, more: object = {}): object => ({
  ...named('index'),
  ...more,
  children: [{ indicator }],
});

function documentWith({ family, word }: Word, part: object): object {
  const { card, indicator = 'a' } = examples[word] ?? {};
  const leaves = (codes: readonly string[], weighed: boolean): object[] =>
    codes.map((code, k) => ({ indicator: code, ...(weighed ? { weight: codes.length - k } : {}) }));
  switch (family) {
    case 'step':
      return 'step' in part && part.step === 'normalise'
        ? tree({ steps: [part], index: leaf(indicator), card })
        : tree({
            steps: [
              ...('step' in part && part.step === 'derive' ? [part] : [{ indicators: [indicator], ...part }]),
              asTheyAre,
            ],
            index: leaf(indicator),
          });
    case 'aggregate':
      return tree({
        steps: [asTheyAre],
        index: {
          ...named('index'),
          aggregate: part,
          children: leaves(word === 'aggregate quotient' ? ['a', 'b'] : ['a', 'b', 'gaps'], true),
        },
      });
    case 'weights':
      return tree({
        steps: [{ step: 'normalise', method: 'min-max' }],
        aggregate: { method: 'arithmetic-mean' },
        index: {
          ...named('index'),
          children: [
            { ...named('part'), weights: part, children: leaves(['a', 'b', 'gaps'], word === 'weights given') },
          ],
        },
      });
    case 'operation':
      return tree({ steps: [asTheyAre], index: leaf('a', { then: [part] }) });
    case 'expression':
      return tree({
        steps: [{ step: 'derive', indicator: 'x', as: { op: 'difference', of: ['a', part] } }, asTheyAre],
        index: leaf('x'),
      });
    case 'finish':
      return tree({
        steps: [asTheyAre],
        index: leaf('a'),
        finish: [part],
        grades: { bands: [{ label: 'A', from: 45 }, { label: 'B', from: 30 }, { label: 'C' }] },
      });
    case 'bound':
      return tree({
        steps: [{ step: 'normalise', method: 'goalposts', cap: false }],
        index: leaf('a'),
        card: { goalposts: { low: part, high: 1000 } },
      });
    case 'rank':
      return tree({ steps: [asTheyAre], index: leaf('a'), rank: part });
  }
}

/** A document about the indicators that its steps, tree and gates name; `card` is for the one that is scored. */
function tree({
  card,
  ...parts
}: {
  readonly steps: readonly object[];
  readonly index: object;
  readonly card?: object;
  readonly [part: string]: unknown;
}): object {
  const text = JSON.stringify(parts);
  return {
    language: 1,
    slug: 'word',
    version: '1',
    name: { zh: '词', en: 'Word' },
    authority: 'ours',
    origin: 'ours',
    indicators: [...Object.keys(values), 'x']
      .filter((code) => text.includes(`"${code}"`))
      .map((code) => ({
        ...named(code),
        direction: 'positive',
        ...(text.includes(`"indicator":"${code}"`) ? card : {}),
      })),
    ...parts,
  };
}

const places: readonly (readonly [key: string, place: Omit<PanelUnit, 'key'>])[] = [
  ['n', { level: 'province', province: 'n', groups: { coast: 'yes' } }],
  ['n1', { level: 'city', province: 'n', parent: 'n', groups: { coast: 'yes' } }],
  ['n2', { level: 'city', province: 'n', parent: 'n', groups: { coast: 'no' } }],
  ['n3', { level: 'city', province: 'n', parent: 'n', groups: { coast: 'no' } }],
  ['s', { level: 'province', province: 's', groups: { coast: 'no' } }],
  ['s1', { level: 'city', province: 's', parent: 's', groups: { coast: 'no' } }],
  ['s2', { level: 'city', province: 's', parent: 's', groups: { coast: 'yes' } }],
  ['s3', { level: 'city', province: 's', parent: 's', groups: { coast: 'no' } }],
  ['e1', { level: 'city', province: 'e', groups: { coast: 'yes' } }],
  ['e2', { level: 'city', province: 'e', groups: { coast: 'yes' } }],
  ['e3', { level: 'city', province: 'e' }],
  ['e4', { level: 'city', province: 'e' }],
];
const no = NaN;
// prettier-ignore
const values = {
  a: [
    31.2, 44.5, 27.8, 19.4, 36.1, 52.3, 23.7, 40.9, 29.6, 48.2, 34.4, 25.1, 33.0, 45.9, 28.1, 21.7, 37.5, 53.6, 22.9,
    43.3, 30.2, 49.7, 33.8, 26.6, 34.9, 47.1, 29.9, 22.4, 39.2, 55.8, 24.5, 44.0, 32.7, 51.5, 35.3, 28.0,
  ],
  b: [
    22.6, 41.3, 18.9, 24.7, 30.8, 38.2, 27.5, 33.4, 26.9, 44.1, 21.2, 19.8, 23.5, 42.8, 20.3, 24.0, 31.9, 40.6, 26.1,
    35.7, 28.4, 43.2, 22.7, 21.6, 25.8, 43.9, 21.1, 26.3, 33.6, 41.4, 29.0, 36.5, 27.2, 46.7, 24.9, 22.3,
  ],
  gaps: [
    28.3,
    no,
    22.1,
    15.6,
    34.7,
    39.9,
    20.4,
    37.8,
    24.2,
    45.5,
    no,
    18.7,
    29.1,
    40.2,
    no,
    17.3,
    33.9,
    42.4,
    21.8,
    no,
    26.6,
    44.9,
    30.5,
    19.2,
    no,
    41.7,
    24.8,
    18.1,
    36.3,
    43.5,
    23.2,
    39.4,
    25.7,
    no,
    31.6,
    20.9,
  ],
  tail: [
    5.1, 6.4, 4.8, 5.9, 6.1, 7.2, 5.5, 6.8, 91.3, 6.6, 5.3, 4.9, 5.4, 6.7, 5.0, 6.2, 6.3, 7.5, 5.7, 7.1, 84.6, 6.9, 5.6,
    5.2, 5.8, 7.0, 5.15, 6.5, 6.45, 7.8, 5.95, 7.3, 97.7, 7.15, 5.85, 5.35,
  ],
  dip: [
    61.2, 59.4, 63.8, 58.9, 60.1, 62.7, 59.9, 61.8, 3.1, 62.2, 60.6, 58.3, 61.9, 60.2, 64.1, 59.3, 60.8, 63.4, 60.5,
    62.3, 2.6, 62.9, 61.1, 58.8, 62.4, 60.9, 64.6, 59.7, 61.3, 63.9, 61.0, 62.8, 3.7, 63.3, 61.7, 59.2,
  ],
  class: [2, 3, 1, 1, 2, 3, 1, 3, 2, 3, 2, 1, 2, 3, 1, 2, 2, 3, 1, 3, 2, 3, 2, 1, 2, 3, 2, 1, 3, 3, 1, 3, 2, 3, 2, 2],
  people: [
    900, 410, 280, 210, 760, 330, 240, 190, 350, 270, 180, 160, 910, 418, 279, 213, 765, 336, 243, 186, 356, 274, 181,
    158, 921, 425, 281, 215, 771, 341, 247, 183, 361, 279, 183, 157,
  ],
  price: [
    97, 98, 96, 97, 95, 97, 96, 98, 97, 96, 95, 98, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 102,
    103, 101, 102, 104, 103, 102, 101, 103, 102, 104, 101,
  ],
} as const;

/** Twelve units over three years. */
export const wordsPanel: Panel = {
  units: places.map(([key, place]) => ({ key, ...place })),
  years: [2019, 2020, 2021],
  columns: new Map(
    Object.entries(values).map(([indicator, column]) => [indicator, { indicator, values: Float64Array.from(column) }]),
  ),
};
