import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { columnsOf } from '../columns-of.js';
import { affected, allRows, firstRow, theRow } from '../rows.js';
import { admit, type OpenWork, usualOpenWork } from '../runs/open-work.js';
import { cancelRun, requestRun, type RunKind } from '../runs/request-run.js';
import { hasEnded, transition, type RunError } from '../runs/run-state.js';
import { READY } from './chunk-ready.js';
import { RobustnessRunRow } from './robustness-run.entity.js';
import type { RobustnessRequest, RobustnessRun } from './robustness-run.js';

const RUN = `
  select ${columnsOf(RobustnessRunRow, 'r')}, s.id as "scoreRunId"
  from robustness_run r join score_run s on s.key = r.score_run_key`;

const robustnessRuns: RunKind = {
  table: 'robustness_run',
  acts: { requested: 'robustness.requested', cancelled: 'robustness.cancelled' },
  setBack: '', // it goes on from its finished chunks
};

/**
 * Robustness runs: asked for, failed, cancelled, read. Unlike a score run, a robustness run is no worker's: its chunks
 * are (RobustnessChunkRepository), so it begins with the first claim of a chunk, is never given back, and is completed
 * with its last chunk (RobustnessResultRepository).
 */
@Injectable()
export class RobustnessRunRepository {
  constructor(private readonly dataSource: DataSource) {}

  byId(id: string): Promise<RobustnessRun | undefined> {
    return firstRow(this.dataSource, `${RUN} where r.id = $1`, [id]);
  }

  byInputsHash(hash: string): Promise<RobustnessRun | undefined> {
    return firstRow(this.dataSource, `${RUN} where r.inputs_hash = $1`, [hash]);
  }

  /** The run that answers for a score run and year: the newest completed one, else the newest that has an estimate. */
  answering(scoreRunKey: number, year: number): Promise<RobustnessRun | undefined> {
    return firstRow(
      this.dataSource,
      `${RUN} where r.score_run_key = $1 and r.year = $2 and (r.state = 'completed' or r.state = 'running'
         and r.estimated_from > 0)
       order by r.state = 'completed' desc, r.finished_at desc, r.key desc limit 1`,
      [scoreRunKey, year],
    );
  }

  /** Newest first. */
  ofScoreRun(scoreRunId: string): Promise<RobustnessRun[]> {
    return allRows(this.dataSource, `${RUN} where s.id = $1 order by r.key desc limit 1000`, [scoreRunId]);
  }

  /**
   * The run of these inputs: a new one with its chunks, or the one asked for before. A failed or cancelled one goes on
   * where it stopped, and each of its open chunks has all its attempts again. `open`: the chunks that wait for a
   * worker. None of it where the caller has as much open as `limits` say (see `orRefusal`).
   */
  async request(
    request: RobustnessRequest,
    limits: OpenWork = usualOpenWork,
  ): Promise<{ run: RobustnessRun; created: boolean; open: number[] }> {
    return this.dataSource.transaction(async (manager) => {
      const chunks = [...request.chunks, { number: request.chunks.length, kind: 'finish', from: 0, to: 0 }];
      const { key, outcome } = await requestRun(manager, robustnessRuns, {
        score_run_key: request.scoreRunKey,
        year: request.year,
        specification: JSON.stringify(request.specification),
        inputs_hash: request.inputsHash,
        core_version: request.coreVersion,
        inputs: JSON.stringify(request.inputs),
        chunk_count: chunks.length,
        created_by: request.createdBy,
      });
      if (outcome === 'created') await insertChunks(manager, key, chunks);
      if (outcome === 'requeued')
        await manager.query('update robustness_chunk set attempts = 0 where run_key = $1 and not done', [key]);
      if (outcome !== 'existing')
        await admit(manager, robustnessRuns, { caller: request.createdBy, runKey: key, limits });
      const run = await theRow<RobustnessRun>(manager, `${RUN} where r.key = $1`, [key]);
      const open = hasEnded(run.state)
        ? []
        : await allRows<{ number: number }>(
            manager,
            `select number from robustness_chunk c join robustness_run r on r.key = c.run_key
             where run_key = $1 and not done and ${READY} order by number`,
            [key],
          );
      return { run, created: outcome === 'created', open: open.map(({ number }) => number) };
    });
  }

  /** Fails a run that has not ended, whichever chunk it is that cannot be worked out. */
  async fail(runKey: number, error: RunError): Promise<void> {
    const { set, may } = transition('fail');
    await affected(this.dataSource, `update robustness_run set ${set}, error = $2 where key = $1 and ${may}`, [
      runKey,
      JSON.stringify(error),
    ]);
  }

  /** Cancels a run that has not ended. Undefined: there is no such run; otherwise the run as it now is. */
  async cancel(id: string, actor: string): Promise<RobustnessRun | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await cancelRun(manager, robustnessRuns, { id, actor });
      return firstRow<RobustnessRun>(manager, `${RUN} where r.id = $1`, [id]);
    });
  }
}

async function insertChunks(
  manager: EntityManager,
  runKey: number,
  chunks: RobustnessRequest['chunks'],
): Promise<void> {
  await manager.query(
    `insert into robustness_chunk (run_key, number, kind, first, past)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::int[])`,
    [
      runKey,
      chunks.map(({ number }) => number),
      chunks.map(({ kind }) => kind),
      chunks.map(({ from }) => from),
      chunks.map(({ to }) => to),
    ],
  );
}
