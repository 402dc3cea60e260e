import { badInput } from './errors.js';

/** The largest page anyone may ask for. */
export const largestPage = 100;

/** `first` as asked, 1 to 100; more is refused before any SQL. */
export const pageSize = (first: number): number => {
  if (first >= 1 && first <= largestPage) return first;
  throw badInput({
    zh: `一页最多取 ${largestPage} 条，至少 1 条；请把 first 设在 1 到 ${largestPage} 之间。`,
    en: `A page holds 1 to ${largestPage} entries: choose first between 1 and ${largestPage}.`,
  });
};

/** A cursor: the sort keys of an edge, opaque to clients, stable while rows come and go. */
export const toCursor = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The sort keys of a cursor with the expected number of keys; a foreign text is refused. */
export const fromCursor = (cursor: string, length: number): (string | number | null)[] => {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys;
  } catch {
    // falls through: not one of our cursors
  }
  throw notOurCursor();
};

export const notOurCursor = (): Error =>
  badInput({
    zh: 'after 不是本列表给出的游标，请从第一页重新取。',
    en: 'after is not a cursor of this list: start again from the first page.',
  });

/** A NUL never comes from a row of ours, and the database would fail on it. */
const isKey = (key: unknown): key is string | number | null =>
  key === null || typeof key === 'number' || (typeof key === 'string' && !key.includes('\0'));

export interface PageOf<Node> {
  readonly edges: { cursor: string; node: Node }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** A page from `first + 1` rows: the extra one tells that there are more. */
export const toPage = <Row, Node>(
  found: readonly Row[],
  first: number,
  after: string | null | undefined,
  cursorOf: (row: Row) => string,
  present: (row: Row) => Node,
): PageOf<Node> => {
  const edges = found.slice(0, first).map((row) => ({ cursor: cursorOf(row), node: present(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
