import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toCsv, toXlsx, TYPES } from './sheet.js';

const cell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]);
const table = z.strictObject({
  name: z.string().min(1).max(200),
  header: z.array(z.string().max(1_000)).min(1).max(500),
  rows: z.array(z.array(cell).max(500)).max(200_000),
  method: z.array(z.tuple([z.string().max(1_000), cell])).max(1_000),
});
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A table that the page shows, as a file: POST /exports/table.csv or .xlsx with name, header, rows and method lines. Nothing is kept.
 * For tables that are put together in the page; rankings and comparisons have addresses of their own.
 */
export function serveTables(fastify: FastifyInstance): void {
  fastify.post('/exports/table.:format', { bodyLimit: MOST_BYTES }, (request, reply) => {
    const { format } = request.params as { format: string };
    const read = table.safeParse(request.body);
    if (format !== 'csv' && format !== 'xlsx')
      return refuse(404, 'There is no such format.', 'Use .csv or .xlsx.', '没有这种格式。', '改用 .csv 或 .xlsx。');
    if (!read.success) {
      const [{ path, message }] = read.error.issues as [z.core.$ZodIssue];
      return refuse(
        422,
        `The table can not be read at "/${path.join('/')}": ${message}.`,
        'Send name, header, rows and method.',
        `表格在“/${path.join('/')}”处无法读取：${message}。`,
        '请给出 name、header、rows 和 method。',
      );
    }
    return reply
      .header('content-type', TYPES[format])
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${read.data.name}.${format}`)}`,
      )
      .send(format === 'csv' ? toCsv(read.data) : toXlsx(read.data));

    function refuse(status: number, title: string, detail: string, titleZh: string, detailZh: string): unknown {
      return reply
        .code(status)
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify({ type: 'urn:duibiao:invalid-table', title, status, detail, titleZh, detailZh }));
    }
  });
}
