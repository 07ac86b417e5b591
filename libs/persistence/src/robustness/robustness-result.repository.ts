import { Injectable } from '@nestjs/common';
import { packed, PackedWriter, unpacked } from '#index-core/robustness';
import { DataSource, type EntityManager } from 'typeorm';
import { BinaryRows } from '../copy/binary-rows.js';
import { copyIn } from '../copy/copy-in.js';
import { runnerOf } from '../copy/runner-of.js';
import { affected, allRows, firstRow } from '../rows.js';
import { transition } from '../runs/run-state.js';
import type { ChunkClaim, RobustnessAnswer, RobustnessRow, RobustnessRowView } from './robustness-run.js';

/**
 * Results of robustness runs: estimates while a run goes on, the answer that completes it, and the rows as they are
 * shown.
 */
@Injectable()
export class RobustnessResultRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Shows what the draws so far say, while the run goes on. An estimate from fewer draws than the one shown changes
   * nothing.
   */
  async estimate(
    runKey: number,
    draws: number,
    { rows, binWidth }: { readonly rows: AsyncIterable<readonly RobustnessRow[]>; readonly binWidth: number },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const shown = await affected(
        manager,
        `update robustness_run set estimated_from = $2, bin_width = $3 where key = $1 and state = 'running'
           and estimated_from < $2`,
        [runKey, draws, binWidth],
      );
      if (shown === 1) await writeRows(manager, runKey, rows);
    });
  }

  /**
   * Completes a run by its claimed last chunk: its results in one commit, and the chunks' bytes gone. `answer` is asked
   * when the rows have been written. False: the chunk was no longer this worker's.
   */
  async complete(
    { runKey, number, token }: ChunkClaim,
    rows: AsyncIterable<readonly RobustnessRow[]>,
    answer: () => RobustnessAnswer,
  ): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const held = await firstRow(
        manager,
        `select key from robustness_run r where key = $1 and state = 'running'
           and exists (select 1 from robustness_chunk where run_key = $1 and number = $2 and worker = $3
             and not done) for update`,
        [runKey, number, token],
      );
      if (held === undefined) return false;
      await writeRows(manager, runKey, rows);
      const { draws, binWidth, drivers, weights, resultHash } = answer();
      const { set, may } = transition('complete');
      await manager.query(
        `update robustness_run set ${set}, chunks_done = chunk_count, estimated_from = $2, bin_width = $3,
           drivers = $4, weights = $5, result_hash = $6
         where key = $1 and ${may}`,
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

  /** Rows of a run, by nominal rank; one more than `first`, where there is one. `codes`: of these units alone. */
  async rows(
    runKey: number,
    page: { readonly first: number; readonly offset: number; readonly codes?: readonly string[] | null | undefined },
  ): Promise<{ total: number; rows: RobustnessRowView[] }> {
    const found = await allRows<Omit<RobustnessRowView, 'counts'> & { counts: Uint8Array; total: number }>(
      this.dataSource,
      `select jsonb_build_object(
           'id', u.id, 'code', u.code, 'name', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) as unit,
         x.unit_id as "unitId", x.nominal_rank as "nominalRank", x.draws, x.mean, x.median, x.low, x.high,
         x.best, x.worst, x.top_share as "topShare",
         x.first_rank as "firstRank", x.counts, count(*) over ()::int as total
       from robustness_result x join unit u on u.id = x.unit_id where x.run_key = $1
         and ($4::text[] is null or u.code = any($4))
       order by x.nominal_rank nulls last, u.code collate "C" limit $2 offset $3`,
      [runKey, page.first + 1, page.offset, page.codes ?? null],
    );
    return {
      total: found[0]?.total ?? 0,
      rows: found.map((row) => ({ ...row, counts: unpacked(row.counts) })),
    };
  }
}

async function writeRows(
  manager: EntityManager,
  runKey: number,
  batches: AsyncIterable<readonly RobustnessRow[]>,
): Promise<void> {
  await manager.query('delete from robustness_result where run_key = $1', [runKey]);
  await copyIn(runnerOf(manager), RESULT_COLUMNS, resultRows(runKey, batches));
}

const RESULT_COLUMNS = `robustness_result (
  run_key, unit_id, nominal_rank, draws, mean, median, low, high, best, worst, top_share, first_rank, counts)`;

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
