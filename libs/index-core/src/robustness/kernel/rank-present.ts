import { order } from '../../rank/order.js';

/** Ranks, highest first, equal scores sharing the smallest rank; NaN gets 0, no rank. Written to `ranks`. */
export function rankPresent(scores: Float64Array, ranks: Uint16Array): void {
  const sorted = order(scores);
  const n = sorted.length;
  ranks.fill(0);
  for (let i = n - 1, shared = 1; i >= 0; i--) {
    const unit = sorted[i]!;
    if (i < n - 1 && scores[unit] !== scores[sorted[i + 1]!]) shared = n - i;
    ranks[unit] = shared;
  }
}
