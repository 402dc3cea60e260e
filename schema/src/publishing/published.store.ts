import type { OrganisationKind } from '../accounts/organisation.rules.js';
import type { Stage } from '../accounts/teacher.rules.js';
import type { Delivery, LessonKind } from '../catalogue/catalogue.rules.js';
import type { Hours, HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { rows, type Tx } from '../platform/database.js';
import type { CourseContent, OptionContent, QuestionContent } from './content.rules.js';

/** A published course as its authors and reviewers see it: its newest edition. */
export interface PublishedRecord {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly introduction: string;
  readonly introductionEn: string | null;
  readonly lecturer: string;
  readonly lecturerTitle: string | null;
  readonly hourKind: HourKind;
  readonly hours: Hours;
  readonly publicTopic: string | null;
  readonly delivery: Delivery;
  readonly stages: readonly Stage[];
  readonly subjects: readonly string[];
  readonly districtId: string | null;
  readonly declaringId: string;
  readonly declaringKind: OrganisationKind;
  readonly declaringName: string;
  readonly declaringNameEn: string | null;
  readonly edition: number;
  readonly publishedAt: Instant;
  /** not cancelled, newest term first */
  readonly offeringIds: readonly string[];
}

/** Published courses in the order asked for; unknown ids are left out. */
export const publishedByIds = (tx: Tx, ids: readonly string[]): Promise<PublishedRecord[]> =>
  rows<PublishedRecord>(
    tx,
    `select c.id, c.number, c.title, c.title_en as "titleEn", c.introduction, c.introduction_en as "introductionEn",
       c.lecturer, c.lecturer_title as "lecturerTitle", c.hour_kind as "hourKind", c.hours,
       c.public_topic as "publicTopic", c.delivery, c.stages, c.subjects, c.district_id as "districtId",
       g.id as "declaringId", g.kind as "declaringKind", g.name as "declaringName", g.name_en as "declaringNameEn",
       c.version as edition, n.published_at as "publishedAt",
       array(select o.id from offering o join term t on t.id = o.term_id
             where o.course_id = c.id and o.cancelled_at is null order by t.first_opens desc) as "offeringIds"
     from unnest($1::uuid[]) with ordinality as asked (id, place)
     join course c using (id)
     join course_edition n on n.course_id = c.id and n.number = c.version
     join organisation g on g.id = c.declaring_id
     order by asked.place`,
    [ids],
  );

interface EditionLesson {
  readonly id: string;
  readonly chapterId: string;
  readonly chapterTitle: string;
  readonly chapterTitleEn: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly kind: LessonKind;
  readonly captionIds: readonly string[];
  readonly questions: readonly EditionQuestion[];
}

interface EditionQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly promptEn: string;
  readonly options: readonly OptionContent[];
  readonly answer: number;
  readonly explanation: string;
  readonly explanationEn: string;
}

/** An edition as a draft would hold it, its parts named by their rows: what a revision starts from and is compared with. */
export const contentOfEdition = async (
  tx: Tx,
  course: PublishedRecord,
  edition: number,
): Promise<CourseContent> => {
  const found = await rows<EditionLesson | (Omit<EditionLesson, 'id'> & { readonly id: null })>(
    tx,
    `select h.id as "chapterId", h.title as "chapterTitle", h.title_en as "chapterTitleEn",
       l.id, l.title, l.title_en as "titleEn", l.kind,
       array(select k.id from jsonb_array_elements(l.captions) with ordinality as said (track, place)
             join caption_track k on k.storage_key = said.track ->> 'key' and k.organisation_id = $3
             order by said.place) as "captionIds",
       coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'prompt', q.prompt, 'promptEn', q.prompt_en,
                'options', q.options, 'answer', q.answer, 'explanation', q.explanation,
                'explanationEn', q.explanation_en) order by q.position)
             from check_question q where q.lesson_id = l.id), '[]') as questions
     from chapter h left join lesson l on l.chapter_id = h.id
     where h.course_id = $1 and h.edition = $2 order by h.position, l.position`,
    [course.id, edition, course.declaringId],
  );
  const chapters = [...Map.groupBy(found, ({ chapterId }) => chapterId)];
  return {
    title: course.title,
    titleEn: course.titleEn,
    introduction: course.introduction,
    introductionEn: course.introductionEn,
    lecturer: course.lecturer,
    lecturerTitle: course.lecturerTitle,
    hourKind: course.hourKind,
    publicTopic: course.publicTopic,
    hours: course.hours,
    delivery: course.delivery,
    stages: course.stages,
    subjects: course.subjects,
    chapters: chapters.map(([id, lessons]) => ({
      id,
      title: lessons[0]?.chapterTitle ?? '',
      titleEn: lessons[0]?.chapterTitleEn ?? null,
      lessons: lessons.flatMap((lesson) =>
        lesson.id === null
          ? []
          : [
              {
                id: lesson.id,
                title: lesson.title ?? '',
                titleEn: lesson.titleEn,
                kind: lesson.kind === 'quiz' ? ('quiz' as const) : ('video' as const),
                assetId: null,
                keptLessonId: lesson.kind === 'quiz' ? null : lesson.id,
                captionIds: lesson.captionIds,
                questions: lesson.questions.map(withoutEcho),
              },
            ],
      ),
    })),
  };
};

/** Where no English was written, the row repeats the Chinese; the editor shows an empty field instead. */
const withoutEcho = (question: EditionQuestion): QuestionContent => {
  const own = (en: string, zh: string): string | null => (en === zh ? null : en);
  return {
    id: question.id,
    prompt: question.prompt,
    promptEn: own(question.promptEn, question.prompt),
    options: question.options.map(({ text, textEn }) => ({ text, textEn: own(textEn ?? text, text) })),
    answer: question.answer,
    explanation: question.explanation,
    explanationEn: own(question.explanationEn, question.explanation),
  };
};
