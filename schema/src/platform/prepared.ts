/** Names of the texts that are prepared. */
const names = new Map<string, string>();

/**
 * Declares a statement of a hot path: each connection has it parsed and planned once, which for a few rows found through
 * keys takes longer than to find them. Only for statements whose best plan is the same whatever is asked; gives the text.
 */
export const prepared = (name: string, text: string): string => {
  if (names.has(text) || [...names.values()].includes(name)) throw new Error(`prepared twice: ${name}`);
  names.set(text, name);
  return text;
};

/** What `client.query(text, values)` of pg is given, under its name when it has one. */
export const underItsName = (given: unknown[]): unknown[] => {
  const [text, values, ...others] = given;
  const name = typeof text === 'string' ? names.get(text) : undefined;
  return name === undefined ? given : [{ name, text, values }, ...others];
};

/** Ids as PostgreSQL reads an array of uuids: pg would look into each for quotes, which no id has. */
export const uuidArray = (ids: Iterable<string>): string => `{${[...ids].join(',')}}`;
