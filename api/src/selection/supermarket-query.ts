import { isTeacher, type Actor } from '@xueshi/schema/accounts/actor.rules';
import { boards, isSubject, type OfferingOrder } from '@xueshi/schema/catalogue/rules';
import { searchTerms } from '@xueshi/schema/catalogue/search.rules';
import {
  dayOf,
  type SupermarketPlace,
  type SupermarketQuery,
} from '@xueshi/schema/catalogue/supermarket.rules';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { AudienceRow } from '@xueshi/schema/selection/audience.store';
import type { OfferingFilter, SupermarketArgs } from '../catalogue/offering.input.js';
import { catalogueScope } from '../catalogue/catalogue.policy.js';
import { simplify } from '../catalogue/readings.js';
import { fromCursor, pageSize } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';

const longestSearch = 100;

/** Who looks, as far as it decides which courses there are and in which order. */
export type Audience = Pick<SupermarketQuery, 'scope' | 'boards' | 'subjectOfMine'>;

/** S6: the capability programme has a board of its own, for teachers once their result is confirmed. */
export const audienceOf = (actor: Actor, teacher: AudienceRow | null): Audience => ({
  scope: catalogueScope(actor),
  boards:
    isTeacher(actor) && teacher?.diagnosed !== true
      ? boards.filter((board) => board !== 'capability')
      : boards,
  subjectOfMine: teacher?.subject ?? null,
});

/** What is asked of a term's courses, whoever asks. */
export type Asked = Omit<SupermarketQuery, keyof Audience | 'termId' | 'only' | 'except' | 'mine'>;

/** The arguments as a question; throws what a client can act on. */
export const askedBy = (args: SupermarketArgs, now: Instant): Asked => {
  const first = pageSize(args.first);
  const terms = termsOf(args.search);
  const order = args.order ?? (terms.length > 0 ? 'best_match' : 'newest');
  return {
    ...filterOf(args.filter ?? {}, dayOf(now)),
    board: args.board ?? null,
    terms,
    order,
    first,
    after: placeOf(args.after, order),
  };
};

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
