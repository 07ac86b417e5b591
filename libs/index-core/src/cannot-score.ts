import type { Text } from '#text';

/** The document and the data do not fit together: an answer to a person, not a fault of the program. */
export class CannotScore extends Error {
  override readonly name = 'CannotScore';

  constructor(
    readonly code: string,
    readonly detail: Text,
  ) {
    super(detail.en);
  }
}

/** RangeErrors of the engine itself: bugs, and no refusals. */
const OF_THE_ENGINE = /^(Maximum call stack|Invalid (typed )?array|Array buffer)/;

/**
 * Runs a method. A RangeError is its refusal of these numbers: it is told with its place, once, and is no crash.
 * @throws CannotScore naming the place.
 */
export function refusedAt<T>(place: Text, method: () => T): T {
  try {
    return method();
  } catch (error) {
    if (!(error instanceof RangeError) || OF_THE_ENGINE.test(error.message)) throw error;
    throw new CannotScore('method-refused', {
      zh: `${place.zh}：该方法不接受这些数值（${error.message}）`,
      en: `${place.en}: the method does not take these numbers. ${error.message}`,
    });
  }
}
