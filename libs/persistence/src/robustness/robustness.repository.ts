import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { packed, PackedWriter, unpacked } from '#index-core';
import { recordAct } from '../audit/record-act.js';
import { BinaryRows } from '../copy/binary-rows.js';
import { copyIn } from '../copy/copy-in.js';
import { copyOut } from '../copy/copy-out.js';
import type { RunError } from '../score-runs/score-run.entity.js';
import type {
  ChunkClaim,
  RobustnessRequest,
  RobustnessRow,
  RobustnessRowView,
  RobustnessRun,
} from './robustness-run.js';

const RUN = `
  select r.key, r.id, r.score_run_key as "scoreRunKey", s.id as "scoreRunId", r.year, r.specification, r.inputs, r.state,
    r.chunk_count as "chunkCount", r.chunks_done as "chunksDone", r.estimated_from as "estimatedFrom", r.bin_width as "binWidth", r.error,
    r.drivers, r.weights, r.result_hash as "resultHash", r.created_at as "createdAt", r.finished_at as "finishedAt"
  from robustness_run r join score_run s on s.key = r.score_run_key`;

/** Whether all that the last part waits for is done. */
const READY = `(c.kind <> 'finish' or r.chunks_done = r.chunk_count - 1)`;

/** Robustness runs and their parts: asked for, claimed, saved, finished. Every change of state is one conditional statement. */
@Injectable()
export class RobustnessRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byId(id: string): Promise<RobustnessRun | undefined> {
    const [run] = (await this.dataSource.query(`${RUN} where r.id = $1`, [id])) as RobustnessRun[];
    return run;
  }

  async byInputsHash(hash: string): Promise<RobustnessRun | undefined> {
    const [run] = (await this.dataSource.query(`${RUN} where r.inputs_hash = $1`, [hash])) as RobustnessRun[];
    return run;
  }

  /** The run that answers for a score run and year: the newest completed one, else the newest that has an estimate. */
  async answering(scoreRunKey: number, year: number): Promise<RobustnessRun | undefined> {
    const [run] = (await this.dataSource.query(
      `${RUN} where r.score_run_key = $1 and r.year = $2 and (r.state = 'completed' or r.state = 'running' and r.estimated_from > 0)
       order by r.state = 'completed' desc, r.finished_at desc, r.key desc limit 1`,
      [scoreRunKey, year],
    )) as RobustnessRun[];
    return run;
  }

  /** Draws whose parts are done, and the numbers of these parts. */
  async drawsDone(runKey: number): Promise<{ draws: number; parts: number[] }> {
    const [row]: [{ draws: number; parts: number[] }] = await this.dataSource.query(
      `select coalesce(sum(past - first), 0)::int as draws, coalesce(array_agg(number), '{}') as parts from robustness_chunk where run_key = $1 and kind = 'draws' and done`,
      [runKey],
    );
    return row;
  }

  /** Newest first. */
  async ofScoreRun(scoreRunId: string): Promise<RobustnessRun[]> {
    return this.dataSource.query(`${RUN} where s.id = $1 order by r.key desc limit 1000`, [scoreRunId]);
  }

  /** The run of these inputs: a new one with its parts, or the one asked for before. A failed or cancelled one goes on where it stopped. */
  async request(request: RobustnessRequest): Promise<{ run: RobustnessRun; created: boolean; open: number[] }> {
    return this.dataSource.transaction(async (manager) => {
      const chunks = [...request.chunks, { number: request.chunks.length, kind: 'finish', from: 0, to: 0 }];
      const [row]: { key: number; created: boolean }[] = await manager.query(
        `insert into robustness_run (score_run_key, year, specification, inputs_hash, core_version, inputs, chunk_count, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (inputs_hash) do update set inputs_hash = excluded.inputs_hash
         returning key, xmax = 0 as created`,
        [
          request.scoreRunKey,
          request.year,
          JSON.stringify(request.specification),
          request.inputsHash,
          request.coreVersion,
          JSON.stringify(request.inputs),
          chunks.length,
          request.createdBy,
        ],
      );
      const { key, created } = row!;
      if (created) {
        await manager.query(
          `insert into robustness_chunk (run_key, number, kind, first, past)
           select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::int[])`,
          [
            key,
            chunks.map(({ number }) => number),
            chunks.map(({ kind }) => kind),
            chunks.map(({ from }) => from),
            chunks.map(({ to }) => to),
          ],
        );
      } else {
        await manager.query(
          `update robustness_run set state = 'queued', error = null, finished_at = null where key = $1 and state in ('failed', 'cancelled')`,
          [key],
        );
        await manager.query(
          `update robustness_chunk set attempts = 0 where run_key = $1 and not done and exists (select 1 from robustness_run where key = $1 and state = 'queued')`,
          [key],
        );
      }
      const [run] = (await manager.query(`${RUN} where r.key = $1`, [key])) as RobustnessRun[];
      if (created) await recordAct(manager, request.createdBy, 'robustness.requested', run!.id);
      const open: { number: number }[] = ['queued', 'running'].includes(run!.state)
        ? await manager.query(
            `select number from robustness_chunk c join robustness_run r on r.key = c.run_key where run_key = $1 and not done and ${READY} order by number`,
            [key],
          )
        : [];
      return { run: run!, created, open: open.map(({ number }) => number) };
    });
  }

  /** Takes a part that nobody works on, of a run that has not ended. Of many that try one succeeds. */
  async claim(
    runKey: number,
    number: number,
    { worker, staleAfterMs }: { readonly worker: string; readonly staleAfterMs: number },
  ): Promise<ChunkClaim | undefined> {
    const token = `${worker}#${randomUUID()}`;
    const [rows] = (await this.dataSource.query(
      `update robustness_chunk c set worker = $3, heartbeat_at = now(), attempts = attempts + 1
       where run_key = $1 and number = $2 and not done and (worker is null or heartbeat_at < now() - $4 * interval '1 millisecond')
         and exists (select 1 from robustness_run r where r.key = $1 and r.state in ('queued', 'running') and ${READY})
       returning kind, first, past, attempts`,
      [runKey, number, token, staleAfterMs],
    )) as [{ kind: ChunkClaim['kind']; first: number; past: number; attempts: number }[], number];
    const row = rows[0];
    if (!row) return undefined;
    await this.dataSource.query(
      `update robustness_run set state = 'running', started_at = coalesce(started_at, now()) where key = $1 and state = 'queued'`,
      [runKey],
    );
    return { runKey, number, kind: row.kind, from: row.first, to: row.past, attempts: row.attempts, token };
  }

  /** A sign of life. False: the part is no longer this worker's, or the run has ended. */
  async beat({ runKey, number, token }: ChunkClaim): Promise<boolean> {
    const [, beaten] = (await this.dataSource.query(
      `update robustness_chunk set heartbeat_at = now() where run_key = $1 and number = $2 and worker = $3 and not done
         and exists (select 1 from robustness_run r where r.key = $1 and r.state = 'running')`,
      [runKey, number, token],
    )) as [unknown, number];
    return beaten === 1;
  }

  /** Gives a part back unfinished. */
  async release({ runKey, number, token }: ChunkClaim, attempt: 'counts' | 'does not count'): Promise<void> {
    await this.dataSource.query(
      `update robustness_chunk set worker = null, heartbeat_at = null, attempts = attempts - $4 where run_key = $1 and number = $2 and worker = $3 and not done`,
      [runKey, number, token, attempt === 'counts' ? 0 : 1],
    );
  }

  /** Keeps a part's result, once: bytes block by block (see RobustnessRepository.results). False: it was no longer this worker's. */
  async save({ runKey, number, token }: ChunkClaim, blocks: readonly Uint8Array[]): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const [, saved] = (await manager.query(
        `update robustness_chunk set done = true, heartbeat_at = null
         where run_key = $1 and number = $2 and worker = $3 and not done
           and exists (select 1 from robustness_run r where r.key = $1 and r.state = 'running')`,
        [runKey, number, token],
      )) as [unknown, number];
      if (saved !== 1) return false;
      await copyIn(
        manager.queryRunner!,
        'robustness_part (run_key, number, block, bytes)',
        partRows(runKey, number, blocks),
      );
      await manager.query(`update robustness_run set chunks_done = chunks_done + 1 where key = $1`, [runKey]);
      return true;
    });
  }

  /** Hands over the bytes of one block of the finished parts of a kind, one part after the other, in order; `among`: of these parts alone. */
  async results(
    runKey: number,
    {
      kind,
      block = 0,
      among,
    }: { readonly kind: 'draws' | 'sobol'; readonly block?: number; readonly among?: readonly number[] | undefined },
    onPart: (bytes: Uint8Array) => void,
  ): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const some = among === undefined ? '' : `and number in (${among.map(Number).join()})`;
      await copyOut(
        runner,
        `select bytes from robustness_part join robustness_chunk using (run_key, number)
        where run_key = ${Number(runKey)} and block = ${Number(block)} and kind = '${kind}' ${some} order by number`,
        (bytes, at) => onPart(bytes.subarray(at + 4, at + 4 + bytes.readInt32BE(at))),
      );
    } finally {
      await runner.release();
    }
  }

  /** Shows what the draws so far say, while the run goes on. An estimate from fewer draws than the one shown changes nothing. */
  async estimate(
    runKey: number,
    draws: number,
    { rows, binWidth }: { readonly rows: AsyncIterable<readonly RobustnessRow[]>; readonly binWidth: number },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, open] = (await manager.query(
        `update robustness_run set estimated_from = $2, bin_width = $3 where key = $1 and state = 'running' and estimated_from < $2`,
        [runKey, draws, binWidth],
      )) as [unknown, number];
      if (open === 1) await writeRows(manager, runKey, rows);
    });
  }

  /**
   * Completes a run by its claimed last part: its results in one commit, and the parts' bytes gone. `answer` is asked when the rows have been
   * written. False: the part was no longer this worker's.
   */
  async complete(
    { runKey, number, token }: ChunkClaim,
    rows: AsyncIterable<readonly RobustnessRow[]>,
    answer: () => {
      readonly draws: number;
      readonly binWidth: number;
      readonly drivers: unknown;
      readonly weights: unknown;
      readonly resultHash: string;
    },
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const held: object[] = await manager.query(
        `select key from robustness_run r where key = $1 and state = 'running'
           and exists (select 1 from robustness_chunk where run_key = $1 and number = $2 and worker = $3 and not done) for update`,
        [runKey, number, token],
      );
      if (held.length === 0) return false;
      await writeRows(manager, runKey, rows);
      const { draws, binWidth, drivers, weights, resultHash } = answer();
      await manager.query(
        `update robustness_run set state = 'completed', chunks_done = chunk_count, estimated_from = $2, bin_width = $3, drivers = $4, weights = $5, result_hash = $6,
           error = null, finished_at = now() where key = $1`,
        [runKey, draws, binWidth, JSON.stringify(drivers), JSON.stringify(weights), resultHash],
      );
      await manager.query(
        'update robustness_chunk set done = true, heartbeat_at = null where run_key = $1 and number = $2',
        [runKey, number],
      );
      await manager.query('delete from robustness_part where run_key = $1', [runKey]);
      return true;
    });
  }

  async fail(runKey: number, error: RunError): Promise<void> {
    await this.dataSource.query(
      `update robustness_run set state = 'failed', error = $2, finished_at = now() where key = $1 and state in ('queued', 'running')`,
      [runKey, JSON.stringify(error)],
    );
  }

  /** Cancels a run that has not ended. Undefined: there is none; else the run as it now is. */
  async cancel(id: string, actor: string): Promise<RobustnessRun | undefined> {
    return this.dataSource.transaction(async (manager) => {
      const [, cancelled] = (await manager.query(
        `update robustness_run set state = 'cancelled', finished_at = now() where id = $1 and state in ('queued', 'running')`,
        [id],
      )) as [unknown, number];
      if (cancelled === 1) await recordAct(manager, actor, 'robustness.cancelled', id);
      const [run] = (await manager.query(`${RUN} where r.id = $1`, [id])) as RobustnessRun[];
      return run;
    });
  }

  /** Parts of open runs that nobody works on and that can be worked on, the first `each` of a run. */
  async waiting(staleAfterMs: number, each = 64): Promise<{ robustnessRunId: string; chunk: number }[]> {
    return this.dataSource.query(
      `select "robustnessRunId", chunk from (
         select r.key, r.id as "robustnessRunId", c.number as chunk, row_number() over (partition by r.key order by c.number) as place
         from robustness_run r join robustness_chunk c on c.run_key = r.key
         where r.state in ('queued', 'running') and r.created_at < now() - least($1, 2000) * interval '1 millisecond'
           and not c.done and (c.worker is null or c.heartbeat_at < now() - $1 * interval '1 millisecond') and ${READY}
       ) open where place <= $2 order by key, chunk limit 500`,
      [staleAfterMs, each],
    );
  }

  /** Rows of a run, by nominal rank; one more than `first`, where there is one. `codes`: of these units alone. */
  async rows(
    runKey: number,
    page: { readonly first: number; readonly offset: number; readonly codes?: readonly string[] | null | undefined },
  ): Promise<{ total: number; rows: RobustnessRowView[] }> {
    const rows: (RobustnessRowView & { total: number })[] = await this.dataSource.query(
      `select jsonb_build_object('id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) as unit,
         x.unit_id as "unitId", x.nominal_rank as "nominalRank", x.draws, x.mean, x.median, x.low, x.high, x.best, x.worst, x.top_share as "topShare",
         x.first_rank as "firstRank", x.counts, count(*) over ()::int as total
       from robustness_result x join unit u on u.id = x.unit_id where x.run_key = $1 and ($4::text[] is null or u.code = any($4))
       order by x.nominal_rank nulls last, u.code collate "C" limit $2 offset $3`,
      [runKey, page.first + 1, page.offset, page.codes ?? null],
    );
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({ ...row, counts: unpacked(row.counts as unknown as Uint8Array) })),
    };
  }
}

async function writeRows(
  manager: EntityManager,
  runKey: number,
  batches: AsyncIterable<readonly RobustnessRow[]>,
): Promise<void> {
  await manager.query('delete from robustness_result where run_key = $1', [runKey]);
  await copyIn(manager.queryRunner!, RESULT_COLUMNS, resultRows(runKey, batches));
}

const RESULT_COLUMNS =
  'robustness_result (run_key, unit_id, nominal_rank, draws, mean, median, low, high, best, worst, top_share, first_rank, counts)';

async function* resultRows(runKey: number, batches: AsyncIterable<readonly RobustnessRow[]>): AsyncGenerator<Buffer> {
  const out = new BinaryRows();
  const writer = new PackedWriter();
  const int4 = (value: number | null): void => (value === null ? out.null() : out.int4(value));
  for await (const rows of batches) {
    for (const {
      unitId,
      nominalRank,
      draws,
      mean,
      median,
      low,
      high,
      best,
      worst,
      topShare,
      firstRank,
      counts,
    } of rows) {
      out.row(13);
      out.int4(runKey);
      out.int4(unitId);
      int4(nominalRank);
      out.int4(draws);
      for (const value of [mean, median, low, high]) out.float8(value ?? NaN);
      int4(best);
      int4(worst);
      out.float8(topShare ?? NaN);
      out.int4(firstRank);
      out.bytes(packed(counts, writer));
      if (out.full) yield out.take();
    }
  }
  yield out.end();
}

function* partRows(runKey: number, number: number, blocks: readonly Uint8Array[]): Generator<Buffer> {
  const out = new BinaryRows();
  for (const [block, bytes] of blocks.entries()) {
    out.row(4);
    out.int4(runKey);
    out.int4(number);
    out.int4(block);
    out.bytes(bytes);
    yield out.take();
  }
  yield out.end();
}
