import { Injectable } from '@nestjs/common';
import {
  robustnessSpecificationSchema,
  usualSpecification,
  type AnyWeighting,
  type RobustnessSpecification,
} from '#index-core/robustness';
import { RobustnessMaterials, ScoreRunRepository, type RobustnessRun, type ScoreRunView } from '#persistence';
import {
  isRefused,
  MaterialCache,
  RobustnessThreads,
  share,
  type AnswerOf,
  type Material,
  type Refused,
} from '#robustness-threads';
import { LRUCache } from 'lru-cache';

interface HeldMaterial extends Material {
  readonly unitIds: Int32Array;
}

type PairAnswer = AnswerOf<'ahead'>;

/** Answers of one pair that are cached. */
const PAIRS = 500;
/** Draws whose parameters are made at a time. */
const BATCH = 500;

/** Asks what takes the draws themselves: they are made again in a thread, which gives the same bits as the run had. */
@Injectable()
export class DrawnAgain {
  private readonly materialCache = new MaterialCache<HeldMaterial>(4);
  private readonly pairs = new LRUCache<string, Promise<PairAnswer | Refused>>({ max: PAIRS });

  constructor(
    private readonly scoreRuns: ScoreRunRepository,
    private readonly materials: RobustnessMaterials,
    private readonly threads: RobustnessThreads,
  ) {}

  /** In how many draws of a run, or of the first so many where all take too long, one unit was ahead of another; units by the database's ids. */
  async ahead(run: RobustnessRun, [a, b]: readonly [number, number]): Promise<PairAnswer | Refused> {
    const key = `${run.id} ${Math.min(a, b)} ${Math.max(a, b)}`;
    const known = this.pairs.get(key);
    const asked = known ?? this.count(run, [Math.min(a, b), Math.max(a, b)]);
    if (known === undefined) {
      this.pairs.set(key, asked);
      asked.catch(() => this.pairs.delete(key));
    }
    const answer = await asked;
    return isRefused(answer) || a < b ? answer : { ...answer, ahead: answer.behind, behind: answer.ahead };
  }

  private async count(run: RobustnessRun, [a, b]: readonly [number, number]): Promise<PairAnswer | Refused> {
    const material = await this.materialOf(run);
    return this.threads.ask<'ahead'>({
      work: 'ahead',
      material,
      pair: [material.unitIds.indexOf(a), material.unitIds.indexOf(b)],
    });
  }

  /** Whether any weighting puts a unit first, by its code. `unitId` and `rivalIds` are the database's ids. */
  async first(
    run: ScoreRunView,
    { code, year, within }: { readonly code: string; readonly year: number; readonly within: number | undefined },
  ): Promise<
    | {
        readonly ok: true;
        readonly answer: AnyWeighting;
        readonly unitId: number;
        readonly rivalIds: readonly number[];
      }
    | { readonly ok: false; readonly reason: string }
    | Refused
  > {
    const material = await this.load(`any weighting ${run.id} ${year}`, run.id, {
      ...usualSpecification(),
      sobol: undefined,
      draws: 1,
      year,
    });
    const { units } = material.panel;
    const idOf = (key: string): number => material.unitIds[units.findIndex((unit) => unit.key === key)]!;
    const unit = units.find(({ key }) => key === code || key.endsWith(`:${code}`))?.key;
    if (unit === undefined) return { ok: false, reason: 'unknown-unit' };
    const answer = await this.threads.ask<'first'>({ work: 'first', material, unit, within });
    if (isRefused(answer) || !answer.ok) return answer;
    return { ...answer, unitId: idOf(unit), rivalIds: answer.answer.rivals.map(idOf) };
  }

  /** Drawn parameters of all draws, a batch at a time: first the heads, then the rows. */
  async *parameters(run: RobustnessRun): AsyncGenerator<readonly (readonly (string | number)[])[]> {
    const material = await this.materialOf(run);
    const { draws } = material.specification;
    for (let from = 0; from < draws; from += BATCH) {
      const some = await this.threads.ask<'parameters'>({
        work: 'parameters',
        material,
        from,
        to: Math.min(draws, from + BATCH),
      });
      if (isRefused(some)) throw new Error(some.refused.en);
      yield from === 0 ? [some.names, ...some.rows] : some.rows;
    }
  }

  private materialOf(run: RobustnessRun): Promise<HeldMaterial> {
    return this.load(run.id, run.scoreRunId, robustnessSpecificationSchema.parse(run.specification));
  }

  private load(key: string, scoreRunId: string, specification: RobustnessSpecification): Promise<HeldMaterial> {
    return this.materialCache.get(key, async () => {
      const { document, panel, unitIds } = await this.materials.load(
        (await this.scoreRuns.findById(scoreRunId))!,
        specification,
      );
      return { key, document, specification, panel: share(panel), known: true, unitIds };
    });
  }
}
