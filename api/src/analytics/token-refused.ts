import type { ServerResponse } from 'node:http';
import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import { sendJson } from '../platform/http.js';
import type { Admission } from './token-access.js';

type RefusedAdmission = Extract<Admission, { refused: string }>;

const invalid: Bilingual = {
  zh: '这个令牌没有、已到期或已撤销。请在“令牌”页面新建一个。',
  en: 'This token does not exist, has ended or was revoked. Make a new one on the page Tokens.',
};
const tooMany: Bilingual = {
  zh: '这个令牌一分钟内问得太多，请稍后再问；要整张表请下载 CSV。',
  en: 'Too many requests with this token in a minute: wait, or take the whole table as CSV.',
};

/** Nobody is let in by this token: 401 with the challenge of RFC 6750, or 429 with how long to wait. */
export const sendTokenRefused = (
  response: ServerResponse,
  refused: RefusedAdmission,
  locale: Locale,
): void => {
  if (refused.refused === 'tooMany') {
    response.setHeader('retry-after', String(refused.retryAfter));
    return sendJson(response, 429, failure('TOO_MANY_REQUESTS', tooMany[locale]));
  }
  response.setHeader('www-authenticate', 'Bearer realm="xueshi", error="invalid_token"');
  return sendJson(response, 401, failure('UNAUTHENTICATED', invalid[locale]));
};

const failure = (code: string, message: string): object => ({ errors: [{ message, extensions: { code } }] });
