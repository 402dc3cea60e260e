import type { Questionnaire } from '@xueshi/schema/assessment/questionnaire.rules';
import { readQuestionnaire } from '@xueshi/schema/assessment/questionnaire.store';
import type { Database } from '@xueshi/schema/platform/database';

/**
 * Questionnaires in memory, one shelf a database. One does not change once published, so it is read once a process;
 * a failed reading is forgotten and tried again.
 */
const shelves = new WeakMap<Database, Map<string, Promise<Questionnaire>>>();

export const questionnaireOf = (db: Database, id: string): Promise<Questionnaire> => {
  const shelf = shelves.get(db) ?? new Map<string, Promise<Questionnaire>>();
  shelves.set(db, shelf);
  const known = shelf.get(id);
  if (known !== undefined) return known;
  const reading = read(db, id);
  shelf.set(id, reading);
  reading.catch(() => shelf.delete(id));
  return reading;
};

const read = async (db: Database, id: string): Promise<Questionnaire> => {
  const questionnaire = await readQuestionnaire(db.read(), id);
  if (questionnaire === null) throw new Error(`no questionnaire ${id}, though a programme refers to it`);
  return questionnaire;
};
