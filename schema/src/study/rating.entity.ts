import { defineEntity, p } from '@mikro-orm/core';
import { Account } from '../accounts/account.entity.js';
import { Teacher } from '../accounts/teacher.entity.js';
import { Course } from '../catalogue/course.entity.js';

const rating = defineEntity({
  name: 'CourseRating',
  tableName: 'course_rating',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn('course_id'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    /** counted from 1; the last one counts */
    revision: p.smallint(),
    stars: p.smallint(),
    comment: p.text().nullable(),
    ratedAt: p.datetime(),
  },
});

/** What a teacher who passed a course says of it (S5). */
export class CourseRating extends rating.class {}
rating.setClass(CourseRating);

const ruling = defineEntity({
  name: 'CommentRuling',
  tableName: 'comment_ruling',
  properties: {
    id: p.bigint('number').primary(),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn('course_id'),
    teacherId: () => p.manyToOne(Teacher).mapToPk().joinColumn('teacher_id'),
    hidden: p.boolean(),
    reason: p.text(),
    ruledBy: () => p.manyToOne(Account).mapToPk().joinColumn('ruled_by'),
    ruledAt: p.datetime(),
  },
});

/** The city hides a teacher's comment on a course, or shows it again; the last one counts. */
export class CommentRuling extends ruling.class {}
ruling.setClass(CommentRuling);
