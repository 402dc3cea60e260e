import { toGlobalId } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import {
  answerAll,
  answerQuestion,
  atOnce,
  capability,
  confirmDiagnosis,
  readSitting,
  sittingOf,
  startSitting,
  submitSitting,
  takeDiagnostic,
  teacherOf,
} from '../programme/capability.js';

describe('the diagnostic', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  const countSittings = async (subject: string): Promise<number> =>
    (
      await world.rows(
        `select s.id from sitting s join teacher t on t.account_id = s.teacher_id where t.subject = $1`,
        [subject],
      )
    ).length;

  it('asks at least 30 questions over at least five dimensions and never tells what an answer is worth', async () => {
    const teacher = await teacherOf(world, 'english');
    const { questions } = sittingOf(await startSitting(teacher));
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(new Set(questions.map(({ dimension }) => dimension.code)).size).toBeGreaterThanOrEqual(5);
    expect(questions.map(({ position }) => position)).toEqual(questions.map((_, i) => i + 1));
    expect(questions.every(({ options }) => options.length >= 2)).toBe(true);
    expect(JSON.stringify(questions)).not.toMatch(/points|score/);
  });

  it('D2: keeps answers as they are given and resumes on another device at no further chance', async () => {
    const teacher = await teacherOf(world, 'music');
    const first = sittingOf(await startSitting(teacher));
    const [one, two] = first.questions;
    if (one === undefined || two === undefined) throw new Error('no questions');
    const answered = { sittingId: first.id, questionId: one.id, optionId: one.options[1]?.id ?? '' };
    expect(await answerQuestion(teacher, answered)).toMatchObject({ answeredCount: 1 });
    await answerQuestion(teacher, {
      sittingId: first.id,
      questionId: two.id,
      optionId: two.options[0]?.id ?? '',
    });

    const phone = await teacherOf(world, 'music', 0, 'en');
    const resumed = sittingOf(await startSitting(phone));
    expect(resumed).toMatchObject({ id: first.id, ordinal: 1, answeredCount: 2 });
    expect(resumed.questions[0]).toMatchObject({ answer: one.options[1]?.id });
    expect(resumed.questions[0]?.prompt).not.toBe(one.prompt);
    expect(await capability(phone)).toMatchObject({ step: 'DIAGNOSE', sittingsLeft: 2 });

    await answerQuestion(phone, { ...answered, optionId: one.options[2]?.id ?? '' });
    expect((await readSitting(teacher, first.id))?.questions[0]?.answer).toBe(one.options[2]?.id);
    expect((await readSitting(teacher, first.id))?.answeredCount).toBe(2);
  });

  it('D2: waits for every answer, then reports a level per dimension and at least two themes with reasons', async () => {
    const teacher = await teacherOf(world, 'biology');
    const sitting = sittingOf(await startSitting(teacher));
    const [first, ...rest] = sitting.questions;
    await answerAll(teacher, { ...sitting, questions: rest });
    expect(await submitSitting(teacher, sitting.id)).toMatchObject({
      __typename: 'Refusal',
      key: 'answersMissing',
      facts: expect.arrayContaining([{ name: 'missing', value: '1' }]) as unknown,
    });
    await answerAll(teacher, { ...sitting, questions: first === undefined ? [] : [first] });
    const { report } = sittingOf(await submitSitting(teacher, sitting.id));
    expect(report?.dimensions).toHaveLength(5);
    for (const { points, maxPoints, level, levelName } of report?.dimensions ?? []) {
      expect(points).toBeLessThanOrEqual(maxPoints);
      expect(['起步', '胜任', '熟练'][level - 1]).toBe(levelName);
    }
    expect(report?.themes.length).toBeGreaterThanOrEqual(2);
    for (const { reason, because, name } of report?.themes ?? []) {
      expect(reason).toContain(because.name);
      expect(reason).toContain(name);
    }
    const english = await readSitting(teacher.same('en'), sitting.id);
    expect(english?.report?.dimensions[0]?.levelName).toMatch(/Starting|Competent|Proficient/);
  });

  it('D3: gives the best answers the highest level, so the report follows what was answered', async () => {
    const teacher = await teacherOf(world, 'chemistry');
    const best = await world.rows<{ id: string }>(
      `select distinct on (question_id) id from question_option order by question_id, points desc`,
    );
    const bestIds = new Set(best.map(({ id }) => toGlobalId('QuestionOption', id)));
    const sitting = sittingOf(await startSitting(teacher));
    await answerAll(teacher, sitting, ({ options }) => options.find(({ id }) => bestIds.has(id))?.id);
    const { report } = sittingOf(await submitSitting(teacher, sitting.id));
    expect(
      report?.dimensions.every(({ level, points, maxPoints }) => level === 3 && points === maxPoints),
    ).toBe(true);
    expect(report?.themes.length).toBeGreaterThanOrEqual(2);
  });

  it('D3: has three sittings and then none; any result may be the confirmed one, and that is final', async () => {
    const teacher = await teacherOf(world, 'science');
    const first = await takeDiagnostic(world, teacher);
    const second = await takeDiagnostic(world, teacher);
    const third = await takeDiagnostic(world, teacher);
    expect([first, second, third].map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect(await startSitting(teacher)).toMatchObject({ rule: 'D3', key: 'noSittingLeft' });
    expect(await capability(teacher)).toMatchObject({ step: 'CONFIRM', sittingsLeft: 0 });

    expect(await confirmDiagnosis(teacher, second.id)).toMatchObject({
      step: 'CHOOSE',
      confirmed: { id: second.id },
    });
    expect(await confirmDiagnosis(teacher, second.id)).toMatchObject({ confirmed: { id: second.id } });
    expect(await confirmDiagnosis(teacher, third.id)).toMatchObject({ rule: 'D3', key: 'diagnosisFinal' });
    expect(await startSitting(teacher)).toMatchObject({ rule: 'D3', key: 'diagnosisFinal' });
  });

  it('D3: makes no sitting of ten parallel fourth ones', async () => {
    const teacher = await teacherOf(world, 'pe');
    for (let i = 0; i < 3; i += 1) await takeDiagnostic(world, teacher);
    const outcomes = await atOnce(10, () => startSitting(teacher));
    expect(
      outcomes.every((outcome) => outcome.__typename === 'Refusal' && outcome.key === 'noSittingLeft'),
    ).toBe(true);
    expect(await countSittings('pe')).toBe(3);
  });

  it('D2: makes one sitting of ten parallel first ones', async () => {
    const teacher = await teacherOf(world, 'arts');
    const outcomes = await atOnce(10, () => startSitting(teacher));
    expect(new Set(outcomes.map((outcome) => sittingOf(outcome).id)).size).toBe(1);
    expect(await countSittings('arts')).toBe(1);
  });

  it('D3: grades a sitting once when it is handed in ten times at once', async () => {
    const teacher = await teacherOf(world, 'library');
    const sitting = sittingOf(await startSitting(teacher));
    await answerAll(teacher, sitting);
    const outcomes = await atOnce(10, () => submitSitting(teacher, sitting.id));
    expect(outcomes.filter(({ __typename }) => __typename === 'Sitting')).toHaveLength(1);
  });

  it('D3: confirms one of two results confirmed at once', async () => {
    const teacher = await teacherOf(world, 'special');
    const results = [await takeDiagnostic(world, teacher), await takeDiagnostic(world, teacher)];
    const outcomes = await atOnce(10, (i) => confirmDiagnosis(teacher, results[i % 2]?.id ?? ''));
    const confirmed = new Set(
      outcomes.flatMap((outcome) => (outcome.__typename === 'Capability' ? [outcome.confirmed?.id] : [])),
    );
    expect(confirmed.size).toBe(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'Refusal')).toHaveLength(5);
  });

  describe('bad input', () => {
    it('D2: refuses questions and options that are not of the sitting, and changes nothing', async () => {
      const teacher = await teacherOf(world, 'it');
      const { id: sittingId, questions } = sittingOf(await startSitting(teacher));
      const [one, two] = questions;
      if (one === undefined || two === undefined) throw new Error('no questions');
      const optionId = one.options[0]?.id ?? '';
      const foreign = toGlobalId('Question', '00000000-0000-4000-8000-000000000000');
      const answer = (questionId: string, option: string) =>
        answerQuestion(teacher, { sittingId, questionId, optionId: option });
      expect(await answer(foreign, optionId)).toMatchObject({ key: 'questionOfAnotherSitting' });
      expect(await answer('nonsense', optionId)).toMatchObject({ key: 'questionOfAnotherSitting' });
      expect(await answer(one.id, two.options[0]?.id ?? '')).toMatchObject({
        key: 'optionOfAnotherQuestion',
      });
      expect(await answer(one.id, one.id)).toMatchObject({ key: 'optionOfAnotherQuestion' });
      expect((await readSitting(teacher, sittingId))?.answeredCount).toBe(0);
    });

    it('D2: refuses answers to what has been handed in', async () => {
      const teacher = await teacherOf(world, 'politics');
      const { id: sittingId, questions } = await takeDiagnostic(world, teacher);
      const [one] = questions;
      expect(
        await answerQuestion(teacher, {
          sittingId,
          questionId: one?.id ?? '',
          optionId: one?.options[1]?.id ?? '',
        }),
      ).toMatchObject({ rule: 'D2', key: 'sittingSubmitted' });
      expect((await readSitting(teacher, sittingId))?.questions[0]?.answer).toBe(one?.options[0]?.id);
    });

    it('answers somebody else’s sitting like one that does not exist', async () => {
      const owner = await teacherOf(world, 'moral');
      const other = await teacherOf(world, 'integrated');
      const { id, questions } = sittingOf(await startSitting(owner));
      const unknown = toGlobalId('Sitting', '00000000-0000-4000-8000-000000000000');
      const node = async (of: string): Promise<unknown> =>
        (await other.ask<{ node: unknown }>(`query ($id: ID!) { node(id: $id) { id } }`, { id: of })).node;
      const answered = (sittingId: string) =>
        answerQuestion(other, {
          sittingId,
          questionId: questions[0]?.id ?? '',
          optionId: questions[0]?.options[0]?.id ?? '',
        });
      expect(await readSitting(other, id)).toEqual(await readSitting(other, unknown));
      expect(await node(id)).toEqual(await node(unknown));
      expect(await answered(id)).toEqual(await answered(unknown));
      expect(await submitSitting(other, id)).toEqual(await submitSitting(other, unknown));
      expect(await confirmDiagnosis(other, id)).toEqual(await confirmDiagnosis(other, unknown));
      expect(await node(id)).toBeNull();
    });

    it('D3: refuses to confirm what has not been handed in', async () => {
      const teacher = await teacherOf(world, 'pedagogy');
      const { id } = sittingOf(await startSitting(teacher));
      expect(await confirmDiagnosis(teacher, id)).toMatchObject({ rule: 'D3', key: 'sittingNotSubmitted' });
    });

    it('D5: starts nothing after the programme has closed, and says so in both languages', async () => {
      const teacher = await teacherOf(world, 'laboratory');
      const before = world.clock.now();
      world.clock.advance(121 * 24 * 3600 * 1000);
      try {
        const late = await world.signedIn({
          login: world.seeded.teachers.find((t) => t.subject === 'laboratory')?.studyNumber ?? '',
        });
        expect(await startSitting(late)).toMatchObject({ key: 'programmeClosed', next: '查看我的档案' });
        expect(await startSitting(late.same('en'))).toMatchObject({ next: 'See my archive' });
      } finally {
        world.clock.set(before);
      }
      expect(await startSitting(teacher)).toMatchObject({ __typename: 'Sitting' });
    });
  });

  it('keeps an answer with few statements, however many questions there are', async () => {
    const teacher = await teacherOf(world, 'preschool');
    const { id: sittingId, questions } = sittingOf(await startSitting(teacher));
    const answer = (i: number) =>
      answerQuestion(teacher, {
        sittingId,
        questionId: questions[i]?.id ?? '',
        optionId: questions[i]?.options[0]?.id ?? '',
      });
    await answer(0);
    // who asks; begin, the sitting, the answer, commit
    expect(await world.statementsDuring(() => answer(1))).toBeLessThanOrEqual(5);
  });

  it('hands in with few statements', async () => {
    const teacher = await teacherOf(world, 'vocational');
    const sitting = sittingOf(await startSitting(teacher));
    await answerAll(teacher, sitting);
    // who asks; begin, the lock, the answers, the report, commit; the themes' names for the answer
    expect(await world.statementsDuring(() => submitSitting(teacher, sitting.id))).toBeLessThanOrEqual(7);
  });
});
