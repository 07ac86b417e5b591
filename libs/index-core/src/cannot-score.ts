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
