import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Door } from '#edge';
import { hasEnded, RunEstimates, type ScoreRun, ScoreRunOrders, ScoreRunRepository, isUuid } from '#persistence';
import { problem } from '#problem';
import { Doorbell, scoreRunJob } from '#queue';
import { CallerName } from '../callers/caller-name.js';
import { notFound, ProblemError, tooManyOpenRuns } from '../problems/problem.js';
import { readInput } from '../problems/read-input.js';
import { scoreRunOrderSchema } from './score-run-order.schema.js';
import { scoreRunView } from './score-run-view.js';

@Controller('v1/score-runs')
export class ScoreRunsController {
  constructor(
    private readonly orders: ScoreRunOrders,
    private readonly runs: ScoreRunRepository,
    private readonly doorbell: Doorbell,
    private readonly estimates: RunEstimates,
  ) {}

  /** 202: a new run waits for a worker. 200: the same inputs were asked for before; here is that run. */
  @Post()
  @Door('order')
  async order(
    @Body() body: unknown,
    @CallerName() caller: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const order = readInput(scoreRunOrderSchema, body, { en: 'The order of a score run', zh: '评分任务的请求' });
    const ordered = await this.orders.place({ ...order, createdBy: caller });
    switch (ordered.outcome) {
      case 'unknown-methodology':
        throw new ProblemError(
          notFound({
            zh: `评价方法“${ordered.slug}”${ordered.version === undefined ? '' : `的版本 ${ordered.version}`}（GET /v1/methodologies 可列出全部）`,
            en: `methodology "${ordered.slug}"${ordered.version === undefined ? '' : ` in version ${ordered.version}`}; GET /v1/methodologies lists them`,
          }),
        );
      case 'unknown-revision':
        throw new ProblemError(
          notFound({
            zh: `数据集“${ordered.slug}”${ordered.revision === undefined ? '的有效版本' : `的版本 ${ordered.revision}`}（GET /v1/datasets 可列出全部）`,
            en: `dataset "${ordered.slug}"${ordered.revision === undefined ? ' with a revision in force' : ` with a revision ${ordered.revision}`}; GET /v1/datasets lists them`,
          }),
        );
      case 'withdrawn-revision':
        throw new ProblemError(
          problem('withdrawn-revision', 409, {
            title: 'Withdrawn revision',
            detail: {
              zh: `数据集“${ordered.slug}”的版本 ${ordered.revision} 已撤回。请指定其他版本，或不指定版本以使用最新有效版本。`,
              en: `Revision ${ordered.revision} of dataset "${ordered.slug}" was withdrawn. Name another revision, or none for the newest in force.`,
            },
          }),
        );
      case 'too-much-open':
        throw new ProblemError(tooManyOpenRuns(ordered));
      case 'created':
      case 'existing':
        if (ordered.ring) await this.doorbell.ring(scoreRunJob, { v: 1, scoreRunId: ordered.run.id });
        void reply
          .status(ordered.outcome === 'created' ? 202 : 200)
          .header('location', `/v1/score-runs/${ordered.run.id}`);
        return this.view(ordered.run);
    }
  }

  @Get(':id')
  @Door('read')
  async show(@Param('id') id: string): Promise<object> {
    return this.view(await this.find(id));
  }

  /** Cancels a run that has not ended; a run that has ended stays as it is. */
  @Post(':id/cancellation')
  @Door('change')
  @HttpCode(200)
  async cancel(@Param('id') id: string, @CallerName() caller: string): Promise<object> {
    const run = await this.find(id);
    return this.view((await this.runs.cancel(run.id, caller)) ?? run);
  }

  private async view(run: ScoreRun): Promise<object> {
    return scoreRunView(run, hasEnded(run.state) ? null : await this.estimates.ofScoreRun(run.id));
  }

  private async find(id: string) {
    const run = isUuid(id) ? await this.runs.findById(id) : null;
    if (!run) throw new ProblemError(notFound({ zh: `评分任务“${id}”`, en: `score run "${id}"` }));
    return run;
  }
}
