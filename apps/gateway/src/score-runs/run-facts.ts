import { Injectable } from '@nestjs/common';
import { RankingReader, type ScoreRunView } from '#persistence';

const KEPT = 20;

/** How many units are ranked in a completed run, read once: a run never changes. */
@Injectable()
export class RunFacts {
  private readonly kept = new Map<number, Map<string, number>>();

  constructor(private readonly rankings: RankingReader) {}

  /** How many units are ranked at a node in a year. */
  async total(run: ScoreRunView, year: number, node: number): Promise<number> {
    const totals = this.kept.get(run.key) ?? new Map<string, number>();
    this.kept.delete(run.key);
    this.kept.set(run.key, totals);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    const key = `${year} ${node}`;
    const total = totals.get(key) ?? (await this.rankings.total({ runKey: run.key, year, node }));
    totals.set(key, total);
    return total;
  }
}
