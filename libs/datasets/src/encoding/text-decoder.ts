/** The part of the WHATWG Encoding standard that reading needs; every runtime has it, the pure libs' type set does not. */
interface StandardTextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
type TextDecoderConstructor = new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => StandardTextDecoder;

export function createTextDecoder(label: string): StandardTextDecoder {
  const { TextDecoder } = globalThis as unknown as { TextDecoder: TextDecoderConstructor };
  return new TextDecoder(label, { fatal: true });
}
export type { StandardTextDecoder };
