import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ScoreResult } from '#index-core';
import { DataSource } from 'typeorm';
import { recordAct } from '../audit/record-act.js';
import { saveScores } from '../scores/save-scores.js';
import { ScoreRun, type RunError, type UnitFilter } from './score-run.entity.js';

export interface ScoreRunRequest {
  readonly methodologyKey: number;
  readonly revisionKeys: readonly number[];
  readonly years: readonly number[] | null;
  readonly unitFilter: UnitFilter | null;
  readonly inputsHash: string;
  readonly coreVersion: string;
  readonly createdBy: string;
}

/** A claimed run and the token of the claim, kept in the row's `worker`: when another token stands there, the run is lost. */
export interface Claim {
  readonly run: ScoreRun;
  readonly token: string;
}

/** Score runs: asked for, claimed, kept alive, finished. Every change of state is one conditional statement. */
@Injectable()
export class ScoreRunRepository {
  constructor(private readonly dataSource: DataSource) {}

  findById(id: string): Promise<ScoreRun | null> {
    return this.dataSource.getRepository(ScoreRun).findOneBy({ id });
  }

  /** The run of these inputs: a new one, or the one that was asked for before. A cancelled or failed one is queued again. */
  async request(request: ScoreRunRequest): Promise<{ run: ScoreRun; created: boolean; requeued: boolean }> {
    return this.dataSource.transaction(async (manager) => {
      const [row]: { key: number; created: boolean }[] = await manager.query(
        `insert into score_run (methodology_key, revision_keys, years, unit_filter, inputs_hash, core_version, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (inputs_hash) do update set inputs_hash = excluded.inputs_hash
         returning key, xmax = 0 as created`,
        [
          request.methodologyKey,
          request.revisionKeys,
          request.years,
          request.unitFilter === null ? null : JSON.stringify(request.unitFilter),
          request.inputsHash,
          request.coreVersion,
          request.createdBy,
        ],
      );
      const [, requeued] = row!.created
        ? [[], 0]
        : ((await manager.query(
            `update score_run set state = 'queued', progress = 0, step = '', attempts = 0, error = null, worker = null,
           heartbeat_at = null, started_at = null, finished_at = null
         where key = $1 and state in ('failed', 'cancelled')`,
            [row!.key],
          )) as [unknown[], number]);
      const run = await manager.getRepository(ScoreRun).findOneByOrFail({ key: row!.key });
      if (row!.created || requeued) await recordAct(manager, request.createdBy, 'run.requested', run.id);
      return { run, created: row!.created, requeued: requeued > 0 };
    });
  }

  /**
   * Takes a run for `worker`: if it is queued, or if it runs and its heart has not beaten for `staleAfterMs`.
   * One statement, so of many that try one succeeds. The others, and whoever comes too late, get undefined.
   */
  async claim(id: string, worker: string, staleAfterMs: number): Promise<Claim | undefined> {
    const token = `${worker}#${randomUUID()}`;
    const [rows] = (await this.dataSource.query(
      `update score_run set state = 'running', worker = $2, attempts = attempts + 1, heartbeat_at = now(), progress = 0, step = 'claimed',
         started_at = coalesce(started_at, now())
       where id = $1 and (state = 'queued' or (state = 'running' and heartbeat_at < now() - $3 * interval '1 millisecond'))
       returning key`,
      [id, token, staleAfterMs],
    )) as [{ key: number }[], number];
    const claimed = rows[0];
    if (!claimed) return undefined;
    const run = await this.dataSource.getRepository(ScoreRun).findOneByOrFail({ key: claimed.key });
    return { run, token };
  }

  /** A sign of life, with progress where there is some. False: the run is no longer this worker's (cancelled, or claimed by another). */
  async beat(claim: Claim, progress?: { readonly step: string; readonly done: number }): Promise<boolean> {
    const [, beaten] = (
      progress
        ? await this.dataSource.query(
            `update score_run set heartbeat_at = now(), step = $3, progress = $4 where key = $1 and worker = $2 and state = 'running'`,
            [claim.run.key, claim.token, progress.step, progress.done],
          )
        : await this.dataSource.query(
            `update score_run set heartbeat_at = now() where key = $1 and worker = $2 and state = 'running'`,
            [claim.run.key, claim.token],
          )
    ) as [unknown, number];
    return beaten === 1;
  }

  /** Saves the result and completes the run in one commit. False, and nothing saved: the run is no longer this worker's. */
  async complete(claim: Claim, unitIds: Int32Array, result: ScoreResult, resultHash: string): Promise<boolean> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const held: unknown[] = await runner.query(
        `select key from score_run where key = $1 and worker = $2 and state = 'running' for no key update`,
        [claim.run.key, claim.token],
      );
      if (held.length === 0) {
        await runner.rollbackTransaction();
        return false;
      }
      await saveScores(runner, claim.run.key, unitIds, result);
      await runner.query(
        `update score_run set state = 'completed', progress = 1, step = '', error = null, notes = $2, grade_labels = $3, result_hash = $4,
           heartbeat_at = null, finished_at = clock_timestamp() where key = $1`,
        [claim.run.key, JSON.stringify(result.notes), result.gradeLabels, resultHash],
      );
      await runner.commitTransaction();
      return true;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async fail(claim: Claim, error: RunError): Promise<boolean> {
    const [, failed] = (await this.dataSource.query(
      `update score_run set state = 'failed', error = $3, heartbeat_at = null, finished_at = now()
       where key = $1 and worker = $2 and state = 'running'`,
      [claim.run.key, claim.token, JSON.stringify(error)],
    )) as [unknown, number];
    return failed === 1;
  }

  /** Gives a run back unfinished, for another to claim. A shutdown does not count as an attempt; a passing fault does. */
  async release(claim: Claim, attempt: 'counts' | 'does not count'): Promise<boolean> {
    const [, released] = (await this.dataSource.query(
      `update score_run set state = 'queued', worker = null, heartbeat_at = null, progress = 0, step = '', attempts = attempts - $3
       where key = $1 and worker = $2 and state = 'running'`,
      [claim.run.key, claim.token, attempt === 'counts' ? 0 : 1],
    )) as [unknown, number];
    return released === 1;
  }

  /** Cancels a run that has not ended. Undefined: there is no such run; otherwise the run as it now is. */
  async cancel(id: string, actor: string): Promise<ScoreRun | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const [, cancelled] = (await manager.query(
        `update score_run set state = 'cancelled', heartbeat_at = null, finished_at = now() where id = $1 and state in ('queued', 'running')`,
        [id],
      )) as [unknown, number];
      if (cancelled === 1) await recordAct(manager, actor, 'run.cancelled', id);
      return (await manager.getRepository(ScoreRun).findOneBy({ id })) ?? undefined;
    });
  }

  /** Runs that wait without anyone coming: queued for longer than `olderThanMs`. */
  async leftQueued(olderThanMs: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from score_run where state = 'queued' and created_at < now() - $1 * interval '1 millisecond' order by key limit 1000`,
      [olderThanMs],
    );
    return rows.map((row) => row.id);
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
    const [rows] = (await this.dataSource.query(
      `update score_run set
         state = case when attempts >= $2 then 'failed' else 'queued' end,
         error = case when attempts >= $2 then $3::jsonb end,
         finished_at = case when attempts >= $2 then now() end,
         worker = null, heartbeat_at = null, progress = 0, step = ''
       where key in (select key from score_run where state = 'running' and heartbeat_at < now() - $1 * interval '1 millisecond' for update skip locked)
       returning id, state`,
      [staleAfterMs, maxAttempts, JSON.stringify(lost)],
    )) as [{ id: string; state: string }[], number];
    return rows.filter((row) => row.state === 'queued').map((row) => row.id);
  }
}
