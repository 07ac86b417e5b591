import { z } from 'zod';
import { figure, positiveFigure } from '../parameter/numbers.js';
import { scopeSchema } from '../panel/scope.js';
import { attributeSchema, codeSchema } from '../parameter/parameter.js';

export const scope = scopeSchema.optional();
export const within = attributeSchema.optional();
const ties = z.enum(['min', 'max', 'dense', 'average']).optional();

/** Normalisations that read everything off the values: usable for indicators and, again, for scores of nodes. */
export const relativeMethods = {
  'min-max': { lower: figure().optional(), upper: figure().optional(), scope, within },
  'z-score': {
    mean: figure().optional(),
    sd: positiveFigure().optional(),
    deviation: z.enum(['sample', 'population']).optional(),
    scope,
    within,
  },
  'normal-score': {
    deviation: z.enum(['sample', 'population']).optional(),
    scale: positiveFigure().optional(),
    scope,
    within,
  },
  rank: {
    from: z
      .enum(['worst', 'best'])
      .optional()
      .describe('Which end has rank 1; default: the worst, so that more is better.'),
    ties,
    scope: z.enum(['year', 'panel']).optional(),
    within,
  },
  'percentile-rank': {
    convention: z.enum(['inclusive', 'exclusive', 'hazen', 'weak']).optional(),
    ties,
    scale: positiveFigure().optional(),
    scope: z.enum(['year', 'panel']).optional(),
    within,
  },
  borda: { ties, scope: z.enum(['year', 'panel']).optional(), within },
  'distance-to-best': { scope, within },
  'fraction-of-max': { scope, within },
  'distance-to-unit': { unit: z.string().min(1), cap: z.boolean().optional(), scope: z.literal('year').optional() },
} as const;

/**
 * Normalisations whose parameters stand on the indicator's card: target, interval, goalposts, bands, curve,
 * categories, marks, bonus.
 */
export const cardMethods = {
  'realisation-degree': {
    cap: z.union([z.boolean(), z.literal('both')]).optional(),
    floor: figure().optional(),
    scale: positiveFigure().optional(),
  },
  goalposts: {
    cap: z.boolean().optional(),
    scale: positiveFigure().optional(),
    scope,
    within,
    logarithm: z
      .boolean()
      .optional()
      .describe('Values and posts are taken by their logarithms, as for income in the HDI.'),
  },
  scaled: { factor: positiveFigure().optional() },
  'distance-to-target': { cap: z.boolean().optional(), scope, within },
  bands: {},
  curve: {},
  categories: {},
  marks: {},
  bonus: {},
} as const;

const indicators = z.array(codeSchema).min(1).optional();

const step = <M extends string, S extends z.ZodRawShape>(method: M, shape: S) =>
  z.strictObject({
    step: z.literal('normalise'),
    method: z.literal(method),
    indicators,
    note: z.string().optional(),
    ...shape,
  });

export const normaliseStepSchema = z
  .discriminatedUnion('method', [
    step('realisation-degree', cardMethods['realisation-degree']),
    step('goalposts', cardMethods.goalposts),
    step('scaled', cardMethods.scaled),
    step('distance-to-target', cardMethods['distance-to-target']),
    step('bands', cardMethods.bands),
    step('curve', cardMethods.curve),
    step('categories', cardMethods.categories),
    step('marks', cardMethods.marks),
    step('bonus', cardMethods.bonus),
    step('min-max', relativeMethods['min-max']),
    step('z-score', relativeMethods['z-score']),
    step('normal-score', relativeMethods['normal-score']),
    step('rank', relativeMethods.rank),
    step('percentile-rank', relativeMethods['percentile-rank']),
    step('borda', relativeMethods.borda),
    step('distance-to-best', relativeMethods['distance-to-best']),
    step('fraction-of-max', relativeMethods['fraction-of-max']),
    step('distance-to-unit', relativeMethods['distance-to-unit']),
    step('none', {}),
  ])
  .meta({ id: 'NormaliseStep' });
export type NormaliseStep = z.infer<typeof normaliseStepSchema>;

const operation = <M extends string, S extends z.ZodRawShape>(method: M, shape: S) =>
  z.strictObject({ op: z.literal('normalise'), method: z.literal(method), note: z.string().optional(), ...shape });

export const normaliseOperationSchema = z.discriminatedUnion('method', [
  operation('min-max', relativeMethods['min-max']),
  operation('z-score', relativeMethods['z-score']),
  operation('normal-score', relativeMethods['normal-score']),
  operation('rank', relativeMethods.rank),
  operation('percentile-rank', relativeMethods['percentile-rank']),
  operation('borda', relativeMethods.borda),
  operation('distance-to-best', relativeMethods['distance-to-best']),
  operation('fraction-of-max', relativeMethods['fraction-of-max']),
  operation('distance-to-unit', relativeMethods['distance-to-unit']),
]);
export type NormaliseOperation = z.infer<typeof normaliseOperationSchema>;

type NoneOf<T extends never> = T;
/** Members above that no document could use, since their word is missing from a union: there must be none. */
export type EveryStepCanBeSaid = NoneOf<
  Exclude<keyof typeof relativeMethods | keyof typeof cardMethods, NormaliseStep['method']>
>;
export type EveryOperationCanBeSaid = NoneOf<Exclude<keyof typeof relativeMethods, NormaliseOperation['method']>>;
