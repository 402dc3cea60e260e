import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { Bilingual } from '@xueshi/schema/kernel/locale';
import { currentTally } from '@xueshi/schema/platform/tracing';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.js';
import { LocalizedError } from './errors.js';

const internal = {
  zh: '系统出了一个我们没有料到的问题，您的操作没有被执行，请稍后再试。',
  en: 'Something went wrong on our side. Nothing was changed; please try again in a moment.',
};

/** Codes whose message is written for the developer of a client and may be shown as it is. */
const forDevelopers = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Keeps faults of ours inside (no stack, no SQL), and lets every other error through. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const original = unwrapResolverError(error);
  const code = formatted.extensions?.['code'];
  if (original instanceof LocalizedError)
    return { ...formatted, extensions: { code, texts: original.texts } };
  if (isOverLimit(formatted.message))
    return {
      message: tooMuch(formatted.message).zh,
      extensions: { code, texts: tooMuch(formatted.message) },
    };
  if (typeof code === 'string' && (forDevelopers.has(code) || isBadVariable(code, formatted.message)))
    return { message: formatted.message, ...places(formatted), extensions: { code } };
  return {
    message: internal.zh,
    ...places(formatted),
    extensions: { code: 'INTERNAL_SERVER_ERROR', texts: internal },
  };
};

/** The limits of documents tell themselves by their words (see limits.ts). */
const isOverLimit = (message: string): boolean => /^Syntax Error: .*limit of \d+ exceeded/i.test(message);

const tooMuch = (message: string): Bilingual => {
  const detail = message.replace('Syntax Error: ', '');
  return {
    zh: `一次要的内容超过了上限，没有执行。请减少层级、别名或每页条数（first 最多 100）。${detail}`,
    en: `This asks for more than is allowed at once, and was not run. Use fewer levels, aliases or entries a page (first: 100 at most). ${detail}`,
  };
};

/** Variables of a wrong type are the client's fault and told as such by graphql-js. */
const isBadVariable = (code: string, message: string): boolean =>
  code === 'BAD_USER_INPUT' && message.startsWith('Variable "$');

const places = ({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> => ({
  ...(locations === undefined ? {} : { locations }),
  ...(path === undefined ? {} : { path }),
});

/** Gives errors the reader's language, and logs faults of ours with their operation. */
export const localizeErrors = (log: Context['log']): ApolloServerPlugin<Context> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors }) => {
        for (const error of errors) {
          const original = unwrapResolverError(error);
          const code = error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'; // Apollo names it only when it formats
          if (original instanceof LocalizedError || code !== 'INTERNAL_SERVER_ERROR') continue;
          log.error({ err: original }, 'a resolver failed');
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single' && response.body.singleResult.errors !== undefined) {
          tallyError(response.body.singleResult.errors);
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            inLanguage(error, contextValue.locale),
          );
        }
        return Promise.resolve();
      },
    }),
});

/** For the log and the metrics: the code, not the words. */
const tallyError = (errors: readonly GraphQLFormattedError[]): void => {
  const tally = currentTally();
  const code = errors[0]?.extensions?.['code'];
  if (tally !== null) tally.code ??= typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
};

const inLanguage = (error: GraphQLFormattedError, locale: Context['locale']): GraphQLFormattedError => {
  const { texts, ...extensions } = error.extensions ?? {};
  if (typeof texts !== 'object' || texts === null || !(locale in texts)) return error;
  return { ...error, message: String(Reflect.get(texts, locale)), extensions };
};
