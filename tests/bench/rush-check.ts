import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { rows, type Database } from '@xueshi/schema/platform/database';
import type { Answered } from './press-load.js';

/**
 * What was said is what there is, counted from the rows: nobody without a verdict, oversold, double, or told yes without a
 * seat; and nobody has a seat who pressed only after somebody had already been told that there is none (S4).
 */
export const checkSeats = async (
  db: Database,
  offeringId: string,
  { told, sent, after, strange }: Answered,
  seats: number,
): Promise<void> => {
  strictEqual(strange, null, 'not a verdict');
  const yes = [...told.keys()].filter((press) => told[press] === 'seat');
  strictEqual(yes.length, Math.min(seats, told.length), 'told yes');
  const [counted] = await rows<{ selected: number }>(
    db.read(),
    `select selected from offering where id = $1`,
    [offeringId],
  );
  const inside = await pressing(
    db,
    `select substr(a.login, 7)::int - 1 as press from selection s join account a on a.id = s.teacher_id
     where s.offering_id = $1 and s.dropped_at is null order by 1`,
    offeringId,
  );
  strictEqual(counted?.selected, yes.length, 'the counter');
  deepStrictEqual(inside, yes, 'the rows');
  const refused = [...told.keys()].filter((press) => told[press] === 'full');
  const firstRefused = least(refused.map((press) => after[press] ?? 0));
  ok(
    yes.every((press) => (sent[press] ?? 0) < firstRefused),
    'somebody came after a refusal and has a seat',
  );
};

/** Everybody has one place, numbered by arrival; gives how often the order differs from that of arrival at all. */
export const checkLine = async (
  db: Database,
  offeringId: string,
  { told, sent, after, strange }: Answered,
): Promise<{ overtaken: number }> => {
  strictEqual(strange, null, 'not a verdict');
  ok(
    told.every((one) => one === 'place'),
    'somebody was not told a place',
  );
  const line = await pressing(
    db,
    `select substr(a.login, 7)::int - 1 as press from waiting_place w join account a on a.id = w.teacher_id
     where w.offering_id = $1 and w.ended_at is null order by w.number`,
    offeringId,
  );
  strictEqual(line.length, told.length, 'places');
  strictEqual(new Set(line).size, told.length, 'people in the line');
  // Who had been told a place before another one pressed stands before that one.
  let latest = 0;
  let overtaken = 0;
  for (const press of line) {
    if ((after[press] ?? 0) < latest) overtaken += 1;
    latest = Math.max(latest, sent[press] ?? 0);
  }
  return { overtaken };
};

const pressing = async (db: Database, query: string, offeringId: string): Promise<number[]> =>
  (await rows<{ press: number }>(db.read(), query, [offeringId])).map(({ press }) => press);

const least = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
