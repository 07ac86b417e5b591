import { MissingReason } from '#observation';
import { inBoth, type Text } from '#text';
import { frontRunners } from '../finish/front-runners.js';
import { gradeBands, NO_GRADE } from '../finish/grade-bands.js';
import { passesGate } from '../finish/passes-gate.js';
import { round } from '../finish/round.js';
import type { Panel } from '../panel/panel.js';
import { rank } from '../rank/rank.js';
import type { GateResult, NotRanked, ResultNote, ScoreNode, ScoreResult, WeightsOfCells } from '../score-result.js';
import { extent } from '../treat/extent.js';
import { unreachable } from '../unreachable.js';
import { aggregateTree } from './aggregate-tree.js';
import type { TreeOptions, TreeScores } from './aggregate-tree.js';
import { CannotScore } from '../cannot-score.js';
import type { Finish } from './document.js';
import { numberOf } from '../parameter/parameter.js';
import { combinedProvenance, type Provenance } from '../panel/provenance.js';
import { bestOf, type Plan } from './plan.js';
import { resolveParameter } from '../parameter/resolve-parameter.js';
import { runSteps } from './run-steps.js';
import type { Stage, StepOptions } from './run-steps.js';
import { classesOf, sections } from '../panel/sections.js';

/**
 * Applies a methodology to a panel: the steps from raw to normalised values, the tree, then gates, ranks, grades and
 * front-runners.
 * `options` replace steps, weights or aggregations and keep intermediate stages, for what-if questions and robustness
 * runs.
 * The same plan, panel and options give the same bits.
 * @throws CannotScore where document and data do not fit together (its `detail` says why, in both languages).
 */
export function score(plan: Plan, panel: Panel, options: StepOptions & TreeOptions & FinishOptions = {}): ScoreResult {
  checkScorable(plan);
  const stage = runSteps(plan, panel, options);
  return finishScores(plan, panel, stage, aggregateTree(plan, panel, stage, options), options);
}

/** @throws CannotScore if the document's open parameters forbid scoring, or leave nothing to score. */
export function checkScorable(plan: Plan): void {
  if (plan.leftOut.length === 0) return;
  const codes = plan.leftOut.join(', ');
  if (plan.methodology.open === 'refuse')
    throw new CannotScore('open-figures', {
      zh: `评价方法有待填写的目标值或权重：${codes}。`,
      en: `The methodology leaves targets or weights open: ${codes}. Fill them in first.`,
    });
  if (plan.nodes.length === 0)
    throw new CannotScore('nothing-to-score', {
      zh: '评价方法的全部指标都留空，无从评分。',
      en: 'Every indicator of the methodology is left open: there is nothing to score.',
    });
}

export interface FinishOptions {
  /** Ranks and grades are those of the index; those of other nodes are empty. */
  readonly indexAlone?: boolean;
}

/** Gates, ranks, grades, front-runners and notes for scores already aggregated. */
export function finishScores(
  plan: Plan,
  panel: Panel,
  stage: Stage,
  tree: TreeScores,
  { indexAlone = false }: FinishOptions = {},
): ScoreResult {
  const { methodology } = plan;
  const cells = panel.units.length * panel.years.length;
  const rules = finishOf(plan);
  const gates = rules.gates.map((gate) => gateOf(gate, { plan, panel, stage, tree }));
  const closed = closedCells(gates, cells);
  const toRank = (n: number): Float64Array => {
    const { digits, mode } = methodology.rank ?? {};
    const scores = digits === undefined ? tree.shown[n]! : round(tree.shown[n]!, { digits, mode });
    return n === 0 && closed !== undefined ? scores.map((value, i) => (closed[i] === 1 ? NaN : value)) : scores;
  };
  const ranks = plan.nodes.map((_, n) =>
    indexAlone && n > 0 ? new Int32Array(0) : ranksOf(toRank(n), plan, panel, n),
  );
  const grades = gradesOf(plan, tree, indexAlone);
  gates.forEach(({ effect, passed }) => {
    if (typeof effect !== 'object') return;
    const best = methodology.grades!.bands.findIndex(({ label }) => label === effect.bestGrade);
    for (let i = 0; i < cells; i++) if (passed[i] === 0 && grades[0]![i]! < best) grades[0]![i] = best;
  });
  const provenance = provenanceOfNodes(plan, stage, tree);
  const [unmarked, never] = [new Uint8Array(cells), new Uint16Array(cells)];
  const runners = frontRunnersOf(rules.runners, { plan, panel, tree, gates });
  return {
    years: panel.years,
    unitKeys: panel.units.map(({ key }) => key),
    nodes: scoreNodes(plan, tree),
    gradeLabels: (methodology.grades?.bands ?? []).map(({ label }) => label),
    scores: tree.shown,
    ranks,
    grades,
    prepared: plan.nodes.map(({ indicator }) =>
      indicator === undefined ? undefined : (stage.prepared.get(indicator) ?? stage.columns.get(indicator)),
    ),
    weightSets: tree.sets.map(setsOfCells),
    imputed: provenance.map((one) => one?.imputed ?? unmarked),
    preliminary: provenance.map((one) => one?.preliminary ?? unmarked),
    staleSince: provenance.map((one) => one?.staleSince ?? never),
    notRanked: notRankedOf(plan, panel, { stage, tree, gates, closed, ranks: ranks[0]! }),
    notes: [...documentNotes(plan, panel, tree), ...surveyNotes(plan, panel), ...stage.notes],
    ...(stage.uncapped.size === 0
      ? {}
      : {
          uncapped: plan.nodes.map(({ indicator }) =>
            indicator === undefined ? undefined : stage.uncapped.get(indicator),
          ),
        }),
    ...(plan.nodes.every(({ shown }) => shown.length === 0)
      ? {}
      : { passed: plan.nodes.map(({ shown }, n) => (shown.length === 0 ? undefined : tree.passed[n]!)) }),
    ...(gates.length === 0 ? {} : { gates }),
    ...(runners === undefined ? {} : { frontRunners: runners }),
  };
}

/** What a document's finish asks for: gates in its order, and the rule of the front-runners. */
function finishOf({ methodology }: Plan): {
  readonly gates: readonly Extract<Finish, { finish: 'gate' }>[];
  readonly runners: Extract<Finish, { finish: 'front-runners' }> | undefined;
} {
  const gates: Extract<Finish, { finish: 'gate' }>[] = [];
  let runners: Extract<Finish, { finish: 'front-runners' }> | undefined;
  for (const rule of methodology.finish ?? []) {
    if (rule.finish === 'gate') gates.push(rule);
    else if (rule.finish === 'front-runners') runners ??= rule;
    else unreachable(rule);
  }
  return { gates, runners };
}

const setsOfCells = (sets: TreeScores['sets'][number]): WeightsOfCells[] =>
  sets.map(({ section, weights }) => ({
    weights,
    ...(section === undefined ? {} : { year: section.year }),
    ...(section?.cells === undefined ? {} : { cells: section.cells }),
  }));

function ranksOf(scores: Float64Array, plan: Plan, { units, years }: Panel, node: number): Int32Array {
  const { ties, within } = plan.methodology.rank ?? {};
  const best = bestOf(plan, node);
  const out = new Int32Array(scores.length);
  const classes = within === undefined ? undefined : classesOf(units, within);
  for (let y = 0; y < years.length; y++) {
    const from = y * units.length;
    if (classes === undefined) {
      rank(scores.subarray(from, from + units.length), { ties, best }, out.subarray(from, from + units.length));
      continue;
    }
    for (const members of classes) {
      const places = rank(
        Float64Array.from(members, (u) => scores[from + u]!),
        { ties, best },
      );
      members.forEach((u, i) => (out[from + u] = places[i]!));
    }
  }
  return out;
}

function gradesOf({ methodology, nodes }: Plan, tree: TreeScores, indexAlone: boolean): Uint8Array[] {
  const { grades } = methodology;
  const cutOffs = grades?.bands.map(({ from }) => (from === undefined ? -Infinity : numberOf(from)));
  return nodes.map((node, n) => {
    if (indexAlone && n > 0) return new Uint8Array(0);
    const graded =
      grades !== undefined &&
      (grades.nodes === undefined ? node.kind !== 'indicator' : grades.nodes.includes(node.code));
    return graded
      ? gradeBands(tree.shown[n]!, { cutOffs: cutOffs! })
      : new Uint8Array(tree.shown[n]!.length).fill(NO_GRADE);
  });
}

interface Scored {
  readonly plan: Plan;
  readonly panel: Panel;
  readonly stage: Stage;
  readonly tree: TreeScores;
}

function gateOf(finish: Extract<Finish, { finish: 'gate' }>, { plan, panel, stage, tree }: Scored): GateResult {
  const passed = new Uint8Array(panel.units.length * panel.years.length).fill(1);
  for (const { indicator, node, ...bounds } of finish.conditions) {
    const place = plan.nodes.findIndex(({ code }) => code === node);
    const values =
      indicator === undefined ? tree.shown[place] : (stage.prepared.get(indicator) ?? stage.columns.get(indicator));
    if (values === undefined)
      throw new CannotScore('gate-left-out', {
        zh: `门槛条件所用的“${node ?? indicator}”因留空而没有参与评分。`,
        en: `A gate is about "${node ?? indicator}", which is left out as its figures are open.`,
      });
    const resolved = Object.fromEntries(
      Object.entries(bounds)
        .filter(([, bound]) => bound !== undefined)
        .map(([key, bound]) => [key, resolveParameter(bound, panel)]),
    );
    const one = passesGate(values, { ...resolved, missing: finish.missing });
    for (let i = 0; i < passed.length; i++) passed[i]! &= one[i]!;
  }
  return { ...(finish.name === undefined ? {} : { name: finish.name }), effect: finish.effect, passed };
}

/** 1 where a gate denies the rank. */
function closedCells(gates: readonly GateResult[], cells: number): Uint8Array | undefined {
  const closing = gates.filter(({ effect }) => effect === 'not-ranked');
  if (closing.length === 0) return undefined;
  return Uint8Array.from({ length: cells }, (_, i) => (closing.some(({ passed }) => passed[i] === 0) ? 1 : 0));
}

interface Choosing {
  readonly plan: Plan;
  readonly panel: Panel;
  readonly tree: TreeScores;
  readonly gates: readonly GateResult[];
}

function frontRunnersOf(
  rule: Extract<Finish, { finish: 'front-runners' }> | undefined,
  { plan: { nodes }, panel, tree, gates }: Choosing,
): Uint8Array | undefined {
  if (rule === undefined) return undefined;
  const scores = tree.shown[rule.node === undefined ? 0 : nodes.findIndex(({ code }) => code === rule.node)];
  if (scores === undefined)
    throw new CannotScore('front-runners-left-out', {
      zh: `领跑者所依据的“${rule.node}”因留空而没有参与评分。`,
      en: `Front-runners are chosen by "${rule.node}", which is left out as its figures are open.`,
    });
  const eligible = Float64Array.from(scores, (_, i) => (gates.every(({ passed }) => passed[i] === 1) ? 1 : 0));
  const out = new Float64Array(scores.length);
  for (const section of sections(panel, 'year', rule.within)) {
    section.write(out, (into) =>
      into.set(
        frontRunners(section.values(scores), {
          best: rule.best,
          share: rule.share,
          eligible: Uint8Array.from(section.values(eligible)),
        }),
      ),
    );
  }
  return Uint8Array.from(out);
}

function scoreNodes({ nodes }: Plan, tree: TreeScores): ScoreNode[] {
  const shares = nodes.map(() => 1);
  nodes.forEach((node, n) => {
    const weights = tree.weights[n]!;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    node.children.forEach((child, k) => (shares[child] = total === 0 ? 0 : weights[k]! / total));
  });
  const global = nodes.map(() => 1);
  return nodes.map((node, n) => {
    global[n] = node.parent < 0 ? 1 : global[node.parent]! * shares[n]!;
    return {
      code: node.code,
      parent: node.parent,
      depth: node.depth,
      kind: node.kind,
      name: node.name,
      weight: shares[n]!,
      globalWeight: global[n],
      ...(node.indicator === undefined
        ? {
            aggregation:
              node.weights.method === 'benefit-of-the-doubt' ? 'benefit-of-the-doubt' : node.aggregate.method,
          }
        : {}),
    };
  });
}

/** Per node: at a leaf the provenance of its values; above, those of the children that count and have a score. */
function provenanceOfNodes({ nodes }: Plan, stage: Stage, tree: TreeScores): (Provenance | undefined)[] {
  const out: (Provenance | undefined)[] = nodes.map(() => undefined);
  for (let n = nodes.length - 1; n >= 0; n--) {
    const { indicator, children } = nodes[n]!;
    if (indicator !== undefined) {
      out[n] = stage.provenance.get(indicator);
      continue;
    }
    const counting = children.filter((child, k) => out[child] !== undefined && tree.weights[n]![k] !== 0);
    if (counting.length === 0) continue;
    const scores = counting.map((child) => tree.passed[child]!);
    out[n] = combinedProvenance(
      counting.map((child) => out[child]),
      (k, i) => scores[k]![i]! === scores[k]![i]!,
    );
  }
  return out;
}

interface Unranked {
  readonly stage: Stage;
  readonly tree: TreeScores;
  readonly gates: readonly GateResult[];
  readonly closed: Uint8Array | undefined;
  readonly ranks: Int32Array;
}

function notRankedOf(plan: Plan, panel: Panel, { stage, tree, gates, closed, ranks }: Unranked): NotRanked[] {
  const out: NotRanked[] = [];
  const U = panel.units.length;
  for (let i = 0; i < ranks.length; i++) {
    if (ranks[i] !== 0) continue;
    const year = panel.years[Math.floor(i / U)]!;
    const unit = panel.units[i % U]!.key;
    const add = (reason: string, detail: Text): void => void out.push({ year, unit, reason, detail });
    if (stage.screened?.[i] === 1) {
      add('screened-out', { zh: '可用数据不足，被筛除。', en: 'Screened out: too little data is available.' });
    } else if (closed?.[i] === 1) {
      const names = gates
        .filter(({ effect, passed }) => effect === 'not-ranked' && passed[i] === 0)
        .map(({ name }) => name ?? { zh: '必达指标', en: 'must-pass gate' });
      add('gate-failed', {
        zh: `未通过：${names.map(({ zh }) => zh).join('、')}。`,
        en: `Did not pass: ${names.map(({ en }) => en).join(', ')}.`,
      });
    } else {
      const zero = nonPositiveChild(plan, tree, i);
      if (zero !== undefined) {
        add('zero-in-geometric-mean', {
          zh: `“${zero.name.zh}”的得分不是正数，无法求${zero.mean.zh}。`,
          en: `"${zero.name.en}" is not positive, so it has no ${zero.mean.en}.`,
        });
        continue;
      }
      const lacking = plan.nodes.filter(
        ({ indicator }, n) => indicator !== undefined && Number.isNaN(tree.passed[n]![i]!),
      );
      const more = lacking.length > 5;
      const listed = lacking.slice(0, 5);
      add('insufficient-data', {
        zh: `缺少 ${lacking.length} 项指标：${listed.map(({ name, indicator }) => `${name.zh}${why(panel, indicator!, i).zh}`).join('、')}${more ? '等' : ''}。`,
        en: `${lacking.length} indicator${lacking.length === 1 ? ' is' : 's are'} missing: ${listed.map(({ name, indicator }) => `${name.en}${why(panel, indicator!, i).en}`).join(', ')}${more ? ', …' : ''}.`,
      });
    }
  }
  return out;
}

const reasons: Readonly<Record<number, Text>> = {
  [MissingReason.notApplicable]: { zh: '（不适用）', en: ' (not applicable)' },
  [MissingReason.suppressed]: { zh: '（未公开）', en: ' (withheld)' },
};
/** What is said of a missing number beside that it is missing. */
const why = (panel: Panel, code: string, i: number): Text =>
  reasons[panel.columns.get(code)?.missing?.[i] ?? 0] ?? inBoth('');

const productMeans: Readonly<Record<string, Text>> = {
  'geometric-mean': { zh: '几何平均', en: 'geometric mean' },
  'harmonic-mean': { zh: '调和平均', en: 'harmonic mean' },
  'power-mean': { zh: '幂平均', en: 'power mean' },
};

/** The node whose value of 0 or less keeps a mean of products from being taken. */
function nonPositiveChild(
  { nodes }: Plan,
  tree: TreeScores,
  i: number,
): { readonly name: ScoreNode['name']; readonly mean: ScoreNode['name'] } | undefined {
  for (let n = 0; n < nodes.length; n++) {
    const mean = productMeans[nodes[n]!.aggregate.method];
    if (mean === undefined || nodes[n]!.children.length === 0 || !Number.isNaN(tree.passed[n]![i]!)) continue;
    const child = nodes[n]!.children.find((place, k) => tree.weights[n]![k] !== 0 && tree.passed[place]![i]! <= 0);
    if (child !== undefined) return { name: nodes[child]!.name, mean };
  }
  return undefined;
}

function documentNotes(plan: Plan, panel: Panel, tree: TreeScores): ResultNote[] {
  const notes: ResultNote[] = plan.leftOut.map((code) => ({
    code: 'left-open',
    node: code,
    zh: `“${code}”的目标值或权重没有来源，留待使用者填写，未参与评分。`,
    en: `"${code}" has a target or weight that no source gives; it is left to the user and is not scored.`,
  }));
  plan.nodes.forEach((node, n) => {
    if (node.indicator !== undefined || ['given', 'equal'].includes(node.weights.method)) return;
    const weights = tree.weights[n]!;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const list = node.children
      .map((child, k) => `${plan.nodes[child]!.code} ${((100 * weights[k]!) / total).toFixed(2)} %`)
      .join(', ');
    const last = panel.years.at(-1);
    notes.push({
      code: 'weights-computed',
      node: node.code,
      zh: `权重由“${node.weights.method}”计算（${last} 年）：${list}。`,
      en: `Weights computed by "${node.weights.method}" (${last}): ${list}.`,
    });
  });
  return notes;
}

/** A figure from a survey is shown with the size of its samples. */
function surveyNotes({ methodology }: Plan, panel: Panel): ResultNote[] {
  return methodology.indicators.flatMap(({ code, name, survey }) => {
    const sizes = survey === undefined ? undefined : panel.columns.get(survey.sampleSize)?.values;
    if (sizes === undefined) return [];
    const [least, greatest] = extent(sizes);
    return [
      {
        code: 'survey',
        node: code,
        zh: `“${name.zh}”来自抽样调查，样本量 ${least} 至 ${greatest}。`,
        en: `"${name.en}" comes from a survey; samples of ${least} to ${greatest}.`,
      },
    ];
  });
}
