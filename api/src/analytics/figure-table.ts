import { readFigures, type Freshness, type RawFigure } from '@xueshi/schema/analytics/figures.store';
import { measureRules, shareOf, type Dimension } from '@xueshi/schema/analytics/measures.rules';
import { isPeriod, type FigurePlan } from '@xueshi/schema/analytics/plan.rules';
import type { Reach } from '@xueshi/schema/analytics/reach.store';
import { hiddenCells } from '@xueshi/schema/analytics/suppression.rules';
import { tokenTag } from '@xueshi/schema/analytics/token.store';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Scope } from '../platform/scope.js';
import type { FigureOrder } from './figures.type.js';
import { memberName, storedKey, type MemberName } from './member.texts.js';

export interface FigureRow {
  readonly members: readonly MemberName[];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
}

export interface FigureTable {
  readonly by: readonly Dimension[];
  readonly rows: readonly FigureRow[];
  readonly asOf: Instant | null;
}

/** Tables kept a database; the one asked for last is the last to go. A city's largest takes about a megabyte. */
const tablesAtMost = 60;
/** Names of organisations and courses may change without a fact. */
const keptAtMost = 60_000;

interface Kept {
  /** the count it was read after: figures change with the next one, never between two */
  readonly count: string;
  readonly readAt: Instant;
  readonly rows: readonly FigureRow[];
}

/** What a table needs of who asks. */
export interface TableScope extends Pick<Scope, 'db' | 'now' | 'viewer'> {
  readonly smallestGroup: number;
  /** of what the figures are; null: of the whole city, for who reads no person's data */
  readonly reach: Reach | null;
  /** how far they are, asked before they are read: what is kept may be newer than its mark, never older */
  readonly fresh: Freshness;
}

const tables = new WeakMap<Scope['db'], Map<string, Kept>>();

/**
 * The answer to a planned question, small groups hidden (N1): first in the whole table of everything it depends on, and only
 * then cut to the slices asked for. Kept until the roll-ups are folded again, so a page of it is one small statement.
 */
export const figureTable = async (
  { db, now, viewer, smallestGroup, reach, fresh }: TableScope,
  plan: FigurePlan,
  order: FigureOrder,
): Promise<FigureTable> => {
  const kept = tables.get(db) ?? new Map<string, Kept>();
  tables.set(db, kept);
  const asked = JSON.stringify([plan, smallestGroup, order, reach]);
  const known = kept.get(asked);
  const holds = known?.count === fresh.count && now.getTime() - known.readAt.getTime() < keptAtMost;
  const tag = viewer?.token === undefined ? '' : tokenTag(viewer.token.id);
  const rows = holds
    ? known.rows
    : shown(await readFigures(db.replica(), plan, { reach, tag }), plan, smallestGroup).toSorted(
        orders[order],
      );
  kept.delete(asked);
  // a school's are read from a hundred teachers: keeping them for a thousand schools would push out what is dear
  if (fresh.count !== null && reach?.kind !== 'school')
    kept.set(asked, holds ? known : { count: fresh.count, readAt: now, rows });
  for (const oldest of kept.keys()) if (kept.size > tablesAtMost) kept.delete(oldest);
  return { by: plan.by, rows, asOf: fresh.waiting ? fresh.countedUntil : now };
};

const shown = (raw: readonly RawFigure[], plan: FigurePlan, smallestGroup: number): FigureRow[] => {
  const rule = measureRules[plan.measure];
  const added = plan.table.flatMap((dimension, place) => (rule.once && isPeriod(dimension) ? [] : [place]));
  const hidden = hiddenCells(
    raw.map((figure) => ({ keys: figure.keys, size: sizeOf(plan, figure) })),
    smallestGroup,
    added,
  );
  const named = namedOnce();
  const wanted = plan.slices.map(({ dimension, member }) => storedKey(dimension, member));
  return raw.flatMap((figure, index) =>
    wanted.every((key, place) => figure.keys[plan.by.length + place] === key)
      ? [present(plan, figure, hidden.has(index), named)]
      : [],
  );
};

/** The smallest group a cell tells of: the people behind it, and in a share also its part. */
const sizeOf = ({ measure }: FigurePlan, { amount, whole, people }: RawFigure): number => {
  const rule = measureRules[measure];
  if (whole !== null) return Math.min(whole, amount > 0 ? amount : whole, people ?? Infinity);
  if (amount === 0) return 0;
  const behind = people === null ? Infinity : Math.max(1, people);
  return rule.unit === 'hours' ? behind : Math.min(amount, behind);
};

/** A member stands in many cells of a table and is one object in all of them. */
const namedOnce = (): typeof memberName => {
  const names = new Map<string, MemberName>();
  return (dimension, key, zh, en) => {
    const known = names.get(`${dimension} ${key}`);
    if (known !== undefined) return known;
    const name = memberName(dimension, key, zh, en);
    names.set(`${dimension} ${key}`, name);
    return name;
  };
};

const present = (
  plan: FigurePlan,
  figure: RawFigure,
  suppressed: boolean,
  named: typeof memberName,
): FigureRow => {
  const members = plan.by.map((dimension, place) =>
    named(dimension, figure.keys[place] ?? '', figure.zh[place] ?? null, figure.en[place] ?? null),
  );
  if (suppressed) return { members, value: null, numerator: null, denominator: null, suppressed };
  const { amount, whole } = figure;
  return whole === null
    ? { members, value: amount, numerator: null, denominator: null, suppressed }
    : { members, value: shareOf(amount, whole), numerator: amount, denominator: whole, suppressed };
};

const byMembers = (a: FigureRow, b: FigureRow): number => {
  for (const [place, one] of a.members.entries()) {
    const other = b.members[place];
    if (other === undefined) break;
    const apart = one.order - other.order || (one.key < other.key ? -1 : Number(one.key > other.key));
    if (apart !== 0) return apart;
  }
  return 0;
};

/** What is hidden stands last in the order of its members: its place must not tell its value. */
const byValue =
  (sign: 1 | -1) =>
  (a: FigureRow, b: FigureRow): number => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || byMembers(a, b);
    return sign * (a.value - b.value) || byMembers(a, b);
  };

const orders: Readonly<Record<FigureOrder, (a: FigureRow, b: FigureRow) => number>> = {
  members: byMembers,
  value_desc: byValue(-1),
  value_asc: byValue(1),
};
