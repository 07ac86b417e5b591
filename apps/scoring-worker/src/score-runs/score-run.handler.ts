import { hostname } from 'node:os';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { compile, storedMethodology, requiredIndicators } from '#index-core';
import {
  MethodologyRepository,
  PanelRepository,
  ScoreRunRepository,
  type Attempt,
  type RunError,
  type ScoreRunClaim,
} from '#persistence';
import { scoreRunJob, type Delivery, type JobHandler } from '#queue';
import type { Heart, Progress } from '../heart.js';
import { ScoringThreads } from './scoring-threads.js';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';
import { workOnClaim } from '../work-on-claim.js';

/**
 * Claim the row whose turn it is, load the columns, score them, save in one transaction. What cannot be claimed is
 * somebody else's or
 * done.
 */
@Injectable()
export class ScoreRunHandler implements JobHandler<{ v: 1; scoreRunId: string }> {
  readonly job = scoreRunJob;
  private readonly logger = new Logger(ScoreRunHandler.name);
  private readonly worker = `${hostname()}:${process.pid}`;

  constructor(
    private readonly runs: ScoreRunRepository,
    private readonly methodologies: MethodologyRepository,
    private readonly panels: PanelRepository,
    private readonly threads: ScoringThreads,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async handle({ scoreRunId }: { scoreRunId: string }, delivery: Delivery): Promise<void> {
    const claim = await this.runs.claimInTurn(scoreRunId, this.worker, this.settings.staleAfterMs);
    if (!claim) return;
    const row = {
      name: `score run ${claim.run.id}`,
      attempts: claim.run.attempts,
      mostAttempts: this.job.attempts,
      beat: (progress?: Progress) => this.runs.beat(claim, progress),
      release: (attempt: Attempt) => this.runs.release(claim, attempt),
      fail: (error: unknown) => this.runs.fail(claim, failed(claim.run.attempts, error)),
    };
    const { heartbeatMs } = this.settings;
    await workOnClaim(row, { heartbeatMs, stopping: delivery.signal, logger: this.logger }, (heart) =>
      this.compute(claim, heart, delivery.signal),
    );
  }

  private async compute(claim: ScoreRunClaim, heart: Heart, stopping: AbortSignal): Promise<void> {
    const { run } = claim;
    const methodology = await this.methodologies.findByKey(run.methodologyKey);
    await heart.reach('load', 0.1);
    const { panel, unitIds } = await this.panels.load({
      revisionKeys: run.revisionKeys,
      years: run.years,
      unitFilter: run.unitFilter,
      indicators: indicatorsRead(methodology.document),
    });
    if (panel.units.length === 0 || panel.years.length === 0) {
      await this.runs.fail(claim, NO_DATA);
      return;
    }
    await heart.reach('score', 0.3);
    const answer = await this.threads.score(
      { document: methodology.document, panel },
      AbortSignal.any([heart.lost, stopping]),
    );
    if (!answer.ok) {
      await this.runs.fail(claim, { code: answer.code, zh: answer.zh, en: answer.en });
      return;
    }
    await heart.reach('save', 0.7);
    await this.runs.complete(claim, unitIds, answer.result, answer.resultHash);
  }
}

const failed = (attempts: number, error: unknown): RunError => ({
  code: 'internal',
  zh: `评分 ${attempts} 次均未成功。错误：${(error as Error).message}。详情见评分服务日志。`,
  en: `Scoring did not succeed in ${attempts} attempts. Error: ${(error as Error).message}. The scoring worker's log has the details.`,
});

const NO_DATA: RunError = {
  code: 'no-data',
  zh: '所选版本、年份与单元范围内没有任何观测值。请检查年份与单元筛选条件。',
  en: 'The chosen revisions hold no observation for the chosen years and units. Check the years and the unit filter.',
};

/** The indicators that a stored document reads. */
function indicatorsRead(document: unknown): readonly string[] {
  return requiredIndicators(compile(storedMethodology(document)));
}
