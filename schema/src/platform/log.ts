import { pino, type Logger } from 'pino';
import { loggedError } from './log-scrub.js';
import { currentTally } from './tracing.js';

export type { Logger };

/** What names a person or opens a door, wherever it may turn up one or two levels deep. Left out at the source as well. */
const secret = [
  'password',
  'login',
  'studyNumber',
  'nationalId',
  'mobile',
  'email',
  'personName',
  'token',
  'sessionToken',
  'secret',
  'cookie',
  'authorization',
  'variables',
  'ip',
  'userAgent',
];

/** One line of JSON an event, on stderr; inside a request it carries the request's id and operation by itself. */
export const createLog = (name: string, level: string): Logger =>
  pino(
    {
      name,
      level,
      redact: [...secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), 'err.detail', 'err.where'],
      serializers: { err: loggedError, error: loggedError },
      mixin: () => {
        const tally = currentTally();
        if (tally === null) return {};
        const { requestId, pageId, operation } = tally;
        return {
          requestId,
          ...(pageId === null ? {} : { pageId }),
          ...(operation === null ? {} : { operation }),
        };
      },
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false }),
  );
