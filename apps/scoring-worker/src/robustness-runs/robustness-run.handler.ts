import { hostname } from 'node:os';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  hasEnded,
  RACES,
  RobustnessChunkRepository,
  RobustnessRunRepository,
  type Attempt,
  type ChunkClaim,
  type RobustnessRun,
  type RunError,
  type WaitingChunk,
} from '#persistence';
import { Doorbell, ringForNext, robustnessChunkJob, type Delivery, type JobHandler } from '#queue';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';
import { workOnClaim } from '../work-on-claim.js';
import { ChunkWork } from './chunk-work.js';

interface Claimed {
  readonly run: RobustnessRun;
  readonly chunk: number;
  readonly claim: ChunkClaim | undefined;
}

/**
 * Claim a chunk, work it out in a thread, store its bytes; whoever stores the last but one goes on to the last, which
 * merges them all and completes the run.
 */
@Injectable()
export class RobustnessRunHandler implements JobHandler<{ v: 1; robustnessRunId: string; chunk: number }> {
  readonly job = robustnessChunkJob;
  readonly atOnce: number;
  private readonly logger = new Logger(RobustnessRunHandler.name);
  private readonly worker = `${hostname()}:${process.pid}`;

  constructor(
    private readonly runs: RobustnessRunRepository,
    private readonly chunks: RobustnessChunkRepository,
    private readonly work: ChunkWork,
    private readonly bell: Doorbell,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {
    // One more than there are threads: a chunk is worked on while another's result is being stored.
    this.atOnce = settings.threads + 1;
  }

  /** The queue rang for one chunk; the one whose turn it is is worked on. */
  async handle(rung: WaitingChunk, delivery: Delivery): Promise<void> {
    for (let race = 1; race <= RACES; race++) {
      const next = await this.chunks.next(rung, this.settings.staleAfterMs);
      if (next === undefined) break;
      const claimed = await this.claim(next);
      if (claimed?.claim) return this.workOn(claimed, delivery);
    }
    const itself = await this.claim(rung);
    if (itself) await this.workOn(itself, delivery);
  }

  /** The run of a chunk, if it has not ended, and the claim, if it could be claimed. */
  private async claim({ robustnessRunId, chunk }: WaitingChunk): Promise<Claimed | undefined> {
    const run = await this.runs.byId(robustnessRunId);
    if (!run || hasEnded(run.state)) return undefined;
    const { worker } = this;
    return {
      run,
      chunk,
      claim: await this.chunks.claim(run.key, chunk, { worker, staleAfterMs: this.settings.staleAfterMs }),
    };
  }

  private async workOn({ run, chunk, claim }: Claimed, delivery: Delivery): Promise<void> {
    if (claim && !(await this.store(run, claim, delivery.signal))) return;
    if (chunk === run.chunkCount - 1) return;
    await ringForNext(this.bell, run.id, { done: chunk, count: run.chunkCount });
    await this.goOn(run, delivery);
  }

  /** True: the chunk's result is stored. */
  private async store(run: RobustnessRun, claim: ChunkClaim, stopping: AbortSignal): Promise<boolean> {
    // A dead worker gives nothing back: of a chunk, unlike a score run, it is the next claim that sees too many
    // attempts.
    if (claim.attempts > this.job.attempts) {
      await this.runs.fail(run.key, lost(claim));
      return false;
    }
    const row = {
      name: `chunk ${claim.number} (${claim.kind}) of robustness run ${run.id}`,
      attempts: claim.attempts,
      mostAttempts: this.job.attempts,
      beat: () => this.chunks.beat(claim),
      release: (attempt: Attempt) => this.chunks.release(claim, attempt),
      fail: (error: unknown) => this.runs.fail(run.key, failed(claim, error)),
    };
    const { heartbeatMs } = this.settings;
    const stored = await workOnClaim(row, { heartbeatMs, stopping, logger: this.logger }, (heart) =>
      this.work.store(run, claim, AbortSignal.any([heart.lost, stopping])),
    );
    return stored ?? false;
  }

  /** Goes on to the last chunk when all others are done; until then shows an estimate, now and then. */
  private async goOn({ id }: RobustnessRun, delivery: Delivery): Promise<void> {
    const run = await this.runs.byId(id);
    if (run?.state !== 'running') return;
    const last = run.chunkCount - 1;
    if (run.chunksDone < last) return this.work.estimate(run);
    const claimed = await this.claim({ robustnessRunId: id, chunk: last });
    if (claimed) await this.workOn(claimed, delivery);
  }
}

/** A chunk as it is called to people: they read of parts of the analysis. */
const partOf = ({ number, kind }: ChunkClaim) =>
  kind === 'finish'
    ? { zh: '各部分均已算完，但汇总', en: 'All parts are done, but putting them together' }
    : { zh: `稳健性分析第 ${number} 部分`, en: `Part ${number}` };

const failed = (claim: ChunkClaim, error: unknown): RunError => ({
  code: 'internal',
  zh: `${partOf(claim).zh} ${claim.attempts} 次均未成功。错误：${(error as Error).message}。详情见评分服务日志；重新提交时保留已完成的部分。`,
  en: `${partOf(claim).en} did not succeed in ${claim.attempts} attempts. Error: ${(error as Error).message}. The scoring worker's log has the details; asked for again, the run keeps its finished parts.`,
});

const lost = (claim: ChunkClaim): RunError => ({
  code: 'worker-lost',
  zh: `${partOf(claim).zh}时计算进程中途消失，已尝试 ${claim.attempts - 1} 次。请查看评分服务的日志（内存是否不足？），然后重新提交；已完成的部分会保留。`,
  en: `${partOf(claim).en} did not succeed: the worker vanished in the middle, ${claim.attempts - 1} times. Look at the scoring worker's log (out of memory?), then ask for the run again: finished parts are kept.`,
});
