import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { isUuid, keyOf, uuidOf } from '@xueshi/schema/kernel/ids';
import { readChecks, type CheckQuestionRecord } from '@xueshi/schema/study/check.store';
import {
  pageEnrolments,
  readEnrolments,
  readLessonDetails,
  type EnrolmentCursor,
  type EnrolmentRecord,
  type LessonDetail,
} from '@xueshi/schema/study/enrolment.store';
import { inOrderToResume } from '@xueshi/schema/study/resume.rules';
import { studyRefusal } from '@xueshi/schema/study/watching.rules';
import { badInput } from '../platform/errors.js';
import { answeredFrom, batched } from '../platform/batch.js';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Scope } from '../platform/scope.js';
import { EnrolmentConnection, type Enrolment } from './enrolment.type.js';
import type { Lesson } from './lesson.type.js';
import { presentEnrolment } from './study.present.js';

const enrolmentsOf = answeredFrom(pageEnrolments);

/** What I study and how far I am: my own enrolments only. */
export class StudyService {
  readonly #enrolment;
  readonly #detail;
  readonly #check;
  #unfinished: Promise<EnrolmentRecord[]> | null = null;

  constructor(private readonly scope: Scope) {
    this.#enrolment = batched(
      async (ids: readonly string[]): Promise<Map<string, EnrolmentRecord>> =>
        new Map((await readEnrolments(scope.db.read(), ids)).map((record) => [record.id, record])),
    );
    this.#detail = batched(
      async (ids: readonly string[]): Promise<Map<string, LessonDetail>> =>
        new Map((await readLessonDetails(scope.db.read(), ids)).map((detail) => [detail.lessonId, detail])),
    );
    this.#check = batched(async (ids: readonly string[]): Promise<Map<string, CheckQuestionRecord[]>> =>
      Map.groupBy(await readChecks(scope.db.read(), ids), ({ lessonId }) => lessonId),
    );
  }

  /** An enrolment by its global id, or null when it is not the viewer's. */
  async enrolment(id: string): Promise<Enrolment | null> {
    const enrolmentId = uuidOf('Enrolment', id);
    return enrolmentId === null ? null : this.mine(enrolmentId);
  }

  /** An enrolment by its uuid, or null when it is not the viewer's; all of one tick with two statements. */
  async mine(enrolmentId: string): Promise<Enrolment | null> {
    const record = await this.#enrolment(enrolmentId);
    return record?.teacherId === this.scope.actor.accountId ? this.#present(record) : null;
  }

  /** A lesson of mine by its key, `enrolment.lesson`. */
  async lesson(key: string): Promise<Lesson | null> {
    const [enrolmentId = '', lessonId = ''] = key.split('.');
    const enrolment = isUuid(enrolmentId) ? await this.mine(enrolmentId) : null;
    return enrolment?.lessons.find(({ record }) => record.lessonId === lessonId) ?? null;
  }

  async page(actor: Actor, asked: number, after: string | null): Promise<EnrolmentConnection> {
    const first = pageSize(asked);
    const records = await enrolmentsOf(this.scope.db)({
      teacherId: actor.accountId,
      limit: first + 1,
      after: after === null ? null : cursorFrom(after),
      openAt: null,
    });
    return Object.assign(
      new EnrolmentConnection(),
      toPage(
        records,
        first,
        after,
        ({ enrolledAt, id }) => toCursor([enrolledAt.toISOString(), id]),
        (record) => this.#present(record),
      ),
    );
  }

  /** What the viewer may study now and has not passed, of the newest fifty; read once a request. */
  unfinished(): Promise<EnrolmentRecord[]> {
    return (this.#unfinished ??= this.#readUnfinished());
  }

  /** The same in the order in which one would go on (L2), the first of it. */
  async resumable(asked: number): Promise<Enrolment[]> {
    const first = pageSize(asked);
    return inOrderToResume(await this.unfinished())
      .slice(0, first)
      .map((record) => this.#present(record));
  }

  async #readUnfinished(): Promise<EnrolmentRecord[]> {
    const { db, actor, now } = this.scope;
    const open = await enrolmentsOf(db)({
      teacherId: actor.accountId,
      limit: 50,
      after: null,
      openAt: now,
    });
    return open.filter((record) => record.passedAt === null && studyRefusal(record, now) === null);
  }

  async detail(lessonId: string): Promise<LessonDetail> {
    return (await this.#detail(lessonId)) ?? { lessonId, captions: [], markers: [] };
  }

  async check(lessonId: string): Promise<readonly CheckQuestionRecord[]> {
    return (await this.#check(lessonId)) ?? [];
  }

  #present(record: EnrolmentRecord): Enrolment {
    return presentEnrolment(record, this.scope.locale, this.scope.now);
  }
}

/** The uuids of an enrolment and a lesson of it as their global ids name them; null when the two do not belong together. */
export const lessonPlace = (
  enrolmentGlobalId: string,
  lessonGlobalId: string,
): { enrolmentId: string; lessonId: string } | null => {
  const [enrolmentId = '', lessonId = ''] = (keyOf('Lesson', lessonGlobalId) ?? '').split('.');
  const named = uuidOf('Enrolment', enrolmentGlobalId);
  return named !== null && named === enrolmentId && isUuid(lessonId) ? { enrolmentId, lessonId } : null;
};

const cursorFrom = (after: string): EnrolmentCursor => {
  const [when, id] = fromCursor(after, 2);
  const enrolledAt = new Date(String(when));
  if (Number.isNaN(enrolledAt.getTime()) || typeof id !== 'string' || !isUuid(id))
    throw badInput({
      zh: 'after 不是本列表给出的游标，请从第一页重新取。',
      en: 'after is not a cursor of this list: start again from the first page.',
    });
  return { enrolledAt, id };
};
