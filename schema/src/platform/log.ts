import { pino, type Logger, type LoggerOptions } from 'pino';
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

const unsearched = new WeakMap<Logger, Logger>();

/** One line of JSON an event, on stderr; inside a request it carries the request's id and operation by itself. */
export const createLog = (name: string, level: string): Logger => {
  // lines that come together leave together, a tenth of a second later at most; whatever ends the process writes the rest
  const destination = pino.destination({ dest: 2, sync: false, minLength: 4_096, periodicFlush: 100 });
  const settings: LoggerOptions = {
    name,
    level,
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
  };
  const redact = [...secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), 'err.detail', 'err.where'];
  const log = pino({ ...settings, redact }, destination);
  unsearched.set(log, pino(settings, destination));
  return log;
};

/**
 * The same log for the one line a request, which is made of names and numbers of ours alone: to look for secrets in it costs
 * more than to answer from memory.
 */
export const plainLog = (log: Logger): Logger => unsearched.get(log) ?? log;
