import { rows, type Database } from '@xueshi/schema/platform/database';
import { addPressing } from './rush-city.js';

/** So many teachers more, of whom six in ten have chosen one to three courses of a term whose first round is open. */
export const fillChosen = async (db: Database, teachers: number, termId: string): Promise<void> => {
  await addPressing(db, 1, teachers);
  await rows(
    db.read(),
    `with offer as (
       select id, row_number() over (order by id) - 1 as place, count(*) over () as offers from offering
       where term_id = $1 and cancelled_at is null and board = 'city' and seats is null
     )
     insert into selection (teacher_id, term_id, offering_id, source, picked_at)
     select t.account_id, $1, offer.id, 'teacher', now()
     from teacher t cross join generate_series(0, 2) k
     join offer on offer.place = (substr(t.study_number, 7)::int + k * 7) % offer.offers
     where t.study_number like 'press-%' and substr(t.study_number, 7)::int % 10 < 6
       and k <= substr(t.study_number, 7)::int % 3
     on conflict do nothing`,
    [termId],
  );
  await rows(
    db.read(),
    `update offering o set selected = counted.active from (
       select offering_id, count(*) as active from selection where dropped_at is null group by 1) counted
     where counted.offering_id = o.id`,
  );
  await rows(db.read(), 'vacuum analyze');
};

/** What a turn writes by the thousand, each found again by the instant of the turn. */
const written: Readonly<Record<string, string>> = {
  notice: 'r.at = $1',
  text_message: 'r.created_at = $1',
  user_block: 'r.at = $1',
  bill: 'r.created_at = $1',
  bill_line: 'exists (select from bill b where b.id = r.bill_id and b.created_at = $1)',
  enrolment: 'r.enrolled_at = $1',
};

/** The peer: the same rows once more into tables alike with the same indexes, and nothing else; milliseconds and rows. */
export const bareInsert = async (
  db: Database,
  at: Date,
): Promise<{ readonly ms: number; readonly lines: number }> => {
  let [ms, lines] = [0, 0];
  for (const [table, mine] of Object.entries(written)) {
    await rows(
      db.read(),
      `create table bare (like ${table} including defaults including indexes including identity)`,
    );
    try {
      const started = performance.now();
      const put = await rows<{ lines: number }>(
        db.read(),
        `with put as (insert into bare overriding system value select r.* from ${table} r where ${mine} returning 1)
         select count(*) as lines from put`,
        [at],
      );
      const spent = performance.now() - started;
      if ((put[0]?.lines ?? 0) > 0) ms += spent;
      lines += put[0]?.lines ?? 0;
    } finally {
      await rows(db.read(), 'drop table bare');
    }
  }
  return { ms, lines };
};
