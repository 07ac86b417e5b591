import * as normalise from '../normalise/index.js';
import type { Direction } from '../normalise/index.js';
import type { Panel } from '../panel/panel.js';
import { ln } from '../transform/ln.js';
import { CannotScore } from '../cannot-score.js';
import type { IndicatorDocument } from './document.js';
import { numberOf } from '../parameter/parameter.js';
import { missingColumn } from '../missing-column.js';
import { unreachable } from '../unreachable.js';
import { cardMethods } from './normalisation.js';
import type { NormaliseOperation, NormaliseStep } from './normalisation.js';
import { boundOf } from '../parameter/resolve-bound.js';
import { resolveParameter } from '../parameter/resolve-parameter.js';
import { sections } from '../panel/sections.js';
import type { Section } from '../panel/sections.js';

type Grid = Pick<Panel, 'units' | 'years'>;

/** A normalisation that reads its scale off the values, for a column of indicators' values or of nodes' scores. */
export function normaliseRelative(
  spec: Exclude<NormaliseStep, { method: CardMethod | 'none' }> | NormaliseOperation,
  x: Float64Array,
  direction: Direction,
  panel: Grid,
): Float64Array {
  const out = missingColumn(x.length);
  for (const section of sections(
    panel,
    'scope' in spec ? spec.scope : undefined,
    'within' in spec ? spec.within : undefined,
  )) {
    section.write(out, (values) => void relative(spec, { x, section, direction, panel }, values));
  }
  return out;
}

interface Place {
  readonly x: Float64Array;
  readonly section: Section;
  readonly direction: Direction;
  readonly panel: Grid;
}

function relative(
  spec: Exclude<NormaliseStep, { method: CardMethod | 'none' }> | NormaliseOperation,
  { x, section, direction, panel }: Place,
  out: Float64Array<ArrayBuffer>,
): Float64Array {
  const values = section.values(x);
  const reference = section.reference(x);
  switch (spec.method) {
    case 'min-max':
      return normalise.minMax(values, { lower: spec.lower, upper: spec.upper, direction, reference }, out);
    case 'z-score':
      return normalise.zScore(
        values,
        { mean: spec.mean, sd: spec.sd, deviation: spec.deviation, direction, reference },
        out,
      );
    case 'normal-score':
      return normalise.normalScore(values, { deviation: spec.deviation, scale: spec.scale, direction, reference }, out);
    case 'rank':
      return normalise.rankScore(values, { from: spec.from, ties: spec.ties, direction }, out);
    case 'percentile-rank':
      return normalise.percentileRank(
        values,
        { convention: spec.convention, ties: spec.ties, scale: spec.scale, direction },
        out,
      );
    case 'borda':
      return normalise.borda(values, { ties: spec.ties, direction }, out);
    case 'distance-to-best':
      return normalise.distanceToBest(values, { direction, reference }, out);
    case 'fraction-of-max':
      return normalise.fractionOfMax(values, { direction, reference }, out);
    case 'distance-to-unit': {
      const unit = panel.units.findIndex(({ key }) => key === spec.unit);
      if (unit < 0)
        throw new CannotScore('no-reference-unit', {
          zh: `数据中没有作为参照的评价单元 ${spec.unit}。`,
          en: `The data has no unit "${spec.unit}" to measure the distance to.`,
        });
      return normalise.distanceToReference(values, { unit, cap: spec.cap, direction }, out);
    }
  }
  return unreachable(spec);
}

type CardMethod = keyof typeof cardMethods;

/** Whether a normalisation takes its parameters from the indicator's card. */
export const isByCard = (step: NormaliseStep): step is Extract<NormaliseStep, { method: CardMethod }> =>
  step.method in cardMethods;

/** A normalisation by the parameters on the indicator's card. */
export function normaliseByCard(
  step: Extract<NormaliseStep, { method: CardMethod }>,
  card: IndicatorDocument,
  x: Float64Array,
  { panel, direction }: { readonly panel: Grid; readonly direction: Direction },
): Float64Array {
  switch (step.method) {
    case 'realisation-degree': {
      const common = { cap: step.cap !== false, floor: step.floor, scale: step.scale };
      if (card.direction !== 'interval')
        return normalise.realisationDegree(x, { direction, target: resolveParameter(card.target!, panel), ...common });
      const { low, high, lowerBound, upperBound } = card.interval!;
      return normalise.realisationDegree(x, {
        direction: 'interval',
        low: resolveParameter(low, panel),
        high: resolveParameter(high, panel),
        lowerBound: resolveParameter(lowerBound, panel),
        upperBound: resolveParameter(upperBound, panel),
        ...common,
      });
    }
    case 'goalposts':
      return bySection(step, x, panel, (section, values, out) => {
        const where = { panel, negative: direction === 'negative' };
        const low = boundOf(card.goalposts!.low, x, section, where);
        const high = boundOf(card.goalposts!.high, x, section, where);
        const { cap, scale } = step;
        // Posts read off values without spread coincide: there is no scale.
        if (typeof low === 'number' && typeof high === 'number' && !(low < high)) out.fill(NaN);
        else if (step.logarithm)
          normalise.goalposts(ln(values), { low: logarithm(low), high: logarithm(high), cap, scale, direction }, out);
        else normalise.goalposts(values, { low, high, cap, scale, direction }, out);
      });
    case 'scaled':
      return bySection({}, x, panel, (section, values, out) => {
        const where = { panel, negative: direction === 'negative' };
        const low = single(boundOf(card.goalposts!.low, x, section, where), card.code);
        const high = single(boundOf(card.goalposts!.high, x, section, where), card.code);
        if (low === high || !Number.isFinite(high - low)) out.fill(NaN);
        else normalise.scaled(values, { low, high, factor: step.factor, direction }, out);
      });
    case 'distance-to-target':
      return bySection(step, x, panel, (section, values, out) => {
        const target = single(
          boundOf(card.target!, x, section, { panel, negative: direction === 'negative' }),
          card.code,
        );
        if (Number.isNaN(target)) out.fill(NaN);
        else
          normalise.distanceToTarget(
            values,
            { target, cap: step.cap, direction, reference: section.reference(x) },
            out,
          );
      });
    case 'bands':
      return normalise.bands(x, {
        thresholds: card.bands!.thresholds.map(numberOf),
        points: card.bands!.points.map(numberOf),
        at: card.bands!.at,
      });
    case 'curve':
      return normalise.curve(x, {
        at: card.curve!.at.map(numberOf),
        points: card.curve!.points.map(numberOf),
        beyond: card.curve!.beyond,
      });
    case 'categories':
      return normalise.categories(x, { codes: card.categories!.codes, points: card.categories!.points.map(numberOf) });
    case 'marks': {
      const { full, perUnit, floor, count } = card.marks!;
      return normalise.marks(x, {
        full: numberOf(full),
        perUnit: numberOf(perUnit),
        floor: floor === undefined ? undefined : numberOf(floor),
        count,
        direction,
        target: resolveParameter(card.target!, panel),
      });
    }
    case 'bonus': {
      const { threshold, perUnit, cap, count } = card.bonus!;
      return normalise.bonus(x, {
        threshold: numberOf(threshold),
        perUnit: numberOf(perUnit),
        cap: cap === undefined ? undefined : numberOf(cap),
        count,
        direction,
      });
    }
  }
  return unreachable(step);
}

function bySection(
  step: { readonly scope?: Parameters<typeof sections>[1]; readonly within?: string },
  x: Float64Array,
  panel: Grid,
  fill: (section: Section, values: Float64Array, out: Float64Array<ArrayBuffer>) => void,
): Float64Array {
  const out = missingColumn(x.length);
  for (const section of sections(panel, step.scope, step.within))
    section.write(out, (values) => fill(section, section.values(x), values));
  return out;
}

const logarithm = (post: number | Float64Array): number | Float64Array =>
  typeof post === 'number' ? Math.log(post) : ln(post);

/** The one number that a parameter has throughout a section. */
function single(parameter: number | Float64Array, code: string): number {
  if (typeof parameter === 'number') return parameter;
  if (parameter.every((value) => Object.is(value, parameter[0]))) return parameter[0] ?? NaN;
  throw new CannotScore('figure-differs', {
    zh: `指标 ${code} 的目标值在同一比较范围内各单元不同；请用 within 分组计算。`,
    en: `The figures of "${code}" differ among units that are put on one scale; let the step work "within" the attribute they differ by.`,
  });
}
