/** What is said of an observation beside its number: the bit that is stored, never renumbered, and the word that answers give it. */
const flags = {
  preliminary: { bit: 1, word: 'preliminary' },
  estimated: { bit: 2, word: 'estimated' },
  /** Brought to another unit of measure as it was read. */
  converted: { bit: 4, word: 'converted' },
  /** A warning of the reader stands on it. */
  warned: { bit: 8, word: 'warned' },
  /** The series breaks here: earlier years are of another definition. */
  seriesBreak: { bit: 16, word: 'series-break' },
} as const;

type Bits = { readonly [Name in keyof typeof flags]: (typeof flags)[Name]['bit'] };
export const Flag = Object.fromEntries(Object.entries(flags).map(([name, { bit }]) => [name, bit])) as Bits;
export type Flag = Bits[keyof Bits];

/** The flags that the source itself sets; the others are set by reading it. */
export const SOURCE_FLAGS = Flag.preliminary | Flag.estimated | Flag.seriesBreak;

export const hasFlag = (bits: number, flag: Flag): boolean => (bits & flag) === flag;

/** The words of the flags that are set, in the order of their bits. */
export const flagWords = (bits: number): string[] =>
  Object.values(flags).flatMap(({ bit, word }) => (hasFlag(bits, bit) ? [word] : []));
