import { Args, Query, Resolver } from '@nestjs/graphql';
import { yearView } from '#index-core';
import { mean, standardDeviation } from '#index-core/methods';
import { ObservationReader } from '#persistence';
import { at } from '../answers/at.js';
import { pageSize } from '../answers/connection.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import type { Member, Shown } from '../answers/shown.js';
import type { DataRange, QueryPeersArgs, RequireFields } from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import { cellOf, scoresOf } from '../scored-runs/places.js';
import {
  marksAt,
  marksOfAll,
  rankedUnit,
  standing,
  unitRef,
  unitsWhere,
  type Marked,
} from '../scored-runs/show-held.js';
import { UnitConditions } from '../units/unit-conditions.js';

/** An indicator that nearness rests on, and its values by unit. */
interface Chosen {
  readonly n: number;
  readonly weight: number;
  readonly column: Float64Array;
}

/** Who are our peers? The nearest by standardised values; units without all the values are no candidates. */
@Resolver()
export class PeersResolver {
  constructor(
    private readonly asked: AskedRuns,
    private readonly conditions: UnitConditions,
    private readonly observations: ObservationReader,
  ) {}

  @Query('peers')
  async peers(@Args() args: RequireFields<QueryPeersArgs, 'first'>): Promise<Shown<'PeersResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const { run } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = at(places, 0);
    const chosen = this.chosen(found, args.indicators);
    if (isRefusal(chosen)) return chosen;
    if (chosen.some(({ column }) => Number.isNaN(at(column, u)))) {
      return refusal(
        'NO_DATA',
        'unit',
        { zh: '该单元缺少所选指标的数值。', en: 'The unit lacks a value of a chosen indicator.' },
        { zh: '只选有数据的指标。', en: 'Choose indicators that it has.' },
      );
    }
    const within = await this.within(found, args.ranges ?? []);
    if (isRefusal(within)) return within;
    const condition = await this.conditions.of(args.filter);
    if (isRefusal(condition)) return condition;
    const candidates = Uint32Array.from(new Set([u, ...unitsWhere(run, condition).filter(within)])).filter((v) =>
      chosen.every(({ column }) => !Number.isNaN(at(column, v))),
    );
    return showPeers(found, { u, chosen, candidates, first: pageSize(args.first) });
  }

  /** The indicators that nearness rests on: those named, or all of the tree with their weights in the index. */
  private chosen({ run, y }: AskedRun, named: QueryPeersArgs['indicators']): readonly Chosen[] | Refusal {
    const wanted = named?.length
      ? named.map(({ code, weight }) => ({ code, weight: weight ?? 1 }))
      : run.result.nodes
          .filter(({ kind }) => kind === 'indicator')
          .map(({ code, globalWeight }) => ({ code, weight: globalWeight }));
    const chosen: Chosen[] = [];
    for (const { code, weight } of wanted) {
      const n = this.asked.node(run, code, 'indicators');
      if (typeof n !== 'number') return n;
      const prepared = run.result.prepared[n];
      chosen.push({ n, weight, column: prepared ? yearView(prepared, run.units.length, y) : scoresOf(run, n, y) });
    }
    if (chosen.every(({ weight }) => weight >= 0) && chosen.some(({ weight }) => weight > 0)) return chosen;
    return refusal(
      'INVALID_ARGUMENT',
      'indicators',
      { zh: '权重须为非负数，且不全为 0。', en: 'Weights must be 0 or more, and not all 0.' },
      { zh: '调整权重。', en: 'Change the weights.' },
    );
  }

  /** Whether a unit's figures, as submitted, lie within every range. */
  private async within(
    { run, year }: AskedRun,
    ranges: readonly DataRange[],
  ): Promise<((u: number) => boolean) | Refusal> {
    const tests: ((u: number) => boolean)[] = [];
    for (const { indicator, min, max } of ranges) {
      const figures = await this.observations.figuresOf(run.view.revisionKeys, indicator, year);
      if (figures.size === 0) {
        return refusal(
          'NO_DATA',
          'ranges',
          {
            zh: `该评分任务的数据中没有 ${year} 年的“${indicator}”。`,
            en: `The data of the run have no "${indicator}" of ${year}.`,
          },
          { zh: '用 coverage 看有哪些指标。', en: 'See `coverage` for the indicators there are.' },
        );
      }
      tests.push((u) => {
        const figure = figures.get(at(run.units, u).id);
        return figure !== undefined && figure >= (min ?? -Infinity) && figure <= (max ?? Infinity);
      });
    }
    return (u) => tests.every((test) => test(u));
  }
}

/** The units nearest to one, by weighted Euclidean distance of values standardised over it and the candidates. */
function showPeers(
  { run, year, y }: AskedRun,
  {
    u,
    chosen,
    candidates,
    first,
  }: {
    readonly u: number;
    readonly chosen: readonly Chosen[];
    readonly candidates: Uint32Array;
    readonly first: number;
  },
): Member<'Peers'> {
  const basis = chosen.map(({ n, weight, column }) => {
    const among = Float64Array.from(candidates, (v) => at(column, v));
    const { code, name } = at(run.result.nodes, n);
    const deviation = candidates.length > 1 ? standardDeviation(among) : 0;
    return { column, shown: { code, name, weight, mean: mean(among), standardDeviation: deviation } };
  });
  const differences = (v: number): number[] =>
    basis.map(({ column, shown }) =>
      shown.standardDeviation > 0 ? (at(column, v) - at(column, u)) / shown.standardDeviation : 0,
    );
  const total = basis.reduce((sum, { shown }) => sum + shown.weight, 0);
  const distances = new Float64Array(run.units.length);
  for (const v of candidates) {
    const squares = differences(v).reduce((sum, d, k) => sum + (at(basis, k).shown.weight / total) * d * d, 0);
    distances[v] = Math.sqrt(squares);
  }
  const nearest = candidates
    .filter((v) => v !== u)
    .sort((a, b) => at(distances, a) - at(distances, b) || a - b)
    .subarray(0, first);
  const marks = (v: number): Marked[] => chosen.map(({ n }) => marksAt(run.result, n, cellOf(run, y, v)));
  return {
    __typename: 'Peers',
    run: showRun(run.view),
    year,
    unit: unitRef(run, u),
    ...marksOfAll(marks(u)),
    indicators: basis.map(({ shown }) => shown),
    candidates: candidates.length - 1,
    peers: Array.from(nearest, (v) => {
      const { rank, score, ...index } = standing(run, 0, y, v);
      return {
        values: basis.map(({ column }) => at(column, v)),
        differences: differences(v),
        distance: at(distances, v),
        unit: rankedUnit(run, v),
        rank,
        score,
        ...marksOfAll([index, ...marks(v)]),
      };
    }),
  };
}
