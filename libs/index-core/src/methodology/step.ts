import { z } from 'zod';
import { count, figure, positiveFigure, year } from '../parameter/numbers.js';
import { expressionSchema } from '../derive/expression.js';
import { attributeSchema, boundSchema, codeSchema, parameterSchema } from '../parameter/parameter.js';
import { normaliseStepSchema, within } from './normalisation.js';
import { say } from '../wording/say.js';

const indicators = z.array(codeSchema).min(1).optional();
const named = z.array(codeSchema).min(1);
const note = z.string().optional();
const yearOrPanel = z.enum(['year', 'panel']).optional();
const outlierRule = { skewness: positiveFigure().optional(), kurtosis: figure().optional() };
export const digitsSchema = z.int().min(-9).max(15);
export const roundingModeSchema = z.enum(['half-up', 'half-even', 'down']).meta({
  id: 'RoundingMode',
  description:
    "half-up: a half goes away from zero, as printed tables do; half-even: to the even digit; down: cut off, as Excel's PERCENTRANK does.",
});

/** The steps from raw values to normalised ones, in the order given. Without `indicators` a step is for all leaves of the tree. */
export const stepSchema = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('derive'), indicator: codeSchema, as: expressionSchema, note }),
    z.strictObject({
      step: z.literal('denominate'),
      indicators: named,
      by: codeSchema,
      scale: figure().optional(),
      note,
    }),
    z.strictObject({
      step: z.literal('screen'),
      indicators,
      minAvailable: z.number().min(0).max(1).optional(),
      minNonZero: z.number().min(0).max(1).optional(),
      include: z.array(z.string()).min(1).optional(),
      exclude: z.array(z.string()).min(1).optional(),
      note,
    }),
    z.discriminatedUnion('method', [
      z.strictObject({
        step: z.literal('impute'),
        method: z.enum(['mean', 'median']),
        indicators,
        by: attributeSchema.optional(),
        scope: yearOrPanel,
        note,
      }),
      z.strictObject({
        step: z.literal('impute'),
        method: z.literal('linear'),
        indicators,
        maxGap: count().optional(),
        ends: z.enum(['missing', 'nearest', 'linear']).optional(),
        note,
      }),
      z.strictObject({
        step: z.literal('impute'),
        method: z.literal('carry-forward'),
        indicators,
        limit: count().optional(),
        note,
      }),
      z.strictObject({
        step: z.literal('impute'),
        method: z.literal('constant'),
        indicators: named,
        value: parameterSchema,
        note,
      }),
    ]),
    z.discriminatedUnion('method', [
      z.strictObject({
        step: z.literal('treat'),
        method: z.literal('outliers'),
        indicators,
        ...outlierRule,
        most: count().optional(),
        otherwise: z
          .union([
            z.enum(['none', 'log-ct', 'log-ct-orig', 'log-ct-plus', 'log-gii']),
            z.strictObject({ lambda: figure(), shift: z.enum(['minimum', 'none']).optional() }),
          ])
          .optional(),
        combine: z.boolean().optional(),
        scope: yearOrPanel,
        note,
      }),
      z.strictObject({
        step: z.literal('treat'),
        method: z.literal('winsorise'),
        indicators,
        ...outlierRule,
        most: count().optional(),
        force: z.boolean().optional(),
        scope: yearOrPanel,
        note,
      }),
      z.strictObject({
        step: z.literal('treat'),
        method: z.enum(['log-ct', 'log-ct-orig', 'log-ct-plus', 'log-gii']),
        indicators: named,
        scope: yearOrPanel,
        note,
      }),
      z.strictObject({
        step: z.literal('treat'),
        method: z.literal('box-cox'),
        indicators: named,
        lambda: figure(),
        shift: z.enum(['minimum', 'none']).optional(),
        scope: yearOrPanel,
        note,
      }),
    ]),
    z.discriminatedUnion('method', [
      z.strictObject({
        step: z.literal('transform'),
        method: z.enum(['ln', 'log10']),
        indicators: named,
        shift: figure().optional(),
        note,
      }),
      z.strictObject({
        step: z.literal('transform'),
        method: z.enum(['sqrt', 'reciprocal', 'exp']),
        indicators: named,
        note,
      }),
      z.strictObject({
        step: z.literal('transform'),
        method: z.literal('power'),
        exponent: figure(),
        indicators: named,
        note,
      }),
    ]),
    z.strictObject({
      step: z.literal('clip'),
      indicators: named,
      min: boundSchema.optional(),
      max: boundSchema.optional(),
      outside: z.enum(['bound', 'missing']).optional(),
      scope: yearOrPanel,
      within,
      note,
    }),
    z.strictObject({
      step: z.literal('constant-prices'),
      indicators: named,
      baseYear: year(),
      kind: z.enum(['level', 'previous-year-100']).optional(),
      prices: z.union([
        z.record(z.string().regex(/^\d{4}$/, say`a year of four digits`.en), parameterSchema),
        z.strictObject({ indicator: codeSchema }),
      ]),
      note,
    }),
    normaliseStepSchema,
    z.strictObject({
      step: z.literal('round'),
      indicators,
      digits: digitsSchema,
      mode: roundingModeSchema.optional(),
      note,
    }),
  ])
  .meta({ id: 'Step', description: 'One step from raw to normalised values. Steps are taken in the order given.' });
export type Step = z.infer<typeof stepSchema>;

type Prices = Extract<Step, { step: 'constant-prices' }>['prices'];

/** Whether prices are the values of an indicator rather than written down. */
export function ofIndicator(prices: Prices): prices is { indicator: string } {
  return 'indicator' in prices;
}
