import { mean } from '../analysis/mean.js';
import { median } from '../analysis/median.js';
import { standardDeviation } from '../analysis/standard-deviation.js';
import { CannotScore } from '../cannot-score.js';
import type { Expression, OverUnits } from './expression.js';
import { numberOf } from '../parameter/parameter.js';
import { sections } from '../panel/sections.js';
import type { Panel } from '../panel/panel.js';
import { missingColumn } from '../missing-column.js';
import { equals } from '../tolerance/tolerance.js';
import { unreachable } from '../unreachable.js';

/** What a derivation reads: the panel's shape and the columns as they stand. */
export interface DeriveContext {
  readonly panel: Pick<Panel, 'units' | 'years'>;
  column(code: string): Float64Array;
}

/**
 * The values of an expression as a new panel column (year-major).
 *
 * - `sum`, `product`, `mean`, `least`, `greatest`, `difference`, `ratio`, `per-head`: value by value; `scale` multiplies (100: percent).
 * - `first`: of its operands the first that has a value.
 * - `share-in-parent`: a unit's part of its parent's value (`whole: 'parent'`, default) or of the sum over all units with the
 *   same parent (`siblings`).
 * - `growth` over k calendar years: `increase` (now − then)/then (增长了几倍, default), `multiple` now/then (增长到几倍), `annual`
 *   (now/then)^(1/k) − 1. `lag`: the value k calendar years before.
 * - `in-year`: the unit's own value in that year (ratio to it: an index, base year = 1). `of-unit`: that unit's value, the same for all.
 * - `over-units`: the sum, mean, median, least, greatest or standard deviation (n − 1) of all units of the year, of all years (`scope:
 *   'panel'`), or of those that share an attribute (`within`); values that are missing are left out.
 * - `of-parts`: over the units whose parent this unit is; `variation` is standard deviation (divisor n) / mean.
 * Missing: NaN wherever an operand is missing, a divisor is 0, the year k years before is not in the panel, or (of-parts, siblings)
 * a part has no value; `variation` needs two parts. Growth from a base
 * that is not positive is no rate; an annual rate needs both values positive. `missing: 'skip'` leaves missing operands out
 * of a sum, product, mean, least or greatest; NaN where none is there.
 * Formula: a small arithmetic over indicators: + − × ÷, mean, least, greatest, first that has a value; lag by k years,
 * growth over k years, the value of one year or one unit; share in the parent unit, per head; a figure over the parts
 * of a unit, or over all units
 * Source: the definitions; for the two senses of 倍, Chinese statistical usage.
 * @throws CannotScore if the data has no such unit, or no such year.
 */
export function evaluate(expression: Expression, context: DeriveContext): Float64Array<ArrayBuffer> {
  if (typeof expression === 'string') return Float64Array.from(context.column(expression));
  const { units, years } = context.panel;
  const cells = units.length * years.length;
  if (typeof expression === 'number' || !('op' in expression))
    return new Float64Array(cells).fill(numberOf(expression));
  switch (expression.op) {
    case 'sum':
    case 'product':
    case 'mean':
    case 'least':
    case 'greatest':
      return (expression.missing === 'skip' ? foldThere : fold)(
        expression.op,
        expression.of.map((operand) => evaluate(operand, context)),
      );
    case 'first': {
      const [out, ...others] = expression.of.map((operand) => evaluate(operand, context));
      for (const other of others) for (let i = 0; i < cells; i++) if (out![i]! !== out![i]!) out![i] = other[i]!;
      return out!;
    }
    case 'difference': {
      const [a, b] = [evaluate(expression.of[0], context), evaluate(expression.of[1], context)];
      for (let i = 0; i < cells; i++) a[i]! -= b[i]!;
      return a;
    }
    case 'ratio':
      return divide(evaluate(expression.of[0], context), evaluate(expression.of[1], context), expression.scale);
    case 'per-head':
      return divide(evaluate(expression.of, context), evaluate(expression.population, context), expression.scale);
    case 'share-in-parent':
      return divide(
        evaluate(expression.of, context),
        wholes(evaluate(expression.of, context), expression.whole ?? 'parent', context),
        expression.scale,
      );
    case 'lag':
      return earlier(evaluate(expression.of, context), expression.years, context);
    case 'growth': {
      const now = evaluate(expression.of, context);
      const then = earlier(now, expression.years, context);
      const { measure = 'increase', scale = 1, years: k } = expression;
      for (let i = 0; i < cells; i++) {
        const [end, start] = [now[i] ?? NaN, (then[i] ?? NaN) > 0 ? (then[i] ?? NaN) : NaN];
        if (measure === 'annual') now[i] = end > 0 ? ((end / start) ** (1 / k) - 1) * scale : NaN;
        else now[i] = (measure === 'multiple' ? end / start : (end - start) / start) * scale;
      }
      return now;
    }
    case 'in-year':
      return inYear(evaluate(expression.of, context), expression.year, context);
    case 'of-unit':
      return ofUnit(evaluate(expression.of, context), expression.unit, context);
    case 'over-units': {
      const x = evaluate(expression.of, context);
      for (const section of sections(context.panel, expression.scope, expression.within)) {
        const figure = overUnits[expression.measure](section.values(x).filter((value) => value === value));
        section.write(x, (into) => into.fill(figure));
      }
      return x;
    }
    case 'of-parts':
      return ofParts(evaluate(expression.of, context), expression.measure, context);
  }
  return unreachable(expression);
}

const overUnits: Readonly<Record<OverUnits, (there: Float64Array) => number>> = {
  sum: (x) => (x.length === 0 ? NaN : x.reduce((sum, value) => sum + value, 0)),
  mean,
  median,
  least: (x) => x.reduce((least, value) => (value >= least ? least : value), NaN),
  greatest: (x) => x.reduce((greatest, value) => (value <= greatest ? greatest : value), NaN),
  deviation: (x) => standardDeviation(x),
};

function inYear(
  x: Float64Array<ArrayBuffer>,
  year: number,
  { panel: { units, years } }: DeriveContext,
): Float64Array<ArrayBuffer> {
  const then = years.indexOf(year);
  if (then < 0)
    throw new CannotScore('no-base-year', {
      zh: `数据中没有 ${year} 年（有：${years.join('、')}）。`,
      en: `The data has no year ${year} (it has ${years.join(', ')}).`,
    });
  const U = units.length;
  const values = x.slice(then * U, (then + 1) * U);
  for (let y = 0; y < years.length; y++) x.set(values, y * U);
  return x;
}

function ofUnit(
  x: Float64Array<ArrayBuffer>,
  key: string,
  { panel: { units, years } }: DeriveContext,
): Float64Array<ArrayBuffer> {
  const unit = units.findIndex((one) => one.key === key);
  if (unit < 0)
    throw new CannotScore('no-reference-unit', {
      zh: `数据中没有评价单元 ${key}。`,
      en: `The data has no unit "${key}", whose value a derivation asks for.`,
    });
  for (let y = 0; y < years.length; y++) x.fill(x[y * units.length + unit]!, y * units.length, (y + 1) * units.length);
  return x;
}

/** As `fold`, over the operands that have a value. */
function foldThere(op: Parameters<typeof fold>[0], operands: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(operands[0]!, (_, i) => {
    const there = operands.flatMap((operand) => (operand[i]! === operand[i]! ? [Float64Array.of(operand[i])] : []));
    return there.length === 0 ? NaN : fold(op, there)[0]!;
  });
}

function fold(
  op: 'sum' | 'product' | 'mean' | 'least' | 'greatest',
  operands: readonly Float64Array[],
): Float64Array<ArrayBuffer> {
  const out = Float64Array.from(operands[0]!);
  for (const operand of operands.slice(1)) {
    for (let i = 0; i < out.length; i++) {
      const a = out[i]!;
      const b = operand[i]!;
      out[i] = op === 'product' ? a * b : op === 'least' ? Math.min(a, b) : op === 'greatest' ? Math.max(a, b) : a + b;
    }
  }
  if (op === 'mean') for (let i = 0; i < out.length; i++) out[i]! /= operands.length;
  return out;
}

function divide(x: Float64Array<ArrayBuffer>, by: Float64Array, scale = 1): Float64Array<ArrayBuffer> {
  for (let i = 0; i < x.length; i++) x[i] = by[i] === 0 ? NaN : (x[i]! / by[i]!) * scale;
  return x;
}

function earlier(x: Float64Array, k: number, { panel: { units, years } }: DeriveContext): Float64Array<ArrayBuffer> {
  const out = missingColumn(x.length);
  years.forEach((year, y) => {
    const then = years.indexOf(year - k);
    if (then >= 0) out.set(x.subarray(then * units.length, (then + 1) * units.length), y * units.length);
  });
  return out;
}

function wholes(
  x: Float64Array,
  whole: 'parent' | 'siblings',
  { panel: { units, years } }: DeriveContext,
): Float64Array<ArrayBuffer> {
  const out = missingColumn(x.length);
  const place = new Map(units.map(({ key }, u) => [key, u]));
  for (let y = 0; y < years.length; y++) {
    const at = y * units.length;
    const sums = new Map<string, number>();
    if (whole === 'siblings')
      units.forEach(({ parent }, u) => parent !== undefined && sums.set(parent, (sums.get(parent) ?? 0) + x[at + u]!));
    units.forEach(({ parent }, u) => {
      if (parent === undefined) return;
      const value =
        whole === 'siblings' ? sums.get(parent) : place.has(parent) ? x[at + place.get(parent)!] : undefined;
      if (value !== undefined) out[at + u] = value;
    });
  }
  return out;
}

function ofParts(
  x: Float64Array,
  measure: Extract<Expression, { op: 'of-parts' }>['measure'],
  { panel: { units, years } }: DeriveContext,
): Float64Array<ArrayBuffer> {
  const out = missingColumn(x.length);
  const parts = new Map<string, number[]>();
  units.forEach(({ parent }, u) => {
    if (parent === undefined) return;
    const list = parts.get(parent);
    if (list === undefined) parts.set(parent, [u]);
    else list.push(u);
  });
  for (let y = 0; y < years.length; y++) {
    const at = y * units.length;
    units.forEach(({ key }, u) => {
      const values = (parts.get(key) ?? []).map((part) => x[at + part]!);
      if (values.length === 0) return;
      const sum = values.reduce((total, value) => total + value, 0);
      const mean = sum / values.length;
      const least = Math.min(...values);
      const greatest = Math.max(...values);
      const deviation = standardDeviation(Float64Array.from(values), 'population', mean);
      out[at + u] = {
        sum,
        mean,
        least,
        greatest,
        variation: values.length > 1 && !equals(mean, 0, deviation) ? deviation / mean : NaN,
        'greatest-to-least': least > 0 ? greatest / least : NaN,
      }[measure];
    });
  }
  return out;
}
