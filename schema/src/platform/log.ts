import { pino, type Logger, type LoggerOptions } from 'pino';
import { GatheredLines, timestamp, type LineLog } from './line-log.js';
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

const unsearched = new WeakMap<Logger, LineLog>();

/** One line of JSON an event, on stderr; inside a request it carries the request's id and operation by itself. */
export const createLog = (name: string, level: string): Logger => {
  // whatever ends the process writes the rest
  const destination = pino.destination({
    dest: 2,
    sync: false,
    minLength: 16_000,
    maxWrite: 128_000,
    periodicFlush: 100,
  });
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
    timestamp,
  };
  const redact = [...secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), 'err.detail', 'err.where'];
  const log = pino({ ...settings, redact }, destination);
  unsearched.set(log, new GatheredLines(destination, name, (wanted) => log.isLevelEnabled(wanted)));
  return log;
};

/**
 * The same log for the one line a request, which is made of names and numbers of ours alone, its request's id among them: to
 * look for secrets in it, and to add what it says already, costs more than to answer from memory.
 */
export const lineLog = (log: Logger): LineLog =>
  unsearched.get(log) ?? { write: (level, facts, message) => log[level](facts, message) };
