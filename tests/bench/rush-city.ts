import { rows, type Database } from '@xueshi/schema/platform/database';

/** The session token of the n-th teacher; a real one is random, this one can be made again. */
export const tokenOf = (n: number): string => `press-${String(n)}-`.padEnd(43, 'x');

/** The teachers from one number to another who are to press, each signed in, in schools of the city in turns. */
export const addPressing = async (db: Database, from: number, to: number): Promise<void> => {
  await rows(
    db.read(),
    `with person as (
       insert into account (login, name, password_hash, created_at)
       select 'press-' || n, 'Teacher ' || n, 'x', now() from generate_series($1::int, $2::int) n
       returning id, login
     ), place as (
       select id, row_number() over (order by code) - 1 as place, count(*) over () as places
       from organisation where kind = 'school'
     ), teacher as (
       insert into teacher (account_id, study_number, national_id_sealed, national_id_digest, school_id, stage, subject)
       select person.id, login, '\\x00', sha256(login::bytea), place.id, 'primary', 'chinese'
       from person join place on place.place = substr(login, 7)::int % places
       returning account_id, school_id, study_number
     ), granted as (
       insert into role_grant (account_id, role, organisation_id, granted_at)
       select account_id, 'teacher', school_id, now() from teacher
     )
     insert into session (token_digest, account_id, role, organisation_id, terminal, user_agent, created_at, seen_at, expires_at)
     select sha256(rpad(study_number || '-', 43, 'x')::bytea), account_id, 'teacher', school_id, 'pc', 'bench', now(), now(),
       now() + interval '1 day'
     from teacher`,
    [from, to],
  );
};

/** Moves the terms so that a first round is open now. */
export const openRound = async (db: Database, sinceSeed: number): Promise<void> => {
  const columns = await rows<{ name: string }>(
    db.read(),
    `select column_name as name from information_schema.columns where table_name = 'term' and data_type like 'timestamp%'`,
  );
  await rows(
    db.read(),
    `update term set ${columns.map(({ name }) => `${name} = ${name} + $1::bigint * interval '1 millisecond'`).join(', ')}`,
    [Math.round(sinceSeed)],
  );
};

/** As many teachers as are to press, and a round that is open. */
export const fillRush = async (db: Database, teachers: number, sinceSeed: number): Promise<void> => {
  await addPressing(db, 1, teachers);
  await openRound(db, sinceSeed);
  await rows(db.read(), 'vacuum analyze');
};

/** The hot class with so many free seats, nobody in it and nobody waiting. */
export const emptyClass = async (db: Database, offeringId: string, seats: number): Promise<void> => {
  await rows(db.read(), `delete from selection where offering_id = $1`, [offeringId]);
  await rows(db.read(), `delete from waiting_place where offering_id = $1`, [offeringId]);
  await rows(db.read(), `update offering set selected = 0, seats = $2 where id = $1`, [offeringId, seats]);
  await rows(db.read(), `vacuum analyze selection, waiting_place, offering, teacher`);
};
