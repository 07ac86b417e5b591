import { Injectable } from '@nestjs/common';
import { ObservationReader, RankingReader, type ScoreRunView } from '#persistence';

/** What else is known of a completed run, read once: a run never changes. */
interface Facts {
  /** Whether some figure of the unit in the year is preliminary. */
  readonly preliminary: (unitId: number, year: number) => boolean;
  readonly totals: Map<string, number>;
}

const KEPT = 20;

@Injectable()
export class RunFacts {
  private readonly kept = new Map<number, Promise<Facts>>();

  constructor(private readonly observations: ObservationReader, private readonly rankings: RankingReader) {}

  async preliminary(run: ScoreRunView): Promise<Facts['preliminary']> {
    return (await this.of(run)).preliminary;
  }

  /** How many units are ranked at a node in a year. */
  async total(run: ScoreRunView, year: number, node: number): Promise<number> {
    const { totals } = await this.of(run);
    const key = `${year} ${node}`;
    const total = totals.get(key) ?? await this.rankings.total({ runKey: run.key, year, node });
    totals.set(key, total);
    return total;
  }

  private of(run: ScoreRunView): Promise<Facts> {
    const facts = this.kept.get(run.key) ?? this.read(run);
    this.kept.delete(run.key);
    this.kept.set(run.key, facts);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return facts;
  }

  private async read({ key, revisionKeys }: ScoreRunView): Promise<Facts> {
    try {
      const { all, some } = await this.observations.preliminary(revisionKeys);
      const cells = new Set(some.map(({ unitId, year }) => unitId * 10_000 + year));
      return { preliminary: (unitId, year) => all || cells.has(unitId * 10_000 + year), totals: new Map() };
    } catch (error) {
      this.kept.delete(key);
      throw error;
    }
  }
}
