import type { Panel } from '../../panel.js';
import type { DrawSource } from '../draw/draw-source.js';
import { normalQuantile } from '../draw/normal.js';
import type { Input, Request } from './input.js';

/**
 * The panel with measurement errors drawn: every value of a noisy indicator gets a normal error of its standard error (as the data
 * states it, one number, or a share of the value's size). Missing values stay missing; a value without a stated error stays as it is.
 */
export function addNoise(panel: Panel, inputs: readonly Input[], { request, source }: { readonly request: Request; readonly source: DrawSource }): Panel {
  const columns = new Map(panel.columns);
  inputs.forEach((input, i) => {
    const lane = request.lanes?.[i] ?? 0;
    if (input.kind !== 'noise' || lane < 0) return;
    const column = panel.columns.get(input.indicator)!;
    const { standardError } = input;
    source.at(request.draw, i, lane);
    columns.set(input.indicator, {
      ...column,
      values: column.values.map((value, cell) => {
        // One number for every cell, so that a cell's error does not depend on which others are missing.
        const z = normalQuantile(source.uniform() || 2 ** -54);
        const error = standardError === 'data' ? column.standardError![cell]! : typeof standardError === 'number' ? standardError : Math.abs(value) * standardError.relative;
        return error > 0 ? value + error * z : value;
      }),
    });
  });
  return { ...panel, columns };
}
