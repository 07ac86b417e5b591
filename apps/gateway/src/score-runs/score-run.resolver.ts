import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { ScoreRunOrders, ScoreRunReader, ScoreRunRepository, type ScoreRunView, isUuid } from '#persistence';
import { Doorbell, scoreRunJob } from '#queue';
import { connection, offsetAfter, pageSize } from '../answers/connection.js';
import { keyOf } from '../answers/global-id.js';
import { wordOf } from '../answers/enum-value.js';
import { refusal, tooMuchOpen } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import { changedBy, type GatewayContext } from '../callers/gateway-context.js';
import type {
  MutationCancelScoreRunArgs,
  MutationRequestScoreRunArgs,
  QueryScoreRunArgs,
  QueryScoreRunsArgs,
  RequireFields,
  SubscriptionScoreRunChangedArgs,
} from '../generated/resolvers.js';
import { RunChanges } from './run-changes.js';

@Resolver('ScoreRun')
export class ScoreRunResolver {
  constructor(
    private readonly reader: ScoreRunReader,
    private readonly runs: ScoreRunRepository,
    private readonly orders: ScoreRunOrders,
    private readonly bell: Doorbell,
    private readonly changes: RunChanges,
  ) {}

  @Query('scoreRun')
  async scoreRun(@Args() { id }: QueryScoreRunArgs): Promise<Shown<'ScoreRun'> | null> {
    const run = await this.find(keyOf('ScoreRun', id));
    return run ? showRun(run) : null;
  }

  @Query('scoreRuns')
  async list(@Args() args: RequireFields<QueryScoreRunsArgs, 'first'>): Promise<Shown<'ScoreRunConnection'>> {
    const which = {
      slug: args.methodology ?? undefined,
      state: args.state ? wordOf(args.state) : undefined,
    };
    const page = { first: pageSize(args.first), offset: offsetAfter(args.after) ?? 0 };
    const [rows, total] = await Promise.all([this.reader.list({ ...which, ...page }), this.reader.count(which)]);
    return connection(rows, { ...page, total }, showRun);
  }

  @Mutation('requestScoreRun')
  async request(
    @Args() { order }: MutationRequestScoreRunArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'RequestScoreRunResult'>> {
    const ordered = await this.orders.place({
      methodology: { slug: order.methodology, version: order.version ?? undefined },
      datasets: order.datasets.map(({ slug, revision }) => ({ slug, revision: revision ?? undefined })),
      years: order.years ?? null,
      createdBy: changedBy(context),
    });
    switch (ordered.outcome) {
      case 'too-much-open':
        return tooMuchOpen(ordered);
      case 'created':
      case 'existing':
        if (ordered.ring) await this.bell.ring(scoreRunJob, { v: 1, scoreRunId: ordered.run.id });
        return showRun((await this.reader.byId(ordered.run.id))!);
      case 'unknown-methodology': {
        const { slug, version = '' } = ordered;
        return refusal(
          'NOT_FOUND',
          'order.methodology',
          {
            zh: `没有评价方法“${slug} ${version}”。`,
            en: `There is no methodology "${slug}"${version && ` in version ${version}`}.`,
          },
          { zh: '查询 methodologies 看有哪些方法。', en: 'See `methodologies` for what there is.' },
        );
      }
      case 'unknown-revision':
        return refusal(
          'NOT_FOUND',
          `order.datasets[${ordered.at}]`,
          {
            zh: `没有数据集“${ordered.slug}”的该版本。`,
            en: `There is no such revision of dataset "${ordered.slug}".`,
          },
          { zh: '查询 datasets 看有哪些数据。', en: 'See `datasets` for what there is.' },
        );
      case 'withdrawn-revision':
        return refusal(
          'NO_DATA',
          `order.datasets[${ordered.at}]`,
          {
            zh: `数据集“${ordered.slug}”的该版本已撤回。`,
            en: `That revision of dataset "${ordered.slug}" is withdrawn.`,
          },
          { zh: '改用其他版本。', en: 'Name another revision.' },
        );
    }
  }

  @Mutation('cancelScoreRun')
  async cancel(
    @Args() { id }: MutationCancelScoreRunArgs,
    @Context() context: GatewayContext,
  ): Promise<Shown<'RequestScoreRunResult'>> {
    const key = keyOf('ScoreRun', id);
    const run = isUuid(key) ? await this.runs.cancel(key, changedBy(context)) : undefined;
    if (run) return showRun((await this.reader.byId(run.id))!);
    return refusal(
      'NOT_FOUND',
      'id',
      { zh: `没有评分任务“${id}”。`, en: `There is no score run "${id}".` },
      { zh: '查询 scoreRuns 看有哪些任务。', en: 'See `scoreRuns` for what there is.' },
    );
  }

  @Subscription('scoreRunChanged')
  changed(
    @Args() { id }: SubscriptionScoreRunChangedArgs,
  ): AsyncIterableIterator<{ scoreRunChanged: Shown<'ScoreRun'> }> {
    const key = keyOf('ScoreRun', id);
    return this.changes.follow(
      key,
      () => this.find(key),
      (run) => ({ scoreRunChanged: showRun(run) }),
    );
  }

  private async find(key: string): Promise<ScoreRunView | undefined> {
    return isUuid(key) ? this.reader.byId(key) : undefined;
  }
}
