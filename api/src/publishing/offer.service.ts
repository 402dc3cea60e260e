import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { searchWords } from '@xueshi/schema/catalogue/rules';
import { offeringsByIds } from '@xueshi/schema/catalogue/store';
import { recordAudit } from '@xueshi/schema/platform/audit';
import { pageAuthored, pagePublished } from '@xueshi/schema/publishing/authored.store';
import { mayOffer, mayWithdrawOffer, type Offer } from '@xueshi/schema/publishing/offer.rules';
import { insertOffer, lockOffer, withdrawOffer } from '@xueshi/schema/publishing/offer.store';
import { publishedByIds, type PublishedRecord } from '@xueshi/schema/publishing/published.store';
import { ownerOf, runsTerm } from '@xueshi/schema/terms/owner.rules';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import type { Offering } from '../catalogue/offering.type.js';
import { batched } from '../platform/batch.js';
import { pageSize, toPage } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import { courseEvent } from './course-event.js';
import { noSuchPublished } from './draft.service.js';
import { momentFrom, momentOf } from './moment-cursor.js';
import { AuthoredCourseConnection, CourseConnection, type Course } from './published.type.js';
import { presentAuthored, presentPublished, presentPublishingRefusal } from './publishing.present.js';
import type { OfferCourseInput } from './publishing.input.js';

const noSuchOffer = refuse('S5', 'noSuchOffer');
const longestSearch = 100;

/**
 * Published courses: those of an organisation for its authors, a district's for the district and all of them for the city,
 * which offer them in the terms they run (S14).
 */
export class OfferService {
  readonly #course;

  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly catalogue: CatalogueService,
  ) {
    this.#course = batched(
      async (ids: readonly string[]): Promise<Map<string, PublishedRecord>> =>
        new Map((await publishedByIds(scope.db.read(), ids)).map((course) => [course.id, course])),
    );
  }

  /** A published course: the city sees all, a district its own, an author those of the own organisation. */
  async course(id: string): Promise<Course | null> {
    const courseId = uuidOf('Course', id);
    const course = courseId === null ? null : await this.#course(courseId);
    return course !== null && this.#sees(course) ? presentPublished(course, this.scope.locale) : null;
  }

  async authored(asked: number, after: string | null): Promise<AuthoredCourseConnection> {
    const first = pageSize(asked);
    const { db, actor } = this.scope;
    const moment = momentFrom(after);
    const found = await pageAuthored(
      db.read(),
      actor.organisationId,
      first + 1,
      moment === null ? null : { changedAt: moment.at, key: moment.id },
    );
    const page = toPage(
      found,
      first,
      after,
      ({ changedAt, key }) => momentOf(changedAt, key),
      presentAuthored,
    );
    return Object.assign(new AuthoredCourseConnection(), page);
  }

  async published(asked: number, after: string | null, search: string): Promise<CourseConnection> {
    if (search.length > longestSearch || search.includes('\0'))
      throw badInput({
        zh: `搜索的文字最多 ${longestSearch} 个字；请缩短后再搜。`,
        en: `A search has at most ${longestSearch} characters: shorten it.`,
      });
    const first = pageSize(asked);
    const { actor } = this.scope;
    const db = this.scope.db.read();
    const moment = momentFrom(after);
    const found = await pagePublished(
      db,
      ownerOf(actor),
      searchWords(search),
      first + 1,
      moment === null ? null : { publishedAt: moment.at, id: moment.id },
    );
    const courses = await publishedByIds(
      db,
      found.map(({ id }) => id),
    );
    const page = toPage(
      courses,
      first,
      after,
      ({ publishedAt, id }) => momentOf(publishedAt, id),
      (course) => presentPublished(course, this.scope.locale),
    );
    return Object.assign(new CourseConnection(), page);
  }

  /** Its offers that were not withdrawn, newest term first. */
  async offers(offeringIds: readonly string[]): Promise<Offering[]> {
    return Promise.all(offeringIds.map((id) => this.catalogue.existing(id)));
  }

  async offer(input: OfferCourseInput): Promise<Offering | Refusal> {
    const courseId = uuidOf('Course', input.courseId);
    const { db, actor, now } = this.scope;
    const term = await this.terms.chosen(input.termId);
    const offered = await db.work(async (tx): Promise<string | Refused> => {
      const [course] = courseId === null ? [] : await publishedByIds(tx, [courseId]);
      if (course === undefined || !this.#sees(course)) return noSuchPublished;
      if (term === null || !runsTerm(actor, term)) return refuse('S1', 'noSuchTerm');
      const offer = offerFrom(input);
      const refused = mayOffer(course, term, offer, now);
      if (refused !== null) return refused;
      const id = await insertOffer(tx, course.id, term.id, offer);
      if (id === null) return refuse('S5', 'offeredAlready');
      const facts = { courseId: course.id, termId: term.id, hours: offer.hours, seats: offer.seats };
      const subject = { id, organisationId: course.declaringId, type: 'Offering' };
      await recordAudit(tx, [courseEvent(actor, 'course.offer', subject, now, facts)]);
      return id;
    });
    if (isRefused(offered)) return this.#refusal(offered);
    return this.catalogue.existing(offered);
  }

  async withdraw(id: string): Promise<Course | Refusal> {
    const offeringId = uuidOf('Offering', id);
    const { db, actor, now, locale } = this.scope;
    const withdrawn = await db.work(async (tx): Promise<PublishedRecord | Refused> => {
      const standing = offeringId === null ? null : await lockOffer(tx, offeringId);
      if (offeringId === null || standing === null || standing.cancelledAt !== null) return noSuchOffer;
      const term = await this.terms.referred(standing.termId);
      if (term === null || !runsTerm(actor, term)) return noSuchOffer;
      const refused = mayWithdrawOffer(standing);
      if (refused !== null) return refused;
      await withdrawOffer(tx, offeringId, now);
      const [offering] = await offeringsByIds(tx, [offeringId]);
      const [course] = await publishedByIds(tx, [standing.courseId]);
      if (offering === undefined || course === undefined) return noSuchOffer;
      const subject = { id: offeringId, organisationId: course.declaringId, type: 'Offering' };
      const facts = { courseId: course.id, termId: offering.termId };
      await recordAudit(tx, [courseEvent(actor, 'course.withdraw-offer', subject, now, facts)]);
      return course;
    });
    return isRefused(withdrawn) ? this.#refusal(withdrawn) : presentPublished(withdrawn, locale);
  }

  #sees({ declaringId, districtId }: PublishedRecord): boolean {
    const { role, organisationId } = this.scope.actor;
    if (role === 'trainer') return organisationId === declaringId;
    return role === 'city_admin' || (role === 'district_admin' && organisationId === districtId);
  }

  #refusal(refused: Refused): Refusal {
    return presentPublishingRefusal(refused, this.scope.locale);
  }
}

const offerFrom = (input: OfferCourseInput): Offer => ({
  hours: input.hours,
  board: input.board,
  terminals: [...new Set(input.terminals)],
  trainingFeeFen: input.trainingFeeFen,
  materialFeeFen: input.materialFeeFen,
  seats: input.seats ?? null,
});
