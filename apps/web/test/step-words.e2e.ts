import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { en } from '../src/words/en.js';
import { zh } from '../src/words/zh.js';
import { sayStep } from '../src/methodology/step-words.js';

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
const { $defs } = JSON.parse(
  readFileSync(new URL('../../../libs/index-core/methodology.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Schema>> };
const variants = (schema: Schema): Schema[] =>
  schema.$ref
    ? variants($defs[schema.$ref.slice(8)]!)
    : ((schema.anyOf ?? schema.oneOf)?.flatMap(variants) ?? [schema]);

/** Values that a member may have: every one of a list, and one of each other kind. */
function valuesOf(schema: Schema): unknown[] {
  if (schema.$ref?.endsWith('/Figure')) return [7];
  if (schema.$ref?.endsWith('/Bound')) return [7, { computed: 'minimum' }, { computed: 'maximum' }];
  if (schema.$ref?.endsWith('/Attribute')) return ['province'];
  return variants(schema).flatMap((one): unknown[] => {
    if (one.const !== undefined) return [one.const];
    if (one.enum) return [...one.enum];
    if (one.type === 'boolean') return [true, false];
    if (one.type === 'number' || one.type === 'integer') return [7];
    if (one.type === 'array') return [valuesOf(one.items!).slice(0, 1)];
    if (one.type !== 'object') return ['x'];
    return one.properties
      ? [Object.fromEntries(Object.entries(one.properties).map(([key, member]) => [key, valuesOf(member)[0]]))]
      : [{ 2020: 7 }];
  });
}

// An expression is shown as it stands, with its members.
const steps = variants($defs['Step']!).flatMap((variant) =>
  Object.entries(variant.properties!)
    .filter(([key]) => key !== 'as')
    .flatMap(([key, member]) =>
      valuesOf(member).map((value) => ({
        step: variant.properties!['step']!.const,
        ...(variant.properties!['method'] ? { method: valuesOf(variant.properties!['method'])[0] } : {}),
        [key]: value,
      })),
    ),
);

describe('sayStep', () => {
  it('has words in Chinese and English for every step, method and member of the methodology language', () => {
    expect(steps.length).toBeGreaterThan(100);
    const unsaid = steps.filter((step) =>
      (['zh', 'en'] as const).some((language) => {
        const said = sayStep(step, language, (code) => code);
        return (
          Object.keys(said.rest).length > 0 ||
          (language === 'zh' && [said.name, said.method ?? '标'].some((words) => !/[\u4e00-\u9fff]/.test(words)))
        );
      }),
    );
    expect(unsaid).toEqual([]);
  });

  it('reads as a sentence, with indicators by their names', () => {
    const step = { step: 'normalise', method: 'realisation-degree', cap: false, scale: 100, indicators: ['x'] };
    expect(sayStep(step, 'zh', () => '甲')).toMatchObject({
      name: '标准化',
      method: '按实现程度',
      parts: ['不封顶', '乘 100'],
      indicators: ['甲'],
    });
    expect(sayStep({ step: 'impute', method: 'carry-forward', limit: 2 }, 'en', (code) => code)).toMatchObject({
      name: 'impute',
      method: 'by carry-forward',
      parts: ['over at most 2 years'],
      indicators: undefined,
    });
  });

  it('leaves what it has no words for as it stands', () => {
    expect(sayStep({ step: 'dream', method: 'deep', depth: 3, cap: 'sideways' }, 'zh', (code) => code)).toMatchObject({
      name: 'dream',
      rest: { method: 'deep', depth: 3, cap: 'sideways' },
    });
  });
});

describe('sayStep, of a cap', () => {
  it('says that "both" keeps the degree before the cap: nothing is capped at the lower end', () => {
    const step = { step: 'normalise', method: 'realisation-degree', cap: 'both' };
    expect(sayStep(step, 'en', (code) => code).parts).toEqual(['capped, the degree before the cap kept beside it']);
    expect(sayStep(step, 'zh', (code) => code).parts).toEqual(['封顶，并保留封顶前的值']);
  });
});

describe('words of the tree', () => {
  it.each(['zh', 'en'] as const)('name every aggregation and every rule of weights in %s', (language) => {
    const page = (language === 'zh' ? zh : en).methodologyPage;
    const names = (definition: string): unknown[] =>
      variants($defs[definition]!).flatMap(({ properties }) => valuesOf(properties!['method']!));
    expect(names('Aggregate').filter((name) => !(String(name) in page.methods))).toEqual([]);
    expect(names('Weights').filter((name) => !(String(name) in page.weightRules))).toEqual([]);
  });
});
