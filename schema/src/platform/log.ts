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
  // Lines that come together leave together, a tenth of a second later at most: each time wakes a thread, which is in the way
  // of the next request on a busy machine. Whatever ends the process writes the rest.
  const destination = pino.destination({
    dest: 2,
    sync: false,
    minLength: 64_000,
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
  unsearched.set(log, pino({ name, level, base: { name }, timestamp }, destination));
  return log;
};

/** The instant of a line as its reader wants it. Lines of one second share most of its text, which costs more than the line. */
const timestamp = (): string => {
  const now = Date.now();
  const ms = now % 1_000;
  if (now - ms !== told.second)
    told = { second: now - ms, text: `,"time":"${new Date(now).toISOString().slice(0, -'000Z'.length)}` };
  return `${told.text}${String(ms).padStart(3, '0')}Z"`;
};
let told = { second: Number.NaN, text: '' };

/**
 * The same log for the one line a request, which is made of names and numbers of ours alone, its request's id among them: to
 * look for secrets in it, and to add what it says already, costs more than to answer from memory.
 */
export const plainLog = (log: Logger): Logger => unsearched.get(log) ?? log;
