import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { localeFrom } from '@xueshi/schema/kernel/locale';
import { currentTally } from '@xueshi/schema/platform/tracing';
import type { GraphQLSchema } from 'graphql';
import type { LiveSessions } from '../accounts/live-sessions.js';
import { Context } from '../context.js';
import type { TokenAccess } from '../analytics/token-access.js';
import { sendTokenRefused } from '../analytics/token-refused.js';
import {
  documentIdIn,
  plainlyAsked,
  sendAhead,
  type Ahead,
  type AheadAnswer,
  type AheadDone,
  type AheadRequest,
} from './ahead.js';
import type { PersistedDocuments } from './documents.js';
import { LocalizedError } from './errors.js';
import { addressOf, readBody, sendJson } from './http.js';
import { documentLimits, largestBody } from './limits.js';
import { formatError, localizeErrors } from './localize-errors.js';
import type { Deps } from './scope.js';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly deps: Deps;
  readonly documents: PersistedDocuments;
  readonly sessions: LiveSessions;
  readonly tokenOf: (cookieHeader: string | undefined) => string | null;
  /** who asks with a bearer token instead */
  readonly tokens: TokenAccess;
  /** what answers some documents without executing them: the first that has an answer */
  readonly ahead?: readonly Ahead[];
  /** whether this viewer may send documents of their own; the web's documents are open to everyone */
  readonly mayAsk: (viewer: Actor | null) => boolean;
}

export interface GraphqlEndpoint {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

const unknownDocument = new LocalizedError('DOCUMENT_UNKNOWN', {
  zh: '页面的版本已经更新，请刷新页面后再试。',
  en: 'This page has been updated: reload it and try again.',
});

/** GraphQL over HTTP on plain node:http: Apollo executes, we decide which documents are known and who asks. */
export const createGraphqlEndpoint = async (options: GraphqlOptions): Promise<GraphqlEndpoint> => {
  const { deps } = options;
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: true, // only those who may ask ad hoc reach it
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError,
    // Answers are never cached (see cache-control below); the plugin would look at every field for it.
    plugins: [localizeErrors(deps.log), ApolloServerPluginCacheControlDisabled()],
    logger: deps.log,
    ...documentLimits,
  });
  await apollo.start();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const now = deps.clock.now();
    const text = await readBody(request, largestBody);
    const locale = localeFrom(request.headers['accept-language']);
    if (text === null) return sendJson(response, 413, failure('BAD_USER_INPUT', tooLarge[locale]));
    const { authorization } = request.headers;
    const admitted = authorization === undefined ? null : await options.tokens.admit(authorization);
    const token = admitted === null ? options.tokenOf(request.headers.cookie) : null;
    if (admitted !== null && 'refused' in admitted) return sendTokenRefused(response, admitted, locale);
    const found = admitted?.viewer ?? options.sessions.find(token);
    const viewer = found instanceof Promise ? await found : found;
    const contentType = viewer === null ? null : plainlyAsked(request, text);
    let prepare: AheadDone['prepare'] | null = null;
    if (contentType !== null && viewer !== null) {
      const asked = { body: text, documentId: documentIdIn(text), viewer, locale, now };
      const made = madeAhead(options.ahead ?? [], asked);
      const ready = made instanceof Promise ? await made : made;
      // A token that ended in the meantime gets nothing of what was found for it, and nothing more is looked for.
      if (ready !== null && admitted !== null && !(await options.tokens.lives(authorization)))
        return sendTokenRefused(response, { refused: 'invalid' }, locale);
      if (ready !== null && ready !== 'failed' && 'body' in ready) {
        tellReady(ready);
        return sendAhead(response, contentType, ready.body);
      }
      if (ready !== null && ready !== 'failed') ({ prepare } = ready);
    }
    const known = withKnownDocument(parse(text), options, viewer);
    tellOperation(known, options.documents);
    if (known === null)
      return sendJson(response, 400, failure('DOCUMENT_UNKNOWN', unknownDocument.texts[locale]));
    const cookies: string[] = [];
    const context = new Context(deps, viewer, locale, {
      ip: addressOf(request, deps.trustedWeb),
      userAgent: request.headers['user-agent'] ?? '',
      sessionToken: token,
      setCookie: (header) => cookies.push(header),
      forgetSessions: (accountId) => options.sessions.forget(accountId),
    });
    prepare?.(context);
    const unwatch = options.sessions.watch(token, viewer, () => context.leave());
    const answer = await apollo
      .executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApollo(request, known),
        context: () => Promise.resolve(context),
      })
      .finally(unwatch);
    // A token that ended in mid-query gets nothing of what was found for it.
    if (admitted !== null && !(await options.tokens.lives(authorization)))
      return sendTokenRefused(response, { refused: 'invalid' }, locale);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    if (cookies.length > 0) response.setHeader('set-cookie', cookies);
    response.setHeader('cache-control', 'no-store');
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind === 'complete') response.end(answer.body.string);
    else {
      for await (const chunk of answer.body.asyncIterator) response.write(chunk);
      response.end();
    }
  };
  return { handle, stop: () => apollo.stop() };
};

const tooLarge = {
  zh: '一次提交的内容太大，请分几次提交。',
  en: 'The request is too large: send it in parts.',
};

const failure = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });

const parse = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The body with its document filled in, or null when the document is not one this viewer may send. */
const withKnownDocument = (
  body: unknown,
  { documents, mayAsk }: GraphqlOptions,
  viewer: Actor | null,
): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return mayAsk(viewer) ? body : null;
  const { documentId, ...rest } = body as Record<string, unknown>;
  if (typeof documentId === 'string') {
    const query = documents.get(documentId);
    return query === undefined ? null : { ...rest, query };
  }
  return mayAsk(viewer) ? rest : null;
};

type Made = AheadAnswer | AheadDone | 'failed' | null;

/** The answer of the first who has one; what goes wrong on the way is told by the ordinary way. */
const madeAhead = (ahead: readonly Ahead[], asked: AheadRequest, from = 0): Made | Promise<Made> => {
  const one = ahead[from];
  if (one === undefined) return null;
  try {
    const made = one.answer(asked);
    return made instanceof Promise
      ? made.then((ready) => ready ?? madeAhead(ahead, asked, from + 1), failed)
      : (made ?? madeAhead(ahead, asked, from + 1));
  } catch {
    return 'failed';
  }
};

const failed = (): 'failed' => 'failed';

const tellReady = ({ operation }: AheadAnswer): void => {
  const tally = currentTally();
  if (tally !== null) tally.operation = operation;
};

const namesOf = new WeakMap<PersistedDocuments, ReadonlyMap<string, string>>();

/** For log and metrics: the name of the web's document; what others wrote has one name for all, since names make series. */
const tellOperation = (body: unknown, documents: PersistedDocuments): void => {
  const tally = currentTally();
  if (tally === null) return;
  const query: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'query') : null;
  const names =
    namesOf.get(documents) ??
    new Map([...documents.values()].map((text) => [text, /^\w+\s+(\w+)/.exec(text)?.[1] ?? 'unnamed']));
  namesOf.set(documents, names);
  const text = typeof query === 'string' ? query : '';
  tally.operation = names.get(text) ?? (body === null ? 'unknown' : 'ad-hoc');
  tally.changes = /^\s*mutation\b/.test(text);
};

const toApollo = (request: IncomingMessage, body: unknown): HTTPGraphQLRequest => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return {
    method: (request.method ?? 'GET').toUpperCase(),
    headers,
    search: new URL(request.url ?? '/', 'http://localhost').search,
    body,
  };
};
