import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../support/client.js';
import { World } from '../../support/world.js';
import { look, play, report, start, watch, type EnrolmentShown } from '../study/learner.js';
import {
  again,
  approve,
  asset,
  done,
  enrolIn,
  lesson,
  offer,
  offerInput,
  publish,
  question,
  revise,
  save,
  submit,
  whole,
} from './author.js';

describe('an edition', () => {
  let world: World;
  let trainer: Client;
  let city: Client;
  let chen: Client;
  let zhou: Client;
  let courseId: string;
  let offeringId: string;

  const lessonsOf = (shown: EnrolmentShown | null): string[] => shown?.lessons.map(({ id }) => id) ?? [];
  const enrolled = (login: 'teacher' | 'other-teacher'): Promise<string> =>
    enrolIn(world, world.seeded.accounts[login].id, offeringId);

  /** Two lessons instead of one, another question. */
  const publishSecond = async (): Promise<void> => {
    const begun = done(await revise(trainer, courseId));
    const content = again(begun);
    const more = await asset(world, 'ready', 'suiyuan', 60_000);
    const chapters = content.chapters.map((chapter) => ({
      ...chapter,
      lessons: [
        ...chapter.lessons.map((old, index) => ({
          ...old,
          title: '斜率（修订）',
          questions: [question(`changed-${index}`, '改过的题')],
        })),
        lesson('second', more, [], '截距'),
      ],
    }));
    const saved = done(await save(trainer, begun, { ...content, title: '函数图象的读法（二）', chapters }));
    done(await approve(city, done(await submit(trainer, saved))));
  };

  beforeAll(async () => {
    world = await World.create();
    [trainer, city, chen, zhou] = await Promise.all([
      world.signedIn('trainer'),
      world.signedIn('city-admin'),
      world.signedIn('teacher'),
      world.signedIn('other-teacher'),
    ]);
    courseId = await publish(trainer, city, whole(await asset(world)));
    const offered = await offer(city, offerInput(world, courseId));
    if (offered.__typename === 'Refusal') throw new Error(offered.why);
    offeringId = offered.id;
  });
  afterAll(() => world.end());

  it('does not change what was begun: lessons, coverage, check, score, pass and receipt; who has not begun sees the new one', async () => {
    const [hers, his] = await Promise.all([enrolled('teacher'), enrolled('other-teacher')]);
    const before = await look(chen, hers);
    const first = before?.lessons[0];
    const session = await watch(chen, hers, first?.id ?? '');
    await play(world, chen, session.id, { fromMs: 0, toMs: 45_000 });
    await world.settle();
    const halfWay = await look(chen, hers);
    expect(halfWay?.lessons[0]?.progress.coveredMs).toBe(45_000);

    await publishSecond();

    // She goes on in the session she had, and in the lessons she knew.
    expect(await look(chen, hers)).toEqual(halfWay);
    expect(lessonsOf(await look(chen, hers))).toEqual(lessonsOf(before));
    const anew = await watch(chen, hers, first?.id ?? '');
    await play(world, chen, anew.id, { fromMs: 45_000, toMs: 90_000 });
    const marked = await chen.ask<{ answerCheck: { correct: number } }>(
      `mutation ($input: AnswerCheckInput!) { answerCheck(input: $input) { ... on CheckMarked { correct } } }`,
      {
        input: {
          enrolmentId: hers,
          lessonId: first?.id,
          answers: [{ questionId: first?.check[0]?.id, option: 0 }],
        },
      },
    );
    expect(marked.answerCheck.correct).toBe(1);
    await world.settle();
    expect(await look(chen, hers)).toMatchObject({
      state: 'PASSED',
      score: 100,
      verdict: { hoursPosted: 2 },
    });
    const [entry] = await world.rows<{ title: string; receipt: object }>(
      `select title, receipt from ledger_entry where enrolment_id = $1`,
      [uuidOf('Enrolment', hers)],
    );
    expect(entry?.title).toBe('函数图象的读法');
    expect(JSON.stringify(entry?.receipt)).not.toContain('截距');

    // He had not begun: two lessons, the new question, and none of the old ones.
    const fresh = await look(zhou, his);
    expect(fresh?.lessons.map(({ durationMs }) => durationMs)).toEqual([90_000, 60_000]);
    expect(fresh?.lessons[0]?.check[0]?.prompt).toBe('改过的题');
    const theirs = toGlobalId('Lesson', `${uuidOf('Enrolment', his) ?? ''}.${oldLesson(first?.id ?? '')}`);
    expect(await start(zhou, his, theirs)).toMatchObject({ key: 'noSuchLesson' });
  });

  it('is the newest in the supermarket, under the same number', async () => {
    const { offering } = await chen.ask<{
      offering: { title: string; number: string; chapters: { lessons: { title: string }[] }[] };
    }>(`query ($id: ID!) { offering(id: $id) { title number chapters { lessons { title } } } }`, {
      id: offeringId,
    });
    expect(offering.title).toBe('函数图象的读法（二）');
    expect(offering.chapters[0]?.lessons.map(({ title }) => title)).toEqual(['斜率（修订）', '截距']);
    const { course } = await city.ask<{ course: { edition: number; number: string } }>(
      `query ($id: ID!) { course(id: $id) { edition number } }`,
      { id: courseId },
    );
    expect(course).toMatchObject({ edition: 2, number: offering.number });
  });

  it('is settled once: whoever begins while another edition is published studies one of the two, whole', async () => {
    const { teachers } = world.seeded;
    const pupils = teachers.slice(-6);
    const enrolments = await Promise.all(pupils.map(({ id }) => enrolIn(world, id, offeringId)));
    const clients = await Promise.all(
      pupils.map(({ studyNumber }) => world.signedIn({ login: studyNumber })),
    );
    const shown = await Promise.all(clients.map((client, index) => look(client, enrolments[index] ?? '')));
    const began = async (client: Client, index: number): Promise<string> => {
      const started = await start(client, enrolments[index] ?? '', shown[index]?.lessons[0]?.id ?? '');
      if (started.__typename === 'Refusal') return started.key;
      const kept = await report(client, started.id, 0, [{ fromMs: 0, toMs: 100 }]);
      return kept.__typename;
    };
    const [, ...answers] = await Promise.all([publishSecond(), ...clients.map(began)]);
    expect(answers.filter((answer) => answer !== 'BeatAcknowledged' && answer !== 'noSuchLesson')).toEqual(
      [],
    );
    const strays = await world.rows(
      `select from watch_session s join enrolment e on e.id = s.enrolment_id join lesson l on l.id = s.lesson_id
       where e.edition is distinct from l.edition`,
    );
    expect(strays).toEqual([]);
  });

  it('cannot be changed or taken back in the database', async () => {
    await expect(world.rows(`update course_edition set title = '改'`)).rejects.toThrow(/permission denied/);
    await expect(world.rows(`delete from course_decision`)).rejects.toThrow(/permission denied/);
  });
});

const oldLesson = (globalId: string): string =>
  Buffer.from(globalId, 'base64url').toString().split('.')[1] ?? '';
