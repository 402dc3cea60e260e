import { isTeacher } from '@xueshi/schema/accounts/actor.rules';
import { isSubject, searchWords, type Board, type OfferingOrder } from '@xueshi/schema/catalogue/rules';
import type {
  ListedOffering,
  SupermarketPage,
  SupermarketPlace,
} from '@xueshi/schema/catalogue/supermarket.store';
import type { Desk } from '@xueshi/schema/selection/desk.store';
import { catalogueScope } from '../catalogue/catalogue.policy.js';
import { presentFacets } from '../catalogue/catalogue.present.js';
import type { CatalogueService } from '../catalogue/catalogue.service.js';
import { supermarketPage } from '../catalogue/supermarket.snapshot.js';
import { OfferingConnection, OfferingEdge, OfferingFacets } from '../catalogue/offering-connection.type.js';
import type { OfferingFilter, SupermarketArgs } from '../catalogue/offering.input.js';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
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
    const order = args.order ?? 'newest';
    const after = placeOf(args.after, order);
    const words = wordsOf(args.search);
    const filter = filterOf(args.filter ?? {});
    // a teacher's desk brings the terms along
    const desk = await this.selection.desk();
    const term = await this.terms.chosen(args.termId);
    if (term === null) return this.#present({ ...nothing, listed: [] }, args, order);
    const found = await supermarketPage(this.scope.db, {
      ...filter,
      ...pickedOnly(args.filter?.selected, desk),
      termId: term.id,
      scope: catalogueScope(this.scope.actor),
      boards: this.#boards(args.board, desk),
      words,
      order,
      first,
      after,
    });
    return this.#present(found, args, order);
  }

  /** S6: the capability programme has a board of its own, for teachers once their result is confirmed. */
  #boards(board: Board | null | undefined, desk: Desk | null): Board[] {
    if (board === null || board === undefined) return ['city', 'district', 'special'];
    const closed = board === 'capability' && isTeacher(this.scope.viewer) && desk?.diagnosed !== true;
    return closed ? [] : [board];
  }

  #present(page: SupermarketPage, args: SupermarketArgs, order: OfferingOrder): OfferingConnection {
    const cursorOf = ({ sortKey, number }: ListedOffering): string => toCursor([order, sortKey, number]);
    const { edges, pageInfo } = toPage(page.listed, args.first, args.after, cursorOf, (row) =>
      this.catalogue.present(row),
    );
    const enumName = (word: string): string => word.toUpperCase();
    return Object.assign(new OfferingConnection(), {
      edges: edges.map((edge) => Object.assign(new OfferingEdge(), edge)),
      pageInfo,
      totalCount: page.total,
      facets: Object.assign(new OfferingFacets(), {
        hourKinds: presentFacets(page.hourKinds, enumName),
        subjects: presentFacets(page.subjects, (code) => code),
        stages: presentFacets(page.stages, enumName),
        terminals: presentFacets(page.terminals, enumName),
      }),
    });
  }
}

const nothing = { total: 0, hourKinds: {}, subjects: {}, stages: {}, terminals: {} };

const filterOf = (filter: OfferingFilter) => ({
  hourKind: filter.hourKind ?? null,
  hoursMin: filter.hoursMin ?? null,
  hoursMax: filter.hoursMax ?? null,
  subject: subjectOf(filter.subject),
  stage: filter.stage ?? null,
  terminal: filter.terminal ?? null,
  delivery: filter.delivery ?? null,
});

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
): { only: readonly string[] | null; except: readonly string[] } => {
  const mine = desk?.picked.map(({ offeringId }) => offeringId) ?? [];
  if (selected === true) return { only: mine, except: [] };
  return { only: null, except: selected === false ? mine : [] };
};

const wordsOf = (search: string | null | undefined): string[] => {
  const typed = search ?? '';
  if (typed.length > longestSearch || typed.includes('\0'))
    throw badInput({
      zh: `搜索的文字最多 ${longestSearch} 个字，且不能含控制符；请缩短后再搜。`,
      en: `A search has at most ${longestSearch} characters and no control characters: shorten it.`,
    });
  return searchWords(typed);
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
