/** The words of a domain list as GraphQL enum values: `first_round` is shown as `FIRST_ROUND` and stays `first_round` inside. */
export const wordEnum = <Word extends string>(
  words: readonly Word[],
): Readonly<Record<Uppercase<Word>, Word>> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word])) as Record<Uppercase<Word>, Word>;
