import { minute, second } from '@xueshi/schema/kernel/instants';
import { recordAudit, type AuditEvent } from '@xueshi/schema/platform/audit';
import type { Deps } from './scope.js';

/**
 * What can be caused at will (a denial, a wrong password) is told in the audit without becoming a way to fill the disk: the
 * first of a kind is written within a second, its repeats as one line a minute with their number, and no more than so
 * many kinds a minute; the rest of an action is one line more. A process that is killed loses its last second of these;
 * what is done is written in its own transaction (see recordAudit).
 */
export interface AuditTally {
  note(event: AuditEvent): void;
  /** writes what is waiting now */
  flush(): Promise<void>;
}

export const mostKinds = 200;
const lookEvery = second;
const window = minute;

interface Kind {
  readonly event: AuditEvent;
  /** when it was written first; null: not yet */
  since: number | null;
  waiting: number;
}

const tallies = new WeakMap<Deps['db'], AuditTally>();

/** The tally of a process, which has one database. */
export const tallyOf = (deps: Pick<Deps, 'db' | 'clock' | 'log'>): AuditTally => {
  const tally = tallies.get(deps.db) ?? createTally(deps);
  tallies.set(deps.db, tally);
  return tally;
};

const createTally = ({ db, clock, log }: Pick<Deps, 'db' | 'clock' | 'log'>): AuditTally => {
  const kinds = new Map<string, Kind>();
  let timer: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();

  const write = async (all: boolean): Promise<void> => {
    const now = clock.now().getTime();
    const due = [...kinds].filter(([, { since, waiting }]) => waiting > 0 && (all || isOver(since, now)));
    const counted = due.map(([, kind]) => ({ kind, times: kind.waiting }));
    if (counted.length > 0)
      await db.work((tx) =>
        recordAudit(
          tx,
          counted.map(({ kind: { event }, times }) =>
            times === 1 ? event : { ...event, facts: { ...event.facts, times } },
          ),
        ),
      );
    for (const { kind, times } of counted) {
      kind.waiting -= times; // more may have come while it was written
      kind.since = now;
    }
    for (const [key, { since, waiting }] of kinds)
      if (waiting === 0 && since !== now && isOver(since, now)) kinds.delete(key);
    if (kinds.size > 0) look();
  };
  const flush = (all: boolean): Promise<void> => {
    writing = writing
      .then(() => write(all))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'the audit could not be written; trying again');
        look();
      });
    return writing;
  };
  const look = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      void flush(false);
    }, lookEvery).unref();
  };

  return {
    note: (event) => {
      const key = keyOf(event);
      const [kindKey, kindEvent] =
        kinds.has(key) || kinds.size < mostKinds ? [key, event] : [event.action, withoutDetail(event)];
      const kind = kinds.get(kindKey);
      if (kind) kind.waiting += 1;
      else kinds.set(kindKey, { event: kindEvent, since: null, waiting: 1 });
      look();
    },
    flush: () => flush(true),
  };
};

const isOver = (since: number | null, now: number): boolean => since === null || now - since >= window;

const keyOf = ({ action, outcome, actorId, role, subjectId, facts }: AuditEvent): string =>
  JSON.stringify([action, outcome, actorId, role, subjectId, facts]);

const withoutDetail = (event: AuditEvent): AuditEvent => ({
  ...event,
  actorId: null,
  role: null,
  organisationId: null,
  subjectType: null,
  subjectId: null,
  facts: { others: true },
});
