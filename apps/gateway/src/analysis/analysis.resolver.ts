import { Args, Query, Resolver } from '@nestjs/graphql';
import { availability, correlations, effectiveWeights, optimiseWeights, yearReport } from '#index-core/methods';
import { at } from '../answers/at.js';
import { wordOf } from '../answers/enum-value.js';
import { isRefusal, refusal } from '../answers/refusal.js';
import { value } from '../answers/score-value.js';
import { showRun } from '../answers/show.js';
import type { Shown } from '../answers/shown.js';
import type {
  CorrelationKind,
  QueryAnalysisArgs,
  QueryConvergenceArgs,
  QueryElementRemovalArgs,
  RequireFields,
} from '../generated/resolvers.js';
import { AskedRuns, type AskedRun } from '../scored-runs/asked-run.js';
import type { HeldRun } from '../scored-runs/held-run.js';
import { remembered } from '../scored-runs/remembered.js';
import { nodeOf, unitRef } from '../scored-runs/show-held.js';
import { limits } from '../limits/limits.js';
import { scoresOf } from '../scored-runs/places.js';
import { pairsOf } from '../what-if/rescore.js';
import { convergenceOf } from './convergence.js';
import { groupsOf, type Groups } from './groups.js';
import { removalOf } from './removal.js';

/** Can the index be trusted? Its data, its structure, what leaving a part out does, and whether units draw together. */
@Resolver()
export class AnalysisResolver {
  constructor(private readonly asked: AskedRuns) {}

  @Query('analysis')
  async analysis(@Args() args: RequireFields<QueryAnalysisArgs, 'correlation'>): Promise<Shown<'AnalysisResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const groups = groupsOf(found.run, args.groupBy);
    if (isRefusal(groups)) return groups;
    const { run, year } = found;
    const kind = wordOf(args.correlation);
    return {
      __typename: 'Analysis',
      run: showRun(run.view),
      year,
      ...remembered(run, `analysis ${year} ${kind} ${args.groupBy ?? ''}`, () => analysisOf(found, groups, kind)),
    };
  }

  @Query('elementRemoval')
  async elementRemoval(@Args() args: QueryElementRemovalArgs): Promise<Shown<'ElementRemovalResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const pairs = pairsOf(found.run, found.run.plan, found.run.yearsStandAlone) * found.run.plan.nodes.length;
    if (pairs > limits.pairs) {
      return refusal(
        'TOO_COSTLY',
        null,
        {
          zh: `该方法须将每两个单元相比，逐项剔除共 ${pairs} 对，超过上限 ${limits.pairs}。`,
          en: `The method holds units against each other: ${pairs} pairs for every element in turn, and this takes up to ${limits.pairs}.`,
        },
        {
          zh: '请求一个单元较少的评分任务，或提交去掉该项的方法。',
          en: 'Ask for a run of fewer units, or submit the methodology without the element.',
        },
      );
    }
    return {
      __typename: 'ElementRemoval',
      run: showRun(found.run.view),
      year: found.year,
      elements: remembered(found.run, `removal ${found.y}`, () => removalOf(found)),
    };
  }

  @Query('convergence')
  async convergence(@Args() args: QueryConvergenceArgs): Promise<Shown<'ConvergenceResult'>> {
    const found = await this.asked.find(args);
    if (isRefusal(found)) return found;
    const n = this.asked.node(found.run, args.node);
    if (typeof n !== 'number') return n;
    const groups = groupsOf(found.run, args.groupBy);
    if (isRefusal(groups)) return groups;
    return {
      __typename: 'Convergence',
      run: showRun(found.run.view),
      node: nodeOf(found.run, n),
      ...remembered(found.run, `convergence ${n} ${args.groupBy ?? ''}`, () => convergenceOf(found.run, n, groups)),
    };
  }
}

type Correlation = Lowercase<CorrelationKind>;

type OfTheYear = Pick<Shown<'Analysis'>, 'indicators' | 'availability' | 'dimensions' | 'nodes'>;

function analysisOf(found: AskedRun, groups: Groups, kind: Correlation): OfTheYear {
  const { run, year } = found;
  const report = yearReport(run.result, year);
  return {
    indicators: report.indicators.map((one) => describe(run, one)),
    availability: availabilityOf(found, groups),
    dimensions: report.dimensions.map((dimension) => dimensionOf(found, dimension, kind)),
    nodes: nodesOf(run, report.nodes),
  };
}

/** How much was submitted: before anything was filled in or left out. */
function availabilityOf({ run, y }: AskedRun, groups: Groups): Shown<'Availability'> {
  const U = run.units.length;
  const codes = run.plan.required;
  const found = availability(
    codes.map((code) => run.panel.columns.get(code)!.values.subarray(y * U, (y + 1) * U)),
    { groups: groups.of },
  );
  const lacking = [...run.units.keys()]
    .filter((u) => at(found.byUnit, u) < 1 - 1e-9)
    .sort((a, b) => at(found.byUnit, a) - at(found.byUnit, b) || a - b);
  return {
    indicators: codes.map((code, k) => ({ code, share: at(found.byColumn, k) })),
    groups: groups.names.map((name, g) => ({ name, share: value(found.byGroup[g]) })),
    complete: U - lacking.length,
    lacking: lacking.slice(0, 100).map((u) => ({ unit: unitRef(run, u), share: at(found.byUnit, u) })),
  };
}

function dimensionOf(
  { run, y }: AskedRun,
  { node, children, alpha, components }: ReturnType<typeof yearReport>['dimensions'][number],
  kind: Correlation,
): Shown<'DimensionAnalysis'> {
  const columns = children.map((child) => scoresOf(run, child, y));
  const optimised =
    children.length > 1 && at(run.plan.nodes, node).aggregate.method === 'arithmetic-mean'
      ? optimiseWeights(columns)
      : undefined;
  return {
    node: nodeOf(run, node),
    alpha: value(alpha),
    components: components.map(({ eigenvalue, share }) => ({ eigenvalue, share })),
    correlations: correlations(columns, { kind, parents: children.map(() => node) }).pairs.map(
      ({ first, second, r, p, n, flag }) => ({
        first: at(run.result.nodes, at(children, first)).code,
        second: at(run.result.nodes, at(children, second)).code,
        r: value(r),
        p: value(p),
        n,
        flag: flag ?? null,
      }),
    ),
    optimisedWeights:
      optimised && !optimised.weights.some(Number.isNaN)
        ? {
            reached: optimised.reached,
            children: children.map((child, k) => ({
              code: at(run.result.nodes, child).code,
              weight: at(run.result.nodes, child).weight,
              optimised: at(optimised.weights, k),
              correlation: at(optimised.correlations, k),
            })),
          }
        : null,
  };
}

function nodesOf(run: HeldRun, nodes: ReturnType<typeof yearReport>['nodes']): Shown<'NodeAnalysis'>[] {
  const weighs = (n: number): boolean =>
    at(run.result.nodes, n).parent < 0 ||
    (at(run.result.nodes, n).weight > 0 && weighs(at(run.result.nodes, n).parent));
  const effective = run.result.nodes.every((_, n) => weighs(n))
    ? effectiveWeights(
        run.result.nodes.map(({ parent }) => parent),
        run.result.nodes.map(({ weight }) => weight),
      )
    : undefined;
  return nodes.map(({ node, weight, withIndex, p }) => ({
    node: nodeOf(run, node),
    effectiveWeight: effective?.[node] ?? weight,
    correlationWithIndex: value(withIndex),
    p: value(p),
  }));
}

function describe(
  run: HeldRun,
  { node, ...one }: ReturnType<typeof yearReport>['indicators'][number],
): Shown<'IndicatorDescription'> {
  return {
    ...one,
    node: nodeOf(run, node),
    available: value(one.available),
    mean: value(one.mean),
    standardDeviation: value(one.standardDeviation),
    min: value(one.min),
    lowerQuartile: value(one.lowerQuartile),
    median: value(one.median),
    upperQuartile: value(one.upperQuartile),
    max: value(one.max),
    skewness: value(one.skewness),
    kurtosis: value(one.kurtosis),
  };
}
