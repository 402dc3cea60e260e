import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';

const offeringQuery = `query ($id: ID!) {
  offering(id: $id) {
    id number title hours board selectedCount seats seatsLeft
    declaring { kind name } charging { name }
    term { phase }
    chapters { title lessons { id title kind ready } }
  }
}`;

interface OfferingShown {
  id: string;
  selectedCount: number;
  seats: number | null;
  seatsLeft: number | null;
  chapters: { title: string; lessons: { id: string; title: string }[] }[];
}

describe('a course in a term', () => {
  let world: World;
  let teacher: Client;
  const choosing = (key: string): string => toGlobalId('Offering', world.offeringId(key, 'choosing'));
  const seen = async (client: Client, id: string): Promise<OfferingShown | null> =>
    (await client.ask<{ offering: OfferingShown | null }>(offeringQuery, { id })).offering;

  beforeAll(async () => {
    world = await World.create();
    teacher = await world.signedIn('teacher');
  });
  afterAll(() => world.end());

  it('shows its organisations, term, seats, chapters and lessons in order (S5)', async () => {
    const offering = await seen(teacher, choosing('maths-function'));
    expect(offering).toMatchObject({
      board: 'CITY',
      declaring: { kind: 'TRAINING' },
      term: { phase: 'FIRST_ROUND' },
    });
    const lessons = await world.rows<{ title: string }>(
      `select l.title from lesson l join chapter h on h.id = l.chapter_id
       where l.course_id = $1 order by h.position, l.position`,
      [world.courseId('maths-function')],
    );
    expect(lessons.length).toBeGreaterThan(1);
    expect(offering?.chapters.flatMap((chapter) => chapter.lessons.map(({ title }) => title))).toEqual(
      lessons.map(({ title }) => title),
    );
  });

  it('says in Chinese what has no English, for a page that says nothing else in Chinese', async () => {
    const texts = `query ($id: ID!) { offering(id: $id) {
      title titleEn titleUntranslated introduction introductionEn introductionUntranslated } }`;
    type Texts = Record<`${'title' | 'introduction'}${'' | 'En' | 'Untranslated'}`, string | null>;
    const told = async (): Promise<Texts> =>
      (await teacher.ask<{ offering: Texts }>(texts, { id: choosing('maths-function') })).offering;
    const both = await told();
    expect(both.titleEn).not.toBeNull();
    expect(both).toMatchObject({ titleUntranslated: null, introductionUntranslated: null });
    const course = `(select course_id from offering where id = $1)`;
    const id = world.offeringId('maths-function', 'choosing');
    await world.rows(`update course set title_en = null where id = ${course}`, [id]);
    expect(await told()).toEqual({ ...both, titleEn: null, titleUntranslated: both.title });
    await world.rows(`update course set title_en = $2 where id = ${course}`, [id, both.titleEn]);
  });

  it('takes the same number of statements however long the course is', async () => {
    const ask = (id: string) => (): Promise<unknown> => seen(teacher, id);
    // the session, the terms, the course, its lessons
    expect(await world.statementsDuring(ask(choosing('maths-function')))).toBe(3);
    expect(await world.statementsDuring(ask(choosing('homeroom-dialogue')))).toBe(3);
  });

  it('shows how many seats are left', async () => {
    const offering = await seen(teacher, choosing('homeroom-dialogue'));
    expect(offering?.seatsLeft).toBe((offering?.seats ?? 0) - (offering?.selectedCount ?? 0));
    expect(offering?.seatsLeft).toBeGreaterThan(0);
  });

  it('answers like an unknown id to other districts, as do its lessons (S6)', async () => {
    const [foreign] = await world.rows<{ offering: string; lesson: string }>(
      `select o.id as offering, (select l.id from lesson l where l.course_id = c.id limit 1) as lesson
       from offering o join course c on c.id = o.course_id join organisation d on d.id = c.district_id
       where o.board = 'district' and d.id <> all (
         select unnest(lineage) from organisation where id = (select school_id from teacher where account_id = $1))
       limit 1`,
      [world.seeded.teachers[0]?.id],
    );
    const lesson = toGlobalId('LessonOutline', foreign?.lesson ?? '');
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    expect(await seen(teacher, toGlobalId('Offering', foreign?.offering ?? ''))).toBeNull();
    expect(await teacher.ask(node, { id: lesson })).toEqual({ node: null });
    const city = await world.signedIn('city-admin');
    expect(await seen(city, toGlobalId('Offering', foreign?.offering ?? ''))).not.toBeNull();
    expect(await city.ask(node, { id: lesson })).toEqual({ node: { id: lesson } });
  });

  it.each([
    ['no id of ours', 'not-an-id'],
    ['an unknown one', toGlobalId('Offering', '00000000-0000-4000-8000-000000000000')],
    ['a number', toGlobalId('Offering', 12)],
    ['another type', toGlobalId('Term', '00000000-0000-4000-8000-000000000000')],
  ])('answers null to %s', async (_, id) => {
    expect(await seen(teacher, id)).toBeNull();
  });

  it('is a node', async () => {
    const id = choosing('maths-function');
    expect(await teacher.ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).toEqual({
      node: { __typename: 'Offering', id },
    });
  });
});
