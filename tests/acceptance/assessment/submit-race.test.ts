import { grade } from '@xueshi/schema/assessment/grading.rules';
import { readQuestionnaire } from '@xueshi/schema/assessment/questionnaire.store';
import { readSitting } from '@xueshi/schema/assessment/sitting.store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../../support/world.js';
import {
  answerAll,
  answerQuestion,
  sittingOf,
  startSitting,
  submitSitting,
  teacherOf,
} from '../programme/capability.js';

describe('answers given while a sitting is handed in', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.end());

  it('D2: are in the report or refused, never kept beside it', async () => {
    const teacher = await teacherOf(world, 'chinese');
    const sitting = sittingOf(await startSitting(teacher));
    await answerAll(teacher, sitting);
    const change = (index: number) => {
      const question = sitting.questions[index];
      return answerQuestion(teacher, {
        sittingId: sitting.id,
        questionId: question?.id ?? '',
        optionId: question?.options.at(-1)?.id ?? '',
      });
    };
    const before = Array.from({ length: 8 }, (_, i) => change(i));
    const handedIn = submitSitting(teacher, sitting.id);
    const after = Array.from({ length: 8 }, (_, i) => change(i + 8));
    expect(await handedIn).toMatchObject({ __typename: 'Sitting' });
    const outcomes = await Promise.all([...before, ...after]);

    const tx = world.db.read();
    const teacherId = world.seeded.teachers.find(({ subject }) => subject === 'chinese')?.id ?? '';
    const kept = await readSitting(tx, teacherId, uuidOf('Sitting', sitting.id) ?? '');
    const questionnaire = kept && (await readQuestionnaire(tx, kept.questionnaireId));
    if (kept === null || questionnaire === null) throw new Error('no sitting');
    expect(kept.report).toEqual(grade(questionnaire, kept.answers));
    const refused = outcomes.flatMap((outcome) => (outcome.__typename === 'Refusal' ? [outcome.key] : []));
    expect(refused.filter((key) => key !== 'sittingSubmitted')).toEqual([]);
  });
});
