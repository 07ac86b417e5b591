import { z } from 'zod';

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value !== 'false' && value !== '0');

/** What comes beside the file: as query parameters, or as fields of a multipart form before the file. */
export const submissionFields = z.strictObject({
  source: z.string().trim().min(1, 'say where the figures come from: publisher, title, table or page').max(2_000),
  licence: z.string().trim().min(1, 'say under what terms the figures may be used, e.g. "CC BY 4.0" or "official statistics, public"').max(500),
  title_zh: z.string().trim().min(1).max(200).optional(),
  title_en: z.string().trim().min(1).max(200).optional(),
  /** For files without a year of their own. */
  year: z.coerce.number().int().min(1000).max(9999).optional(),
  vintage: z.enum(['preliminary', 'final', 'census-revised']).default('final'),
  /** True: the figures are made up; said so wherever a person sees them. */
  synthetic: flag.default(false),
  /** The file's name, where the body itself does not carry one. */
  filename: z.string().max(255).optional(),
});
export type SubmissionFields = z.infer<typeof submissionFields>;
