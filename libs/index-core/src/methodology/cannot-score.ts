/** The document and the data do not fit together: an answer to a person, not a fault of the program. */
export class CannotScore extends Error {
  override readonly name = 'CannotScore';

  constructor(
    readonly code: string,
    readonly detail: { readonly zh: string; readonly en: string },
  ) {
    super(detail.en);
  }
}
