import { z } from 'zod';
import { YEAR } from '#observation';

export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a slug is 1 to 80 of a-z, 0-9 and "-", and does not begin with "-"');

/** The body of POST /v1/score-runs. */
export const scoreRunOrderSchema = z.strictObject({
  methodology: z.strictObject({ slug, version: z.string().min(1).max(40).optional() }),
  datasets: z
    .array(z.strictObject({ slug, revision: z.int().min(1).max(2_147_483_647).optional() }))
    .min(1)
    .max(100),
  years: z.array(z.int().min(YEAR.min).max(YEAR.max)).max(1000).nullish(),
  unitFilter: z
    .union([
      z.strictObject({ kind: z.string().min(1).max(200) }),
      z.strictObject({ units: z.array(z.int().min(1).max(2_147_483_647)).min(1).max(100_000) }),
    ])
    .nullish(),
});
