/** Why a number is not there: the code that is stored, never renumbered, and the word that answers give it. */
const reasons = {
  present: { code: 0, word: 'present' },
  /** No observation was submitted. */
  absent: { code: 1, word: 'absent' },
  /** The source printed a sign for "no data" (`-`, `…`, `NA`, blank). */
  notAvailable: { code: 2, word: 'not-available' },
  /** The source says the figure is not applicable. */
  notApplicable: { code: 3, word: 'not-applicable' },
  /** Withheld by the source (confidential, suppressed). */
  suppressed: { code: 4, word: 'suppressed' },
  /** A step could not be computed (division by zero, log of a negative number). */
  notComputable: { code: 5, word: 'not-computable' },
  /** Removed by a step of the methodology (screening, availability threshold). */
  screenedOut: { code: 6, word: 'screened-out' },
} as const;

type Codes = { readonly [Name in keyof typeof reasons]: (typeof reasons)[Name]['code'] };
export type MissingReason = Codes[keyof Codes];

export const MissingReason = Object.fromEntries(
  Object.entries(reasons).map(([name, { code }]) => [name, code]),
) as Codes;

const words = new Map<number, string>(Object.values(reasons).map(({ code, word }) => [code, word]));

/** The word of a stored code of a number that is not there; one stored without a reason, or with an unknown one, is not available. */
export const missingWord = (code: number): string =>
  code === MissingReason.present ? reasons.notAvailable.word : (words.get(code) ?? reasons.notAvailable.word);
