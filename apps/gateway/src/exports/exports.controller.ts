import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RankingReader, type ScoreRunView } from '#persistence';
import { Door, readQuery } from '#edge';
import { sendProblem } from '#platform';
import { problem } from '#problem';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { ASK_AGAIN, entityTag, has, KEPT_FOR_EVER } from '../caching/entity-tag.js';
import { ComparisonSheet } from './comparison-sheet.js';
import { WhichRun } from '../score-runs/which-run.js';
import { UnitConditions } from '../units/unit-conditions.js';
import { comparisonParameters, listIn, rankingParameters } from './parameters.js';
import { rankingSheet } from './ranking-sheet.js';
import { SheetFiles } from './sheet-files.js';
import { TYPES, type Sheet } from './sheet.js';

const WHAT = { zh: '参数', en: 'The parameters' };
const ALL = 100_000;

/** Tables to take away, by a plain GET with the arguments of the question: all rows, and how they came about. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly which: WhichRun,
    private readonly rankings: RankingReader,
    private readonly conditions: UnitConditions,
    private readonly comparisons: ComparisonSheet,
    private readonly files: SheetFiles,
  ) {}

  @Get('ranking.:format')
  @Door('export')
  @Header('vary', 'accept-encoding')
  async ranking(
    @Param('format') format: string,
    @Query() given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const query = readQuery(rankingParameters, given, WHAT);
    const run = await this.which.find({ ...query, year: undefined });
    if (isRefusal(run)) return refuse(reply, run);
    const year = this.which.year(run, query.year);
    if (typeof year !== 'number') return refuse(reply, year);
    const node = this.which.node(run, query.node);
    if (isRefusal(node)) return refuse(reply, node);
    const condition = await this.conditions.of({ ...query, codes: listIn(query.codes) });
    if (isRefusal(condition)) return refuse(reply, condition);
    return this.send({ format, run, query, request, reply }, async () => {
      const children = run.nodes.filter((one) => one.parentNode === node.node);
      const { rows } = await this.rankings.page({
        runKey: run.key,
        year,
        node: node.node,
        children: children.map((one) => one.node),
        condition,
        search: query.search,
        first: ALL,
        offset: 0,
      });
      const missing = await this.rankings.notRanked({ runKey: run.key, year, condition });
      return rankingSheet({ run, year, node, children, rows, missing });
    });
  }

  @Get('comparison.:format')
  @Door('export')
  async comparison(
    @Param('format') format: string,
    @Query() given: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const query = readQuery(comparisonParameters, given, WHAT);
    const run = await this.which.find({ ...query, year: undefined });
    if (isRefusal(run)) return refuse(reply, run);
    const sheet = await this.comparisons.of({
      units: listIn(query.units) ?? [],
      run: run.id,
      year: query.year,
    });
    if (isRefusal(sheet)) return refuse(reply, sheet);
    return this.send({ format, run, query, request, reply }, async () => sheet);
  }

  /** A run never changes, so its tables are named by the run and the question: 304 where the caller has them. */
  private async send({ format, run, query, request, reply }: Exchange, make: () => Promise<Sheet>): Promise<unknown> {
    if (format !== 'csv' && format !== 'xlsx') {
      return refuse(
        reply,
        refusal(
          'INVALID_ARGUMENT',
          'format',
          { zh: `没有格式“${format}”。`, en: `There is no format "${format}".` },
          { zh: '改用 .csv 或 .xlsx。', en: 'Use .csv or .xlsx.' },
        ),
      );
    }
    const tag = entityTag(JSON.stringify([run.resultHash, format, query]));
    void reply
      .header('etag', tag)
      .header('cache-control', 'run' in query && !('search' in query) ? KEPT_FOR_EVER : ASK_AGAIN);
    if (has(request.headers['if-none-match'], tag)) return reply.code(304).send();
    const sheet = await make();
    const file = await this.files.make(sheet, format);
    return reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="${sheet.name.replace(/[^\w.-]+/g, '-')}.${format}"`)
      .send(file);
  }
}

interface Exchange {
  readonly format: string;
  readonly run: ScoreRunView;
  readonly query: object;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function refuse(reply: FastifyReply, { code, argument, message, remedy }: Refusal): unknown {
  const status = code === 'NOT_FOUND' || code === 'NOT_SCORED' ? 404 : 422;
  const kind = code.toLowerCase().replaceAll('_', '-');
  return sendProblem(reply, problem(kind, status, { title: message, detail: remedy, argument }));
}
