/** What stands at a place that is known to be there. @throws RangeError where it is not: a fault of ours. */
export function at<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`There is no place ${place} among ${list.length}.`);
  return found;
}
