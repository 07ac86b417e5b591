import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Door, readQuery } from '#edge';
import { sendProblem } from '#platform';
import { problem } from '#problem';
import { csvLines } from '../exports/sheet.js';
import { DrawnAgain } from './drawn-again.js';
import { WhichRobustness } from './which-robustness.js';

const NONE = z.strictObject({});

/** The drawn parameters of every draw of a robustness run, as CSV, written while they are made. */
@Controller('exports/robustness-runs')
export class ParametersController {
  constructor(
    private readonly which: WhichRobustness,
    private readonly drawn: DrawnAgain,
  ) {}

  @Get(':id/parameters.csv')
  @Door('export')
  async parameters(@Param('id') id: string, @Query() given: unknown, @Res() reply: FastifyReply): Promise<unknown> {
    readQuery(NONE, given, { zh: '参数', en: 'The parameters' });
    const run = await this.which.byId(id);
    if (!run) {
      return sendProblem(
        reply,
        problem('not-found', 404, {
          title: 'Not found',
          detail: { zh: `没有稳健性分析“${id}”。`, en: `There is no robustness run "${id}".` },
        }),
      );
    }
    const batches = this.drawn.parameters(run);
    const text = async function* (): AsyncGenerator<string> {
      yield '\ufeff';
      for await (const rows of batches) yield csvLines(rows);
    };
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="robustness-${run.id}-parameters.csv"`)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .send(Readable.from(text()));
  }
}
