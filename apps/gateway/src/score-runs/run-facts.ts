import { Injectable } from '@nestjs/common';
import { RankingReader, type ScoreRunView } from '#persistence';
import { LRUCache } from 'lru-cache';

const RUNS_CACHED = 20;

/** How many units are ranked in a completed run, read once: a run never changes. */
@Injectable()
export class RunFacts {
  private readonly totals = new LRUCache<number, Map<string, number>>({ max: RUNS_CACHED });

  constructor(private readonly rankings: RankingReader) {}

  /** How many units are ranked at a node in a year. */
  async total(run: ScoreRunView, year: number, node: number): Promise<number> {
    const totals = this.totals.get(run.key) ?? new Map<string, number>();
    this.totals.set(run.key, totals);
    const key = `${year} ${node}`;
    const total = totals.get(key) ?? (await this.rankings.total({ runKey: run.key, year, node }));
    totals.set(key, total);
    return total;
  }
}
