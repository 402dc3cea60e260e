import { desksOf, type Desk } from '@xueshi/schema/selection/desk.store';
import type { Database } from '@xueshi/schema/platform/database';
import { gathered } from '../platform/batch.js';

const readers = new WeakMap<Database, (teacherId: string) => Promise<Desk | null>>();

/**
 * Reads desks as they are now or later, those that are asked for together in one statement: whoever gets the seats of a
 * rush would open a connection each, which costs more than their presses.
 */
export const gatheredDesks = (db: Database): ((teacherId: string) => Promise<Desk | null>) => {
  const known = readers.get(db) ?? gathered((teacherIds) => desksOf(db.read(), teacherIds));
  readers.set(db, known);
  return known;
};
