import { Injectable } from '@nestjs/common';
import type { ScoreResult } from '#index-core';
import { DataSource } from 'typeorm';
import { columnsOf } from '../columns-of.js';
import { runnerOf } from '../copy/runner-of.js';
import { affected, affectedRows, allRows, firstRow } from '../rows.js';
import { free, givenBack, newToken, silent, taken, type Attempt } from '../runs/lease.js';
import { admit, type OpenWork, usualOpenWork } from '../runs/open-work.js';
import { cancelRun, requestRun, type RunKind } from '../runs/request-run.js';
import { open, transition, type RunError } from '../runs/run-state.js';
import { inTurn, RACES, serveNext, turnsOf } from '../runs/turns.js';
import { saveScores } from '../scores/save-scores.js';
import { ScoreRun } from './score-run.entity.js';

export type ScoreRunRequest = Readonly<
  Pick<ScoreRun, 'methodologyKey' | 'years' | 'unitFilter' | 'inputsHash' | 'coreVersion' | 'createdBy'>
> & { readonly revisionKeys: readonly number[] };

/**
 * A claimed score run and the token of the claim. When another token stands in the row, the run is lost to another
 * worker.
 */
export interface ScoreRunClaim {
  readonly run: ScoreRun;
  readonly token: string;
}

const scoreRuns: RunKind = {
  table: 'score_run',
  acts: { requested: 'run.requested', cancelled: 'run.cancelled' },
  setBack: `progress = 0, step = '', attempts = 0, worker = null, heartbeat_at = null, started_at = null`,
};

/** Holds for a claimed run that is still of the claim with key `$1` and token `$2`. */
const HELD = `key = $1 and worker = $2 and state = 'running'`;

/**
 * Score runs: asked for, claimed, kept alive, finished. One worker computes a whole run, so the row of the run is what
 * is claimed; in a robustness run it is each of its chunks. Every change of state is one conditional statement (see
 * runs/run-state.ts).
 */
@Injectable()
export class ScoreRunRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: string): Promise<ScoreRun | null> {
    return this.dataSource.getRepository(ScoreRun).findOneBy({ id });
  }

  /**
   * The run of these inputs: a new one, or the one that was asked for before. A cancelled or failed one is queued
   * again, unless the caller has as much open as `limits` say (see `orRefusal`).
   */
  async request(
    request: ScoreRunRequest,
    limits: OpenWork = usualOpenWork,
  ): Promise<{ run: ScoreRun; created: boolean; requeued: boolean }> {
    return this.dataSource.transaction(async (manager) => {
      const { key, outcome } = await requestRun(manager, scoreRuns, {
        methodology_key: request.methodologyKey,
        revision_keys: request.revisionKeys,
        years: request.years,
        unit_filter: request.unitFilter === null ? null : JSON.stringify(request.unitFilter),
        inputs_hash: request.inputsHash,
        core_version: request.coreVersion,
        created_by: request.createdBy,
      });
      if (outcome !== 'existing') await admit(manager, scoreRuns, { caller: request.createdBy, runKey: key, limits });
      const run = await manager.getRepository(ScoreRun).findOneByOrFail({ key });
      return { run, created: outcome === 'created', requeued: outcome === 'requeued' };
    });
  }

  /**
   * Takes a run for `worker`: if it is queued, or if it runs and its worker has been silent for `staleAfterMs`.
   * One statement, so of many that try one succeeds. The others, and whoever comes too late, get undefined.
   */
  async claim(id: string, worker: string, staleAfterMs: number): Promise<ScoreRunClaim | undefined> {
    const token = newToken(worker);
    const [run] = await affectedRows<ScoreRun>(
      this.dataSource,
      `update score_run r set ${transition('begin').set}, ${taken('$2')}, progress = 0, step = 'claimed'
       where id = $1 and ${open()} and ${free('$3')} returning ${columnsOf(ScoreRun, 'r')}`,
      [id, token, staleAfterMs],
    );
    return run && { run, token };
  }

  /**
   * Takes the run whose turn it is, when the queue rang for `rung`: that one itself where it is tried again, else the
   * next in turn of those that were not tried yet. All that wait are rung for, so each has its turn.
   */
  async claimInTurn(rung: string, worker: string, staleAfterMs: number): Promise<ScoreRunClaim | undefined> {
    for (let race = 1; race <= RACES; race++) {
      const next = await serveNext<{ id: string }>(this.dataSource, {
        table: scoreRuns.table,
        next: `select r.id, r.created_by from score_run r ${turnsOf(scoreRuns.table)}
          where r.state = 'queued' and r.worker is null and (r.attempts = 0 or r.id = $1)
          order by r.attempts > 0 desc, ${inTurn('r.')} limit 1`,
        parameters: [rung],
      });
      if (!next) break;
      const claim = await this.claim(next.id, worker, staleAfterMs);
      if (claim) return claim;
    }
    return this.claim(rung, worker, staleAfterMs);
  }

  /**
   * A sign of life, with progress where there is some. False: the run is no longer this worker's (cancelled, or claimed
   * by another).
   */
  async beat(
    { run, token }: ScoreRunClaim,
    progress?: { readonly step: string; readonly done: number },
  ): Promise<boolean> {
    const beaten = progress
      ? await affected(
          this.dataSource,
          `update score_run set heartbeat_at = now(), step = $3, progress = $4 where ${HELD}`,
          [run.key, token, progress.step, progress.done],
        )
      : await affected(this.dataSource, `update score_run set heartbeat_at = now() where ${HELD}`, [run.key, token]);
    return beaten === 1;
  }

  /**
   * Saves the result and completes the run in one commit. False, and nothing saved: the run is no longer this worker's.
   */
  async complete(
    { run, token }: ScoreRunClaim,
    unitIds: Int32Array,
    result: ScoreResult,
    resultHash: string,
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const held = await firstRow(manager, `select key from score_run where ${HELD} for no key update`, [
        run.key,
        token,
      ]);
      if (held === undefined) return false;
      await saveScores(runnerOf(manager), run.key, unitIds, result);
      const { set, may } = transition('complete');
      await manager.query(
        `update score_run set ${set}, progress = 1, step = '', notes = $2, grade_labels = $3, result_hash = $4,
           heartbeat_at = null
         where key = $1 and ${may}`,
        [run.key, JSON.stringify(result.notes), result.gradeLabels, resultHash],
      );
      return true;
    });
  }

  async fail({ run, token }: ScoreRunClaim, error: RunError): Promise<boolean> {
    const failed = await affected(
      this.dataSource,
      `update score_run set ${transition('fail').set}, error = $3, heartbeat_at = null where ${HELD}`,
      [run.key, token, JSON.stringify(error)],
    );
    return failed === 1;
  }

  /**
   * Gives a run back unfinished, for another to claim. A shutdown does not count as an attempt; a passing fault does.
   */
  async release({ run, token }: ScoreRunClaim, attempt: Attempt): Promise<boolean> {
    const released = await affected(
      this.dataSource,
      `update score_run set ${transition('giveBack').set}, ${givenBack(attempt)}, progress = 0, step = ''
         where ${HELD}`,
      [run.key, token],
    );
    return released === 1;
  }

  /** Cancels a run that has not ended. Undefined: there is no such run; otherwise the run as it now is. */
  async cancel(id: string, actor: string): Promise<ScoreRun | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await cancelRun(manager, scoreRuns, { id, actor });
      return (await manager.getRepository(ScoreRun).findOneBy({ id })) ?? undefined;
    });
  }

  /** Runs that wait without anyone coming: queued for longer than `olderThanMs`. */
  async leftQueued(olderThanMs: number): Promise<string[]> {
    const waiting = await allRows<{ id: string }>(
      this.dataSource,
      `select id from score_run where state = 'queued'
         and created_at < now() - $1 * interval '1 millisecond' order by key limit 1000`,
      [olderThanMs],
    );
    return waiting.map(({ id }) => id);
  }

  /**
   * Puts runs whose worker is gone back in the queue; those that have used up `maxAttempts` fail with words.
   * Returns the ids queued again.
   */
  async requeueStale(staleAfterMs: number, maxAttempts: number): Promise<string[]> {
    const lost: RunError = {
      code: 'worker-lost',
      zh: `评分进程中途消失，已尝试 ${maxAttempts} 次。请查看评分服务的日志（内存是否不足？），然后重新提交本任务。`,
      en: `The worker vanished in the middle, ${maxAttempts} times. Look at the scoring worker's log (out of memory?), then request the run again.`,
    };
    const left = `${givenBack('counts')}, progress = 0, step = ''`;
    const stale = `state = 'running' and ${silent('$1')}`;
    await affected(
      this.dataSource,
      `update score_run set ${transition('fail').set}, ${left}, error = $3
       where key in (select key from score_run where ${stale} and attempts >= $2 for update skip locked)`,
      [staleAfterMs, maxAttempts, JSON.stringify(lost)],
    );
    const requeued = await affectedRows<{ id: string }>(
      this.dataSource,
      `update score_run set ${transition('giveBack').set}, ${left}
       where key in (select key from score_run where ${stale} and attempts < $2 for update skip locked) returning id`,
      [staleAfterMs, maxAttempts],
    );
    return requeued.map(({ id }) => id);
  }
}
