import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemError } from '#edge';
import { sendProblem } from '#platform';
import { inputFaults, problem, stoppingEarly } from '#problem';
import { type Text } from '#text';
import type { SheetFiles } from './sheet-files.js';
import { fileName, TYPES } from './sheet.js';

const cell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]);
const table = stoppingEarly(
  z.strictObject({
    name: z.string().min(1).max(200),
    header: z.array(z.string().max(1_000)).min(1).max(500),
    rows: z.array(z.array(cell).max(500)).max(200_000),
    method: z.array(z.tuple([z.string().max(1_000), cell])).max(1_000),
  }),
);
const MOST_BYTES = 8 * 1024 * 1024;
/** Cells of a table; the largest of the page, all counties with all their indicators, has some 140,000. */
const MOST_CELLS = 250_000;

/**
 * A table that the page shows, as a file: POST /exports/table.csv or .xlsx with name, header, rows and method lines. Nothing is kept.
 * For tables that are put together in the page; rankings and comparisons have addresses of their own.
 */
export function serveTables(fastify: FastifyInstance, files: SheetFiles): void {
  const route = { bodyLimit: MOST_BYTES, config: { door: 'export' }, errorHandler: tellFault } as const;
  fastify.post('/exports/table.:format', route, async (request, reply) => {
    const { format } = request.params as { format: string };
    if (format !== 'csv' && format !== 'xlsx')
      return refuse(
        404,
        { zh: '没有这种格式。', en: 'There is no such format.' },
        { zh: '改用 .csv 或 .xlsx。', en: 'Use .csv or .xlsx.' },
      );
    const cells = cellsOf(request.body);
    if (cells > MOST_CELLS)
      return refuse(
        413,
        {
          zh: `表格有 ${cells} 个单元格，最多 ${MOST_CELLS} 个。`,
          en: `The table has ${cells} cells; it may have ${MOST_CELLS}.`,
        },
        { zh: '请分几次导出。', en: 'Export it in parts.' },
      );
    const read = table.safeParse(request.body);
    if (!read.success) {
      const { pointer, message, messageZh } = inputFaults(read.error)[0]!;
      return refuse(
        422,
        {
          zh: `表格在“${pointer}”处无法读取：${messageZh}。`,
          en: `The table can not be read at "${pointer}": ${message}.`,
        },
        { zh: '请给出 name、header、rows 和 method。', en: 'Send name, header, rows and method.' },
      );
    }
    const file = await files.make(read.data, format);
    return reply
      .header('content-type', TYPES[format])
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(read.data.name)}.${format}`)}`,
      )
      .send(file);

    function refuse(status: number, title: Text, detail: Text): unknown {
      return sendProblem(reply, problem('invalid-table', status, { title, detail }));
    }
  });
}

/** Cells of what should be a table, counted before they are looked at one by one. */
function cellsOf(body: unknown): number {
  const rows: unknown = body !== null && typeof body === 'object' && 'rows' in body ? body.rows : undefined;
  if (!Array.isArray(rows)) return 0;
  return rows.reduce<number>((sum, row: unknown) => sum + (Array.isArray(row) ? row.length : 1), 0);
}

function tellFault(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof ProblemError) sendProblem(reply, error.problem);
  else void reply.send(error);
}
