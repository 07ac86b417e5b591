import {
  aggregateFacts,
  aggregateTree,
  finishScores,
  panelOfYear,
  panelWith,
  parseMethodology,
  compile,
  requiredIndicators,
  runSteps,
  score,
  weightsReadOff,
  type Methodology,
  type Panel,
  type Plan,
  type ScoreResult,
  type Stage,
} from '#index-core';
import type { Text } from '#text';
import { LRUCache } from 'lru-cache';
import { at } from '../answers/at.js';
import type { RefusalCode, WhatIfInput } from '../generated/resolvers.js';
import { limits } from '../limits/limits.js';
import { YEARS_CACHED, type HeldRun } from '../scored-runs/held-run.js';

export interface Rescored {
  readonly result: ScoreResult;
  readonly plan: Plan;
  /** Place of the year asked for in the result. */
  readonly y: number;
}

/** What is wrong with a change: the argument, and a sentence. */
export class CannotChange extends Error {
  constructor(
    readonly argument: string,
    readonly detail: Text,
    readonly code: RefusalCode = 'INVALID_ARGUMENT',
  ) {
    super(detail.en);
  }
}

interface YearSteps {
  readonly panel: Panel;
  readonly trail: readonly Stage[];
  readonly stage: Stage;
}

/** The steps of one year, cached per run: a change of weights takes none of them again, one of values only those of its columns. */
const stepCaches = new WeakMap<HeldRun, LRUCache<number, YearSteps>>();

/**
 * Scores a held run again with something changed, by the same core; ranks and grades are those of the index. A year that stands alone is
 * scored alone, to the same bits; changed weights alone go from the normalised values up.
 * @throws CannotChange where the change does not fit the run.
 */
export function rescore(run: HeldRun, y: number, change: WhatIfInput): Rescored {
  const plan = planOf(run, change);
  refuseTooCostly(run, plan, change);
  const weights = weightsOf(run, plan, change);
  const values = valuesOf(run, y, change);
  if (!run.yearsStandAlone || change.document) {
    return {
      plan,
      y,
      result: score(plan, values.length ? panelWith(run.panel, values) : run.panel, { weights, indexAlone: true }),
    };
  }
  const taken = stepsOf(run, y);
  const panel = values.length
    ? panelWith(
        taken.panel,
        values.map((one) => ({ ...one, year: 0 })),
      )
    : taken.panel;
  const stage =
    plan !== run.plan
      ? runSteps(plan, panel)
      : values.length
        ? runSteps(plan, panel, { like: taken.trail })
        : taken.stage;
  return {
    plan,
    y: 0,
    result: finishScores(plan, panel, stage, aggregateTree(plan, panel, stage, { weights }), { indexAlone: true }),
  };
}

function stepsOf(run: HeldRun, y: number): YearSteps {
  const years = stepCaches.get(run) ?? new LRUCache<number, YearSteps>({ max: YEARS_CACHED });
  stepCaches.set(run, years);
  const year = years.get(y) ?? takeSteps(run, y);
  years.set(y, year);
  return year;
}

function takeSteps(run: HeldRun, y: number): YearSteps {
  const panel = panelOfYear(run.panel, y);
  const trail: Stage[] = [];
  return { panel, trail, stage: runSteps(run.plan, panel, { trail }) };
}

function planOf(run: HeldRun, { targets, document }: WhatIfInput): Plan {
  if (!document && !targets?.length) return run.plan;
  let methodology: Methodology = run.methodology;
  if (document) {
    const parsed = parseMethodology(document, { idle: 'allowed' });
    if (!parsed.ok) {
      const { pointer, message, messageZh } = parsed.faults[0]!;
      throw new CannotChange('change.document', {
        zh: `文档有误：${pointer || '/'}：${messageZh}`,
        en: `The document is at fault at ${pointer || '/'}: ${message}`,
      });
    }
    methodology = parsed.methodology;
    const lacking = requiredIndicators(compile(methodology)).filter((code) => !run.panel.columns.has(code));
    if (lacking.length > 0)
      throw new CannotChange('change.document', {
        zh: `该评分任务没有读入指标 ${lacking.join('、')}。`,
        en: `The run did not read ${lacking.join(', ')}.`,
      });
  }
  const wanted = new Map((targets ?? []).map(({ indicator, target }) => [indicator, target]));
  for (const code of wanted.keys()) {
    if (!methodology.indicators.some((card) => card.code === code && card.target !== undefined)) {
      throw new CannotChange('change.targets', {
        zh: `指标“${code}”没有目标值。`,
        en: `The indicator "${code}" has no target.`,
      });
    }
  }
  if (wanted.size === 0) return compile(methodology);
  const changed = parseMethodology(
    {
      ...methodology,
      indicators: methodology.indicators.map((card) =>
        wanted.has(card.code)
          ? { ...card, target: { value: wanted.get(card.code)!, origin: 'ours' as const, note: 'what if' } }
          : card,
      ),
    },
    { idle: 'allowed' },
  );
  if (changed.ok) return compile(changed.methodology);
  const { pointer, message, messageZh } = changed.faults[0]!;
  throw new CannotChange('change.targets', {
    zh: `目标值有误：${pointer}：${messageZh}`,
    en: `A target is at fault at ${pointer}: ${message}`,
  });
}

/** Pairs of units that a plan holds against each other when it is worked out once over the run. */
export function pairsOf(run: HeldRun, { nodes }: Plan, oneYear: boolean): number {
  const costly = nodes.some(
    ({ aggregate, weights }) =>
      aggregateFacts[aggregate.method].pairs || weightsReadOff[weights.method] === 'own values',
  );
  return costly ? run.units.length ** 2 * (oneYear ? 1 : run.panel.years.length) : 0;
}

/** Methods that hold every unit against every other grow by the square of the units: they are not worked out while somebody waits. */
function refuseTooCostly(run: HeldRun, plan: Plan, { document }: WhatIfInput): void {
  const pairs = pairsOf(run, plan, run.yearsStandAlone && !document);
  if (pairs <= limits.pairs) return;
  throw new CannotChange(
    'change.document',
    {
      zh: `该方法须将每两个单元相比，共 ${pairs} 对，超过推演上限 ${limits.pairs}；请提交该方法并请求评分任务。`,
      en: `The method holds units against each other: ${pairs} pairs, and what-if takes up to ${limits.pairs}. Submit the methodology and ask for a score run.`,
    },
    'TOO_COSTLY',
  );
}

/** New weights by parent: each child's share as it was scored, or the one asked for; 0 for what is dropped, and for a parent that loses all. */
function weightsOf(run: HeldRun, plan: Plan, { weights, drop }: WhatIfInput): ReadonlyMap<string, Float64Array> {
  const asked = new Map<string, number>();
  for (const { node, weight } of weights ?? []) {
    if (!(weight >= 0) || !Number.isFinite(weight))
      throw new CannotChange('change.weights', {
        zh: `“${node}”的权重须为非负数。`,
        en: `The weight of "${node}" must be 0 or more.`,
      });
    asked.set(node, weight);
  }
  for (const code of drop ?? []) asked.set(code, 0);
  const known = new Set(plan.nodes.slice(1).map(({ code }) => code));
  for (const code of asked.keys())
    if (!known.has(code))
      throw new CannotChange('change.weights', {
        zh: `指标树中没有“${code}”。`,
        en: `The tree has no node "${code}".`,
      });
  const out = new Map<string, Float64Array>();
  const empty = new Set<number>();
  for (let n = plan.nodes.length - 1; n >= 0; n--) {
    const { code, children } = at(plan.nodes, n);
    if (children.length === 0 || !children.some((child) => asked.has(at(plan.nodes, child).code) || empty.has(child)))
      continue;
    const shares = Float64Array.from(children, (child) =>
      empty.has(child) ? 0 : (asked.get(at(plan.nodes, child).code) ?? shareOf(run, at(plan.nodes, child).code)),
    );
    if (shares.every((share) => share === 0)) empty.add(n);
    out.set(code, shares);
  }
  if (empty.has(0))
    throw new CannotChange('change.weights', {
      zh: '所有权重都为 0，无从评分。',
      en: 'Every weight is 0: there is nothing to score.',
    });
  return out;
}

function shareOf(run: HeldRun, code: string): number {
  const n = run.nodeAt.get(code);
  return n === undefined ? 1 : at(run.result.nodes, n).weight;
}

function valuesOf(
  run: HeldRun,
  year: number,
  { values }: WhatIfInput,
): { indicator: string; unit: number; year: number; value: number }[] {
  return (values ?? []).map(({ unit, indicator, value }) => {
    const u = run.unitAt.get(unit);
    if (u === undefined)
      throw new CannotChange('change.values', {
        zh: `该评分任务中没有单元“${unit}”。`,
        en: `The run has no unit "${unit}".`,
      });
    if (!run.panel.columns.has(indicator))
      throw new CannotChange('change.values', {
        zh: `该评分任务没有读入指标“${indicator}”。`,
        en: `The run did not read "${indicator}".`,
      });
    return { indicator, unit: u, year, value: value ?? NaN };
  });
}
