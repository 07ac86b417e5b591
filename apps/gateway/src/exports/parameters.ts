import { z } from 'zod';
import { YEAR } from '#observation';

const name = z.string().max(200);
const codes = z.string().max(12_000, 'at most 12,000 characters: some 1,700 codes');
const run = {
  methodology: name.optional(),
  run: name.optional(),
  year: z.coerce.number().int().min(YEAR.min).max(YEAR.max).optional(),
};

/** What /exports/ranking takes: the arguments of the question `ranking`, those of its filter by their own names. */
export const rankingParameters = z.strictObject({
  ...run,
  version: name.optional(),
  node: name.optional(),
  search: name.optional(),
  kind: name.optional(),
  level: name.optional(),
  province: name.optional(),
  parent: name.optional(),
  group: name.optional(),
  codes: codes.optional(),
  saved: name.optional(),
});

/** What /exports/comparison takes: the arguments of the question `comparison`. */
export const comparisonParameters = z.strictObject({ ...run, units: name.optional() });

/** The entries of a list that is written with commas. */
export const listIn = (text: string | undefined): string[] | undefined =>
  text === undefined
    ? undefined
    : text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
