import type { Expression } from '../methodology/expression.js';
import { numberOf } from '../methodology/figure.js';
import type { Panel } from '../panel.js';

/** What a derivation reads: the panel's shape and the columns as they stand. */
export interface DeriveContext {
  readonly panel: Pick<Panel, 'units' | 'years'>;
  column(code: string): Float64Array;
}

/**
 * The values of an expression as a new panel column (year-major).
 *
 * - `sum`, `product`, `mean`, `least`, `greatest`, `difference`, `ratio`, `per-head`: value by value; `scale` multiplies (100: percent).
 * - `share-in-parent`: a unit's part of its parent's value (`whole: 'parent'`, default) or of the sum over all units with the
 *   same parent (`siblings`).
 * - `growth` over k calendar years: `increase` (now − then)/then (增长了几倍, default), `multiple` now/then (增长到几倍), `annual`
 *   (now/then)^(1/k) − 1. `lag`: the value k calendar years before.
 * - `of-parts`: over the units whose parent this unit is; `variation` is standard deviation (divisor n) / mean.
 * Missing: NaN wherever an operand is missing, a divisor is 0, the year k years before is not in the panel, or (of-parts, siblings)
 * a part has no value; `variation` needs two parts. An annual rate needs positive values.
 * Source: the definitions; for the two senses of 倍, Chinese statistical usage.
 */
export function evaluate(expression: Expression, context: DeriveContext): Float64Array {
  if (typeof expression === 'string') return context.column(expression).slice();
  const { units, years } = context.panel;
  const cells = units.length * years.length;
  if (typeof expression === 'number' || !('op' in expression)) return new Float64Array(cells).fill(numberOf(expression));
  switch (expression.op) {
    case 'sum':
    case 'product':
    case 'mean':
    case 'least':
    case 'greatest':
      return fold(expression.op, expression.of.map((operand) => evaluate(operand, context)));
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
      return divide(evaluate(expression.of, context), wholes(evaluate(expression.of, context), expression.whole ?? 'parent', context), expression.scale);
    case 'lag':
      return earlier(evaluate(expression.of, context), expression.years, context);
    case 'growth': {
      const now = evaluate(expression.of, context);
      const then = earlier(now, expression.years, context);
      const { measure = 'increase', scale = 1, years: k } = expression;
      for (let i = 0; i < cells; i++) {
        const multiple = then[i] === 0 ? NaN : now[i]! / then[i]!;
        if (measure === 'annual') now[i] = then[i]! > 0 && now[i]! > 0 ? (multiple ** (1 / k) - 1) * scale : NaN;
        else now[i] = (measure === 'multiple' ? multiple : then[i] === 0 ? NaN : (now[i]! - then[i]!) / then[i]!) * scale;
      }
      return now;
    }
    case 'of-parts':
      return ofParts(evaluate(expression.of, context), expression.measure, context);
  }
}

function fold(op: 'sum' | 'product' | 'mean' | 'least' | 'greatest', operands: readonly Float64Array[]): Float64Array {
  const out = operands[0]!.slice();
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

function divide(x: Float64Array, by: Float64Array, scale = 1): Float64Array {
  for (let i = 0; i < x.length; i++) x[i] = by[i] === 0 ? NaN : (x[i]! / by[i]!) * scale;
  return x;
}

function earlier(x: Float64Array, k: number, { panel: { units, years } }: DeriveContext): Float64Array {
  const out = new Float64Array(x.length).fill(NaN);
  years.forEach((year, y) => {
    const then = years.indexOf(year - k);
    if (then >= 0) out.set(x.subarray(then * units.length, (then + 1) * units.length), y * units.length);
  });
  return out;
}

function wholes(x: Float64Array, whole: 'parent' | 'siblings', { panel: { units, years } }: DeriveContext): Float64Array {
  const out = new Float64Array(x.length).fill(NaN);
  const place = new Map(units.map(({ key }, u) => [key, u]));
  for (let y = 0; y < years.length; y++) {
    const at = y * units.length;
    const sums = new Map<string, number>();
    if (whole === 'siblings') units.forEach(({ parent }, u) => parent !== undefined && sums.set(parent, (sums.get(parent) ?? 0) + x[at + u]!));
    units.forEach(({ parent }, u) => {
      if (parent === undefined) return;
      const value = whole === 'siblings' ? sums.get(parent) : place.has(parent) ? x[at + place.get(parent)!] : undefined;
      if (value !== undefined) out[at + u] = value;
    });
  }
  return out;
}

function ofParts(
  x: Float64Array, measure: Extract<Expression, { op: 'of-parts' }>['measure'], { panel: { units, years } }: DeriveContext,
): Float64Array {
  const out = new Float64Array(x.length).fill(NaN);
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
      out[at + u] = {
        sum, mean, least, greatest,
        variation: values.length > 1 && mean !== 0 ? Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) / mean : NaN,
        'greatest-to-least': least > 0 ? greatest / least : NaN,
      }[measure];
    });
  }
  return out;
}
