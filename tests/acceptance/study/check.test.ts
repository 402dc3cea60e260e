import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { answer, enrol, lessonOf, look, type CheckMarked } from './learner.js';

const course = 'slides-contrast';

describe('the check of a lesson (L1)', () => {
  let world: World;
  let client: Client;
  let enrolmentId: string;
  let lesson: string;
  let right: { questionId: string; option: number }[];

  beforeAll(async () => {
    world = await World.create();
    const teacher = world.seeded.teachers[30];
    if (!teacher) throw new Error('the seed has too few teachers');
    client = await world.signedIn({ login: teacher.studyNumber });
    enrolmentId = await enrol(world, teacher.id, course);
    lesson = lessonOf(enrolmentId, course);
  });
  afterAll(() => world.end());

  const questions = async () => (await look(client, enrolmentId))?.lessons[0]?.check ?? [];

  it('shows questions in the language of the reader, and no answer', async () => {
    const shown = await questions();
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toMatch(/answer|explanation/);
    const english = (await look(client.same('en'), enrolmentId))?.lessons[0]?.check[0];
    expect(english?.id).toBe(shown[0]?.id);
    expect(english?.prompt).not.toBe(shown[0]?.prompt);
    const asked = await client.send(`{ __type(name: "CheckQuestion") { fields { name } } }`);
    expect(JSON.stringify(asked.data ?? {})).not.toContain('rightOption');
  });

  it('is not taken in pieces, nor with a question of another lesson', async () => {
    const [first] = await questions();
    if (!first) throw new Error('the lesson has no check');
    expect(await answer(client, enrolmentId, lesson, [{ questionId: first.id, option: 0 }])).toMatchObject({
      rule: 'L1',
      key: 'checkIncomplete',
    });
    const [elsewhere] = await world.rows<{ id: string }>(
      `select q.id from check_question q join lesson l on l.id = q.lesson_id where l.course_id = $1`,
      [world.courseId('data-exit-ticket')],
    );
    const foreign = Buffer.from(`CheckQuestion:${elsewhere?.id}`).toString('base64url');
    const answers = (await questions()).map(({ id }) => ({ questionId: id, option: 0 }));
    expect(
      await answer(client, enrolmentId, lesson, [{ questionId: foreign, option: 0 }, ...answers.slice(1)]),
    ).toMatchObject({ key: 'questionNotHere' });
    expect(await world.rows(`select 1 from check_attempt`)).toEqual([]);
  });

  it('tells answers and reasons after an attempt; the best attempt counts', async () => {
    const shown = await questions();
    const wrong = (await answer(
      client,
      enrolmentId,
      lesson,
      shown.map(({ id }) => ({ questionId: id, option: 0 })),
    )) as CheckMarked;
    right = wrong.answers.map(({ questionId, rightOption }) => ({ questionId, option: rightOption }));
    expect(wrong.answers.every(({ explanation }) => explanation.length > 0)).toBe(true);
    expect(await answer(client, enrolmentId, lesson, right)).toMatchObject({
      correct: shown.length,
      total: shown.length,
    });
    await answer(
      client,
      enrolmentId,
      lesson,
      shown.map(({ id }) => ({ questionId: id, option: 0 })),
    );
    expect((await look(client, enrolmentId))?.verdict.pending).toBe(true);
    await world.settle();
    expect(await look(client, enrolmentId)).toMatchObject({
      state: 'UNDER_WAY',
      score: 25,
      lessons: [{ progress: { checkScore: 100, learningMs: 0 } }],
      // A perfect check does not replace the minimum of study (L3).
      verdict: { counted: false, key: 'notStarted' },
    });
    expect(await world.rows(`select correct from check_attempt order by id`)).toHaveLength(3);
  });

  it("of somebody else's lesson is refused like an unknown one", async () => {
    const stranger = await world.signedIn({ login: world.seeded.teachers[31]?.studyNumber ?? '' });
    expect(await answer(stranger, enrolmentId, lesson, right)).toMatchObject({
      rule: 'L1',
      key: 'noSuchLesson',
    });
  });
});
