import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'CourseEdition',
  tableName: 'course_edition',
  properties: {
    courseId: p.uuid().primary(),
    number: p.smallint().primary(),
    title: p.text(),
    titleEn: p.text().nullable(),
    publishedAt: p.datetime(),
  },
});

/** A state of a course that was published; its chapters and lessons stay as they were. The database appends it. */
export class CourseEdition extends schema.class {}
schema.setClass(CourseEdition);
