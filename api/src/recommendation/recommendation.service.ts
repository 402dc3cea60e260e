import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { ShelvedOffering } from '@xueshi/schema/catalogue/shelf.store';
import { steadiedMean } from '@xueshi/schema/catalogue/supermarket.rules';
import {
  byWorth,
  isOwn,
  pickingInstant,
  recommend,
  suits,
  type Candidate,
  type Standing,
} from '@xueshi/schema/recommendation/rules';
import { yearSoFar } from '@xueshi/schema/recommendation/store';
import type { Desk } from '@xueshi/schema/selection/desk.store';
import { selectionTerm } from '@xueshi/schema/terms/rules';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import type { Crowd } from '../catalogue/crowd.js';
import type { Shelf } from '../catalogue/shelf.js';
import { supermarketOf } from '../catalogue/supermarket.snapshot.js';
import { answeredFrom } from '../platform/batch.js';
import type { Scope } from '../platform/scope.js';
import type { SelectionService } from '../selection/selection.service.js';
import { whySentence } from './recommendation.texts.js';
import { Recommendation } from './recommendation.type.js';

const soFarOf = answeredFrom(yearSoFar);

/** A course of the shelf as the rule of recommending sees it. */
type Shelved = Candidate & { readonly offering: ShelvedOffering };

/** What suits a teacher now (S7): from the shelf in memory as it was a moment ago, the desk, and one reading of the year so far. */
export class RecommendationService {
  constructor(
    private readonly scope: Scope,
    private readonly catalogue: CatalogueService,
    private readonly selection: SelectionService,
  ) {}

  /** Nothing while no round is open or to come. */
  async mine(actor: Actor): Promise<Recommendation[]> {
    const { db, now, locale } = this.scope;
    const desk = await this.selection.desk();
    const term = desk === null ? null : selectionTerm(desk.terms, now);
    if (desk === null || term === null || pickingInstant(term, now) === null) return [];
    const [{ shelf, crowd }, so] = await Promise.all([
      this.#market(term.id),
      soFarOf(db)({ teacherId: actor.accountId, year: term.year, now }),
    ]);
    const studied = new Set(so.studied.map(({ offeringId }) => offeringId));
    const picked = desk.picked.filter(
      ({ year, offeringId }) => year === term.year && !studied.has(offeringId),
    );
    const standing: Standing = {
      stage: desk.stage,
      subject: desk.subject,
      picker: { state: desk.state, lineage: actor.lineage, picked: desk.picked },
      needs: so.needs,
      earned: so.earned,
      ahead: [
        ...so.studied.filter(({ ahead }) => ahead).map(({ hourKind: kind, hours }) => ({ kind, hours })),
        ...picked.map(({ hourKind: kind, hours }) => ({ kind, hours })),
      ],
      known: new Set([
        ...so.studied.filter(({ passed, ahead }) => passed || ahead).map(({ courseId }) => courseId),
        ...shelf.courseIdsOf(desk.picked.map(({ offeringId }) => offeringId)),
      ]),
      topics: new Set(so.topics),
    };
    return recommend(candidatesOn(shelf, crowd, desk), standing, term, now).map(({ candidate, gap }) => {
      const { offering, hours, chosenByMine, rating } = candidate;
      return Object.assign(new Recommendation(), {
        offering: this.catalogue.present({ ...offering, selected: candidate.selected }),
        why: whySentence({ gap, hours, own: isOwn(candidate), chosenByMine, rating }, locale),
        fills: gap?.kind ?? null,
      });
    });
  }

  async #market(termId: string): Promise<{ readonly shelf: Shelf; readonly crowd: Crowd }> {
    const { shelf, crowd } = await supermarketOf(this.scope.db).recent(termId);
    return { shelf, crowd: await crowd() };
  }
}

/** Those that suit a stage and a subject, the best first: the same for all of them as long as shelf and crowd are. */
const candidatesOn = (shelf: Shelf, crowd: Crowd, meant: Meant): readonly Shelved[] => {
  let known = suiting.get(crowd);
  if (known?.shelf !== shelf) suiting.set(crowd, (known = { shelf, lists: new Map() }));
  const key = `${meant.stage ?? ''}/${meant.subject ?? ''}`;
  const list =
    known.lists.get(key) ??
    shelf.offerings
      .filter((offering) => suits(offering, meant))
      .map((offering) => candidateOf(offering, crowd, meant))
      .toSorted(byWorth);
  known.lists.set(key, list);
  return list;
};

type Meant = Pick<Desk, 'stage' | 'subject'>;

const suiting = new WeakMap<
  Crowd,
  { readonly shelf: Shelf; readonly lists: Map<string, readonly Shelved[]> }
>();

const candidateOf = (offering: ShelvedOffering, crowd: Crowd, { subject }: Meant): Shelved => {
  const standing = crowd.standing(offering.courseId);
  return {
    id: offering.id,
    courseId: offering.courseId,
    termId: offering.termId,
    number: offering.number,
    title: offering.title,
    titleEn: offering.titleEn,
    board: offering.board,
    districtId: offering.districtId,
    hours: offering.hours,
    hourKind: offering.hourKind,
    terminals: offering.terminals,
    stages: offering.stages,
    subjects: offering.subjects,
    publicTopic: offering.publicTopic,
    seats: offering.seats,
    selected: crowd.selected(offering.id),
    cancelledAt: offering.cancelledAt,
    chosenByMine: subject === null ? 0 : crowd.chosenBy(offering.id, subject),
    rating: standing === undefined ? null : steadiedMean(standing, crowd.meanOfAll),
    offering,
  };
};
