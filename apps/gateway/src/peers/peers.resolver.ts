import { Args, Query, Resolver } from '@nestjs/graphql';
import { yearView } from '#index-core';
import { mean, standardDeviation } from '#index-core/methods';
import { ObservationReader } from '#persistence';
import { pageSize } from '../answers/connection.js';
import { isRefusal, refusal, type Refusal } from '../answers/refusal.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type { DataRange, QueryPeersArgs, RequireFields } from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
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

/** Who are our peers? The nearest by values standardised over the candidates; units without all the values are no candidates. */
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
    const { run, year, y } = found;
    const places = this.asked.units(run, [args.unit], 'unit');
    if (isRefusal(places)) return places;
    const u = places[0]!;
    const wanted = args.indicators?.length
      ? args.indicators.map(({ code, weight }) => ({ code, weight: weight ?? 1 }))
      : run.result.nodes
          .filter(({ kind }) => kind === 'indicator')
          .map(({ code, globalWeight }) => ({ code, weight: globalWeight }));
    const nodes: number[] = [];
    for (const { code } of wanted) {
      const n = this.asked.node(run, code, 'indicators');
      if (typeof n !== 'number') return n;
      nodes.push(n);
    }
    if (wanted.some(({ weight }) => !(weight >= 0)) || !wanted.some(({ weight }) => weight > 0)) {
      return refusal(
        'INVALID_ARGUMENT',
        'indicators',
        { zh: '权重须为非负数，且不全为 0。', en: 'Weights must be 0 or more, and not all 0.' },
        { zh: '调整权重。', en: 'Change the weights.' },
      );
    }
    const columns = nodes.map((n) => yearView(run.result.prepared[n] ?? run.result.scores[n]!, run.units.length, y));
    if (columns.some((column) => Number.isNaN(column[u]!))) {
      return refusal(
        'NO_DATA',
        'unit',
        { zh: '该单元缺少所选指标的数值。', en: 'The unit lacks a value of a chosen indicator.' },
        { zh: '只选有数据的指标。', en: 'Choose indicators that it has.' },
      );
    }
    const within = await this.within(found, args.ranges ?? []);
    if (isRefusal(within)) return within;
    const candidates = Uint32Array.from(
      new Set([u, ...unitsWhere(run, await this.conditions.of(args.filter)).filter(within)]),
    ).filter((v) => columns.every((column) => !Number.isNaN(column[v]!)));
    const among = new Float64Array(candidates.length);
    const basis = nodes.map((n, k) => {
      for (let i = 0; i < among.length; i++) among[i] = columns[k]![candidates[i]!]!;
      const { code, name } = run.result.nodes[n]!;
      return {
        code,
        name,
        weight: wanted[k]!.weight,
        mean: mean(among),
        standardDeviation: candidates.length > 1 ? standardDeviation(among) : 0,
      };
    });
    const marks = (v: number): Marked[] => nodes.map((n) => marksAt(run.result, n, y * run.units.length + v));
    const total = basis.reduce((sum, { weight }) => sum + weight, 0);
    const difference = (k: number, v: number): number =>
      basis[k]!.standardDeviation > 0 ? (columns[k]![v]! - columns[k]![u]!) / basis[k]!.standardDeviation : 0;
    const distances = new Float64Array(run.units.length);
    for (const v of candidates) {
      let squares = 0;
      for (let k = 0; k < basis.length; k++) {
        const d = difference(k, v);
        squares += (basis[k]!.weight / total) * d * d;
      }
      distances[v] = Math.sqrt(squares);
    }
    const nearest = candidates
      .filter((v) => v !== u)
      .sort((a, b) => distances[a]! - distances[b]! || a - b)
      .subarray(0, pageSize(args.first));
    return {
      __typename: 'Peers',
      run: showRun(run.view),
      year,
      unit: unitRef(run, u),
      ...marksOfAll(marks(u)),
      indicators: basis,
      candidates: candidates.length - 1,
      peers: Array.from(nearest, (v) => {
        const { rank, score, ...index } = standing(run, 0, y, v);
        return {
          values: columns.map((column) => column[v]!),
          differences: basis.map((_, k) => difference(k, v)),
          distance: distances[v]!,
          unit: rankedUnit(run, v),
          rank,
          score,
          ...marksOfAll([index, ...marks(v)]),
        };
      }),
    };
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
        const figure = figures.get(run.units[u]!.id);
        return figure !== undefined && figure >= (min ?? -Infinity) && figure <= (max ?? Infinity);
      });
    }
    return (u) => tests.every((test) => test(u));
  }
}
