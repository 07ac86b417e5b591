import { z } from 'zod';
import { count, figure } from './numbers.js';
import { say } from '../wording/say.js';

/**
 * Numbers that somebody decided (targets, weights, cut-offs, marks), each with its origin. A plain number takes the
 * document's default `origin`; where none is declared it is a fault.
 */
export const originSchema = z
  .union([z.literal('ours'), z.literal('computed'), z.strictObject({ source: z.string().min(1) })])
  .meta({
    id: 'Origin',
    description: 'Where plain numbers come from: "ours", "computed", or a source by its id.',
  });

export const parameterSchema = z
  .union([
    figure(),
    z.discriminatedUnion('origin', [
      z.strictObject({
        value: figure(),
        origin: z.literal('sourced'),
        source: z.string().min(1),
        note: z.string().optional(),
      }),
      z.strictObject({ value: figure(), origin: z.literal('ours'), note: z.string().optional() }),
      z.strictObject({ value: figure(), origin: z.literal('computed'), note: z.string().min(1) }),
    ]),
  ])
  .meta({
    id: 'Figure',
    description: 'A number with its origin; a plain number takes the default origin of the document.',
  });
export type Parameter = z.infer<typeof parameterSchema>;

/** A number that no source gives and that is left to the user. */
export const openParameterSchema = z
  .strictObject({ open: z.literal(true), note: z.string().optional() })
  .meta({ id: 'OpenFigure' });

export const attributeSchema = z
  .string()
  .regex(
    /^(level|province|kind|parent|group:.+)$/,
    say`an attribute of units: level, province, kind, parent or group:NAME`.en,
  )
  .meta({ id: 'Attribute', description: 'An attribute of units: level, province, kind, parent, or group:NAME.' });

/** A number that differs by year or by an attribute of the unit. `values` may themselves differ (level, then year). */
export const varyingSchema = z
  .strictObject({
    by: z.union([z.literal('year'), attributeSchema]),
    get values() {
      return z.record(z.string(), targetSchema);
    },
    get otherwise() {
      return targetSchema.optional();
    },
  })
  .meta({
    id: 'Varying',
    description: 'A number that differs by year, level of government, province, kind, parent or group.',
  });

export const targetSchema: z.ZodType<Target> = z
  .union([parameterSchema, openParameterSchema, varyingSchema])
  .meta({ id: 'Target' });
export type Target =
  | Parameter
  | { open: true; note?: string | undefined }
  | { by: string; values: Record<string, Target>; otherwise?: Target | undefined };

/** A bound read off the data of the step's scope. */
export const computedBoundSchema = z
  .discriminatedUnion('computed', [
    z.strictObject({
      computed: z.literal('quantile'),
      at: z.number().min(0).max(1),
      type: z
        .union([
          z.literal(1),
          z.literal(2),
          z.literal(3),
          z.literal(4),
          z.literal(5),
          z.literal(6),
          z.literal(7),
          z.literal(8),
          z.literal(9),
        ])
        .optional()
        .describe('Type of Hyndman and Fan; default 7, as R, numpy and PERCENTILE.INC; 6 as SPSS and PERCENTILE.EXC.'),
    }),
    z.strictObject({ computed: z.literal('mean-of-best'), count: count() }),
    z.strictObject({ computed: z.literal('mean-of-worst'), count: count() }),
    z.strictObject({ computed: z.literal('minimum') }),
    z.strictObject({ computed: z.literal('maximum') }),
  ])
  .meta({
    id: 'ComputedBound',
    description:
      'A bound read off the data: a quantile, the mean of the best or worst values, the least or greatest value.',
  });
export type ComputedBound = z.infer<typeof computedBoundSchema>;

export const boundSchema = z.union([targetSchema, computedBoundSchema]).meta({ id: 'Bound' });
export type Bound = z.infer<typeof boundSchema>;

export const bilingualSchema = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .meta({ id: 'Bilingual' });

export const codeSchema = z
  .string()
  .regex(/^[\p{L}_][\p{L}\p{N}_.-]*$/u, say`a code: letters, digits, _ . -, beginning with a letter`.en)
  .max(120);

export const numberOf = (parameter: Parameter): number => (typeof parameter === 'number' ? parameter : parameter.value);
