import type { Text } from '#text';
import type { WeightRule } from '../specification.js';

/** One uncertain input. Its place in the list of inputs is the number of its stream. */
export type Input = { readonly code: string; readonly name: Text } & (
  | { readonly kind: 'weight'; readonly node: string; readonly spread: number }
  | { readonly kind: 'shares'; readonly parent: string; readonly concentration: number }
  | { readonly kind: 'experts'; readonly sets: Extract<WeightRule, { draw: 'between' }>['sets'] }
  | { readonly kind: 'alternative'; readonly alternative: number; readonly choices: number }
  | {
      readonly kind: 'noise';
      readonly indicator: string;
      readonly standardError: 'data' | number | { readonly relative: number };
    }
  | { readonly kind: 'leave-out-indicator'; readonly nodes: readonly string[] }
  | { readonly kind: 'leave-out-unit'; readonly units: readonly string[] }
);

/** Which draw, and per input the lane its stream is taken from; −1: the input stays as it is in the document. Absent: lane 0 for all. */
export interface Request {
  readonly draw: number;
  readonly lanes?: Int8Array | undefined;
}
