import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { later } from '@xueshi/schema/kernel/instants';
import { openStudy } from '@xueshi/worker/study/open-study';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { drop, pick } from '../selection/course-list.js';

describe('when the study of a term opens (S1)', () => {
  let world: World;
  let chen: Client;

  beforeAll(async () => {
    world = await World.create();
    chen = await world.signedIn('teacher');
  });
  afterAll(() => world.end());

  const worker = (): Promise<void> => openStudy.run(world.db, world.clock);
  /** Seats that are held in the term, with whose enrolment. */
  const seats = () =>
    world.rows<{ title: string; login: string; free: boolean; enrolments: number }>(
      `select c.title, a.login, o.training_fee_fen + o.material_fee_fen = 0 as free, count(e.id)::int as enrolments
       from selection s join offering o on o.id = s.offering_id join course c on c.id = o.course_id
       join account a on a.id = s.teacher_id
       left join enrolment e on e.offering_id = o.id and e.teacher_id = s.teacher_id
       where o.term_id = $1 and o.cancelled_at is null and s.bundle_id is null and s.dropped_at is null
       group by s.id, c.title, a.login, o.id`,
      [world.termId('choosing')],
    );
  const dropped = () =>
    world.rows(
      `select e.id from enrolment e join selection s on s.offering_id = e.offering_id and s.teacher_id = e.teacher_id
       join offering o on o.id = s.offering_id where o.term_id = $1 and s.dropped_at is not null`,
      [world.termId('choosing')],
    );

  it('enrols who holds a seat and owes nothing for it then, once, however many workers look and however late', async () => {
    const [kept, given] = await world.rows<{ id: string; title: string }>(
      `select o.id, c.title from offering o join course c on c.id = o.course_id
       where o.term_id = $1 and o.board = 'city' and o.cancelled_at is null and c.hour_kind = 'professional'
         and c.delivery = 'remote' and o.seats is null and o.terminals <> '{tv}' order by c.number limit 2`,
      [world.termId('choosing')],
    );
    const [first, second] = [kept, given].map((one) => toGlobalId('Offering', one?.id ?? ''));
    expect(await pick(chen, first ?? '')).toMatchObject({ __typename: 'CourseList' });
    const list = await pick(chen, second ?? '');
    const unwanted =
      list.__typename === 'CourseList'
        ? list.selections.find(({ offering }) => offering.id === second)
        : null;
    expect(await drop(chen, unwanted?.id ?? '')).toMatchObject({ __typename: 'CourseList' });

    await worker();
    expect((await seats()).every(({ enrolments }) => enrolments === 0)).toBe(true);
    const [term] = await world.rows<{ opens: Date }>(`select study_opens as opens from term where id = $1`, [
      world.termId('choosing'),
    ]);
    world.clock.set(later(term?.opens ?? world.clock.now(), 3_600_000));
    await Promise.all([worker(), worker(), worker()]);
    // S13: what is owed is not studied; what is free is
    expect((await seats()).filter(({ enrolments, free }) => enrolments !== (free ? 1 : 0))).toEqual([]);
    await world.rows(`update selection set paid_at = $2 where term_id = $1 and dropped_at is null`, [
      world.termId('choosing'),
      world.clock.now(),
    ]);
    // paid late, they are found within the hour
    world.clock.set(later(world.clock.now(), 3_600_000));
    await Promise.all([worker(), worker()]);
    await worker();
    const held = await seats();
    expect(held.find(({ title, login }) => title === kept?.title && login === 'chen')).toBeDefined();
    expect(held.filter(({ enrolments }) => enrolments !== 1)).toEqual([]);
    expect(await dropped()).toEqual([]);
  });
});
