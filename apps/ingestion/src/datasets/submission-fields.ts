import { z } from 'zod';
import { encodings } from '#datasets';
import { YEAR } from '#observation';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value !== 'false' && value !== '0');

/** What comes beside the file: as query parameters, or as fields of a multipart form before the file. */
export const submissionFields = z.strictObject({
  source: z.string().trim().min(1, 'say where the figures come from: publisher, title, table or page').max(2_000),
  licence: z
    .string()
    .trim()
    .min(1, 'say under what terms the figures may be used, e.g. "CC BY 4.0" or "official statistics, public"')
    .max(500),
  /** What the file holds; told by its header where absent. `rankings`: places in rankings that somebody published. */
  kind: z.enum(['observations', 'rankings']).optional(),
  title_zh: z.string().trim().min(1).max(200).optional(),
  title_en: z.string().trim().min(1).max(200).optional(),
  /** For files without a year of their own. */
  year: z.coerce.number().int().min(YEAR.min).max(YEAR.max).optional(),
  vintage: z.enum(['preliminary', 'final', 'census-revised']).default('final'),
  /** True: the figures are made up; said so wherever a person sees them. */
  synthetic: flag.default(false),
  /** The indicator of all figures, for files whose columns are years. */
  indicator: z.string().trim().min(1).max(200).optional(),
  /** Found out from the bytes where absent. */
  encoding: z.enum(encodings).optional(),
  delimiter: z.union([z.literal('tab').transform(() => '\t'), z.string().length(1)]).optional(),
  /** The sheet of a workbook, by name. */
  sheet: z.string().min(1).max(100).optional(),
  /** A mapping document (JSON); `none`: not even the one kept with the last revision. */
  mapping: z.string().max(1_000_000).optional(),
  unknownUnits: z.enum(['refuse', 'leave-out']).default('refuse'),
  /** True: the report, and nothing is kept. */
  dryRun: flag.default(false),
  /** An id of the caller's own, under which the progress can be polled. */
  submission: z.uuid().optional(),
  /** The file's name, where the body itself does not carry one. */
  filename: z.string().max(255).optional(),
});
export type SubmissionFields = z.infer<typeof submissionFields>;
