import type { SessionSeen } from '@xueshi/schema/accounts/session.store';
import { apart } from '@xueshi/schema/platform/tracing';

/** Sessions that are in use and have not been written down as such. */
export interface SeenSessions {
  add(session: SessionSeen): void;
  /** what has been added by now is written */
  flush(): Promise<void>;
  /** what is being written is; the rest is not worth waiting for */
  stop(): Promise<void>;
}

/** An opening is over by then, which brings everybody's session at once and has more urgent things to write. */
const later = 15_000;

/** As many are written by one statement at most: it holds their rows. */
const most = 1_000;

/**
 * Gathers sessions that were seen again after a while and writes them down together: nobody waits for it, and what a killed
 * process did not write makes a session end some seconds earlier, after days.
 */
export const createSeenSessions = (write: (batch: readonly SessionSeen[]) => Promise<void>): SeenSessions => {
  let seen = new Map<string, SessionSeen>();
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const stopping = new AbortController();

  const writeAll = async (): Promise<void> => {
    const all = [...seen.values()];
    seen = new Map();
    for (let from = 0; from < all.length && !stopping.signal.aborted; from += most)
      await write(all.slice(from, from + most));
  };
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return (writing = writing.then(writeAll));
  };
  return {
    add: (session) => {
      seen.set(session.sessionId, session);
      timer ??= apart(() => setTimeout(() => void flush(), later).unref());
    },
    flush,
    stop: () => {
      stopping.abort();
      return flush();
    },
  };
};
