import { Agent } from 'node:http';
import { demoLogins, demoPassword } from '../support/seed.js';
import { documentId } from '../support/persisted.js';
import { exchange } from './exchange.js';

/** The report of P4: a city by district × subject × year. */
const question = `query ($first: Int!, $after: String) {
  figures(measure: ENROLMENTS, by: [DISTRICT, SUBJECT, YEAR], first: $first, after: $after) {
    edges { node { members { key } value } } pageInfo { hasNextPage endCursor } } }`;

interface Answer {
  readonly data: {
    readonly figures: {
      readonly edges: { node: { members: { key: string }[]; value: number | null } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** An analyst who has signed in to an API that runs as a process of its own, over one kept connection. */
export class FiguresReader {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  readonly #port: number;
  readonly #cookie: string;

  private constructor(port: number, cookie: string) {
    this.#port = port;
    this.#cookie = cookie;
  }

  static async signedIn(port: number): Promise<FiguresReader> {
    const variables = { input: { login: demoLogins.analyst, password: demoPassword } };
    const { cookies } = await exchange(new Agent(), port, '/graphql', {
      body: JSON.stringify({ documentId: documentId('SignIn'), variables }),
    });
    return new FiguresReader(port, cookies[0]?.split(';')[0] ?? '');
  }

  /** The whole report as its reader gets it, page after page, parsed: cells by their members; null for a small group. */
  async report(): Promise<Map<string, number | null>> {
    const cells = new Map<string, number | null>();
    for (let after: string | null = null, more = true; more;) {
      const { figures } = await this.#ask(question, { first: 1_000, after });
      for (const { node } of figures.edges)
        cells.set(node.members.map(({ key }) => key).join(' '), node.value);
      more = figures.pageInfo.hasNextPage;
      after = figures.pageInfo.endCursor;
    }
    return cells;
  }

  /** One number of the whole city. */
  async total(measure: 'SELECTIONS' | 'LEARNING_TIME'): Promise<number> {
    const { figures } = await this.#ask(
      `{ figures(measure: ${measure}, first: 1) { edges { node { members { key } value } } pageInfo { hasNextPage } } }`,
      {},
    );
    return figures.edges[0]?.node.value ?? 0;
  }

  async #ask(query: string, variables: object): Promise<Answer['data']> {
    const { text } = await exchange(this.#agent, this.#port, '/graphql', {
      cookie: this.#cookie,
      body: JSON.stringify({ query, variables }),
    });
    return (JSON.parse(text) as Answer).data;
  }
}
