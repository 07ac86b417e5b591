/** How much must be there before a node gets a score. */
export interface Availability {
  /** Least share of the weight (or of the number of children, see `by`) that must be available; 0 (default): one value is enough. */
  readonly minShare?: number;
  /** What the share is of: the weights (default) or the number of children whose weight is not 0. */
  readonly by?: 'weight' | 'count';
}

/** Leaves no score where fewer than `minCount` children of positive weight have a value. */
export function blankBelow(
  minCount: number,
  children: readonly Float64Array[],
  weights: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) {
    let count = 0;
    for (let k = 0; k < children.length; k++) if (weights[k]! > 0 && children[k]![i]! === children[k]![i]!) count++;
    if (count < minCount) out[i] = NaN;
  }
}

/**
 * Checks the parameters and answers the weight (or count) below which there is no score; a hair is allowed for rounding in sums.
 * @throws RangeError if there are no children, the lengths differ, a weight is negative or not finite, all are 0, or the share is not in [0, 1].
 */
export function leastAvailable(
  children: readonly Float64Array[],
  weights: Float64Array,
  availability: Availability,
): number {
  if (children.length === 0) throw new RangeError('An aggregate needs at least one child.');
  if (weights.length !== children.length)
    throw new RangeError(`There are ${weights.length} weights for ${children.length} children.`);
  const { minShare = 0 } = availability;
  if (!(minShare >= 0 && minShare <= 1))
    throw new RangeError(`The least available share must lie between 0 and 1; here ${minShare}.`);
  let total = 0;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    if (!(weight >= 0) || weight === Infinity)
      throw new RangeError(`Weight ${k + 1} is ${weight}; a weight is a finite number, 0 or more.`);
    if (children[k]!.length !== children[0]!.length)
      throw new RangeError(`Child ${k + 1} has ${children[k]!.length} values, child 1 has ${children[0]!.length}.`);
    total += availability.by === 'count' ? (weight > 0 ? 1 : 0) : weight;
  }
  if (total === 0) throw new RangeError('All weights are 0.');
  return total * minShare * (1 - 1e-12);
}

/** Which children tell units apart at all: those of positive weight that some unit has a value of. */
export function takingPart(children: readonly Float64Array[], weights: Float64Array): boolean[] {
  return children.map((child, k) => (weights[k] ?? 0) > 0 && child.some((value) => !Number.isNaN(value)));
}
