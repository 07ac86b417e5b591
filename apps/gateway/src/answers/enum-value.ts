/** A word as the enums of schema.graphql write it. */
export function enumValue<Word extends string>(word: Word): Uppercase<Word> {
  return word.toUpperCase() as Uppercase<Word>;
}

/** The word of an enum's value: the other way round. */
export function wordOf<Value extends string>(value: Value): Lowercase<Value> {
  return value.toLowerCase() as Lowercase<Value>;
}
