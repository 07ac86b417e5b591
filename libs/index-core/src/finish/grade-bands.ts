import { reaches } from '../tolerance/tolerance.js';

/** No grade: the score is missing, or lies below the lowest cut-off. */
export const NO_GRADE = 255;

/**
 * Grades by cut-offs, best first: the index of the first band whose cut-off the score reaches on paper. A last band without a cut-off
 * (−Infinity) takes the rest. Missing: NaN gets NO_GRADE.
 * Formula: the best band whose limit is reached
 * Source: the document.
 * @throws RangeError if the cut-offs do not fall, or there are more than 254.
 * @example gradeBands(Float64Array.of(95, 60), { cutOffs: [90, 80, -Infinity] }) // [0, 2]
 */
export function gradeBands(
  x: Float64Array,
  params: { readonly cutOffs: readonly number[] },
  out = new Uint8Array(x.length),
): Uint8Array {
  const { cutOffs } = params;
  if (cutOffs.length > 254) throw new RangeError('There can be no more than 254 grades.');
  cutOffs.forEach((cutOff, k) => {
    if (k > 0 && !(cutOff < cutOffs[k - 1]!))
      throw new RangeError(`Cut-offs stand best first and fall; number ${k + 1} is ${cutOff}.`);
  });
  for (let i = 0; i < x.length; i++) {
    let grade = 0;
    while (grade < cutOffs.length && !reaches(x[i]!, cutOffs[grade]!)) grade++;
    out[i] = grade < cutOffs.length ? grade : NO_GRADE;
  }
  return out;
}
