import type { Document, VariablesOf } from './document.js';
import { traceHeaders } from './trace-headers.js';
import { ApiFailure, failureKindOf, type FailureKind } from './failure.js';

type Fetch = typeof globalThis.fetch;

/**
 * Sends one persisted document and answers its data. Works in `load` on the server and in the browser (pass the
 * event's `fetch`: the server's goes to the API with the reader's cookie) and from components (the default).
 * @throws {ApiFailure} when there is no data to answer with
 */
export async function execute<Result, Variables>(
  fetch: Fetch,
  document: Document<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<Result> {
  const response = await post(fetch, document, variables);
  const body = await read(response, document.name);
  const error = body.errors?.[0];
  if (error !== undefined) {
    throw new ApiFailure(failureKindOf(error.extensions?.code), document.name, error.message);
  }
  if (body.data === undefined || body.data === null) {
    throw new ApiFailure(
      kindOfStatus(response.status),
      document.name,
      `status ${response.status} without data`,
    );
  }
  return body.data as Result;
}

async function post(fetch: Fetch, document: Document<unknown, never>, variables: unknown): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        // A header no HTML form can send: the API refuses mutations without one (CSRF).
        'x-xueshi-client': 'web',
        ...traceHeaders(),
      },
      body: JSON.stringify({
        documentId: document.id,
        operationName: document.name,
        variables: variables ?? {},
      }),
    });
  } catch (cause) {
    throw new ApiFailure('unavailable', document.name, String(cause));
  }
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: unknown };
  }[];
}

async function read(response: Response, operation: string): Promise<Body> {
  try {
    return (await response.json()) as Body;
  } catch {
    // A proxy's HTML page, or a connection cut in mid-answer.
    throw new ApiFailure(kindOfStatus(response.status), operation, `status ${response.status}, not JSON`);
  }
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'busy';
  return status >= 500 || status === 0 ? 'unavailable' : 'bug';
}
