import type { Actor } from '@xueshi/schema/accounts/actor.rules';
import type { FigureOrder, FigureRow } from '@xueshi/schema/analytics/figure-rows.rules';
import { findMembers } from '@xueshi/schema/analytics/members.store';
import { measureRules, measures, type Dimension } from '@xueshi/schema/analytics/measures.rules';
import { planFigures, type FigurePlan, type FigureQuestion } from '@xueshi/schema/analytics/plan.rules';
import type { Reach } from '@xueshi/schema/analytics/reach.store';
import { tokenTag } from '@xueshi/schema/analytics/token.store';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import { badInput, type LocalizedError } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import { exampleOf } from './example.js';
import { figureTablesOf, type FigureTable } from './figure-tables.js';
import { presentAnalyticsRefusal } from './figures.refusals.js';
import { Figure, FigureDefinition, FigureMember, Figures } from './figures.type.js';
import { fixedMembers, memberName, type MemberName } from '@xueshi/schema/analytics/member-words.rules';
import { measureTexts } from '@xueshi/schema/analytics/measure-words.rules';

/** Rows of one page: the groups of a cross table, not things somebody scrolls through. */
export const largestFigurePage = 1_000;

/** Groups of fewer people are not told, unless the installation says otherwise (XUESHI_SMALLEST_GROUP). */
export const usualSmallestGroup = 10;

export interface FiguresAsked extends FigureQuestion {
  readonly first: number;
  readonly after: string | null;
  readonly order: FigureOrder;
}

/** Questions of one page. */
export const mostQuestions = 20;

const reaches = { school_admin: 'school', district_admin: 'district', city_admin: 'city' } as const;

/** Of what somebody sees figures; null for who sees the whole city without the small groups. */
const reachOf = (viewer: Actor | null): Reach | null => {
  const role = viewer?.role;
  if (viewer === null || (role !== 'school_admin' && role !== 'district_admin' && role !== 'city_admin'))
    return null;
  return { kind: reaches[role], lineage: viewer.lineage };
};

/** What figures need of a request. */
export type FiguresScope = Pick<Scope, 'db' | 'clock' | 'viewer' | 'locale' | 'smallestGroup'>;

/** Figures of groups: of the whole city for analysts, and for staff of their own place (N1, D9). */
export class FiguresService {
  readonly smallestGroup: number;
  /** Staff know their own people by name (S12), so that nothing is hidden from them. */
  readonly reach: Reach | null;

  constructor(private readonly scope: FiguresScope) {
    this.reach = reachOf(scope.viewer);
    this.smallestGroup = this.reach === null ? (scope.smallestGroup ?? usualSmallestGroup) : 1;
  }

  /** The answers to the questions of a page, in their order; one after the other, since each is short. */
  async own(questions: readonly FigureQuestion[], orders: readonly FigureOrder[]): Promise<Figures[]> {
    if (questions.length > mostQuestions)
      throw unanswerable(refuse('N1', 'tooManyQuestions', { most: mostQuestions }));
    const answers: Figures[] = [];
    for (const [place, question] of questions.entries())
      answers.push(
        await this.figures({
          ...question,
          first: largestFigurePage,
          after: null,
          order: orders[place] ?? 'members',
        }),
      );
    return answers;
  }

  /** A page of the answer; what cannot be answered is refused before anything is read. */
  async figures(asked: FiguresAsked): Promise<Figures> {
    return this.page(asked, await this.answer(asked));
  }

  /** The whole answer to a question of which a page is asked for. */
  answer(asked: FiguresAsked): Promise<FigureTable> {
    if (asked.first < 1 || asked.first > largestFigurePage)
      throw unanswerable(refuse('N1', 'tooManyFigures', { most: largestFigurePage }));
    return this.table(this.plan(asked), asked.order);
  }

  page(asked: FiguresAsked, { by, rows, asOf }: FigureTable): Figures {
    const start = asked.after === null ? 0 : placeAfter(rows, asked.after, by.length);
    const page = toPage(
      rows.slice(start, start + asked.first + 1).map((row) => presentedOnce(by, row)),
      asked.first,
      asked.after,
      ({ cursor }) => cursor,
      ({ figure }) => figure,
    );
    return Object.assign(new Figures(), {
      ...page,
      unit: measureRules[asked.measure].unit,
      asOf,
      totalCount: rows.length,
      suppressedCount: rows.filter(({ suppressed }) => suppressed).length,
      smallestGroup: this.smallestGroup,
    });
  }

  /** How a question is answered; throws what the asker has to change when it cannot be. */
  plan(question: FigureQuestion): FigurePlan {
    const plan = planFigures(question);
    if (isRefused(plan)) throw unanswerable(plan);
    const kind = this.reach?.kind ?? 'city';
    if (plan.grain === 'course' && kind !== 'city')
      throw unanswerable(refuse('N1', 'notTogether', { one: 'COURSE', other: kind.toUpperCase() }));
    return plan;
  }

  /** The whole answer. */
  table(plan: FigurePlan, order: FigureOrder): Promise<FigureTable> {
    const { viewer } = this.scope;
    return figureTablesOf(this.scope).table(
      { plan, order, smallestGroup: this.smallestGroup, reach: this.reach },
      viewer?.token === undefined ? '' : tokenTag(viewer.token.id),
    );
  }

  dictionary(): FigureDefinition[] {
    const { locale } = this.scope;
    return measures.map((measure) => {
      const { unit, rule, once, dimensions } = measureRules[measure];
      const { name, definition } = measureTexts[measure];
      return Object.assign(new FigureDefinition(), {
        measure,
        name: name[locale],
        definition: definition[locale],
        unit,
        rule,
        once,
        dimensions: [...dimensions],
        example: exampleOf(measure),
      });
    });
  }

  /** Members of a dimension by a part of their name or code. */
  async members(dimension: Dimension, search: string | null, first: number): Promise<FigureMember[]> {
    const size = pageSize(first);
    const wanted = (search ?? '').trim();
    const fixed = fixedMembers[dimension];
    const found =
      fixed === undefined
        ? (await findMembers(this.scope.db.replica(), dimension, wanted, size)).map(({ key, zh, en }) =>
            memberName(dimension, key, zh, en),
          )
        : fixed
            .map((key) => memberName(dimension, key, null, null))
            .filter(({ key, zh, en }) =>
              `${key} ${zh} ${en ?? ''}`.toLowerCase().includes(wanted.toLowerCase()),
            )
            .slice(0, size);
    return found.map((member) => presentMember(dimension, member));
  }
}

/** A question that has no answer is the client's to mend: an error that says how, in the reader's language. */
export const unanswerable = (refused: Refused): LocalizedError => {
  const text = (locale: 'zh' | 'en'): string => {
    const { why, next } = presentAnalyticsRefusal(refused, locale);
    return locale === 'zh' ? `${why}${next}。` : `${why} ${next}.`;
  };
  return badInput({ zh: text('zh'), en: text('en') });
};

const placeAfter = (rows: readonly FigureRow[], after: string, length: number): number => {
  const keys = fromCursor(after, length);
  const place = rows.findIndex(({ members }) => members.every(({ key }, index) => key === keys[index]));
  if (place === -1) throw unanswerable(refuse('N1', 'foreignCursor'));
  return place + 1;
};

interface PresentedRow {
  readonly cursor: string;
  readonly figure: Figure;
}

const presented = new WeakMap<FigureRow, PresentedRow>();
const presentedMembers = new WeakMap<MemberName, FigureMember>();

/** Rows are kept from count to count, and with them what they look like. */
const presentedOnce = (by: readonly Dimension[], row: FigureRow): PresentedRow => {
  const known = presented.get(row);
  if (known !== undefined) return known;
  const { members, ...figure } = row;
  const made = {
    cursor: toCursor(members.map(({ key }) => key)),
    figure: Object.assign(new Figure(), {
      ...figure,
      members: members.map((member, place) => presentMember(by[place] ?? 'district', member)),
    }),
  };
  presented.set(row, made);
  return made;
};

/** A member belongs to one dimension, so one object serves every row that tells of it. */
const presentMember = (dimension: Dimension, member: MemberName): FigureMember => {
  const known = presentedMembers.get(member);
  if (known !== undefined) return known;
  const { key, zh, en } = member;
  const made = Object.assign(new FigureMember(), { dimension, key, name: zh, nameEn: en });
  presentedMembers.set(member, made);
  return made;
};
