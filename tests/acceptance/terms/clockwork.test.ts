import { entities } from '@xueshi/schema/entities';
import { later, minute, second, type Instant } from '@xueshi/schema/kernel/instants';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { connectDatabase, type Database } from '@xueshi/schema/platform/database';
import { doTurns } from '@xueshi/worker/terms/keep-calendar';
import type { TurnEffect } from '@xueshi/worker/terms/turn-effect';
import { turnEffects } from '@xueshi/worker/turns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { demoLogins } from '../../support/seed.js';
import { World } from '../../support/world.js';

interface NoticeLine {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  readonly steps: readonly { readonly label: string; readonly href: string }[];
}

const noticesOf = async (client: Client): Promise<readonly NoticeLine[]> =>
  (
    await client.ask<{ myNotices: { edges: { node: NoticeLine }[] } }>(
      `{ myNotices(first: 50) { edges { node { kind title sentence steps { label href } } } } }`,
    )
  ).myNotices.edges.map(({ node }) => node);

const pick = async (client: Client, offeringId: string): Promise<string> => {
  const { pickCourse } = await client.ask<{ pickCourse: { __typename: string; key?: string } }>(
    `mutation ($input: PickCourseInput!) { pickCourse(input: $input) { __typename ... on Refusal { key } } }`,
    { input: { offeringId } },
  );
  return pickCourse.key ?? pickCourse.__typename;
};

/** The demo's term: its first round closes six days after the anchor at 08:30, the makeup round opens at 15:00. */
describe('the clockwork of a term (S1, S2, S3)', () => {
  let world: World;
  let anotherWorker: Database;
  let teacher: Client;
  let classId: string;
  const at = (days: number, time: string): Instant => cityInstant(world.anchorDay, days, time);
  const turns = (): Promise<{ turn: string; facts: Record<string, number> }[]> =>
    world.rows(
      `select turn, facts from term_turn where term_id = $1 and not facts ? 'before' order by done_at, due_at, turn`,
      [world.termId('choosing')],
    );

  beforeAll(async () => {
    world = await World.create();
    anotherWorker = await connectDatabase({ url: world.database.appUrl, entities, pool: 4 });
    teacher = await world.signedIn('teacher');
    // a class that she and others chose, and too few
    const [held] = await world.rows<{ id: string }>(
      `select o.id from offering o join course c on c.id = o.course_id
       where o.term_id = $1 and c.delivery = 'face_to_face' and o.board = 'city' and o.selected < 20
       order by o.selected desc, c.number limit 1`,
      [world.termId('choosing')],
    );
    classId = held?.id ?? '';
    await world.rows(
      `with sat as (
         insert into selection (teacher_id, term_id, offering_id, source, picked_at)
         select t.account_id, $1, $2, 'teacher', now() from teacher t
         where not exists (select from selection s where s.teacher_id = t.account_id and s.offering_id = $2 and s.dropped_at is null)
           and t.account_id in (select id from account where login = any($3::text[]))
         returning 1)
       update offering set selected = selected + (select count(*) from sat) where id = $2`,
      [world.termId('choosing'), classId, [demoLogins.teacher, demoLogins['other-teacher']]],
    );
  });
  afterAll(async () => {
    await anotherWorker.close();
    await world.end();
  });

  it('does nothing before its time, and nothing for what had passed when the world began', async () => {
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(0);
    world.clock.set(later(at(6, '08:30'), -second));
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(0);
  });

  it('cancels classes under their minimum when the first round closes, once, whichever of two workers comes', async () => {
    world.clock.set(at(6, '08:30'));
    const [one, two] = await Promise.all([
      doTurns(world.db, world.clock, turnEffects),
      doTurns(anotherWorker, world.clock, turnEffects),
    ]);
    expect(one + two).toBe(1);
    const [closed] = await turns();
    expect(closed).toMatchObject({ turn: 'first_closes' });
    expect(closed?.facts['cancelledClasses']).toBeGreaterThan(0);
    const [left] = await world.rows<{ held: number; selected: number; wrong: number }>(
      `select count(*) filter (where o.cancelled_at is null and c.delivery = 'face_to_face' and o.board in ('city', 'district')
           and o.selected < least(30, coalesce(o.seats, 30))) as held,
         (select selected from offering where id = $2) as selected,
         (select count(*) from selection s join offering x on x.id = s.offering_id
          where x.cancelled_at is not null and s.dropped_at is null) as wrong
       from offering o join course c on c.id = o.course_id where o.term_id = $1`,
      [world.termId('choosing'), classId],
    );
    expect(left).toEqual({ held: 0, selected: 0, wrong: 0 });
    const dropped = await world.rows<{ by: string | null; reason: string }>(
      `select dropped_by as by, drop_reason as reason from selection where offering_id = $1`,
      [classId],
    );
    expect(new Set(dropped.map(({ by, reason }) => `${String(by)} ${reason}`))).toEqual(
      new Set(['null class_cancelled']),
    );
  });

  it('tells their teachers why, and names up to three courses that may be taken before everybody', async () => {
    const [told] = await noticesOf(teacher);
    expect(told).toMatchObject({ kind: 'selection.class_cancelled' });
    expect(told?.title).toMatch(/^《.+》停开，请改选$/);
    expect(told?.sentence).toMatch(/不足 30 人/);
    const [, ...instead] = told?.steps ?? [];
    expect(instead.length).toBeGreaterThan(0);
    expect(instead.length).toBeLessThanOrEqual(3);
    const [first, second] = instead.map(({ href }) => href.replace('/supermarket/', ''));
    const stranger = await world.signedIn({ login: world.seeded.teachers.at(-1)?.studyNumber ?? '' });
    expect(await pick(stranger, first ?? '')).toBe('windowClosed');
    expect(await pick(teacher, first ?? '')).toBe('CourseList');
    // one for one
    expect(await pick(teacher, second ?? '')).toBe(second === undefined ? 'noSuchCourse' : 'windowClosed');
  });

  it('comes late after being down over three instants: each once, in order', async () => {
    world.clock.set(later(at(6, '15:00'), 40 * minute));
    const both = await Promise.all([
      doTurns(anotherWorker, world.clock, turnEffects),
      doTurns(world.db, world.clock, turnEffects),
    ]);
    expect(both[0] + both[1]).toBe(3);
    expect((await turns()).map(({ turn }) => turn)).toEqual([
      'first_closes',
      'results_arranged',
      'first_published',
      'makeup_opens',
    ]);
    expect((await noticesOf(teacher)).map(({ kind }) => kind)).toContain('selection.first_results');
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(0);
  });

  it('holds back one term that fails, tries it again, and lets the others go on', async () => {
    world.clock.set(at(10, '23:59:59.999'));
    const failures: unknown[] = [];
    const broken = [
      ...turnEffects,
      { turn: 'makeup_closes', run: () => Promise.reject(new Error('a bad moment')) } as const,
    ];
    expect(await doTurns(world.db, world.clock, broken, { failed: (error) => failures.push(error) })).toBe(0);
    expect(failures).toHaveLength(1);
    expect((await turns()).map(({ turn }) => turn)).not.toContain('makeup_closes');
    expect(await doTurns(world.db, world.clock, turnEffects)).toBe(1);
  });

  it('runs to the end of study, enrols who has a seat and owes nothing, and leaves a trace in the audit', async () => {
    world.clock.set(at(97, '00:00'));
    const statements: Record<string, number> = {};
    const counting = turnEffects.map((effect): TurnEffect => ({
      turn: effect.turn,
      run: async (tx, term, now) => {
        const before = world.db.statements();
        const facts = await effect.run(tx, term, now);
        statements[effect.turn] = (statements[effect.turn] ?? 0) + world.db.statements() - before;
        return facts;
      },
    }));
    await doTurns(world.db, world.clock, counting);
    // as many as for a city of 135,323 (decisions/city-scale.md): none is sent by the person
    expect(statements).toEqual({
      final_published: 3,
      notice_available: 2,
      payment_opens: 2,
      payment_closes: 4,
      study_opens: 3,
    });
    expect((await turns()).map(({ turn }) => turn).slice(4)).toEqual([
      'makeup_closes',
      'final_published',
      'notice_available',
      'payment_opens',
      'payment_closes',
      'study_opens',
      'study_closes',
    ]);
    // S13: what is free or paid is studied, and what is owed is not
    const [open] = await world.rows<{ missing: number; surplus: number; seats: number }>(
      `select count(*) filter (where not owed and not enrolled) as missing, count(*) as seats,
         count(*) filter (where owed and enrolled) as surplus
       from (select s.paid_at is null and o.training_fee_fen + o.material_fee_fen > 0 as owed,
           exists (select from enrolment e where e.teacher_id = s.teacher_id and e.offering_id = s.offering_id) as enrolled
         from selection s join offering o on o.id = s.offering_id where s.term_id = $1 and s.dropped_at is null) held`,
      [world.termId('choosing')],
    );
    expect(open).toMatchObject({ missing: 0, surplus: 0 });
    expect(open?.seats).toBeGreaterThan(0);
    const school = (await noticesOf(await world.signedIn('school-admin'))).map(({ kind }) => kind);
    expect(school.filter((kind) => !/bills_made|school_blocked/.test(kind))).toEqual([
      'selection.payment_open',
      'selection.payment_notice',
      'selection.makeup_open',
    ]);
    const [audited] = await world.rows<{ turns: number }>(
      `select count(*) as turns from audit_event where action like 'term.%' and subject_id = $1`,
      [world.termId('choosing')],
    );
    expect(audited).toEqual({ turns: 11 });
  });
});
