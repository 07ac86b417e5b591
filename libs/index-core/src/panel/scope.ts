import { z } from 'zod';
import { year } from '../parameter/numbers.js';

export const scopeSchema = z.union([z.literal('year'), z.literal('panel'), z.strictObject({ baseYear: year() })]).meta({
  id: 'Scope',
  description: 'What a scale is read off: each year by itself (default), all years together, or one base year.',
});
export type Scope = z.infer<typeof scopeSchema>;
