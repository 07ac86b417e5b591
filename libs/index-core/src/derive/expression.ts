import { z } from 'zod';
import { count, figure, year } from '../parameter/numbers.js';
import { attributeSchema, codeSchema, parameterSchema } from '../parameter/parameter.js';
import type { Parameter } from '../parameter/parameter.js';

/** The small arithmetic of derived indicators: an indicator's code, a number, or an operation on expressions. */
export type Expression =
  | string
  | Parameter
  | { op: 'sum' | 'product' | 'mean' | 'least' | 'greatest'; of: Expression[]; missing?: 'any' | 'skip' | undefined }
  | { op: 'first'; of: Expression[] }
  | { op: 'difference'; of: [Expression, Expression] }
  | { op: 'ratio'; of: [Expression, Expression]; scale?: number | undefined }
  | { op: 'per-head'; of: Expression; population: Expression; scale?: number | undefined }
  | { op: 'share-in-parent'; of: Expression; whole?: 'parent' | 'siblings' | undefined; scale?: number | undefined }
  | {
      op: 'growth';
      of: Expression;
      years: number;
      measure?: 'increase' | 'multiple' | 'annual' | undefined;
      scale?: number | undefined;
    }
  | { op: 'lag'; of: Expression; years: number }
  | { op: 'in-year'; of: Expression; year: number }
  | { op: 'of-unit'; of: Expression; unit: string }
  | {
      op: 'over-units';
      of: Expression;
      measure: OverUnits;
      scope?: 'year' | 'panel' | undefined;
      within?: string | undefined;
    }
  | {
      op: 'of-parts';
      of: Expression;
      measure: 'sum' | 'mean' | 'least' | 'greatest' | 'variation' | 'greatest-to-least';
    };

const overUnits = z.enum(['sum', 'mean', 'median', 'least', 'greatest', 'deviation']);
export type OverUnits = z.infer<typeof overUnits>;

const scale = figure().optional();
const years = count();

export const expressionSchema: z.ZodType<Expression> = z
  .union([
    codeSchema,
    parameterSchema,
    z.discriminatedUnion('op', [
      z.strictObject({
        op: z.enum(['sum', 'product', 'mean', 'least', 'greatest']),
        get of() {
          return z.array(expressionSchema).min(2);
        },
        missing: z.enum(['any', 'skip']).optional(),
      }),
      z.strictObject({
        op: z.literal('first'),
        get of() {
          return z.array(expressionSchema).min(2);
        },
      }),
      z.strictObject({
        op: z.literal('difference'),
        get of() {
          return z.tuple([expressionSchema, expressionSchema]);
        },
      }),
      z.strictObject({
        op: z.literal('ratio'),
        get of() {
          return z.tuple([expressionSchema, expressionSchema]);
        },
        scale,
      }),
      z.strictObject({
        op: z.literal('per-head'),
        get of() {
          return expressionSchema;
        },
        get population() {
          return expressionSchema;
        },
        scale,
      }),
      z.strictObject({
        op: z.literal('share-in-parent'),
        get of() {
          return expressionSchema;
        },
        whole: z.enum(['parent', 'siblings']).optional(),
        scale,
      }),
      z.strictObject({
        op: z.literal('growth'),
        get of() {
          return expressionSchema;
        },
        years,
        measure: z.enum(['increase', 'multiple', 'annual']).optional(),
        scale,
      }),
      z.strictObject({
        op: z.literal('lag'),
        get of() {
          return expressionSchema;
        },
        years,
      }),
      z.strictObject({
        op: z.literal('in-year'),
        get of() {
          return expressionSchema;
        },
        year: year(),
      }),
      z.strictObject({
        op: z.literal('of-unit'),
        get of() {
          return expressionSchema;
        },
        unit: z.string().min(1),
      }),
      z.strictObject({
        op: z.literal('over-units'),
        get of() {
          return expressionSchema;
        },
        measure: overUnits,
        scope: z.enum(['year', 'panel']).optional(),
        within: attributeSchema.optional(),
      }),
      z.strictObject({
        op: z.literal('of-parts'),
        get of() {
          return expressionSchema;
        },
        measure: z.enum(['sum', 'mean', 'least', 'greatest', 'variation', 'greatest-to-least']),
      }),
    ]),
  ])
  .meta({
    id: 'Expression',
    description:
      "An indicator's code, a number, or an operation. growth: increase = (now − then)/then (增长了几倍), multiple = now/then (增长到几倍), annual = yearly rate. of-parts: over the units whose parent is this unit; variation = standard deviation (n) / mean. first: the first that has a value. in-year: the unit's value in that year. of-unit: that unit's value. over-units: a figure of all units of the year (or panel, or class); deviation has divisor n − 1.",
  });
