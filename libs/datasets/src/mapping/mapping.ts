import { z } from 'zod';
import { inputFaults, stoppingEarly, type InputFault } from '#problem';

const year = z.int().min(1900).max(2100);
const measure = z.string().min(1).max(60);

const column = z
  .strictObject({
    role: z
      .enum([
        'unitCode',
        'unitName',
        'parent',
        'year',
        'indicator',
        'value',
        'unitOfMeasure',
        'sampleSize',
        'standardError',
        'note',
        'status',
        'multiplier',
        'scope',
        'skip',
      ])
      .describe(
        "What the column holds. `parent`: province or prefecture, outermost first. `scope`: 全市 or 市辖区 for the unit of the row. `value`: figures of one indicator, or of the row's indicator.",
      ),
    indicator: z.string().min(1).max(200).optional().describe('Code of the indicator whose figures the column holds.'),
    nameZh: z.string().max(200).optional(),
    nameEn: z.string().max(200).optional(),
    unitOfMeasure: measure.optional().describe('As the file has it; overrides the header.'),
    convertTo: measure.optional().describe('The unit of measure the values are kept in; converted by rule.'),
    year: year.optional().describe('The year of all figures in the column.'),
    vintage: z.enum(['preliminary', 'final', 'census-revised']).optional(),
    direction: z
      .enum(['positive', 'negative', 'interval'])
      .optional()
      .describe("As the source declares it; compared with the indicator's, never applied."),
    of: z
      .string()
      .max(200)
      .optional()
      .describe('For sampleSize, standardError and note: the indicator they belong to; absent: all of the row.'),
  })
  .describe('How one column is read.');

/** How a file is read: sent with it, suggested by a dry run, kept for the next revision. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  sheet: z.string().max(100).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']).optional(),
  delimiter: z.string().length(1).optional(),
  headerRows: z
    .array(z.int().min(1).max(1_000_000))
    .max(5)
    .optional()
    .describe('Rows of the header, 1-based; data begins below the last.'),
  year: year.optional().describe('The year of all figures, where the file does not say.'),
  indicator: z.string().min(1).max(200).optional().describe('The indicator of all figures, where columns are years.'),
  unitOfMeasure: measure.optional().describe('The unit of measure of all figures, where the file does not say.'),
  scheme: z.string().max(100).optional().describe('The list the units are of: GB/T 2260, ISO 3166-1, list:<dataset>.'),
  kind: z.string().max(40).optional().describe('The kind of unit, to decide between units of one name.'),
  columns: z.record(z.string(), column).optional().describe('By header as printed, or by position as "#3".'),
  totals: z
    .array(
      z.strictObject({
        total: z.string(),
        parts: z.array(z.string()).min(2),
        tolerance: z.number().min(0).max(1e15).optional(),
      }),
    )
    .max(100)
    .optional()
    .describe('Indicators that are the sum of others; tolerance relative, 0.005 if absent.'),
  growth: z
    .array(
      z.strictObject({
        claim: z.string().describe('The indicator that states the growth.'),
        of: z.string().describe('The indicator that grew.'),
        wording: z
          .enum(['percent', 'by-times', 'to-times'])
          .describe('percent on the year before; 增长了 k 倍; 增长到 k 倍.'),
        since: year.optional().describe('The base year; absent: the year before.'),
        tolerance: z.number().min(0).max(1e15).optional(),
      }),
    )
    .max(100)
    .optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type ColumnMapping = z.infer<typeof column>;

/** The same as a JSON Schema (2020-12), for editors and other programs; committed as mapping.schema.json. */
export function mappingJsonSchema(): object {
  return z.toJSONSchema(mappingSchema, { io: 'input' });
}

const schema = stoppingEarly(mappingSchema);

export function parseMapping(document: unknown): { ok: true; mapping: Mapping } | { ok: false; faults: InputFault[] } {
  const parsed = schema.safeParse(document);
  if (!parsed.success) return { ok: false, faults: inputFaults(parsed.error) };
  return { ok: true, mapping: parsed.data };
}
