import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstRow } from '../rows.js';
import { open } from './run-state.js';

/** How long an open run may still take. */
export interface TimeLeft {
  /** Whole seconds from now. */
  readonly seconds: number;
  /** Open runs that are worked on before it or beside it. */
  readonly ahead: number;
}

/** Completed runs that an estimate rests on. */
const RECENT = 20;

/** What is ahead of a run, and how fast such runs went. */
interface Outlook {
  readonly running: boolean;
  /** Share of the run that is left. */
  readonly left: number;
  /** Parts of work: those of the run itself, and those that turns put before or beside them. */
  readonly own: number;
  readonly ahead: number;
  readonly runsAhead: number;
  /** Runs that are in work at this moment. */
  readonly inWork: number;
  /** Seconds of a part; null: no run was completed yet. */
  readonly seconds: number | null;
}

/**
 * Estimates of the time that open runs may still take: the median of what the last completed runs of the kind took,
 * times what is ahead. As turns go round among callers, of each other caller as much is ahead as of the run's own, and
 * as the run itself is. It knows nothing of the size of a run that has not begun.
 */
@Injectable()
export class RunEstimates {
  constructor(private readonly dataSource: DataSource) {}

  /** Null: there is no such open run, or no score run was completed yet. As many go on at once as do now. */
  async ofScoreRun(id: string): Promise<TimeLeft | null> {
    const outlook = await firstRow<Outlook>(
      this.dataSource,
      `with mine as (select key, created_by, state, progress from score_run where id = $1 and ${open()}),
       queued as (select key, created_by from score_run where state = 'queued'),
       before as (select count(*)::int as n from queued, mine
         where queued.created_by = mine.created_by and queued.key < mine.key),
       beside as (select least(count(*), (select n + 1 from before))::int as n from queued, mine
         where queued.created_by <> mine.created_by group by queued.created_by),
       work as (select count(*)::int as n from score_run r, mine where r.state = 'running' and r.key <> mine.key),
       recent as (select extract(epoch from finished_at - started_at)::float8 as seconds from score_run
         where state = 'completed' and started_at is not null order by key desc limit ${RECENT})
       select state = 'running' as running, 1 - progress as left, 1 as own, (select n from work) as "inWork",
         ((select n from before) + (select coalesce(sum(n), 0) from beside) + (select n from work))::int as ahead,
         ((select n from before) + (select coalesce(sum(n), 0) from beside) + (select n from work))::int as "runsAhead",
         (select percentile_cont(0.5) within group (order by seconds) from recent) as seconds
       from mine`,
      [id],
    );
    if (!outlook || outlook.seconds === null) return null;
    const { seconds, running, left, ahead, inWork, runsAhead } = outlook;
    if (running) return { seconds: whole(seconds * left), ahead: 0 };
    return { seconds: whole(seconds * (1 + ahead / Math.max(1, inWork))), ahead: runsAhead };
  }

  /**
   * Null: there is no such open run, or no robustness run was completed yet. It goes by parts, which are made to take
   * about the same time, and by what a part took in all, with all workers that there were.
   */
  async ofRobustnessRun(id: string): Promise<TimeLeft | null> {
    const outlook = await firstRow<Outlook>(
      this.dataSource,
      `with mine as (
         select key, created_by, chunk_count - chunks_done as parts from robustness_run where id = $1 and ${open()}),
       others as (select key, created_by, chunk_count - chunks_done as parts from robustness_run r where ${open('r.')}),
       before as (select count(*)::int as n, coalesce(sum(others.parts), 0)::int as parts from others, mine
         where others.created_by = mine.created_by and others.key < mine.key),
       beside as (
         select least(count(*), (select n + 1 from before))::int as n,
           least(sum(others.parts), (select before.parts + mine.parts from before, mine))::int as parts
         from others, mine where others.created_by <> mine.created_by group by others.created_by),
       recent as (
         select extract(epoch from finished_at - started_at)::float8 / chunk_count as seconds from robustness_run
         where state = 'completed' and started_at is not null order by key desc limit ${RECENT})
       select false as running, 1 as left, parts as own, 0 as "inWork",
         ((select parts from before) + (select coalesce(sum(parts), 0) from beside))::int as ahead,
         ((select n from before) + (select coalesce(sum(n), 0) from beside))::int as "runsAhead",
         (select percentile_cont(0.5) within group (order by seconds) from recent) as seconds
       from mine`,
      [id],
    );
    if (!outlook || outlook.seconds === null) return null;
    const { seconds, own, ahead, runsAhead } = outlook;
    return { seconds: whole(seconds * (own + ahead)), ahead: runsAhead };
  }
}

const whole = (seconds: number): number => Math.max(1, Math.round(seconds));
