import { instantiateKernel, PAGE } from '../kernel/kernel-module.js';

/** Standard normal numbers of the streams of a seed, many at a time (see DrawSource). */
export interface NormalStreams {
  /** The first `count` numbers of the stream of input j of draw k in a lane, the quantiles of its uniform ones: a view, overwritten by the next. */
  of(draw: number, input: number, lane: number): Float64Array;
}

/** In WebAssembly, to the bits of `normalQuantile(source.uniform() || 2 ** -54)`: see ../../../assembly/normals.ts. */
export function normalStreams(seed: number, count: number): NormalStreams {
  const wasm = instantiateKernel<NormalsExports>();
  const at = wasm.setup(0, 0, 0, 0, 0);
  const missing = Math.ceil((at + 8 * count - wasm.memory.buffer.byteLength) / PAGE);
  if (missing > 0) wasm.memory.grow(missing);
  const out = new Float64Array(wasm.memory.buffer, at, count);
  const key1 = Math.floor(seed / 2 ** 32);
  return {
    of(draw, input, lane) {
      wasm.normals(at, count, seed | 0, key1 | 0, draw | 0, input | 0, lane | 0);
      return out;
    },
  };
}

interface NormalsExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  setup(units: number, columns: number, shift: number, topK: number, rows: number): number;
  normals(at: number, count: number, key0: number, key1: number, draw: number, input: number, lane: number): void;
}
