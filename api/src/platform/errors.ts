import type { Bilingual } from '@xueshi/schema/kernel/locale';
import { GraphQLError } from 'graphql';

/** Codes of errors a client can act on. Everything else is a fault of ours and is told as INTERNAL_SERVER_ERROR only. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'TOO_MANY_REQUESTS'
  | 'DOCUMENT_UNKNOWN';

/** An error in the reader's language: the answer carries the text of the request's locale (see localize-errors). */
export class LocalizedError extends GraphQLError {
  constructor(
    code: ErrorCode,
    readonly texts: Bilingual,
    status?: number,
  ) {
    super(texts.zh, { extensions: { code, ...(status === undefined ? {} : { http: { status } }) } });
  }
}

export const unauthenticated = (): LocalizedError =>
  new LocalizedError('UNAUTHENTICATED', {
    zh: '您还没有登录，或登录已过期。请登录后继续。',
    en: 'You are not signed in, or your session has ended. Sign in to go on.',
  });

export const forbidden = (): LocalizedError =>
  new LocalizedError('FORBIDDEN', {
    zh: '您当前的身份不能查看或办理这一项。',
    en: 'Your current role may not see or do this.',
  });

/** A token is told what it would need, if there is any token for this at all. */
export const outOfScope = (scope: string | undefined): LocalizedError =>
  new LocalizedError(
    'FORBIDDEN',
    scope === undefined
      ? {
          zh: '令牌只能读取统计数字，不能查看或办理这一项。',
          en: 'A token reads figures and nothing else; this is not for tokens.',
        }
      : {
          zh: `这个令牌没有 ${scope} 权限。请在“令牌”页面新建一个带此权限的令牌。`,
          en: `This token lacks the scope ${scope}. Make one that has it on the page Tokens.`,
        },
    403,
  );

export const badInput = (texts: Bilingual): LocalizedError => new LocalizedError('BAD_USER_INPUT', texts);
