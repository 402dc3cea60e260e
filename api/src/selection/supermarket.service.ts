import { isTeacher } from '@xueshi/schema/accounts/actor.rules';
import { boards, isSubject, type Board, type OfferingOrder } from '@xueshi/schema/catalogue/rules';
import { searchTerms } from '@xueshi/schema/catalogue/search.rules';
import {
  dayOf,
  type SupermarketPlace,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.rules';
import type { Desk } from '@xueshi/schema/selection/desk.store';
import { catalogueScope } from '../catalogue/catalogue.policy.js';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import { simplify } from '../catalogue/readings.js';
import { supermarketOf } from '../catalogue/supermarket.snapshot.js';
import { emptyPage } from '../catalogue/supermarket-page.js';
import { waysOn } from '../catalogue/way-on.js';
import { presentPage } from './supermarket.present.js';
import type { OfferingConnection } from '../catalogue/offering-connection.type.js';
import type { OfferingFilter, SupermarketArgs } from '../catalogue/offering.input.js';
import { fromCursor, pageSize } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import type { TermsService } from '../terms/terms.service.js';
import type { SelectionService } from './selection.service.js';

const longestSearch = 100;

/** The supermarket: the catalogue of a term as the viewer may see it, and what of it is on the viewer's list (S6). */
export class SupermarketService {
  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
    private readonly catalogue: CatalogueService,
    private readonly selection: SelectionService,
  ) {}

  async page(args: SupermarketArgs): Promise<OfferingConnection> {
    const first = pageSize(args.first);
    const terms = termsOf(args.search);
    const order = args.order ?? (terms.length > 0 ? 'best_match' : 'newest');
    const after = placeOf(args.after, order);
    const filter = filterOf(args.filter ?? {}, dayOf(this.scope.now));
    // a teacher's desk brings the terms along
    const desk = await this.selection.desk();
    const term = await this.terms.chosen(args.termId);
    if (term === null) return presentPage(emptyPage, [], args, order, this.catalogue);
    const query: SupermarketQuery = {
      ...filter,
      ...pickedOnly(args.filter?.selected, desk),
      termId: term.id,
      scope: catalogueScope(this.scope.actor),
      boards: this.#openBoards(desk),
      board: args.board ?? null,
      terms,
      order,
      subjectOfMine: desk?.subject ?? null,
      first,
      after,
    };
    const { page, shelf } = await supermarketOf(this.scope.db).page(query);
    const ways = page.total === 0 ? waysOn(shelf, query) : [];
    return presentPage(page, ways, args, order, this.catalogue);
  }

  /** S6: the capability programme has a board of its own, for teachers once their result is confirmed. */
  #openBoards(desk: Desk | null): readonly Board[] {
    const closed = isTeacher(this.scope.viewer) && desk?.diagnosed !== true;
    return closed ? boards.filter((board) => board !== 'capability') : boards;
  }
}

const filterOf = (filter: OfferingFilter, today: number) => ({
  hourKind: filter.hourKind ?? null,
  hoursMin: filter.hoursMin ?? null,
  hoursMax: filter.hoursMax ?? null,
  subject: subjectOf(filter.subject),
  stage: filter.stage ?? null,
  terminal: filter.terminal ?? null,
  delivery: filter.delivery ?? null,
  onlineFrom: onlineFrom(filter.onlineDays, today),
  today,
});

const onlineFrom = (days: number | null | undefined, today: number): number | null => {
  if (days === null || days === undefined) return null;
  if (days >= 1 && days <= 3_660) return today - days;
  throw badInput({ zh: '上线天数应在 1 到 3660 之间。', en: 'Ask for 1 to 3660 days online.' });
};

const subjectOf = (code: string | null | undefined): string | null => {
  if (code === null || code === undefined) return null;
  if (isSubject(code)) return code;
  throw badInput({
    zh: '没有这个学科代码，请用课程的 subjects 或筛选项里给出的代码。',
    en: 'There is no such subject: use a code from the subjects of a course or from the facets.',
  });
};

/** What is on the list, what is not, or both. Who has no list has picked nothing. */
const pickedOnly = (
  selected: boolean | null | undefined,
  desk: Desk | null,
): Pick<SupermarketQuery, 'only' | 'except' | 'mine'> => {
  const mine = desk?.picked.map(({ offeringId }) => offeringId) ?? [];
  if (selected === true) return { only: mine, except: [], mine };
  return { only: null, except: selected === false ? mine : [], mine };
};

const termsOf = (search: string | null | undefined): string[] => {
  const typed = search ?? '';
  if (typed.length > longestSearch || typed.includes('\0'))
    throw badInput({
      zh: `搜索的文字最多 ${longestSearch} 个字，且不能含控制符；请缩短后再搜。`,
      en: `A search has at most ${longestSearch} characters and no control characters: shorten it.`,
    });
  return searchTerms(typed, simplify);
};

/** The place a cursor of this order stands for. One of another order would skip and repeat courses. */
const placeOf = (cursor: string | null | undefined, order: OfferingOrder): SupermarketPlace | null => {
  if (cursor === null || cursor === undefined) return null;
  const [of, sortKey, number] = fromCursor(cursor, 3);
  const ofThisOrder = of === order && typeof sortKey === 'number' && Number.isSafeInteger(sortKey);
  if (ofThisOrder && typeof number === 'string' && !number.includes('\0')) return { sortKey, number };
  throw badInput({
    zh: 'after 属于另一种排序，请从第一页重新取。',
    en: 'after belongs to another order: start again from the first page.',
  });
};
