import type { RobustnessModel } from './model/model.js';
import { sobolUnits } from './run-chunk.js';
import { sobolIndices } from './sobol.js';
import type { SobolIndices } from './sobol.js';

/** What drives one output: the indices of every input, in the order of the inputs. */
export interface Drivers {
  /** Undefined: the mean rank shift; else the unit whose rank it is. */
  readonly unit: string | undefined;
  readonly indices: readonly SobolIndices[];
}

/** The Sobol indices of a run, from the bytes of its Sobol chunks in order. */
export function driversOf(model: RobustnessModel, chunks: readonly Uint8Array[]): Drivers[] {
  const { sobol, seed } = model.specification;
  if (sobol === undefined) return [];
  const evaluations = model.inputs.length + 2;
  const named = sobolUnits(model);
  const width = 1 + named.length;
  const outputs = Array.from({ length: width }, () =>
    Array.from({ length: evaluations }, () => new Float64Array(sobol.rows)),
  );
  let row = 0;
  for (const bytes of chunks) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; row++) {
      for (let e = 0; e < evaluations; e++)
        for (let o = 0; o < width; o++, at += 8) outputs[o]![e]![row] = view.getFloat64(at, true);
    }
  }
  return outputs.map(([a, b, ...ab], o) => ({
    unit: o === 0 ? undefined : model.unitKeys[named[o - 1]!]!,
    indices: sobolIndices(
      { a: a!.subarray(0, row), b: b!.subarray(0, row), ab: ab.map((column) => column.subarray(0, row)) },
      { samples: sobol.bootstrap, seed },
    ),
  }));
}
