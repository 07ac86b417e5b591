import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { RobustnessOrders, RobustnessRunRepository, type RobustnessRun, isUuid } from '#persistence';
import { Doorbell, ringForChunks } from '#queue';
import { RobustnessThreads } from '#robustness-threads';
import { keyOf } from '../answers/global-id.js';
import { refusal, tooMuchOpen } from '../answers/refusal.js';
import type { Shown } from '../answers/shown.js';
import { changedBy, type GatewayContext } from '../callers/gateway-context.js';
import type {
  MutationCancelRobustnessRunArgs,
  MutationRequestRobustnessRunArgs,
  QueryRobustnessRunArgs,
  QueryRobustnessRunsArgs,
  SubscriptionRobustnessRunChangedArgs,
} from '../generated/resolvers.js';
import { RunChanges } from '../score-runs/run-changes.js';
import { showRobustnessRun } from './show-robustness.js';

/** Robustness runs themselves: asked for, watched, cancelled. */
@Resolver('RobustnessRun')
export class RobustnessRunResolver {
  constructor(
    private readonly orders: RobustnessOrders,
    private readonly runs: RobustnessRunRepository,
    private readonly threads: RobustnessThreads,
    private readonly bell: Doorbell,
    private readonly changes: RunChanges,
  ) {}

  @Query('robustnessRun')
  async robustnessRun(@Args() { id }: QueryRobustnessRunArgs): Promise<Shown<'RobustnessRun'> | null> {
    const run = await this.find(id);
    return run ? showRobustnessRun(run) : null;
  }

  @Query('robustnessRuns')
  async robustnessRuns(@Args() { run: id }: QueryRobustnessRunsArgs): Promise<readonly Shown<'RobustnessRun'>[]> {
    const key = keyOf('ScoreRun', id);
    return isUuid(key) ? (await this.runs.ofScoreRun(key)).map(showRobustnessRun) : [];
  }

  @Mutation('requestRobustnessRun')
  async request(
    @Args() { order }: MutationRequestRobustnessRunArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'RequestRobustnessResult'>> {
    const scoreRunId = keyOf('ScoreRun', order.run);
    const ordered = isUuid(scoreRunId)
      ? await this.orders.place(
          { scoreRunId, specification: order.specification, createdBy: changedBy(context) },
          (material) => this.threads.check(material),
        )
      : { outcome: 'unknown-score-run' as const };
    switch (ordered.outcome) {
      case 'too-much-open':
        return tooMuchOpen(ordered);
      case 'created':
      case 'existing':
        await ringForChunks(this.bell, ordered.run.id, ordered.open);
        return showRobustnessRun(ordered.run);
      case 'unknown-score-run':
        return refusal(
          'NOT_FOUND',
          'order.run',
          { zh: `没有评分任务“${order.run}”。`, en: `There is no score run "${order.run}".` },
          { zh: '查询 scoreRuns 看有哪些任务。', en: 'See `scoreRuns` for what there is.' },
        );
      case 'not-completed':
        return refusal(
          'NOT_SCORED',
          'order.run',
          {
            zh: `评分任务的状态为 ${ordered.state}，还没有结果。`,
            en: `The score run is ${ordered.state}: it has no result.`,
          },
          {
            zh: '等待任务完成（订阅 scoreRunChanged），或改用已完成的任务。',
            en: 'Wait for it to complete (subscribe to scoreRunChanged), or name a completed one.',
          },
        );
      case 'refused-specification': {
        const [{ pointer, message, messageZh, expected, expectedZh }] = ordered.faults as [
          (typeof ordered.faults)[number],
        ];
        const more = ordered.faults.length - 1;
        return refusal(
          'INVALID_ARGUMENT',
          `order.specification${pointer}`,
          {
            zh: `分析设定在“${pointer}”处有误：${messageZh}${more > 0 ? `（另有 ${more} 处）` : ''}`,
            en: `The specification at "${pointer}": ${message}${more > 0 ? ` (and ${more} more)` : ''}`,
          },
          { zh: `应为：${expectedZh}。`, en: `Expected there: ${expected}.` },
        );
      }
      case 'cannot-score':
        return refusal(
          'NO_DATA',
          'order.specification',
          { zh: ordered.zh, en: ordered.en },
          { zh: '修改设定后重试。', en: 'Change the specification and ask again.' },
        );
    }
  }

  @Mutation('cancelRobustnessRun')
  async cancel(
    @Args() { id }: MutationCancelRobustnessRunArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'RequestRobustnessResult'>> {
    const key = keyOf('RobustnessRun', id);
    const run = isUuid(key) ? await this.runs.cancel(key, changedBy(context)) : undefined;
    if (run) return showRobustnessRun(run);
    return refusal(
      'NOT_FOUND',
      'id',
      { zh: `没有稳健性分析“${id}”。`, en: `There is no robustness run "${id}".` },
      { zh: '查询 robustnessRuns 看有哪些。', en: 'See `robustnessRuns` for what there is.' },
    );
  }

  @Subscription('robustnessRunChanged')
  changed(
    @Args() { id }: SubscriptionRobustnessRunChangedArgs,
  ): AsyncIterableIterator<{ robustnessRunChanged: Shown<'RobustnessRun'> }> {
    return this.changes.follow(
      keyOf('RobustnessRun', id),
      () => this.find(id),
      (run) => ({ robustnessRunChanged: showRobustnessRun(run) }),
    );
  }

  private async find(id: string): Promise<RobustnessRun | undefined> {
    const key = keyOf('RobustnessRun', id);
    return isUuid(key) ? this.runs.byId(key) : undefined;
  }
}
