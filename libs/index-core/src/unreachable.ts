/**
 * Stands after a switch over the words of the language: where a word has no case, it does not compile.
 * @throws Error if it is reached all the same, by code that was not checked.
 */
export function unreachable(word: never): never {
  throw new Error(`Nothing implements ${JSON.stringify(word)}.`);
}
