import type { Text } from '#text';

/**
 * Obstacle degree (障碍度): the share of each child in what keeps a unit from its full score: w·(1 − r) / Σ w·(1 − r), r the child's
 * score as a share of `full` (default 1). The shares sum to 1. What lies beyond the full score is no obstacle (1 − r counts as 0).
 * Where every target is met the formula is 0/0: the answer then is `none`, in words.
 * Missing: a child without a score is left out (NaN); without any score there is no answer.
 * Formula: w·(1 − r)/Σ w·(1 − r); 0/0 is answered in words
 * Source: the obstacle degree model (障碍度模型) as commonly stated; no single origin was found.
 * @throws RangeError if the lengths differ or `full` is not positive.
 * @example obstacleDegree(Float64Array.of(0.5, 1), Float64Array.of(1, 1)) // { obstacle: 'found', shares: [1, 0] }
 */
export function obstacleDegree(
  scores: Float64Array,
  weights: Float64Array,
  params: { readonly full?: number } = {},
): Obstacles {
  const { full = 1 } = params;
  if (scores.length !== weights.length)
    throw new RangeError(`There are ${weights.length} weights for ${scores.length} scores.`);
  if (!(full > 0)) throw new RangeError(`The full score must be positive; here ${full}.`);
  if (scores.every(Number.isNaN))
    return { obstacle: 'unknown', zh: '没有得分，无法判断障碍', en: 'No scores, so no obstacle can be named.' };
  const short = scores.map((score, k) => weights[k]! * Math.max(0, 1 - score / full));
  const total = short.reduce((sum, one) => (one === one ? sum + one : sum), 0);
  if (total === 0)
    return { obstacle: 'none', zh: '各项目标均已实现，不存在障碍', en: 'Every target is met: there is no obstacle.' };
  return { obstacle: 'found', shares: short.map((one) => one / total) };
}

export type Obstacles =
  | { readonly obstacle: 'found'; readonly shares: Float64Array }
  | ({ readonly obstacle: 'none' | 'unknown' } & Text);
