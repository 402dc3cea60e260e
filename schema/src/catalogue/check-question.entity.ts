import { defineEntity, p } from '@mikro-orm/core';
import { Lesson } from './lesson.entity.js';

/** An answer to choose, in both languages. */
export interface CheckOption {
  readonly text: string;
  readonly textEn: string;
}

const schema = defineEntity({
  name: 'CheckQuestion',
  tableName: 'check_question',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    lessonId: () => p.manyToOne(Lesson).mapToPk().joinColumn('lesson_id'),
    position: p.smallint(),
    prompt: p.text(),
    promptEn: p.text(),
    options: p.json<readonly CheckOption[]>(),
    /** index of the right option */
    answer: p.smallint(),
    explanation: p.text(),
    explanationEn: p.text(),
  },
});

/** A question after a lesson (L1). */
export class CheckQuestion extends schema.class {}
schema.setClass(CheckQuestion);
