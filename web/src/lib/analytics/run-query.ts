import { m } from '#lib/platform/paraglide/messages.js';

export interface QueryAnswer {
  /** what is wrong with the query, with its place */
  readonly faults: readonly string[];
  readonly data: string | null;
}

interface Fault {
  readonly message?: unknown;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
}

/** Sends an analyst's own document with the session of the page, and tells the answer as it can be read. */
export const runQuery = async (query: string): Promise<QueryAnswer> => {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-xueshi-client': 'web' },
      body: JSON.stringify({ query }),
    });
    const { data = null, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: readonly Fault[];
    };
    return { faults: errors.map(told), data: data === null ? null : JSON.stringify(data, null, 2) };
  } catch {
    return { faults: [m.figures_no_answer()], data: null };
  }
};

const told = ({ message, locations }: Fault): string => {
  const at = locations?.[0];
  const text = typeof message === 'string' ? message : m.figures_no_answer();
  return at === undefined ? text : `${String(at.line)}:${String(at.column)} ${text}`;
};
