import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BinaryRows } from '../copy/binary-rows.js';
import { copyIn } from '../copy/copy-in.js';
import { copyOut } from '../copy/copy-out.js';
import { runnerOf } from '../copy/runner-of.js';
import { affected, affectedRows, allRows, theRow } from '../rows.js';
import { free, givenBack, newToken, taken, type Attempt } from '../runs/lease.js';
import { open, transition } from '../runs/run-state.js';
import { inTurn, serveNext, turnsOf } from '../runs/turns.js';
import { READY } from './chunk-ready.js';
import type { ChunkClaim } from './robustness-run.js';

/** Holds for a chunk that is still of the claim with run key `$1`, number `$2` and token `$3`. */
const HELD = `run_key = $1 and number = $2 and worker = $3 and not done`;
/** Holds while the run with key `$1` goes on. */
const RUNNING = `exists (select 1 from robustness_run r where r.key = $1 and r.state = 'running')`;

export interface WaitingChunk {
  readonly robustnessRunId: string;
  readonly chunk: number;
}

/**
 * Chunks of robustness runs: claimed, kept alive, saved. A chunk has no state of its own: it is open until it is done,
 * and nobody works on it once its run has ended. Its results lie in the table `robustness_part` until the run is
 * completed.
 */
@Injectable()
export class RobustnessChunkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a chunk that nobody works on, of a run that has not ended. Of many that try one succeeds. */
  async claim(
    runKey: number,
    number: number,
    { worker, staleAfterMs }: { readonly worker: string; readonly staleAfterMs: number },
  ): Promise<ChunkClaim | undefined> {
    const token = newToken(worker);
    const [chunk] = await affectedRows<Pick<ChunkClaim, 'kind' | 'from' | 'to' | 'attempts'>>(
      this.dataSource,
      `update robustness_chunk c set ${taken('$3')}
       where run_key = $1 and number = $2 and not done and ${free('$4', 'c.')}
         and exists (select 1 from robustness_run r where r.key = $1 and ${open('r.')} and ${READY})
       returning kind, first as "from", past as "to", attempts`,
      [runKey, number, token, staleAfterMs],
    );
    if (!chunk) return undefined;
    const begin = transition('begin');
    await affected(this.dataSource, `update robustness_run set ${begin.set} where key = $1 and ${begin.may}`, [runKey]);
    return { runKey, number, token, ...chunk };
  }

  /**
   * The chunk whose turn it is, when the queue rang for `rung`: that one itself where it is tried again, else the first
   * of the run that is next in turn, of those that were not tried yet. It is not claimed yet.
   */
  next(rung: WaitingChunk, staleAfterMs: number): Promise<WaitingChunk | undefined> {
    const waits = `c.run_key = r.key and not c.done and ${READY}`;
    return serveNext(this.dataSource, {
      table: 'robustness_run',
      next: `
        with again as (
          select r.id as "robustnessRunId", r.created_by, c.number as chunk
          from robustness_run r join robustness_chunk c on ${waits}
          where r.id = $1 and c.number = $2 and c.attempts > 0 and ${free('$3', 'c.')} and ${open('r.')})
        select * from again
        union all
        (select r.id, r.created_by, c.number from robustness_run r ${turnsOf('robustness_run')}
         cross join lateral (
           select c.number from robustness_chunk c
           where ${waits} and c.worker is null and c.attempts = 0 order by c.number limit 1) c
         where ${open('r.')} and not exists (select from again)
         order by ${inTurn('r.')} limit 1)`,
      parameters: [rung.robustnessRunId, rung.chunk, staleAfterMs],
    });
  }

  /** A sign of life. False: the chunk is no longer this worker's, or the run has ended. */
  async beat({ runKey, number, token }: ChunkClaim): Promise<boolean> {
    const beaten = await affected(
      this.dataSource,
      `update robustness_chunk set heartbeat_at = now() where ${HELD} and ${RUNNING}`,
      [runKey, number, token],
    );
    return beaten === 1;
  }

  /** Gives a chunk back unfinished. False: it was no longer this worker's. */
  async release({ runKey, number, token }: ChunkClaim, attempt: Attempt): Promise<boolean> {
    const released = await affected(
      this.dataSource,
      `update robustness_chunk set ${givenBack(attempt)} where ${HELD}`,
      [runKey, number, token],
    );
    return released === 1;
  }

  /**
   * Stores a chunk's result, once: bytes by block of units (see `results`). False: the chunk was no longer this
   * worker's.
   */
  async save({ runKey, number, token }: ChunkClaim, blocks: readonly Uint8Array[]): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const saved = await affected(
        manager,
        `update robustness_chunk set done = true, heartbeat_at = null where ${HELD} and ${RUNNING}`,
        [runKey, number, token],
      );
      if (saved !== 1) return false;
      await copyIn(
        runnerOf(manager),
        'robustness_part (run_key, number, block, bytes)',
        blockRows(runKey, number, blocks),
      );
      await manager.query('update robustness_run set chunks_done = chunks_done + 1 where key = $1', [runKey]);
      return true;
    });
  }

  /** Draws whose chunks are done, and the numbers of these chunks. */
  drawsDone(runKey: number): Promise<{ draws: number; chunks: number[] }> {
    return theRow(
      this.dataSource,
      `select coalesce(sum(past - first), 0)::int as draws, coalesce(array_agg(number), '{}') as chunks
       from robustness_chunk where run_key = $1 and kind = 'draws' and done`,
      [runKey],
    );
  }

  /**
   * Hands over the bytes of one block of the finished chunks of a kind, one chunk after the other, in order; `among`:
   * of these chunks alone.
   */
  async results(
    runKey: number,
    {
      kind,
      block = 0,
      among,
    }: { readonly kind: 'draws' | 'sobol'; readonly block?: number; readonly among?: readonly number[] | undefined },
    onChunk: (bytes: Uint8Array) => void,
  ): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const some = among === undefined ? '' : `and number in (${among.map(Number).join()})`;
      await copyOut(
        runner,
        `select bytes from robustness_part join robustness_chunk using (run_key, number)
        where run_key = ${Number(runKey)} and block = ${Number(block)} and kind = '${kind}' ${some} order by number`,
        (bytes, at) => onChunk(bytes.subarray(at + 4, at + 4 + bytes.readInt32BE(at))),
      );
    } finally {
      await runner.release();
    }
  }

  /** Chunks of open runs that nobody works on and that can be worked on, the first `each` of a run. */
  waiting(staleAfterMs: number, each = 64): Promise<{ robustnessRunId: string; chunk: number }[]> {
    return allRows(
      this.dataSource,
      `select "robustnessRunId", chunk from (
         select r.key, r.id as "robustnessRunId", c.number as chunk,
           row_number() over (partition by r.key order by c.number) as place
         from robustness_run r join robustness_chunk c on c.run_key = r.key
         where ${open('r.')} and r.created_at < now() - least($1, 2000) * interval '1 millisecond'
           and not c.done and ${free('$1', 'c.')} and ${READY}
       ) open where place <= $2 order by key, chunk limit 500`,
      [staleAfterMs, each],
    );
  }
}

function* blockRows(runKey: number, number: number, blocks: readonly Uint8Array[]): Generator<Buffer> {
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
