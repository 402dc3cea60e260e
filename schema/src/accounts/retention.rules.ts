import { day, later, type Instant } from '../kernel/instants.js';

/** How many days what is no fact is kept. An installation may set its own (`installation`, name `retention`). */
export interface Retention {
  /** rows of the outbox whose work is done */
  readonly closedWork: number;
  /** sessions, counted from their beginning; none lives longer than 30 days */
  readonly sessions: number;
  /** wrong tries of names that were not locked; a lock stays until somebody unlocks it (A8) */
  readonly wrongTries: number;
  /** notices, counted from when they came */
  readonly notices: number;
  /** lists that staff had made as files (S12) */
  readonly files: number;
}

export const usualRetention: Retention = {
  closedWork: 14,
  sessions: 120,
  wrongTries: 90,
  notices: 400,
  files: 30,
};

const shortest: Retention = { closedWork: 1, sessions: 31, wrongTries: 7, notices: 30, files: 1 };

/** What an installation set, as far as it is a number of days that harms nobody; the usual otherwise. */
export const retentionOf = (set: unknown): Retention => {
  const given = typeof set === 'object' && set !== null ? (set as Readonly<Record<string, unknown>>) : {};
  const days = (name: keyof Retention): number => {
    const value = given[name];
    return typeof value === 'number' && value >= shortest[name] ? value : usualRetention[name];
  };
  return {
    closedWork: days('closedWork'),
    sessions: days('sessions'),
    wrongTries: days('wrongTries'),
    notices: days('notices'),
    files: days('files'),
  };
};

/** The instant before which something is old. */
export const oldBefore = (days: number, now: Instant): Instant => later(now, -days * day);
