/* eslint-disable @typescript-eslint/no-explicit-any -- documents under change, right and wrong */
import { describe, expect, it } from '@jest/globals';
import { canonicalMethodology } from './canonical.js';
import type { Methodology } from './document.js';
import { nearest } from '#text';
import { parseMethodology } from './parse.js';

const name = { zh: '例', en: 'Example' };
const small = (): any => ({
  language: 1,
  slug: 'small',
  version: '1.0.0',
  name,
  authority: 'ours',
  origin: 'ours',
  indicators: [
    { code: 'income', name, direction: 'positive', target: 100 },
    { code: 'unemployment', name, direction: 'negative', target: 5 },
  ],
  steps: [{ step: 'normalise', method: 'realisation-degree' }],
  aggregate: { method: 'arithmetic-mean' },
  index: {
    code: 'index',
    name,
    children: [
      { indicator: 'income', weight: 2 },
      { indicator: 'unemployment', weight: 1 },
    ],
  },
});

/** The faults of the small document after a change. */
function faults(change: (document: any) => void) {
  const document = small();
  change(document);
  const parsed = parseMethodology(document);
  return parsed.ok ? [] : parsed.faults;
}

describe('parseMethodology', () => {
  it('answers the document and a hash that does not depend on layout', () => {
    const parsed = parseMethodology(JSON.stringify(small(), null, 4));
    const turned = parseMethodology({ ...Object.fromEntries(Object.entries(small()).reverse()), $schema: 'x' });
    if (!parsed.ok || !turned.ok) throw new Error('should parse');
    expect(parsed.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(turned.hash).toBe(parsed.hash);
    expect(canonicalMethodology(parsed.methodology)).toBe(canonicalMethodology(turned.methodology));
    expect(parseMethodology(canonicalMethodology(parsed.methodology))).toMatchObject({ ok: true, hash: parsed.hash });
    const other = parseMethodology({ ...small(), version: '1.0.1' });
    expect(other).toMatchObject({ ok: true });
    expect((other as { hash: string }).hash).not.toBe(parsed.hash);
  });

  it('says where text is not JSON', () => {
    expect(parseMethodology('{')).toMatchObject({ ok: false, faults: [{ pointer: '', expected: 'a JSON object' }] });
  });

  it.each<[string, (document: any) => void, string, string | undefined]>([
    [
      'an unknown method',
      (d) => {
        d.steps[0].method = 'realization-degree';
      },
      '/steps/0/method',
      'realisation-degree',
    ],
    [
      'an unknown step',
      (d) => {
        d.steps[0].step = 'normalize';
      },
      '/steps/0/step',
      'normalise',
    ],
    [
      'an unknown member',
      (d) => {
        d.steps[0].kap = true;
      },
      '/steps/0/kap',
      'cap',
    ],
    [
      'an unknown member of the document',
      (d) => {
        d.aggregat = d.aggregate;
      },
      '/aggregat',
      'aggregate',
    ],
    [
      'an unknown member of a leaf',
      (d) => {
        d.index.children[0].wieght = 1;
        delete d.index.children[0].weight;
      },
      '/index/children/0/wieght',
      'weight',
    ],
    [
      'an unknown direction',
      (d) => {
        d.indicators[0].direction = 'positiv';
      },
      '/indicators/0/direction',
      'positive',
    ],
    [
      'a weight that is text',
      (d) => {
        d.index.children[0].weight = { value: '2', origin: 'ours' };
      },
      '/index/children/0/weight/value',
      undefined,
    ],
    [
      'an unknown origin',
      (d) => {
        d.indicators[0].target = { value: 2, origin: 'our' };
      },
      '/indicators/0/target/origin',
      'ours',
    ],
    [
      'an unknown indicator',
      (d) => {
        d.index.children[0].indicator = 'incom';
      },
      '/index/children/0/indicator',
      'income',
    ],
    [
      'an unknown source',
      (d) => {
        d.sources = [{ id: 'nbs-2013', title: 't' }];
        d.indicators[0].target = { value: 1, origin: 'sourced', source: 'nbs-2014' };
      },
      '/indicators/0/target/source',
      'nbs-2013',
    ],
    [
      'an unknown aggregation',
      (d) => {
        d.aggregate.method = 'geometric';
      },
      '/aggregate/method',
      'geometric-mean',
    ],
    [
      'an operation that is none',
      (d) => {
        d.indicators.push({ code: 'x', name });
        d.steps.unshift({ step: 'derive', indicator: 'x', as: { op: 'ratios', of: ['income', 2] } });
      },
      '/steps/0/as/op',
      'ratio',
    ],
    [
      'a bound read off the data wrongly',
      (d) => {
        d.steps.unshift({ step: 'clip', indicators: ['income'], min: { computed: 'quantil', at: 0.1 } });
      },
      '/steps/0/min/computed',
      'quantile',
    ],
    [
      'a scope that is none',
      (d) => {
        d.steps[0] = { step: 'normalise', method: 'min-max', scope: 'years' };
      },
      '/steps/0/scope',
      'year',
    ],
    [
      'an effect that is none',
      (d) => {
        d.finish = [
          { finish: 'gate', conditions: [{ indicator: 'income', atLeast: 1 }], missing: 'fails', effect: 'not-rank' },
        ];
      },
      '/finish/0/effect',
      'not-ranked',
    ],
    [
      'a mean by its common name',
      (d) => {
        d.aggregate.method = 'mean';
      },
      '/aggregate/method',
      'arithmetic-mean',
    ],
    [
      'an unknown node of a gate',
      (d) => {
        d.finish = [{ finish: 'front-runners', node: 'idnex', best: 1 }];
      },
      '/finish/0/node',
      'index',
    ],
  ])('points at %s and names the nearest valid word', (_, change, pointer, near) => {
    const [fault] = faults(change).filter((one) => one.pointer === pointer);
    expect(fault).toBeDefined();
    expect(fault!.nearest).toBe(near);
    expect(fault!.expected.length).toBeGreaterThan(3);
  });

  it.each<[string, (document: any) => void, string]>([
    [
      'a plain number without a default origin',
      (d) => {
        delete d.origin;
      },
      '/indicators/0/target',
    ],
    [
      'an indicator that nothing uses',
      (d) => {
        d.indicators.push({ code: 'idle', name });
      },
      '/indicators/2/code',
    ],
    [
      'a leaf that no step normalises',
      (d) => {
        d.steps[0].indicators = ['income'];
      },
      '/index/children/1/indicator',
    ],
    [
      'a method that lacks its figures',
      (d) => {
        delete d.indicators[1].target;
      },
      '/indicators/1/target',
    ],
    [
      'a missing direction',
      (d) => {
        delete d.indicators[1].direction;
      },
      '/indicators/1/direction',
    ],
    [
      'a target of 0',
      (d) => {
        d.indicators[1].target = 0;
      },
      '/indicators/1/target',
    ],
    [
      'a weight that is missing beside given ones',
      (d) => {
        delete d.index.children[1].weight;
      },
      '/index/children/1/weight',
    ],
    [
      'a weight that would do nothing',
      (d) => {
        d.index.weights = { method: 'equal' };
      },
      '/index/children/0/weight',
    ],
    [
      'a negative weight',
      (d) => {
        d.index.children[0].weight = -1;
      },
      '/index/children/0/weight',
    ],
    [
      'children without weights',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
      },
      '/index/weights',
    ],
    [
      'an open target without a rule',
      (d) => {
        d.indicators[0].target = { open: true };
      },
      '/open',
    ],
    [
      'a rule for open numbers where none is open',
      (d) => {
        d.open = 'leave-out';
      },
      '/open',
    ],
    [
      'a code that stands twice',
      (d) => {
        d.index.children[1].indicator = 'income';
        d.indicators.pop();
      },
      '/index/children/1/indicator',
    ],
    [
      'cut-offs that do not fall',
      (d) => {
        d.grades = {
          bands: [
            { label: 'A', from: 60 },
            { label: 'B', from: 80 },
          ],
        };
      },
      '/grades/bands/1/from',
    ],
    [
      'a derivation that comes too late',
      (d) => {
        d.indicators.push({ code: 'half', name, direction: 'positive', target: 1 });
        d.index.children[0].indicator = 'half';
        d.steps.push({ step: 'derive', indicator: 'half', as: { op: 'product', of: ['income', 0.5] } });
      },
      '/index/children/0/indicator',
    ],
    [
      'a derivation of one operand',
      (d) => {
        d.indicators.push({ code: 'x', name });
        d.steps.unshift({ step: 'derive', indicator: 'x', as: { op: 'ratio', of: ['income'] } });
      },
      '/steps/0/as/of',
    ],
    [
      'a target by level without values',
      (d) => {
        d.indicators[0].target = { by: 'level' };
      },
      '/indicators/0/target/values',
    ],
    [
      'a target that is not open',
      (d) => {
        d.indicators[0].target = { open: false };
      },
      '/indicators/0/target/open',
    ],
    [
      'a price for no year',
      (d) => {
        d.steps.unshift({ step: 'constant-prices', indicators: ['income'], baseYear: 2000, prices: { y2000: 100 } });
      },
      '/steps/0/prices/y2000',
    ],
    [
      'a gate that nothing can pass',
      (d) => {
        d.finish = [
          {
            finish: 'gate',
            conditions: [{ indicator: 'income', atLeast: 5, atMost: 1 }],
            missing: 'fails',
            effect: 'flag',
          },
        ];
      },
      '/finish/0/conditions/0',
    ],
    [
      'a scale of the card taken twice',
      (d) => {
        d.steps.push({ step: 'normalise', method: 'realisation-degree' });
      },
      '/steps/1/method',
    ],
    [
      'more children wanted than there are',
      (d) => {
        d.index.aggregate = { method: 'arithmetic-mean', minCount: 3 };
        delete d.aggregate;
      },
      '/index/aggregate/minCount',
    ],
    [
      'leaves weighed together for no node',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
        d.weights = { method: 'entropy', over: 'leaves' };
      },
      '/weights/over',
    ],
    [
      'given weights combined over leaves',
      (d) => {
        d.index.weights = {
          method: 'combined',
          by: 'mean',
          of: [{ method: 'given' }, { method: 'entropy' }],
          over: 'leaves',
        };
      },
      '/index/weights/of/0',
    ],
    [
      'trust that does not fit',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
        d.index.weights = {
          method: 'combined',
          by: 'mean',
          of: [{ method: 'entropy' }, { method: 'critic' }],
          trust: [1, 2, 3],
        };
      },
      '/index/weights/trust',
    ],
    [
      'a rank of the index said at the index',
      (d) => {
        d.index.best = 'lowest';
      },
      '/index/best',
    ],
    [
      'places of a curve that fall',
      (d) => {
        delete d.indicators[0].target;
        d.indicators[0].curve = { at: [5, 1], points: [0, 1] };
        d.steps = [
          { step: 'normalise', method: 'curve', indicators: ['income'] },
          { step: 'normalise', method: 'realisation-degree', indicators: ['unemployment'] },
        ];
      },
      '/indicators/0/curve/at/1',
    ],
    [
      'a curve without points for every place',
      (d) => {
        delete d.indicators[0].target;
        d.indicators[0].curve = { at: [1, 2, 3], points: [0, 1] };
        d.steps = [
          { step: 'normalise', method: 'curve', indicators: ['income'] },
          { step: 'normalise', method: 'realisation-degree', indicators: ['unemployment'] },
        ];
      },
      '/indicators/0/curve/points',
    ],
    [
      'a factor of 0',
      (d) => {
        d.index.then = [{ op: 'multiply', by: 0 }];
      },
      '/index/then/0/by',
    ],
    [
      'an AHP matrix that is not reciprocal',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
        d.index.weights = {
          method: 'ahp',
          matrix: [
            [1, 3],
            [0.5, 1],
          ],
        };
      },
      '/index/weights/matrix/0/1',
    ],
  ])('refuses %s', (_, change, pointer) => {
    expect(faults(change).map((fault) => fault.pointer)).toContain(pointer);
  });

  it.each<[string, (document: any) => void]>([
    [
      'a clip without bounds',
      (d) => {
        d.steps.unshift({ step: 'clip', indicators: ['income'] });
      },
    ],
    [
      'a screening that can leave nobody out',
      (d) => {
        d.steps.unshift({ step: 'screen' });
      },
    ],
    [
      'an imputation after every value was filled',
      (d) => {
        d.steps.unshift(
          { step: 'impute', method: 'constant', indicators: ['income'], value: 1 },
          { step: 'impute', method: 'mean', indicators: ['income'] },
        );
      },
    ],
    [
      'a multiplication by 1',
      (d) => {
        d.index.then = [{ op: 'multiply', by: 1 }];
      },
    ],
    [
      'a step on an indicator that nothing reads afterwards',
      (d) => {
        d.indicators.push({ code: 'idle', name });
        d.steps.push({ step: 'transform', method: 'ln', indicators: ['idle'] });
      },
    ],
    [
      'a derivation that nothing reads',
      (d) => {
        d.indicators.push({ code: 'idle', name });
        d.steps.unshift({ step: 'derive', indicator: 'idle', as: 'income' });
      },
    ],
    [
      'a step on an indicator after its last reader',
      (d) => {
        d.indicators.push({ code: 'raw', name });
        d.steps.unshift(
          { step: 'derive', indicator: 'income', as: { op: 'product', of: ['raw', 2] } },
          { step: 'transform', method: 'ln', indicators: ['raw'] },
        );
      },
    ],
    [
      'an indicator that stands twice in a step',
      (d) => {
        d.steps.unshift({ step: 'transform', method: 'sqrt', indicators: ['income', 'income'] });
      },
    ],
    [
      'figures that no step reads',
      (d) => {
        d.indicators[0].goalposts = { low: 0, high: 1 };
      },
    ],
    [
      'a rule for aggregates that every node overrules',
      (d) => {
        d.index.aggregate = { method: 'sum' };
      },
    ],
    [
      'a rule for weights that every node overrules',
      (d) => {
        d.weights = { method: 'equal' };
      },
    ],
    [
      'weights of a minimum',
      (d) => {
        d.aggregate = { method: 'minimum' };
        d.index.children.forEach((child: any) => delete child.weight);
        d.index.weights = { method: 'entropy' };
      },
    ],
    [
      'an aggregate beside benefit of the doubt',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
        d.index.weights = { method: 'benefit-of-the-doubt' };
        d.index.aggregate = d.aggregate;
        delete d.aggregate;
      },
    ],
    [
      'a least share of nothing',
      (d) => {
        d.index.aggregate = { method: 'arithmetic-mean', shareOf: 'count' };
        delete d.aggregate;
      },
    ],
    [
      'one child at least',
      (d) => {
        d.index.aggregate = { method: 'arithmetic-mean', minCount: 1 };
        delete d.aggregate;
      },
    ],
    [
      'a power of 1',
      (d) => {
        d.steps.unshift({ step: 'transform', method: 'power', exponent: 1, indicators: ['income'] });
      },
    ],
    [
      'a second choice of front-runners',
      (d) => {
        d.finish = [
          { finish: 'front-runners', best: 1 },
          { finish: 'front-runners', best: 2 },
        ];
      },
    ],
    [
      'a node ranked as it would be anyway',
      (d) => {
        d.index.children[0].best = 'highest';
      },
    ],
    [
      'weights below leaves that are weighed together',
      (d) => {
        d.index.children = [
          {
            code: 'part',
            name,
            weights: { method: 'equal' },
            children: d.index.children.map(({ indicator }: any) => ({ indicator })),
          },
        ];
        d.index.weights = { method: 'entropy', over: 'leaves' };
      },
    ],
    [
      'trust in a product',
      (d) => {
        d.index.children.forEach((child: any) => delete child.weight);
        d.index.weights = {
          method: 'combined',
          by: 'product',
          of: [{ method: 'entropy' }, { method: 'critic' }],
          trust: [1, 2],
        };
      },
    ],
    [
      'rounding what is rounded further already',
      (d) => {
        d.steps.push({ step: 'round', digits: 2 }, { step: 'round', digits: 4 });
      },
    ],
    [
      'rounding a score twice',
      (d) => {
        d.index.then = [
          { op: 'round', digits: 2 },
          { op: 'round', digits: 2 },
        ];
      },
    ],
    [
      'weights of an only child',
      (d) => {
        d.index.children[0] = {
          code: 'one',
          name,
          weight: 1,
          weights: { method: 'entropy' },
          children: [{ indicator: 'income' }],
        };
      },
    ],
    [
      'a rule for ranks that says nothing',
      (d) => {
        d.rank = {};
      },
    ],
    [
      'a gate without a bound',
      (d) => {
        d.finish = [{ finish: 'gate', conditions: [{ indicator: 'income' }], missing: 'fails', effect: 'flag' }];
      },
    ],
  ])('refuses a step that would do nothing: %s', (_, change) => {
    expect(
      faults(change)
        .map((fault) => fault.message)
        .join(),
    ).toContain('would do nothing');
  });

  it('says limits in words', () => {
    const expected = (change: (document: any) => void) =>
      faults(change)
        .map((fault) => fault.expected)
        .join();
    expect(
      expected((d) => {
        d.index.children = [];
      }),
    ).toContain('at least 1 entry');
    expect(
      expected((d) => {
        d.rank = { digits: 99 };
      }),
    ).toBe('a number up to 15');
    expect(
      expected((d) => {
        d.language = 2;
      }),
    ).toBe('1');
    expect(
      faults((d) => {
        delete d.authority;
      })[0]!.message,
    ).toBe('"authority" is missing.');
  });

  it('reports every fault of a document, not the first only', () => {
    expect(
      faults((d) => {
        d.steps[0].method = 'x';
        d.indicators[0].direction = 'y';
        d.language = 2;
      }),
    ).toHaveLength(3);
  });

  it.each([
    [
      'a slug',
      (d: any) => {
        d.slug = 'Not This';
      },
    ],
    [
      'a version',
      (d: any) => {
        d.version = 'one';
      },
    ],
    [
      'a code',
      (d: any) => {
        d.indicators[0].code = '1 x';
      },
    ],
    [
      'an id',
      (d: any) => {
        d.sources = [{ id: 'No Id', title: 'A book' }];
      },
    ],
    [
      'an attribute',
      (d: any) => {
        d.rank = { within: 'colour' };
      },
    ],
    [
      'a year',
      (d: any) => {
        d.steps.unshift({ step: 'constant-prices', indicators: ['income'], baseYear: 2020, prices: { soon: 1 } });
      },
    ],
  ])('says in Chinese what form %s has, without a pattern', (_, change) => {
    const [first] = faults(change);
    expect(first!.expectedZh).toMatch(/连字符|版本号|代码|标识|属性|年份/);
    expect(`${first!.message} ${first!.messageZh} ${first!.expected} ${first!.expectedZh}`).not.toMatch(/\^|\\d|正则/);
  });

  it('reads what the canonical form says', () => {
    expect(JSON.parse(canonicalMethodology(small() as Methodology))).toEqual(small());
  });
});

describe('nearest', () => {
  it('finds a word with a slip, and none where nothing is like it', () => {
    expect(nearest('z-scor', ['min-max', 'z-score'])).toBe('z-score');
    expect(nearest('Geometric', ['arithmetic-mean', 'geometric-mean'])).toBe('geometric-mean');
    expect(nearest('xyz', ['min-max', 'z-score'])).toBeUndefined();
  });
});
