import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Context } from '../context.js';

export interface AheadRequest {
  readonly body: string;
  /** the document of the web's that the body begins with; empty for any other */
  readonly documentId: string;
  readonly viewer: Actor;
  readonly locale: Locale;
  /** when the request arrived, before its session was looked up */
  readonly now: Instant;
}

/** The answer to a document that was written without executing GraphQL. */
export interface AheadAnswer {
  readonly operation: string;
  readonly body: Buffer;
}

/** A change that was made ahead of the execution that writes its answer: what the execution is told of it. */
export interface AheadDone {
  readonly prepare: (context: Context) => void;
}

/**
 * What answers some documents ahead of GraphQL execution (decisions/catalogue-fast-path.md): null for everything that is
 * not plainly asked, which then takes the ordinary way, and so does what it throws.
 */
export interface Ahead {
  answer(request: AheadRequest): AheadAnswer | AheadDone | null | Promise<AheadAnswer | AheadDone | null>;
}

const documentIdPlace = /^\{"documentId":"([0-9a-f]{64})"/;

/** The document of a body as the web begins its bodies; empty for any other. */
export const documentIdIn = (body: string): string => documentIdPlace.exec(body)?.[1] ?? '';

/** Larger bodies are never asked twice. */
const longestBody = 2_048;

/** What GraphQL over HTTP answers to those who say what they accept as the web does, and to those who do not say. */
const contentTypes: ReadonlyMap<string | undefined, string> = new Map([
  ['application/graphql-response+json, application/json', 'application/graphql-response+json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  [undefined, 'application/json; charset=utf-8'],
]);

/** The content type of an answer to a request that is as the web sends it; null when its headers need a closer look. */
export const plainlyAsked = ({ method, url, headers }: IncomingMessage, body: string): string | null =>
  method === 'POST' &&
  url === '/graphql' &&
  headers['content-type'] === 'application/json' &&
  body.length <= longestBody
    ? (contentTypes.get(headers.accept) ?? null)
    : null;

export const sendAhead = (response: ServerResponse, contentType: string, body: Buffer): void => {
  response.writeHead(200, {
    'cache-control': 'no-store',
    'content-type': contentType,
    'content-length': body.length,
  });
  response.end(body);
};
