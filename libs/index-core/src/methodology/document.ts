import { z } from 'zod';
import { count, figure } from '../parameter/numbers.js';
import {
  attributeSchema,
  bilingualSchema,
  boundSchema,
  codeSchema,
  parameterSchema,
  originSchema,
  targetSchema,
} from '../parameter/parameter.js';
import { digitsSchema, roundingModeSchema, stepSchema } from './step.js';
import { aggregateSchema, branchSchema, weightsSchema } from './tree.js';
import { say } from '../wording/say.js';

const note = z.string().optional();

export const indicatorSchema = z
  .strictObject({
    code: codeSchema,
    name: bilingualSchema,
    unit: z.string().optional().describe('Unit of measure.'),
    direction: z
      .enum(['positive', 'negative', 'interval'])
      .optional()
      .describe('Whether more is better; needed for every indicator that is scored.'),
    target: targetSchema.optional(),
    interval: z
      .strictObject({ low: targetSchema, high: targetSchema, lowerBound: targetSchema, upperBound: targetSchema })
      .optional(),
    goalposts: z.strictObject({ low: boundSchema, high: boundSchema }).optional(),
    bands: z
      .strictObject({
        thresholds: z.array(parameterSchema).min(1),
        points: z.array(parameterSchema).min(2),
        at: z.enum(['upper', 'lower']).optional(),
      })
      .optional(),
    curve: z
      .strictObject({
        at: z.array(parameterSchema).min(2),
        points: z.array(parameterSchema).min(2),
        beyond: z.enum(['hold', 'extend']).optional(),
      })
      .optional(),
    categories: z.strictObject({ codes: z.array(figure()).min(1), points: z.array(parameterSchema).min(1) }).optional(),
    marks: z
      .strictObject({
        full: parameterSchema,
        perUnit: parameterSchema,
        floor: parameterSchema.optional(),
        count: z.enum(['part', 'begun', 'whole']).optional(),
      })
      .optional(),
    bonus: z
      .strictObject({
        threshold: parameterSchema,
        perUnit: parameterSchema,
        cap: parameterSchema.optional(),
        count: z.enum(['part', 'begun', 'whole']).optional(),
      })
      .optional(),
    survey: z
      .strictObject({ sampleSize: codeSchema })
      .optional()
      .describe('For a figure from a survey: the indicator that holds its sample size.'),
    note,
  })
  .meta({
    id: 'Indicator',
    description: "An indicator's card: what it is and the figures that its normalisation needs.",
  });
export type IndicatorDocument = z.infer<typeof indicatorSchema>;

export const finishSchema = z
  .discriminatedUnion('finish', [
    z.strictObject({
      finish: z.literal('gate'),
      name: bilingualSchema.optional(),
      conditions: z
        .array(
          z.strictObject({
            indicator: codeSchema.optional(),
            node: codeSchema.optional(),
            atLeast: targetSchema.optional(),
            atMost: targetSchema.optional(),
            above: targetSchema.optional(),
            below: targetSchema.optional(),
          }),
        )
        .min(1),
      missing: z.enum(['fails', 'passes']).describe('Whether a unit without the figure passes.'),
      effect: z.union([z.literal('not-ranked'), z.literal('flag'), z.strictObject({ bestGrade: z.string() })]),
      note,
    }),
    z.strictObject({
      finish: z.literal('front-runners'),
      name: bilingualSchema.optional(),
      node: codeSchema.optional(),
      within: attributeSchema.optional(),
      best: count().optional(),
      share: z.number().gt(0).max(1).optional(),
      note,
    }),
  ])
  .meta({ id: 'Finish' });
export type Finish = z.infer<typeof finishSchema>;

/** A methodology: an index as a document. */
export const methodologySchema = z
  .strictObject({
    $schema: z.string().optional(),
    language: z.literal(1),
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, say`lower-case words joined by hyphens`.en),
    version: z.string().regex(/^\d+(\.\d+){0,2}$/, say`a version such as 1.0.0`.en),
    name: bilingualSchema,
    summary: bilingualSchema.optional(),
    authority: z
      .enum(['published', 'ours'])
      .describe('published: restates what its publisher printed; ours: made here, not official.'),
    sources: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(
              /^[a-z0-9][a-z0-9.-]*$/,
              say`an id: lower-case letters, digits, . and -, beginning with a letter or digit`.en,
            ),
          title: z.string().min(1),
          url: z.string().optional(),
          note,
        }),
      )
      .optional(),
    notes: z.array(bilingualSchema).optional(),
    origin: originSchema.optional(),
    open: z
      .enum(['leave-out', 'refuse'])
      .optional()
      .describe('What scoring does with an indicator whose target or weight is open.'),
    indicators: z.array(indicatorSchema).min(1),
    steps: z.array(stepSchema),
    aggregate: aggregateSchema.optional().describe('For nodes that do not say otherwise.'),
    weights: weightsSchema
      .optional()
      .describe('For nodes that do not say otherwise; default: given where the children have weights, else a fault.'),
    index: branchSchema,
    finish: z.array(finishSchema).min(1).optional(),
    grades: z
      .strictObject({
        bands: z.array(z.strictObject({ label: z.string().min(1), from: parameterSchema.optional() })).min(2),
        nodes: z
          .array(codeSchema)
          .min(1)
          .optional()
          .describe('Nodes that get a grade; default: the index and its dimensions.'),
        note,
      })
      .optional(),
    rank: z
      .strictObject({
        ties: z.enum(['min', 'max', 'dense', 'ordinal']).optional(),
        digits: digitsSchema.optional().describe('Ranks are made from scores rounded to so many decimals.'),
        mode: roundingModeSchema.optional(),
        within: attributeSchema.optional(),
        best: z.enum(['highest', 'lowest']).optional(),
      })
      .optional(),
  })
  .meta({ id: 'Methodology', title: 'Duibiao methodology' });
export type Methodology = z.infer<typeof methodologySchema>;
