import { kernelBytes } from './kernel-bytes.js';

/** Bytes that WebAssembly memory grows by. */
export const PAGE = 65_536;

/** A new instance, with memory of its own, of the module built from ../../../assembly/kernel.ts; it is compiled once in a thread. */
export function instantiateKernel<Exports>(): Exports {
  module ??= new WebAssembly.Module(fromBase64(kernelBytes));
  return new WebAssembly.Instance(module, {}).exports as unknown as Exports;
}

/** The part of the WebAssembly interface used here; the pure rooms are compiled without DOM and Node types. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

let module: object | undefined;

function fromBase64(text: string): Uint8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  for (let i = 0, at = 0, bits = 0, held = 0; at < bytes.length; i++) {
    bits = (bits << 6) | digits.indexOf(text[i]!);
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return bytes;
}
