import { z } from 'zod';
import { stoppingEarly } from '#problem';
import { count, nonNegativeFigure, positiveFigure, year } from '../parameter/numbers.js';
import { checkTexts } from '../methodology/check.js';
import { fault, faultsOfIssues, firstFaults, namingMembers } from '../methodology/faults.js';
import { say } from '../wording/say.js';
import { sorted } from '../methodology/canonical.js';
import type { Fault } from '../methodology/faults.js';

const code = z.string().min(1);

const weightRule = z.discriminatedUnion('draw', [
  z.strictObject({
    draw: z.literal('uniform'),
    spread: z
      .number()
      .gt(0)
      .lte(1)
      .describe('Each weight is its own times a factor, uniform between 1 − spread and 1 + spread.'),
    nodes: z.array(code).min(1).optional().describe('Nodes whose weights are drawn; default: all that have siblings.'),
  }),
  z.strictObject({
    draw: z.literal('dirichlet'),
    concentration: positiveFigure().describe(
      'Children share their parent by a Dirichlet draw with parameters concentration × own share: the higher, the closer to the document.',
    ),
    parents: z.array(code).min(1).optional().describe('Default: all nodes with two children or more.'),
  }),
  z.strictObject({
    draw: z.literal('between'),
    sets: z
      .array(z.strictObject({ name: z.string().min(1), weights: z.record(code, nonNegativeFigure()) }))
      .min(2)
      .describe("Experts' sets of weights by node; a draw is a mixture of them, uniform over all mixtures."),
  }),
]);
export type WeightRule = z.infer<typeof weightRule>;

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export const robustnessSpecificationSchema = z
  .strictObject({
    draws: z.int().min(1).max(10_000_000),
    seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    year: year().optional().describe('Default: the last year of the run.'),
    topK: count().default(10).describe('Ranks 1 to topK are "at the top".'),
    weights: z.array(weightRule).min(1).optional(),
    alternatives: z
      .array(
        z.strictObject({
          name: bilingual,
          choices: z
            .array(
              z.strictObject({
                name: bilingual,
                change: z
                  .record(z.string(), z.unknown())
                  .describe(
                    'JSON Pointers into the methodology document and what stands there instead; null takes it out. {}: the document as it is.',
                  ),
              }),
            )
            .min(2),
        }),
      )
      .min(1)
      .optional()
      .describe('Of each, every draw takes one choice, all with the same chance.'),
    noise: z
      .array(
        z.strictObject({
          indicator: code,
          standardError: z
            .union([z.literal('data'), positiveFigure(), z.strictObject({ relative: positiveFigure() })])
            .describe(
              'Of the normal error added to the raw values: as the data states it, one number, or a share of the value.',
            ),
        }),
      )
      .min(1)
      .optional(),
    leaveOut: z
      .strictObject({
        indicators: z.union([z.literal('each'), z.array(code).min(1)]).optional(),
        units: z.array(code).min(1).optional(),
      })
      .optional()
      .describe('A draw leaves out none of those named, or one of them, all with the same chance.'),
    sobol: z
      .strictObject({
        rows: z
          .int()
          .min(2)
          .max(1_000_000)
          .describe('Rows of the Saltelli sample; it takes rows × (inputs + 2) evaluations.'),
        units: z.array(code).max(20).optional().describe('Units whose rank is explained, beside the mean rank shift.'),
        bootstrap: z.int().min(10).max(10_000).default(200),
      })
      .optional(),
  })
  .meta({ id: 'RobustnessSpecification' });

/** What is uncertain, and how many draws are made of it. */
export type RobustnessSpecification = z.infer<typeof robustnessSpecificationSchema>;

/** A specification's text in one form, whatever the order of its members: two of the same text ask the same. */
export const canonicalSpecification = (specification: RobustnessSpecification): string =>
  JSON.stringify(sorted(specification));

const schema = stoppingEarly(robustnessSpecificationSchema);

/** Reads a specification: its form only; whether it fits a methodology and acts, `robustnessModel` says. */
export function parseRobustnessSpecification(
  json: unknown,
):
  | { readonly ok: true; readonly specification: RobustnessSpecification }
  | { readonly ok: false; readonly faults: readonly Fault[] } {
  const read = schema.safeParse(json, { error: namingMembers });
  if (!read.success) return { ok: false, faults: firstFaults(() => faultsOfIssues(read.error.issues, json)) };
  const texts = firstFaults(() => checkTexts(read.data));
  if (texts.length > 0) return { ok: false, faults: texts };
  const { weights, alternatives, noise, leaveOut } = read.data;
  if (!weights && !alternatives && !noise && !leaveOut?.indicators && !leaveOut?.units) {
    return {
      ok: false,
      faults: [
        fault(
          [],
          say`Nothing is uncertain here: every draw would be the same.`,
          say`one or more of weights, alternatives, noise, leaveOut`,
        ),
      ],
    };
  }
  return { ok: true, specification: read.data };
}
