import type { Terminal } from '../accounts/actor.rules.js';
import type { OrganisationKind } from '../accounts/organisation.rules.js';
import type { Stage } from '../accounts/teacher.rules.js';
import type { Hours, HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { answersOf, forEachAsked } from '../platform/asked.js';
import { rows, type Tx } from '../platform/database.js';
import { prepared } from '../platform/prepared.js';
import type { Board, Delivery, LessonKind } from './catalogue.rules.js';

/** A course in a term as features read it (S5): one plain row, no entity. */
export interface OfferingRecord {
  readonly id: string;
  readonly termId: string;
  readonly courseId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly introduction: string;
  readonly introductionEn: string | null;
  readonly lecturer: string;
  readonly lecturerTitle: string | null;
  readonly hourKind: HourKind;
  readonly hours: Hours;
  readonly stages: readonly Stage[];
  readonly subjects: readonly string[];
  readonly delivery: Delivery;
  readonly terminals: readonly Terminal[];
  readonly board: Board;
  readonly districtId: string | null;
  readonly trainingFeeFen: number;
  readonly materialFeeFen: number;
  readonly seats: number | null;
  readonly selected: number;
  readonly cancelledAt: Instant | null;
  readonly declaringId: string;
  readonly declaringName: string;
  readonly declaringNameEn: string | null;
  readonly declaringKind: OrganisationKind;
  readonly chargingId: string | null;
  readonly chargingName: string | null;
  readonly chargingNameEn: string | null;
  readonly chargingKind: OrganisationKind | null;
  readonly publicTopic: string | null;
  readonly seriesCode: string | null;
  readonly seriesTitle: string | null;
  readonly seriesTitleEn: string | null;
  readonly themes: readonly string[];
  readonly publishedAt: Instant;
  /** S5: e.g. 市级, 区级; null when nobody said */
  readonly attribute: string | null;
  /** of those who passed it: how many stars, in how many votes */
  readonly votes: number;
  readonly stars: number;
}

/** The columns of an OfferingRecord over `offeringTables`. */
export const offeringColumns = `o.id, o.term_id as "termId", o.course_id as "courseId", c.number, c.title, c.title_en as "titleEn",
  c.introduction, c.introduction_en as "introductionEn", c.lecturer, c.lecturer_title as "lecturerTitle",
  c.hour_kind as "hourKind", o.hours, c.stages, c.subjects, c.delivery, o.terminals, o.board,
  c.district_id as "districtId", o.training_fee_fen as "trainingFeeFen", o.material_fee_fen as "materialFeeFen",
  o.seats, o.selected, o.cancelled_at as "cancelledAt",
  declaring.id as "declaringId", declaring.name as "declaringName", declaring.name_en as "declaringNameEn",
  declaring.kind as "declaringKind",
  charging.id as "chargingId", charging.name as "chargingName", charging.name_en as "chargingNameEn",
  charging.kind as "chargingKind",
  c.public_topic as "publicTopic", s.code as "seriesCode", s.title as "seriesTitle", s.title_en as "seriesTitleEn",
  c.themes, c.published_at as "publishedAt", c.attribute,
  coalesce(standing.votes, 0) as votes, coalesce(standing.stars, 0) as stars`;

export const offeringTables = `offering o
  join course c on c.id = o.course_id
  join organisation declaring on declaring.id = c.declaring_id
  left join organisation charging on charging.id = c.charging_id
  left join series s on s.id = c.series_id
  left join course_standing standing on standing.course_id = c.id`;

const byIdsText = prepared(
  'offerings by their ids',
  forEachAsked('id uuid', `select ${offeringColumns} from ${offeringTables} where o.id = asked.id`),
);

/** The offerings of these ids, in no order; unknown ids are left out. */
export const offeringsByIds = async (tx: Tx, ids: readonly string[]): Promise<OfferingRecord[]> => {
  const found = await answersOf<OfferingRecord>(
    tx,
    byIdsText,
    ids.map((id) => ({ id })),
  );
  return found.flat();
};

/** A lesson as the outline of a course shows it; its media belong to study. */
export interface LessonOutlineRecord {
  readonly id: string;
  readonly courseId: string;
  readonly chapterId: string;
  readonly chapterTitle: string;
  readonly chapterTitleEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: LessonKind;
  readonly durationMs: number | null;
  readonly ready: boolean;
}

const outlineColumns = `l.id, l.course_id as "courseId", h.id as "chapterId", h.title as "chapterTitle",
  h.title_en as "chapterTitleEn", l.title, l.title_en as "titleEn", l.kind, l.duration_ms as "durationMs",
  (l.media_ready or l.kind <> 'video') as ready`;

/** The lessons of these courses' newest editions, each course's in the order they are taught. */
export const outlines = (tx: Tx, courseIds: readonly string[]): Promise<LessonOutlineRecord[]> =>
  rows<LessonOutlineRecord>(
    tx,
    `select ${outlineColumns} from course c join lesson l on l.course_id = c.id and l.edition = c.version join chapter h on h.id = l.chapter_id
     where c.id = any($1::uuid[]) order by l.course_id, h.position, l.position`,
    [courseIds],
  );

/** A lesson's place in the catalogue: what is needed to decide who may see it. */
export interface LessonPlace extends LessonOutlineRecord {
  readonly districtId: string | null;
  /** whether every term offers its course to one district only */
  readonly districtOnly: boolean;
}

export const lessonPlace = async (tx: Tx, lessonId: string): Promise<LessonPlace | null> =>
  (
    await rows<LessonPlace>(
      tx,
      `select ${outlineColumns}, c.district_id as "districtId",
         not exists (select from offering o where o.course_id = c.id and o.board <> 'district') as "districtOnly"
       from lesson l join chapter h on h.id = l.chapter_id join course c on c.id = l.course_id
       where l.id = $1`,
      [lessonId],
    )
  )[0] ?? null;
