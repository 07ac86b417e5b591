/**
 * Characters that a person does not see and that change what is seen or where a line ends: controls (U+0000–1F,
 * U+007F–9F), marks and overrides of direction (U+200E–F, U+202A–E, U+2066–9), the byte-order mark within a text, and
 * halves of surrogate pairs. Ends of lines and tabs are told apart by the caller. U+2028 and U+2029 end lines, too.
 */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
const IN_LINES = new Set(['\n', '\r', '\t']);

/**
 * The first hidden character of a text, as it is written about (`U+202E`); undefined: none. `lines`: the text may have
 * lines and tabs.
 */
export function hiddenCharacter(
  text: string,
  { lines = false }: { readonly lines?: boolean } = {},
): string | undefined {
  for (const [character] of text.matchAll(HIDDEN))
    if (!lines || !IN_LINES.has(character))
      return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return undefined;
}

/** A text without its hidden characters, lines and tabs among them. */
export const withoutHidden = (text: string): string => text.replace(HIDDEN, '');

/** A place in a document where a text or a name holds a hidden character. */
export interface HiddenPlace {
  readonly path: readonly PropertyKey[];
  readonly character: string;
}

/**
 * The places of a JSON document at which a text or a member's name holds a hidden character other than lines and tabs,
 * in order.
 */
export function* hiddenPlaces(document: unknown, path: readonly PropertyKey[] = []): Generator<HiddenPlace> {
  if (typeof document === 'string') {
    const character = hiddenCharacter(document, { lines: true });
    if (character) yield { path, character };
  }
  if (typeof document !== 'object' || document === null) return;
  for (const [key, value] of Object.entries(document)) {
    const here = [...path, Array.isArray(document) ? Number(key) : key];
    const character = hiddenCharacter(key);
    if (character) yield { path: here, character };
    yield* hiddenPlaces(value, here);
  }
}
