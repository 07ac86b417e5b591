import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ProblemError } from '#edge';
import { sendProblem } from '#platform';
import { inputFaults, problem, stoppingEarly } from '#problem';
import { type Text } from '#text';
import { fileName, toCsv, toXlsx, TYPES } from './sheet.js';

const cell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]);
const table = stoppingEarly(
  z.strictObject({
    name: z.string().min(1).max(200),
    header: z.array(z.string().max(1_000)).min(1).max(500),
    rows: z.array(z.array(cell).max(500)).max(200_000),
    method: z.array(z.tuple([z.string().max(1_000), cell])).max(1_000),
  }),
);
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A table that the page shows, as a file: POST /exports/table.csv or .xlsx with name, header, rows and method lines. Nothing is kept.
 * For tables that are put together in the page; rankings and comparisons have addresses of their own.
 */
export function serveTables(fastify: FastifyInstance): void {
  const route = { bodyLimit: MOST_BYTES, config: { door: 'export' }, errorHandler: tellFault } as const;
  fastify.post('/exports/table.:format', route, (request, reply) => {
    const { format } = request.params as { format: string };
    const read = table.safeParse(request.body);
    if (format !== 'csv' && format !== 'xlsx')
      return refuse(
        404,
        { zh: '没有这种格式。', en: 'There is no such format.' },
        { zh: '改用 .csv 或 .xlsx。', en: 'Use .csv or .xlsx.' },
      );
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
    return reply
      .header('content-type', TYPES[format])
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(read.data.name)}.${format}`)}`,
      )
      .send(format === 'csv' ? toCsv(read.data) : toXlsx(read.data));

    function refuse(status: number, title: Text, detail: Text): unknown {
      return sendProblem(reply, problem('invalid-table', status, { title, detail }));
    }
  });
}

function tellFault(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof ProblemError) sendProblem(reply, error.problem);
  else void reply.send(error);
}
