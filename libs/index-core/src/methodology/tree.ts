import { z } from 'zod';
import { count, figure, positiveFigure } from '../parameter/numbers.js';
import type { Text } from '#text';
import { bilingualSchema, codeSchema, parameterSchema, targetSchema } from '../parameter/parameter.js';
import type { Parameter, Target } from '../parameter/parameter.js';
import { normaliseOperationSchema, within } from './normalisation.js';
import { digitsSchema, roundingModeSchema } from './step.js';

const availability = {
  minShare: z.number().min(0).max(1).optional().describe('Least share of the weight that must be available.'),
  shareOf: z.enum(['weight', 'count']).optional(),
  minCount: count().optional().describe('Least number of children that must have a value.'),
};
const nonPositive = z.union([z.enum(['missing', 'zero']), positiveFigure()]).optional();
const simple = <M extends string>(method: M) => z.strictObject({ method: z.literal(method), ...availability });

/** How a node puts its children together. */
export const aggregateSchema = z
  .discriminatedUnion('method', [
    simple('arithmetic-mean'),
    z.strictObject({ method: z.literal('geometric-mean'), nonPositive, ...availability }),
    z.strictObject({ method: z.literal('harmonic-mean'), nonPositive, ...availability }),
    z.strictObject({ method: z.literal('power-mean'), p: figure(), nonPositive, ...availability }),
    simple('median'),
    simple('minimum'),
    simple('maximum'),
    simple('sum'),
    simple('product'),
    z.strictObject({ method: z.literal('quotient') }),
    z.strictObject({
      method: z.literal('mazziotta-pareto'),
      sign: z.enum(['minus', 'plus']).optional(),
      ...availability,
    }),
    z.strictObject({ method: z.literal('topsis'), norm: z.enum(['vector', 'none']).optional() }),
    z.strictObject({ method: z.literal('grey-relational'), resolution: positiveFigure().optional() }),
    z.strictObject({ method: z.literal('rank-sum-ratio'), kind: z.enum(['integer', 'linear']).optional() }),
    z.strictObject({ method: z.literal('copeland') }),
    z.strictObject({
      method: z.literal('points'),
      floor: parameterSchema.optional(),
      bonusCap: parameterSchema.optional(),
      ceiling: parameterSchema.optional(),
      extras: z.enum(['required', 'optional']).optional(),
      ...availability,
    }),
  ])
  .meta({ id: 'Aggregate' });
export type Aggregate = z.infer<typeof aggregateSchema>;

export type Weights =
  | { method: 'given' | 'equal' }
  | {
      method: 'ahp';
      matrix: Parameter[][];
      vector?: 'eigenvector' | 'geometric-mean' | 'column-mean' | undefined;
      maxConsistencyRatio?: number | undefined;
      ifInconsistent?: 'refuse' | 'warn' | undefined;
    }
  | ({
      method: 'entropy';
      convention?: 'range' | 'range-shift' | 'raw' | undefined;
      shift?: number | undefined;
    } & ReadOff)
  | ({ method: 'critic'; correlation?: 'signed' | 'absolute' | undefined } & ReadOff)
  | ({ method: 'variation' | 'standard-deviation' | 'independence' } & ReadOff)
  | ({
      method: 'pca';
      loadings?: 'first' | 'retained' | 'squared' | undefined;
      negative?: 'refuse' | 'allow' | undefined;
    } & ReadOff)
  | { method: 'benefit-of-the-doubt'; minShare?: number | undefined; maxShare?: number | undefined }
  | {
      method: 'combined';
      by: 'product' | 'mean';
      of: Weights[];
      trust?: number[] | undefined;
      over?: 'children' | 'leaves' | undefined;
    };

/** Weights read off values: in each year or over the panel; of the node's children, or of all leaves below it at once. */
interface ReadOff {
  scope?: 'year' | 'panel' | undefined;
  over?: 'children' | 'leaves' | undefined;
}

const yearOrPanel = z.enum(['year', 'panel']).optional();
const over = z
  .enum(['children', 'leaves'])
  .optional()
  .describe(
    'What is weighed: the children (default), or all leaves below at once; each node between then weighs what its leaves weigh together.',
  );
const readOff = { scope: yearOrPanel, over };

/** How a node's children get their weights. */
export const weightsSchema: z.ZodType<Weights> = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.enum(['given', 'equal']) }),
    z.strictObject({
      method: z.literal('ahp'),
      matrix: z.array(z.array(parameterSchema)).min(2).max(15),
      vector: z.enum(['eigenvector', 'geometric-mean', 'column-mean']).optional(),
      maxConsistencyRatio: positiveFigure().optional(),
      ifInconsistent: z.enum(['refuse', 'warn']).optional(),
    }),
    z.strictObject({
      method: z.literal('entropy'),
      convention: z.enum(['range', 'range-shift', 'raw']).optional(),
      shift: positiveFigure().optional(),
      ...readOff,
    }),
    z.strictObject({ method: z.literal('critic'), correlation: z.enum(['signed', 'absolute']).optional(), ...readOff }),
    z.strictObject({ method: z.enum(['variation', 'standard-deviation', 'independence']), ...readOff }),
    z.strictObject({
      method: z.literal('pca'),
      loadings: z.enum(['first', 'retained', 'squared']).optional(),
      negative: z.enum(['refuse', 'allow']).optional(),
      ...readOff,
    }),
    z.strictObject({
      method: z.literal('benefit-of-the-doubt'),
      minShare: z.number().min(0).max(1).optional(),
      maxShare: z.number().gt(0).max(1).optional(),
    }),
    z.strictObject({
      method: z.literal('combined'),
      by: z.enum(['product', 'mean']),
      get of() {
        return z.array(weightsSchema).min(2);
      },
      trust: z
        .array(positiveFigure())
        .min(2)
        .optional()
        .describe('How much each set counts in the mean; default: all the same.'),
      over,
    }),
  ])
  .meta({ id: 'Weights' });

/** What is done to a node's score after aggregation. */
export const operationSchema = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('round'), digits: digitsSchema, mode: roundingModeSchema.optional() }),
    z.strictObject({
      op: z.literal('rescale'),
      from: z.tuple([figure(), figure()]),
      to: z.tuple([figure(), figure()]),
      cap: z.boolean().optional(),
    }),
    z.strictObject({ op: z.literal('multiply'), by: figure() }),
    z
      .strictObject({
        op: z.literal('shift'),
        by: figure().optional(),
        leastTo: figure().optional(),
        scope: z.enum(['year', 'panel']).optional(),
        within,
      })
      .describe('Adds a number, or what brings the least value of the scope to `leastTo`.'),
    z.discriminatedUnion('method', [
      z.strictObject({ op: z.literal('transform'), method: z.enum(['ln', 'log10', 'sqrt', 'reciprocal', 'exp']) }),
      z.strictObject({ op: z.literal('transform'), method: z.literal('power'), exponent: figure() }),
    ]),
    z.strictObject({ op: z.literal('clip'), min: figure().optional(), max: figure().optional() }),
    normaliseOperationSchema,
  ])
  .meta({ id: 'Operation' });
export type Operation = z.infer<typeof operationSchema>;

const operations = {
  then: z
    .array(operationSchema)
    .min(1)
    .optional()
    .describe('Done to the score before it is shown and before it goes up to the parent.'),
  shown: z
    .array(operationSchema)
    .min(1)
    .optional()
    .describe('Done to the score that is shown and ranked only; the parent gets the score without it.'),
};

export interface LeafDocument {
  indicator: string;
  code?: string | undefined;
  name?: Text | undefined;
  weight?: Target | undefined;
  role?: 'mark' | 'deduction' | 'bonus' | undefined;
  best?: 'highest' | 'lowest' | undefined;
  then?: Operation[] | undefined;
  shown?: Operation[] | undefined;
  note?: string | undefined;
}

export interface BranchDocument {
  code: string;
  name: Text;
  weight?: Target | undefined;
  role?: 'mark' | 'deduction' | 'bonus' | undefined;
  aggregate?: Aggregate | undefined;
  weights?: Weights | undefined;
  best?: 'highest' | 'lowest' | undefined;
  then?: Operation[] | undefined;
  shown?: Operation[] | undefined;
  note?: string | undefined;
  children: NodeDocument[];
}

export type NodeDocument = LeafDocument | BranchDocument;

const role = z
  .enum(['mark', 'deduction', 'bonus'])
  .optional()
  .describe('What the child is in a scorecard; default mark.');
const best = z
  .enum(['highest', 'lowest'])
  .optional()
  .describe('Which score of this node ranks first; default: as /rank says. The index itself is ranked by /rank.');
const note = z.string().optional();

export const leafSchema: z.ZodType<LeafDocument> = z
  .strictObject({
    indicator: codeSchema,
    code: codeSchema.optional(),
    name: bilingualSchema.optional(),
    weight: targetSchema.optional(),
    role,
    best,
    ...operations,
    note,
  })
  .meta({ id: 'Leaf', description: 'An indicator at its place in the tree.' });

export const branchSchema: z.ZodType<BranchDocument> = z
  .strictObject({
    code: codeSchema,
    name: bilingualSchema,
    weight: targetSchema.optional(),
    role,
    aggregate: aggregateSchema.optional(),
    weights: weightsSchema.optional(),
    best,
    ...operations,
    note,
    get children() {
      return z.array(z.union([leafSchema, branchSchema])).min(1);
    },
  })
  .meta({ id: 'Branch', description: 'The index, a dimension, or several indicators that share one weight.' });
