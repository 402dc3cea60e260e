/** A result as GraphQL over HTTP gives it; tests read `data` by the shape they asked for. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  readonly errors: readonly { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** One browser: keeps its session cookie, speaks a language. */
export class Client {
  readonly #url: string;
  readonly language: string;
  #cookie: string | null = null;

  constructor(url: string, language = 'zh-CN') {
    this.#url = url;
    this.language = language;
  }

  get cookie(): string | null {
    return this.#cookie;
  }

  /** Another window with the same session, in another language, or at another process. */
  same(language = this.language, url = this.#url): Client {
    const other = new Client(url, language);
    other.#cookie = this.#cookie;
    return other;
  }

  /** The same browser through another address of the same installation. */
  at(url: string): Client {
    const other = new Client(url, this.language);
    other.#cookie = this.#cookie;
    return other;
  }

  /** Sends a document and gives the whole answer, errors included. */
  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer<Data>> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.language,
        ...(this.#cookie === null ? {} : { cookie: this.#cookie }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0] ?? null;
    const body = (await response.json()) as Partial<GraphqlAnswer<Data>>;
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  }

  /** Sends a document that must succeed and gives its data. */
  async ask<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (data === null || errors.length > 0) throw new Error(`the API answered ${JSON.stringify(errors)}`);
    return data;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      headers: { ...(this.#cookie === null ? {} : { cookie: this.#cookie }), ...headers },
    });
  }
}
