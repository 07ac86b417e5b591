import { hostname } from 'node:os';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { binShift } from '#index-core';
import { RobustnessRepository, type ChunkClaim, type RobustnessRow, type RobustnessRun } from '#persistence';
import { Doorbell, ringForNext, robustnessChunkJob, type Delivery, type JobHandler } from '#queue';
import { isRefused, RobustnessThreads, type Refused } from '#robustness-threads';
import { Heart } from '../heart.js';
import { WORKER_SETTINGS, type WorkerSettings } from '../worker-settings.js';
import { AnswerHash, mergeParts, rowsOf } from './answer-run.js';
import { RunMaterials, type RunMaterial } from './run-materials.js';

/** An estimate is shown again when this many times the draws of the last one are done. */
const ESTIMATE_GROWTH = 4;

/** Claim a part, work it out in a thread, keep its bytes; whoever keeps the last but one goes on to the last, which merges them all and completes the run. */
@Injectable()
export class RobustnessRunHandler implements JobHandler<{ v: 1; robustnessRunId: string; chunk: number }> {
  readonly job = robustnessChunkJob;
  readonly atOnce: number;
  private readonly logger = new Logger(RobustnessRunHandler.name);
  private readonly worker = `${hostname()}:${process.pid}`;

  constructor(
    private readonly runs: RobustnessRepository,
    private readonly materials: RunMaterials,
    private readonly threads: RobustnessThreads,
    private readonly bell: Doorbell,
    @Inject(WORKER_SETTINGS) private readonly settings: WorkerSettings,
  ) {
    // One more than there are threads: a part is worked on while another's result is being kept.
    this.atOnce = settings.threads + 1;
  }

  async handle(
    { robustnessRunId, chunk }: { robustnessRunId: string; chunk: number },
    delivery: Delivery,
  ): Promise<void> {
    const run = await this.runs.byId(robustnessRunId);
    if (!run || (run.state !== 'queued' && run.state !== 'running')) return;
    const claim = await this.runs.claim(run.key, chunk, {
      worker: this.worker,
      staleAfterMs: this.settings.staleAfterMs,
    });
    const kept = claim ? await this.work(run, claim, delivery.signal) : false;
    if (claim && !kept) return;
    if (chunk === run.chunkCount - 1) return;
    await ringForNext(this.bell, run.id, { done: chunk, count: run.chunkCount });
    await this.goOn(run, delivery);
  }

  /** True: the part's result is kept. */
  private async work(run: RobustnessRun, claim: ChunkClaim, stopping: AbortSignal): Promise<boolean> {
    const heart = new Heart(() => this.runs.beat(claim), this.settings.heartbeatMs);
    try {
      if (claim.attempts > this.job.attempts) {
        await this.runs.fail(run.key, lost(claim));
        return false;
      }
      const { number, kind, from, to } = claim;
      const signal = AbortSignal.any([heart.lost, stopping]);
      if (kind === 'finish') return await this.finish(run, claim, signal);
      const material = await this.materials.get(run);
      const result = await this.threads.ask<'chunk'>(
        { work: 'chunk', material, chunk: { number, kind, from, to } },
        signal,
      );
      if (isRefused(result)) {
        await this.runs.fail(run.key, result.refused);
        return false;
      }
      return await this.runs.save(claim, result);
    } catch (error) {
      if (heart.lost.aborted)
        this.logger.log(
          `part ${claim.number} of ${run.id} is no longer this worker's (cancelled, or claimed by another)`,
        );
      else if (stopping.aborted) await this.runs.release(claim, 'does not count');
      else await this.giveUpOrRetry(run, claim, error);
      return false;
    } finally {
      heart.stop();
    }
  }

  /** Goes on to the last part when all others are done; until then shows an estimate, now and then. */
  private async goOn({ id }: RobustnessRun, delivery: Delivery): Promise<void> {
    const run = await this.runs.byId(id);
    if (run?.state !== 'running') return;
    if (run.chunksDone === run.chunkCount - 1)
      return this.handle({ robustnessRunId: id, chunk: run.chunkCount - 1 }, delivery);
    const { draws, parts } = await this.runs.drawsDone(run.key);
    if (draws === 0 || draws < ESTIMATE_GROWTH * run.estimatedFrom) return;
    const material = await this.materials.get(run);
    const nominal = await this.threads.ask<'nominal'>({ work: 'nominal', material });
    if (isRefused(nominal)) return;
    await this.runs.estimate(run.key, draws, {
      rows: this.rows(run, { material, nominal, draws, parts }),
      binWidth: binWidthOf(material),
    });
  }

  private async finish(run: RobustnessRun, claim: ChunkClaim, signal: AbortSignal): Promise<boolean> {
    const material = await this.materials.get(run);
    const sobol: Uint8Array[] = [];
    await this.runs.results(run.key, { kind: 'sobol' }, (bytes) => sobol.push(new Uint8Array(bytes)));
    const nominal = await this.threads.ask<'nominal'>({ work: 'nominal', material }, signal);
    const found = await this.threads.ask<'drivers'>({ work: 'drivers', material, sobol }, signal);
    if (isRefused(nominal) || isRefused(found)) {
      await this.runs.fail(run.key, ((isRefused(nominal) ? nominal : found) as Refused).refused);
      return false;
    }
    const hash = new AnswerHash(material, nominal, sobol);
    const { draws } = material.specification;
    return this.runs.complete(claim, this.rows(run, { material, nominal, draws, hash }), () => ({
      draws,
      binWidth: binWidthOf(material),
      weights: found.weights,
      resultHash: hash.digest(),
      drivers: found.drivers.map(({ unit, indices }) => ({
        unitId:
          unit === undefined ? null : material.unitIds[material.panel.units.findIndex(({ key }) => key === unit)]!,
        indices,
      })),
    }));
  }

  /** Rows of what so many draws say, block by block of the units. @throws Error where the finished parts do not come to these draws. */
  private async *rows(
    { key }: RobustnessRun,
    {
      material,
      nominal,
      draws,
      parts,
      hash,
    }: {
      readonly material: RunMaterial;
      readonly nominal: Uint16Array;
      readonly draws: number;
      readonly parts?: readonly number[];
      readonly hash?: AnswerHash;
    },
  ): AsyncGenerator<RobustnessRow[]> {
    for await (const counts of mergeParts(material, (block, add) =>
      this.runs.results(key, { kind: 'draws', block, among: parts }, add),
    )) {
      if (counts.draws !== draws) throw new Error(`the finished parts come to ${counts.draws} draws of ${draws}`);
      hash?.add(counts);
      yield [...rowsOf(material, counts, nominal)];
    }
  }

  /** A fault that may pass is tried again by the queue; the run fails, in words, when a part's attempts are used up. */
  private async giveUpOrRetry(run: RobustnessRun, claim: ChunkClaim, error: unknown): Promise<void> {
    if (claim.attempts < this.job.attempts) {
      await this.runs.release(claim, 'counts');
      throw error;
    }
    this.logger.error(
      `part ${claim.number} (${claim.kind}) of ${run.id} failed after ${claim.attempts} attempts: ${error instanceof Error ? error.stack : String(error)}`,
    );
    const { zh, en } = partOf(claim);
    await this.runs.fail(run.key, {
      code: 'internal',
      zh: `${zh} ${claim.attempts} 次均未成功。错误：${(error as Error).message}。详情见评分服务日志；重新提交时保留已完成的部分。`,
      en: `${en} did not succeed in ${claim.attempts} attempts. Error: ${(error as Error).message}. The scoring worker's log has the details; asked for again, the run keeps its finished parts.`,
    });
  }
}

const binWidthOf = ({ panel }: RunMaterial): number => 2 ** binShift(panel.units.length);

const partOf = ({ number, kind }: ChunkClaim) =>
  kind === 'finish'
    ? { zh: '各部分均已算完，但汇总', en: 'All parts are done, but putting them together' }
    : { zh: `稳健性分析第 ${number} 部分`, en: `Part ${number}` };

const lost = (claim: ChunkClaim) => ({
  code: 'worker-lost',
  zh: `${partOf(claim).zh}时计算进程中途消失，已尝试 ${claim.attempts - 1} 次。请查看评分服务的日志（内存是否不足？），然后重新提交；已完成的部分会保留。`,
  en: `${partOf(claim).en} did not succeed: the worker vanished in the middle, ${claim.attempts - 1} times. Look at the scoring worker's log (out of memory?), then ask for the run again: finished parts are kept.`,
});
