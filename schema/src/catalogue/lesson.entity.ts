import { defineEntity, p } from '@mikro-orm/core';
import { Chapter } from './chapter.entity.js';
import { Course } from './course.entity.js';
import { lessonKinds } from './catalogue.rules.js';

/** A text track of a video. */
export interface LessonCaption {
  readonly lang: string;
  readonly label: string;
  /** storage key of the WebVTT file */
  readonly key: string;
}

/** A place inside a video worth jumping to. */
export interface LessonMarker {
  readonly startMs: number;
  readonly title: string;
  readonly titleEn?: string;
}

const schema = defineEntity({
  name: 'Lesson',
  tableName: 'lesson',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn('course_id'),
    chapterId: () => p.manyToOne(Chapter).mapToPk().joinColumn('chapter_id'),
    /** that of its chapter */
    edition: p.smallint().default(1),
    position: p.smallint(),
    title: p.text(),
    titleEn: p.text().nullable(),
    kind: p.enum(lessonKinds),
    durationMs: p.integer().nullable(),
    /** folder of the HLS files in the storage */
    mediaKey: p.text().nullable(),
    mediaReady: p.boolean().default(false),
    captions: p.json<readonly LessonCaption[]>(),
    markers: p.json<readonly LessonMarker[]>(),
  },
});

/** One activity of a chapter: a video, a document or a quiz (L1). */
export class Lesson extends schema.class {}
schema.setClass(Lesson);
