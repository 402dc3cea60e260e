import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import { toGlobalId, uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse } from '@xueshi/schema/kernel/refusals';
import { lockTeacher } from '@xueshi/schema/selection/store';
import { commentAtMost, mayRate, tidyComment } from '@xueshi/schema/study/rating.rules';
import {
  addRating,
  commentsOfAll,
  commentsOn,
  findComment,
  ownRating,
  ruleOnComment,
  type CommentRecord,
  type OwnRating,
} from '@xueshi/schema/study/rating.store';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import { fromCursor, notOurCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { mayRule } from './rating.policy.js';
import { presentRatingRefusal } from './rating.refusals.js';
import {
  CourseComment,
  CourseCommentConnection,
  MyRating,
  type CourseCommentFilter,
  type RateCourseInput,
  type RuleOnCommentInput,
} from './rating.type.js';

/** A title is no longer. */
const longestWords = 100;

/** What those who passed say of a course, and what the city hides of it (S5). */
export class RatingService {
  constructor(
    private readonly scope: Scope,
    private readonly catalogue: CatalogueService,
  ) {}

  async mine(actor: Actor, courseId: string): Promise<MyRating> {
    return presentMine(await ownRating(this.scope.db.read(), actor.accountId, courseId));
  }

  /** Says it once, or anew in the place of what was said before. */
  async rate(actor: Actor, input: RateCourseInput): Promise<MyRating | Refusal> {
    const { db, now, locale } = this.scope;
    const offering = await this.catalogue.offering(input.offeringId);
    if (offering === null) return presentRatingRefusal(refuse('S6', 'noSuchOffering'), locale);
    const { courseId } = offering.record;
    const teacherId = actor.accountId;
    const words = { stars: input.stars, comment: tidyComment(input.comment ?? null) };
    const refused = await db.work(async (tx) => {
      await lockTeacher(tx, teacherId);
      const { passed } = await ownRating(tx, teacherId, courseId);
      const why = mayRate(words, passed);
      if (why === null) await addRating(tx, { ...words, teacherId, courseId, now });
      return why;
    });
    return refused === null ? this.mine(actor, courseId) : presentRatingRefusal(refused, locale);
  }

  async comments(courseId: string, asked: number, after: string | null): Promise<CourseCommentConnection> {
    const { db, viewer } = this.scope;
    return this.#page(asked, after, (limit, place) =>
      commentsOn(db.read(), courseId, limit, place, mayRule(viewer)),
    );
  }

  /** Everybody's on every course; the policy lets the city alone come here. */
  async commentsOfAll(
    asked: number,
    after: string | null,
    { hidden, course }: CourseCommentFilter,
  ): Promise<CourseCommentConnection> {
    const words = (course ?? '').trim().slice(0, longestWords);
    return this.#page(asked, after, (limit, place) =>
      commentsOfAll(this.scope.db.read(), limit, place, {
        hidden: hidden ?? false,
        course: words === '' ? null : words,
      }),
    );
  }

  async #page(
    asked: number,
    after: string | null,
    read: (limit: number, place: Place | null) => Promise<CommentRecord[]>,
  ): Promise<CourseCommentConnection> {
    const first = pageSize(asked);
    const found = await read(first + 1, after === null ? null : placeOf(after));
    const cursorOf = ({ ratedAt, id }: CommentRecord): string => toCursor([ratedAt.toISOString(), id]);
    return Object.assign(
      new CourseCommentConnection(),
      toPage(found, first, after, cursorOf, (comment) => this.#present(comment)),
    );
  }

  /** Hides a comment or shows it again, with a reason that is kept. */
  async rule(actor: Actor, input: RuleOnCommentInput): Promise<CourseComment | Refusal> {
    const { db, now, locale } = this.scope;
    const id = uuidOf('CourseComment', input.commentId);
    const reason = tidyComment(input.reason);
    const { hidden } = input;
    if (reason === null || reason.length > commentAtMost)
      return presentRatingRefusal(refuse('S5', 'reasonMissing', { most: commentAtMost }), locale);
    const ruled = await db.work(async (tx) => {
      const comment = id === null ? null : await findComment(tx, id);
      if (comment === null) return null;
      const { courseId, teacherId } = comment;
      await ruleOnComment(tx, { courseId, teacherId, hidden, reason, by: actor.accountId, now });
      await this.scope.audit(tx, hidden ? 'comment.hide' : 'comment.show', {
        subject: { type: 'Course', id: courseId },
        facts: { reason },
      });
      return { ...comment, hiddenBecause: hidden ? reason : null };
    });
    return ruled === null
      ? presentRatingRefusal(refuse('S5', 'noSuchComment'), locale)
      : this.#present(ruled);
  }

  #present(record: CommentRecord): CourseComment {
    const { id, stars, comment, ratedAt, stage, subject, hiddenBecause, title, titleEn } = record;
    return Object.assign(new CourseComment(), {
      id: toGlobalId('CourseComment', id),
      stars,
      comment,
      ratedAt,
      stage,
      subject,
      hiddenBecause,
      courseTitle: title,
      courseTitleEn: titleEn,
      viewerCanRule: mayRule(this.scope.viewer),
    });
  }
}

const presentMine = ({ passed, stars, comment, ratedAt, hiddenBecause }: OwnRating): MyRating =>
  Object.assign(new MyRating(), { mayRate: passed, stars, comment, ratedAt, hiddenBecause });

interface Place {
  readonly ratedAt: Date;
  readonly id: string;
}

const placeOf = (cursor: string): Place => {
  const [at, key] = fromCursor(cursor, 2);
  const ratedAt = new Date(typeof at === 'string' ? at : NaN);
  const id = typeof key === 'string' ? uuidOf('CourseComment', toGlobalId('CourseComment', key)) : null;
  if (id === null || Number.isNaN(ratedAt.getTime())) throw notOurCursor();
  return { ratedAt, id };
};
