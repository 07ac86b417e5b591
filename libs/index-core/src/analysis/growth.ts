/**
 * Growth in both meanings of 倍, which are one apart and often confused:
 * - 增长了 k 倍: (end − start) / start, by how many times the start it has grown;
 * - 增长到 k 倍 (是原来的 k 倍): end / start, how many times the start it is now.
 * Missing: NaN where either is missing or the start is not positive.
 * Formula: 增长了: (end − start)/start; 增长到: end/start
 * Source: common usage of the two phrases.
 * @example growth(3.24, 2720) // { by: 838.5…, to: 839.5… }
 */
export function growth(start: number, end: number): { readonly by: number; readonly to: number } {
  return start > 0 ? { by: (end - start) / start, to: end / start } : { by: NaN, to: NaN };
}
