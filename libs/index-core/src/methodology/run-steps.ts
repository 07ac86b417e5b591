import { evaluate } from '../derive/evaluate.js';
import { indicatorsOf } from '../derive/indicators-of.js';
import { provenanceOf } from '../derive/provenance-of.js';
import { round } from '../finish/round.js';
import { carryForward, imputeConstant, imputeLinear, imputeMean, imputeMedian } from '../impute/index.js';
import { clip, constantPrices, denominate, priceFactors, screen } from '../prepare/index.js';
import type { Panel } from '../panel/panel.js';
import type { ResultNote } from '../score-result.js';
import { boxCox, logCt, logCtOrig, logCtPlus, logGii, treatOutliers, winsorise } from '../treat/index.js';
import { exponential, ln, log10, power, reciprocal, squareRoot } from '../transform/index.js';
import { CannotScore, refusedAt } from '../cannot-score.js';
import { hasSpread } from '../tolerance/tolerance.js';
import { missingColumn } from '../missing-column.js';
import { unreachable } from '../unreachable.js';
import { columnsRead } from './columns-read.js';
import type { IndicatorDocument } from './document.js';
import { numberOf } from '../parameter/parameter.js';
import { provenanceOfFilled } from '../impute/provenance-of-filled.js';
import { combinedProvenance, type Provenance } from '../panel/provenance.js';
import { nearest } from '#text';
import { isByCard, normaliseByCard, normaliseRelative } from './normalise-column.js';
import type { Plan } from './plan.js';
import { boundOf } from '../parameter/resolve-bound.js';
import { sections } from '../panel/sections.js';
import { ofIndicator, type Step } from './step.js';

/**
 * Where the steps have got to: the columns as they stand. A stage is never changed once made; the next one shares the
 * columns that its step leaves alone. So any stage can be cached and gone on from.
 */
export interface Stage {
  /** By indicator, year-major; NaN is missing. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /**
   * By indicator: values that were filled in, are preliminary or were carried forward, or rest on such; no entry:
   * nowhere.
   */
  readonly provenance: ReadonlyMap<string, Provenance>;
  /** The values that the first normalisation of an indicator was given. */
  readonly prepared: ReadonlyMap<string, Float64Array>;
  /** Realisation degrees before the cap, where the document keeps both. */
  readonly uncapped: ReadonlyMap<string, Float64Array>;
  /** 1 where a unit was screened out in a year. */
  readonly screened: Uint8Array | undefined;
  readonly notes: readonly ResultNote[];
}

/**
 * Stages by the steps that led to them, for one panel and one plan: give the same map again and equal beginnings are
 * not repeated.
 */
export type StageCache = Map<string, Stage>;

export interface StepOptions {
  readonly cache?: StageCache;
  /** Steps to take instead, by place; null leaves a step out. */
  readonly steps?: ReadonlyMap<number, Step | null>;
  /** Is given the stage before each step, and the last one. */
  readonly trail?: Stage[];
  /**
   * The trail of the same plan, with the same steps, over a panel of the same units and years: what goes into a step
   * as the very same column comes out as the very same column, and is not worked out again.
   */
  readonly like?: readonly Stage[];
}

/**
 * Takes the steps of a plan from raw to normalised values.
 * @throws CannotScore where document and data do not fit together: a column is missing, there is no base year or
 * reference unit.
 */
export function runSteps(plan: Plan, panel: Panel, options: StepOptions = {}): Stage {
  let stage = start(plan, panel);
  let key = '';
  plan.steps.forEach((planned, i) => {
    options.trail?.push(stage);
    const replaced = options.steps?.get(i);
    const step = replaced === undefined ? planned : replaced;
    if (step === null) return;
    const context = {
      plan,
      panel,
      place: i,
      like: options.like && { before: options.like[i]!, after: options.like[i + 1]! },
    };
    if (options.cache === undefined) {
      stage = take(step, stage, context);
      return;
    }
    key = `${key}\n${JSON.stringify(step)}`;
    const cached = options.cache.get(key);
    stage = cached ?? take(step, stage, context);
    if (cached === undefined) options.cache.set(key, stage);
  });
  options.trail?.push(stage);
  return finite(stage);
}

function start(plan: Plan, panel: Panel): Stage {
  const columns = new Map<string, Float64Array>();
  const missing = plan.required.filter((code) => !panel.columns.has(code));
  if (missing.length > 0) {
    const known = [...panel.columns.keys()];
    const named = missing.map((code) => {
      const near = nearest(code, known);
      return near === undefined ? code : `${code} (${near}?)`;
    });
    throw new CannotScore('missing-indicators', {
      zh: `数据缺少评价方法所需的指标：${named.join('、')}。`,
      en: `The data lacks indicators that the methodology needs: ${named.join(', ')}.`,
    });
  }
  const provenance = new Map<string, Provenance>();
  for (const code of plan.required) {
    const { values, preliminary } = panel.columns.get(code)!;
    columns.set(code, values);
    if (preliminary) provenance.set(code, { preliminary });
  }
  return { columns, provenance, prepared: new Map(), uncapped: new Map(), screened: undefined, notes: [] };
}

interface Context {
  readonly plan: Plan;
  readonly panel: Panel;
  readonly place: number;
  /** The step as it was taken over a panel that shares columns with this one. */
  readonly like?: { readonly before: Stage; readonly after: Stage } | undefined;
}

/** What a step made of the same columns with the same provenance, where it was taken over such. */
function madeBefore(stage: Stage, { like }: Context, codes: readonly string[]): Stage | undefined {
  const same =
    like &&
    codes.every(
      (code) =>
        stage.columns.get(code) === like.before.columns.get(code) &&
        stage.provenance.get(code) === like.before.provenance.get(code),
    );
  return same ? like.after : undefined;
}

function take(step: Step, stage: Stage, context: Context): Stage {
  const indicators = step.step === 'derive' ? [step.indicator] : (step.indicators ?? []);
  const named = indicators.length > 0 && indicators.length <= 10 ? indicators : undefined;
  const place = {
    zh: `第 ${context.place + 1} 步“${step.step}”${named ? `（${named.join('、')}）` : ''}`,
    en: `Step ${context.place + 1}, "${step.step}"${named ? ` of ${named.join(', ')}` : ''}`,
  };
  return refusedAt(place, () => taken(step, stage, context));
}

function taken(step: Step, stage: Stage, context: Context): Stage {
  switch (step.step) {
    case 'derive':
      return derive(step, stage, context);
    case 'screen':
      return screening(step, stage, context);
    case 'normalise':
      return normalising(step, stage, context);
    case 'denominate':
    case 'impute':
    case 'treat':
    case 'transform':
    case 'clip':
    case 'constant-prices':
    case 'round':
      return changing(step, stage, context);
  }
  return unreachable(step);
}

/** Whether the result says so where a step changed no value: where that may be a mistake of the document. */
const saysWhenIdle: Readonly<Record<ColumnStep['step'], boolean>> = {
  denominate: false,
  impute: true,
  treat: true,
  transform: false,
  clip: true,
  'constant-prices': false,
  round: true,
};

/** A step that makes a column of each indicator anew. */
function changing(step: ColumnStep, stage: Stage, context: Context): Stage {
  const { plan, panel } = context;
  const columns = new Map(stage.columns);
  const provenance = new Map(stage.provenance);
  const [beside] = columnsRead(step);
  const besides = stage.provenance.get(beside ?? '');
  let changed = 0;
  for (const code of touched(step.indicators, stage, plan)) {
    const before = stage.columns.get(code)!;
    const made = madeBefore(stage, context, beside === undefined ? [code] : [code, beside]);
    const after = made
      ? made.columns.get(code)!
      : keptOut(stage.screened, column(step, before, { panel, stage, card: cardOf(plan, code) }));
    changed += differences(before, after);
    columns.set(code, after);
    const marked = made
      ? made.provenance.get(code)
      : step.step === 'impute'
        ? provenanceOfFilled(step, { before, after, provenance: provenance.get(code), panel })
        : besides && combinedProvenance([provenance.get(code), besides]);
    if (marked) provenance.set(code, marked);
  }
  const idle = changed === 0 && saysWhenIdle[step.step];
  return { ...stage, columns, provenance, notes: idle ? [...stage.notes, idleNote(step, context.place)] : stage.notes };
}

const cardOf = (plan: Plan, code: string): IndicatorDocument =>
  plan.methodology.indicators.find((card) => card.code === code)!;

/** The indicators a step is for: those named, or all leaves; of them, those there are. */
function touched(named: readonly string[] | undefined, stage: Stage, plan: Plan): string[] {
  const codes = named ?? plan.nodes.flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator]));
  return [...new Set(codes)].filter((code) => stage.columns.has(code));
}

type ColumnStep = Exclude<Step, { step: 'derive' | 'screen' | 'normalise' }>;

interface ColumnContext {
  readonly panel: Panel;
  readonly stage: Stage;
  readonly card: IndicatorDocument;
}

function column(step: ColumnStep, x: Float64Array, context: ColumnContext): Float64Array {
  const { panel, stage } = context;
  switch (step.step) {
    case 'denominate':
      return denominate(x, { by: stage.columns.get(step.by)!, scale: step.scale });
    case 'impute':
      return imputed(step, x, panel);
    case 'treat':
      return treated(step, x, panel);
    case 'transform':
      return transformed(step, x);
    case 'clip':
      return clippedBySection(step, x, context);
    case 'constant-prices':
      return inConstantPrices(step, x, context);
    case 'round':
      return round(x, step);
  }
  return unreachable(step);
}

/** A column made section by section. */
function bySection(
  panel: Panel,
  { scope, within }: { readonly scope?: 'year' | 'panel'; readonly within?: string },
  x: Float64Array,
  fill: (values: Float64Array, into: Float64Array<ArrayBuffer>) => void,
): Float64Array {
  const out = missingColumn(x.length);
  for (const section of sections(panel, scope, within)) section.write(out, (into) => fill(section.values(x), into));
  return out;
}

function imputed(step: Extract<Step, { step: 'impute' }>, x: Float64Array, panel: Panel): Float64Array {
  const grid = { units: panel.units.length, years: panel.years };
  const by = 'by' in step ? step.by : undefined;
  switch (step.method) {
    case 'mean':
      return bySection(
        panel,
        { scope: step.scope, within: by },
        x,
        (values, into) => void imputeMean(values, {}, into),
      );
    case 'median':
      return bySection(
        panel,
        { scope: step.scope, within: by },
        x,
        (values, into) => void imputeMedian(values, {}, into),
      );
    case 'linear':
      return imputeLinear(x, { ...grid, maxGap: step.maxGap, ends: step.ends });
    case 'carry-forward':
      return carryForward(x, { ...grid, limit: step.limit });
    case 'constant':
      return imputeConstant(x, { value: numberOf(step.value) });
  }
  return unreachable(step);
}

function treated(step: Extract<Step, { step: 'treat' }>, x: Float64Array, panel: Panel): Float64Array {
  const each = (fill: (values: Float64Array, into: Float64Array<ArrayBuffer>) => unknown): Float64Array =>
    bySection(panel, { scope: step.scope }, x, (values, into) => void fill(values, into));
  switch (step.method) {
    case 'outliers':
      return each((values, into) => treatOutliers(values, step, into));
    case 'winsorise':
      return each((values, into) => winsorise(values, step, into));
    case 'box-cox':
      return each((values, into) => boxCox(values, step, into));
    case 'log-ct':
      return each((values, into) => logCt(values, {}, into));
    case 'log-ct-orig':
      return each((values, into) => logCtOrig(values, {}, into));
    case 'log-ct-plus':
      return each((values, into) => logCtPlus(values, {}, into));
    case 'log-gii':
      return each((values, into) => logGii(values, {}, into));
  }
  return unreachable(step);
}

function transformed(step: Extract<Step, { step: 'transform' }>, x: Float64Array): Float64Array {
  switch (step.method) {
    case 'ln':
      return ln(x, { shift: step.shift });
    case 'log10':
      return log10(x, { shift: step.shift });
    case 'sqrt':
      return squareRoot(x);
    case 'reciprocal':
      return reciprocal(x);
    case 'exp':
      return exponential(x);
    case 'power':
      return power(x, step);
  }
  return unreachable(step);
}

function clippedBySection(
  step: Extract<Step, { step: 'clip' }>,
  x: Float64Array,
  { panel, card }: ColumnContext,
): Float64Array {
  const out = missingColumn(x.length);
  const where = { panel, negative: card.direction === 'negative' };
  for (const section of sections(panel, step.scope, step.within)) {
    section.write(out, (into) => {
      const min = step.min === undefined ? undefined : boundOf(step.min, x, section, where);
      const max = step.max === undefined ? undefined : boundOf(step.max, x, section, where);
      clipped(section.values(x), { min, max, outside: step.outside }, into);
    });
  }
  return out;
}

function inConstantPrices(
  step: Extract<Step, { step: 'constant-prices' }>,
  x: Float64Array,
  { panel, stage }: ColumnContext,
): Float64Array {
  const units = panel.units.length;
  const { years } = panel;
  if (ofIndicator(step.prices)) return deflateByUnit(x, stage.columns.get(step.prices.indicator)!, { step, panel });
  const series = step.prices;
  // The document's series needs its own years only, and not the data of the base year or of those between.
  const price = (year: number): number => {
    const given = series[String(year)];
    return given === undefined ? NaN : numberOf(given);
  };
  const first = Math.min(step.baseYear, ...years);
  const calendar = Array.from({ length: Math.max(step.baseYear, ...years) - first + 1 }, (_, k) => first + k);
  const factors = priceFactors(Float64Array.from(calendar, price), { base: step.baseYear - first, kind: step.kind });
  return Float64Array.from(x, (value, i) => value * (factors[(years[Math.floor(i / units)] ?? NaN) - first] ?? NaN));
}

function clipped(
  x: Float64Array,
  {
    min,
    max,
    outside,
  }: {
    readonly min?: number | Float64Array;
    readonly max?: number | Float64Array;
    readonly outside?: 'bound' | 'missing';
  },
  out: Float64Array<ArrayBuffer>,
): void {
  if (typeof min !== 'object' && typeof max !== 'object') {
    clip(x, { min: Number.isNaN(min) ? undefined : min, max: Number.isNaN(max) ? undefined : max, outside }, out);
    return;
  }
  for (let i = 0; i < x.length; i++) {
    const low = typeof min === 'object' ? min[i]! : (min ?? NaN);
    const high = typeof max === 'object' ? max[i]! : (max ?? NaN);
    out[i] =
      x[i]! < low ? (outside === 'missing' ? NaN : low) : x[i]! > high ? (outside === 'missing' ? NaN : high) : x[i]!;
  }
}

function deflateByUnit(
  x: Float64Array,
  prices: Float64Array,
  { step, panel }: { readonly step: Extract<Step, { step: 'constant-prices' }>; readonly panel: Panel },
): Float64Array {
  const units = panel.units.length;
  const base = panel.years.indexOf(step.baseYear);
  if (base < 0) throw noBaseYear(step.baseYear, panel.years);
  const out = missingColumn(x.length);
  const series = new Float64Array(panel.years.length);
  const values = new Float64Array(panel.years.length);
  for (let u = 0; u < units; u++) {
    for (let y = 0; y < series.length; y++) {
      // A link to a year that the data lacks is none: prices of the year before are not those of the row before.
      const linked = step.kind !== 'previous-year-100' || y === 0 || panel.years[y - 1] === (panel.years[y] ?? NaN) - 1;
      series[y] = linked ? prices[y * units + u]! : NaN;
      values[y] = x[y * units + u]!;
    }
    const real = constantPrices(values, { units: 1, prices: series, base, kind: step.kind });
    for (let y = 0; y < series.length; y++) out[y * units + u] = real[y]!;
  }
  return out;
}

const noBaseYear = (year: number, years: readonly number[]): CannotScore =>
  new CannotScore('no-base-year', {
    zh: `数据中没有不变价的基准年 ${year}（有：${years.join('、')}）。`,
    en: `The data has no base year ${year} for constant prices (it has ${years.join(', ')}).`,
  });

function derive(step: Extract<Step, { step: 'derive' }>, stage: Stage, context: Context): Stage {
  const { panel } = context;
  const inputs = indicatorsOf(step.as);
  // What only left-out leaves need is not computed.
  if (inputs.some((code) => !stage.columns.has(code))) return stage;
  const columns = new Map(stage.columns);
  const provenance = new Map(stage.provenance);
  const made = madeBefore(stage, context, inputs);
  columns.set(
    step.indicator,
    made
      ? made.columns.get(step.indicator)!
      : keptOut(stage.screened, evaluate(step.as, { panel, column: (code) => stage.columns.get(code)! })),
  );
  const derived = made
    ? made.provenance.get(step.indicator)
    : inputs.some((code) => stage.provenance.has(code))
      ? provenanceOf(step.as, panel, (code) => stage.provenance.get(code))
      : undefined;
  if (derived) provenance.set(step.indicator, derived);
  return { ...stage, columns, provenance };
}

function screening(step: Extract<Step, { step: 'screen' }>, stage: Stage, { plan, panel, place }: Context): Stage {
  const codes = touched(step.indicators, stage, plan);
  const units = panel.units.length;
  const rows = (keys: readonly string[] | undefined): number[] =>
    (keys ?? []).map((key) => panel.units.findIndex((unit) => unit.key === key)).filter((u) => u >= 0);
  const include = rows(step.include);
  const exclude = rows(step.exclude);
  const screened = stage.screened?.slice() ?? new Uint8Array(units * panel.years.length);
  let out = 0;
  for (let y = 0; y < panel.years.length; y++) {
    const year = codes.map((code) => stage.columns.get(code)!.subarray(y * units, (y + 1) * units));
    const { keep } = screen(year, { minAvailable: step.minAvailable, minNonZero: step.minNonZero, include, exclude });
    for (let u = 0; u < units; u++) {
      if (keep[u] === 0 && screened[y * units + u] === 0) {
        screened[y * units + u] = 1;
        out++;
      }
    }
  }
  if (out === 0) return { ...stage, notes: [...stage.notes, idleNote(step, place)] };
  const columns = new Map<string, Float64Array>();
  for (const [code, values] of stage.columns) columns.set(code, keptOut(screened, values));
  return { ...stage, columns, screened };
}

/** A unit that is screened out takes no part in anything that follows: no later step gives it a value again. */
function keptOut(screened: Uint8Array | undefined, column: Float64Array): Float64Array {
  return screened?.some((out, i) => out === 1 && !Number.isNaN(column[i]))
    ? column.map((value, i) => (screened[i] === 1 ? NaN : value))
    : column;
}

function normalising(step: Extract<Step, { step: 'normalise' }>, stage: Stage, context: Context): Stage {
  const { plan, panel } = context;
  const columns = new Map(stage.columns);
  const prepared = new Map(stage.prepared);
  const uncapped = new Map(stage.uncapped);
  const notes = [...stage.notes];
  for (const code of touched(step.indicators, stage, plan)) {
    const card = cardOf(plan, code);
    const x = stage.columns.get(code)!;
    const again = prepared.has(code);
    if (!again) prepared.set(code, x);
    const made = madeBefore(stage, context, [code]);
    if (made && made.prepared.has(code)) {
      columns.set(code, made.columns.get(code)!);
      if (made.uncapped.has(code)) uncapped.set(code, made.uncapped.get(code)!);
      continue;
    }
    // Direction is applied once, by the first normalisation; after it more is better.
    const direction = !again && card.direction === 'negative' ? 'negative' : 'positive';
    if (step.method === 'none') continue;
    if (!isByCard(step)) {
      const after = keptOut(stage.screened, normaliseRelative(step, x, direction, panel));
      columns.set(code, after);
      notes.push(...withoutSpread(code, x, after, panel));
      continue;
    }
    columns.set(code, keptOut(stage.screened, normaliseByCard(step, card, x, { panel, direction })));
    if (step.method === 'realisation-degree' && step.cap === 'both')
      uncapped.set(code, normaliseByCard({ ...step, cap: false }, card, x, { panel, direction }));
  }
  return { ...stage, columns, prepared, uncapped, notes };
}

/** Says of an indicator in which years it lost all its values since it does not vary: a relative scale needs spread. */
function withoutSpread(code: string, before: Float64Array, after: Float64Array, { units, years }: Panel): ResultNote[] {
  const flat = years.filter((_, y) => {
    const [x, scaled] = [before, after].map((column) => column.subarray(y * units.length, (y + 1) * units.length));
    return scaled?.every(Number.isNaN) && x?.some((value) => !Number.isNaN(value)) && !hasSpread(x);
  });
  if (flat.length === 0) return [];
  return [
    {
      code: 'no-spread',
      zh: `“${code}”在 ${flat.join('、')} 年各单元间没有差异，无法归一化，不计入得分。`,
      en: `"${code}" does not vary among the units in ${flat.join(', ')}: no scale there, it counts for nothing.`,
    },
  ];
}

/** How many values differ; a value that was missing and is so still does not. */
function differences(before: Float64Array, after: Float64Array): number {
  let n = 0;
  for (let i = 0; i < before.length; i++)
    if (before[i]! !== after[i]! && (before[i]! === before[i]! || after[i]! === after[i]!)) n++;
  return n;
}

function idleNote(step: Step, place: number): ResultNote {
  const method = 'method' in step ? ` (${step.method})` : '';
  return {
    code: 'step-did-nothing',
    zh: `第 ${place + 1} 步“${step.step}${method}”没有改变任何数值。`,
    en: `Step ${place + 1}, "${step.step}"${method}, changed no value.`,
  };
}

/** No infinity leaves the steps: what cannot be computed is missing. */
function finite(stage: Stage): Stage {
  for (const values of stage.columns.values()) {
    for (let i = 0; i < values.length; i++) {
      if (values[i] === Infinity || values[i] === -Infinity)
        return {
          ...stage,
          columns: new Map([...stage.columns].map(([code, x]) => [code, x.map((v) => (Number.isFinite(v) ? v : NaN))])),
        };
    }
  }
  return stage;
}
