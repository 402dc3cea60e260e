import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { cityInstant } from '@xueshi/schema/platform/city-time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../../support/persisted.js';
import type { Client } from '../../support/client.js';
import { testNow, type DemoRole } from '../../support/seed.js';
import { World } from '../../support/world.js';

interface TodoShown {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly count: number | null;
  readonly dueAt: string | null;
  readonly prompt: boolean;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id.localeCompare(b.id);

describe('a home page (C1)', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const todosOf = async (who: Client): Promise<readonly TodoShown[]> =>
    (await who.ask<{ todos: TodoShown[] }>(`{ todos { kind key title detail href count dueAt prompt } }`))
      .todos;
  const kindsOf = async (role: DemoRole): Promise<string[]> =>
    (await todosOf(await world.signedIn(role))).map(({ kind }) => kind);

  it.each([
    ['teacher', 'TeacherHome', 11],
    ['teacher', 'LearnShell', 2],
    ['trainer', 'TrainHome', 9],
    ['city-admin', 'OfficeHome', 7],
    ['school-admin', 'Todos', 3],
  ] as const)('costs a %s few statements, however much is on it', async (role, document, held) => {
    const who = await world.signedIn(role);
    const once = (): Promise<number> => world.statementsDuring(() => who.ask(documentText(document)));
    await once();
    expect(Math.min(await once(), await once())).toBe(held);
  });

  it('goes on with what may be studied now and is not passed, and with nothing else (L2)', async () => {
    const teacher = await world.signedIn('teacher');
    interface Studied {
      readonly id: string;
      readonly state: string;
      readonly studyOpen: boolean;
      readonly lastWatchedAt: string | null;
    }
    await world.rows(
      `update enrolment set study_closes = $2 where id = (
         select id from enrolment where teacher_id = $1 order by enrolled_at, id limit 1)`,
      [world.seeded.teachers[0]?.id, testNow],
    );
    const asked = `id state studyOpen lastWatchedAt`;
    const { learning, resumable } = await teacher.ask<{
      learning: { edges: { node: Studied }[] };
      resumable: Studied[];
    }>(`{ learning(first: 100) { edges { node { ${asked} } } } resumable(first: 100) { ${asked} } }`);
    const open = learning.edges
      .map(({ node }) => node)
      .filter(({ state, studyOpen }) => studyOpen && state !== 'PASSED');
    expect(open.length).toBeGreaterThan(1);
    expect(open.length).toBeLessThan(learning.edges.length);
    expect(resumable.toSorted(byId)).toEqual(open.toSorted(byId));
    const touched = resumable.map(({ lastWatchedAt }) => lastWatchedAt ?? '');
    expect(touched).toEqual(touched.toSorted().toReversed());
  });

  it('asks for many teachers together, and tells each their own', async () => {
    const logins = world.seeded.teachers.slice(0, 6).map(({ studyNumber }) => studyNumber);
    const clients: Client[] = [];
    for (const login of logins) clients.push(await world.signedIn({ login }));
    const home = (who: Client): Promise<unknown> => who.ask(documentText('TeacherHome'));
    const alone: unknown[] = [];
    for (const who of clients) alone.push(await home(who));
    expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(3);
    let together: unknown[] = [];
    const sent = await world.statementsDuring(async () => {
      together = await Promise.all(clients.map(home));
    });
    expect(together).toEqual(alone);
    // whoever is quicker on the way is asked about before the others: seldom more than three times for six
    expect(sent).toBeLessThan(clients.length * 11 * (2 / 3));
  });

  it('tells a teacher what comes first, then what is due soonest, with the place of each', async () => {
    const teacher = await world.signedIn('teacher');
    const todos = await todosOf(teacher);
    expect(todos.map(({ kind, href }) => [kind, href])).toEqual([
      ['programme.diagnose', '/programme/diagnostic'],
      ['selection.first_round_empty', '/supermarket'],
      ['study.closes_several', '/learn'],
    ]);
    expect(todos.map(({ prompt }) => prompt)).toEqual([true, false, false]);
    const due = todos.flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt)]));
    expect(due).toEqual(due.toSorted((a, b) => a - b));
    expect(todos.at(-1)?.detail).toBe(`${String(todos.at(-1)?.count)} 门课程还没有学完`);

    await world.rows(
      `insert into planned_course (teacher_id, offering_id, planned_at) values ($1, $2, now())`,
      [world.seeded.teachers[0]?.id, world.offeringId('maths-function', 'choosing')],
    );
    await world.rows(`insert into user_block (teacher_id, term_id, at) values ($1, $2, now())`, [
      world.seeded.teachers[0]?.id,
      world.termId('studying'),
    ]);
    const more = await todosOf(teacher);
    expect(more.filter(({ prompt }) => prompt).map(({ kind }) => kind)).toContain('selection.blocked');
    expect(more.find(({ kind }) => kind === 'selection.plan_waits')).toMatchObject({
      count: 1,
      href: '/list',
    });
  });

  it('tells staff what waits for them, and nobody what waits for others', async () => {
    const school = await todosOf(await world.signedIn('school-admin'));
    const term = toGlobalId('Term', world.termId('choosing'));
    const [fact] = await world.rows<{ left: number }>(
      `select count(*) as left from teacher t where t.school_id = $1 and t.state = 'active' and not exists (
         select from selection s where s.teacher_id = t.account_id and s.term_id = $2 and s.dropped_at is null)`,
      [world.seeded.teachers[0]?.schoolId, world.termId('choosing')],
    );
    expect(school.find(({ kind }) => kind === 'selection.unselected')).toMatchObject({
      count: fact?.left,
      href: `/school/selection?term=${term}&part=NOT_SELECTED`,
    });
    expect(school.find(({ kind }) => kind === 'selection.school_blocks')).toMatchObject({ count: 1 });
    expect(await kindsOf('trainer')).toContain('study.class_results');
    const city = await kindsOf('city-admin');
    expect(city).toContain('terms.turn');
    expect(city.filter((kind) => kind.startsWith('study.') || kind === 'selection.school_blocks')).toEqual(
      [],
    );
    expect(await kindsOf('analyst')).toEqual([]);
    const { errors } = await world.visitor().send(`{ todos { kind } }`);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('tells the city about submitted courses and a school about bills, until they are paid', async () => {
    const [draft] = await world.rows<{ found: number }>(
      `select count(*) as found from course_draft where state = 'submitted'`,
    );
    const review = (await todosOf(await world.signedIn('city-admin'))).find(
      ({ kind }) => kind === 'publishing.reviews_waiting',
    );
    expect(review?.count ?? 0).toBe(draft?.found);
    await world.rows(
      `with billed as (
         insert into bill (number, term_id, school_id, charging_id, seal_name, training_fen, material_fen, created_at)
         select 'T-1', $1, $2, declaring_id, '某校', 12000, 0, now() from course limit 1 returning id, school_id, term_id)
       insert into declaration_form (term_id, school_id, handed_in_at, registered_by)
       select term_id, school_id, now(), $3 from billed`,
      [world.termId('choosing'), world.seeded.teachers[0]?.schoolId, world.seeded.accounts['city-admin'].id],
    );
    world.clock.set(cityInstant(world.anchorDay, 14, '09:00'));
    const bills = async (role: DemoRole, kind: string): Promise<TodoShown | undefined> =>
      (await todosOf(await world.signedIn(role))).find((todo) => todo.kind === kind);
    expect(await bills('school-admin', 'selection.bills')).toMatchObject({ count: 1 });
    expect((await bills('city-admin', 'selection.payments'))?.detail).toContain('120.00');
    expect(await bills('district-admin', 'selection.payments')).toBeUndefined();
    await world.rows(
      `insert into bill_payment (bill_id, attempt, amount_fen, reference, registered_at, registered_by)
       select id, 1, 12000, 'B-1', now(), $1 from bill where number = 'T-1'`,
      [world.seeded.accounts['city-admin'].id],
    );
    expect(await bills('school-admin', 'selection.bills')).toBeUndefined();
    expect(await bills('city-admin', 'selection.payments')).toBeUndefined();
    world.clock.set(testNow);
  });
});
