import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { robustnessJsonSchema } from '#index-core/robustness';
import { Door } from '#edge';
import {
  hasEnded,
  RobustnessOrders,
  RobustnessRunRepository,
  RunEstimates,
  type RobustnessRun,
  isUuid,
} from '#persistence';
import { countedFaults, problem } from '#problem';
import { Doorbell, ringForChunks } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { CallerName } from '../callers/caller-name.js';
import { notFound, ProblemError, tooManyOpenRuns } from '../problems/problem.js';
import { readInput } from '../problems/read-input.js';
import { robustnessOrderSchema } from './robustness-order.schema.js';
import { robustnessRunView } from './robustness-run-view.js';

@Controller('v1/robustness-runs')
export class RobustnessRunsController {
  constructor(
    private readonly orders: RobustnessOrders,
    private readonly runs: RobustnessRunRepository,
    private readonly threads: RobustnessThreads,
    private readonly bell: Doorbell,
    private readonly estimates: RunEstimates,
  ) {}

  /**
   * 202: a new run waits for workers. 200: the same was asked for before; a failed or cancelled run goes on from its
   * finished parts.
   */
  @Post()
  @Door('order')
  async order(
    @Body() body: unknown,
    @CallerName() caller: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { scoreRun, specification } = readInput(robustnessOrderSchema, body, {
      en: 'The order of a robustness run',
      zh: '稳健性分析的请求',
    });
    const ordered = await this.orders.place({ scoreRunId: scoreRun, specification, createdBy: caller }, (material) =>
      this.threads.check(material),
    );
    switch (ordered.outcome) {
      case 'unknown-score-run':
        throw new ProblemError(notFound({ zh: `评分任务“${scoreRun}”`, en: `score run "${scoreRun}"` }));
      case 'not-completed':
        throw new ProblemError(
          problem('not-completed', 409, {
            title: 'Not completed',
            detail: {
              zh: `该评分任务的状态为 ${ordered.state}，还没有结果。请等待完成，或指定其他任务。`,
              en: `The score run is ${ordered.state}: it has no result to be sure of. Wait until it is completed, or name another.`,
            },
          }),
        );
      case 'refused-specification': {
        const problems = ordered.faults.map((fault) => ({ ...fault, pointer: `/specification${fault.pointer}` }));
        const first = problems[0]!;
        const counted = countedFaults(problems.length);
        throw new ProblemError(
          problem('invalid-specification', 422, {
            title: 'Invalid specification',
            detail: {
              zh: `分析设定${counted.zh}，首个在“${first.pointer}”：${first.messageZh}应为：${first.expectedZh}。`,
              en: `The specification has ${counted.en}, the first at "${first.pointer}": ${first.message} Expected: ${first.expected}.`,
            },
            problems,
          }),
        );
      }
      case 'cannot-score':
        throw new ProblemError(
          problem(`${ordered.code}`, 422, { title: 'Cannot be scored', detail: { zh: ordered.zh, en: ordered.en } }),
        );
      case 'too-much-open':
        throw new ProblemError(tooManyOpenRuns(ordered));
      case 'created':
      case 'existing':
        await ringForChunks(this.bell, ordered.run.id, ordered.open);
        void reply
          .status(ordered.outcome === 'created' ? 202 : 200)
          .header('location', `/v1/robustness-runs/${ordered.run.id}`);
        return this.view(ordered.run);
    }
  }

  /** The JSON Schema (2020-12) of a specification. */
  @Get('schema')
  @Door('read')
  @Header('content-type', 'application/schema+json')
  schema(): object {
    return robustnessJsonSchema();
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

  private async view(run: RobustnessRun): Promise<object> {
    return robustnessRunView(run, hasEnded(run.state) ? null : await this.estimates.ofRobustnessRun(run.id));
  }

  private async find(id: string): Promise<RobustnessRun> {
    const run = isUuid(id) ? await this.runs.byId(id) : undefined;
    if (!run) throw new ProblemError(notFound({ zh: `稳健性分析“${id}”`, en: `robustness run "${id}"` }));
    return run;
  }
}
