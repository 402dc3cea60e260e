import { maySee, statusOf, type OfferingStatus } from '@xueshi/schema/catalogue/rules';
import {
  lessonPlace,
  offeringsByIds,
  outlines,
  type LessonOutlineRecord,
  type OfferingRecord,
} from '@xueshi/schema/catalogue/store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { batched, gatheredFrom } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import { catalogueScope } from './catalogue.policy.js';
import { presentChapters, presentLessonOutline, presentOffering } from './catalogue.present.js';
import type { Chapter, LessonOutline } from './chapter.type.js';
import type { Offering } from './offering.type.js';

const recordsOf = gatheredFrom(
  async (tx, ids: readonly string[]) =>
    new Map((await offeringsByIds(tx, ids)).map((offering) => [offering.id, offering])),
);

/** Courses in their terms, for every feature: all that one tick asks for come with one statement. */
export class CatalogueService {
  readonly #offering;
  readonly #lessons;

  constructor(private readonly scope: Scope) {
    const records = recordsOf(scope.db);
    const presented = new Map<string, Promise<Offering | null>>();
    this.#offering = (id: string): Promise<Offering | null> => {
      const known = presented.get(id) ?? records(id).then((record) => record && this.present(record));
      presented.set(id, known);
      return known;
    };
    this.#lessons = batched(
      async (courseIds: readonly string[]): Promise<Map<string, LessonOutlineRecord[]>> =>
        Map.groupBy(await outlines(scope.db.read(), courseIds), ({ courseId }) => courseId),
    );
  }

  /** The offering of a global id, or null when there is none that the viewer may see (S6). */
  async offering(id: string): Promise<Offering | null> {
    const offeringId = uuidOf('Offering', id);
    const offering = offeringId === null ? null : await this.#offering(offeringId);
    return offering !== null && maySee(offering.record, catalogueScope(this.scope.actor)) ? offering : null;
  }

  /** An offering that a row of ours refers to: a selection, an enrolment, a bundle. Who sees that row sees it. */
  async existing(offeringId: string): Promise<Offering> {
    const offering = await this.#offering(offeringId);
    if (offering === null) throw new Error(`no offering ${offeringId}, though a row refers to it`);
    return offering;
  }

  async status(offering: OfferingRecord, terms: TermsService): Promise<OfferingStatus> {
    const term = await terms.referred(offering.termId);
    if (term === null) throw new Error(`no term ${offering.termId}, though an offering refers to it`);
    return statusOf(offering, term, this.scope.now);
  }

  async chapters(courseId: string): Promise<Chapter[]> {
    return presentChapters((await this.#lessons(courseId)) ?? []);
  }

  /** The outline of a lesson by its global id, or null when its course is another district's (S6). */
  async lessonOutline(id: string): Promise<LessonOutline | null> {
    const lessonId = uuidOf('LessonOutline', id);
    const lesson = lessonId === null ? null : await lessonPlace(this.scope.db.read(), lessonId);
    if (lesson === null) return null;
    const { districtId, districtOnly } = lesson;
    const seen = maySee(
      { board: districtOnly ? 'district' : 'city', districtId },
      catalogueScope(this.scope.actor),
    );
    return seen ? presentLessonOutline(lesson) : null;
  }

  present(offering: OfferingRecord): Offering {
    return presentOffering(offering, this.scope.locale);
  }
}
