import { defineEntity, p } from '@mikro-orm/core';
import { Course } from './course.entity.js';

const schema = defineEntity({
  name: 'Chapter',
  tableName: 'chapter',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn('course_id'),
    /** which edition of the course it belongs to */
    edition: p.smallint().default(1),
    position: p.smallint(),
    title: p.text(),
    titleEn: p.text().nullable(),
  },
});

/** A part of a course, in order (L1). */
export class Chapter extends schema.class {}
schema.setClass(Chapter);
