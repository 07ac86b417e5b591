import { z } from 'zod';

/**
 * The body of POST /v1/robustness-runs. What the specification may say is its own schema: GET
 * /v1/robustness-runs/schema.
 */
export const robustnessOrderSchema = z.strictObject({
  scoreRun: z.uuid(),
  specification: z
    .record(z.string(), z.unknown())
    .nullish()
    .describe(
      'As GET /v1/robustness-runs/schema describes it; without one: every weight up to 25 % higher or lower, 10,000 draws, Sobol indices.',
    ),
});
