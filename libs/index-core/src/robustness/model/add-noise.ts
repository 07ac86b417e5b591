import type { Panel, PanelColumn } from '../../panel/panel.js';
import { normalStreams } from '../draw/normal-streams.js';
import type { Input, Request } from './input.js';

/** Puts measurement errors on a panel. */
export type AddNoise = (request: Request) => Panel;

/**
 * Makes ready to draw measurement errors: every value of a noisy indicator gets a normal error of its standard error (as the data states
 * it, one number, or a share of the value's size). Missing values stay missing; a value without a stated error stays as it is. The
 * columns with errors are overwritten by the next draw.
 */
export function addNoise(panel: Panel, inputs: readonly Input[], seed: number): AddNoise {
  const streams = normalStreams(seed, panel.units.length * panel.years.length);
  const noisy = inputs.flatMap((input, i) => {
    if (input.kind !== 'noise') return [];
    const column = panel.columns.get(input.indicator)!;
    return [
      { at: i, column, errors: errorsOf(column, input.standardError), out: new Float64Array(column.values.length) },
    ];
  });
  return (request) => {
    const columns = new Map(panel.columns);
    for (const { at, column, errors, out } of noisy) {
      const lane = request.lanes?.[at] ?? 0;
      if (lane < 0) continue;
      // One number for every cell, so that a cell's error does not depend on which others are missing.
      const normal = streams.of(request.draw, at, lane);
      const { values } = column;
      for (let cell = 0; cell < out.length; cell++)
        out[cell] = errors[cell]! > 0 ? values[cell]! + errors[cell]! * normal[cell]! : values[cell]!;
      columns.set(column.indicator, { ...column, values: out });
    }
    return { ...panel, columns };
  };
}

function errorsOf(
  { values, standardError }: PanelColumn,
  given: 'data' | number | { readonly relative: number },
): Float64Array {
  if (given === 'data') return standardError!;
  return typeof given === 'number'
    ? new Float64Array(values.length).fill(given)
    : values.map((value) => Math.abs(value) * given.relative);
}
