import { measureRules, shareOf } from './measures.rules.js';
import { memberName, storedKey, type MemberName } from './member-words.rules.js';
import { isPeriod, type FigurePlan } from './plan.rules.js';
import { hiddenCells } from './suppression.rules.js';

/** A cell as the roll-ups have it, nothing hidden yet: not for anybody's eyes. */
export interface RawFigure {
  readonly keys: readonly string[];
  /** names of the members, Chinese and English; null where the code is the name */
  readonly zh: readonly (string | null)[];
  readonly en: readonly (string | null)[];
  readonly amount: number;
  /** of a share, what it is of */
  readonly whole: number | null;
  /** people behind the number; null where that is not kept apart */
  readonly people: number | null;
}

export interface FigureRow {
  readonly members: readonly MemberName[];
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
}

export const figureOrders = ['members', 'value_desc', 'value_asc'] as const;
export type FigureOrder = (typeof figureOrders)[number];

/**
 * The rows of an answer as they are shown, small groups hidden (N1): first in the whole table of everything it depends on,
 * and only then cut to the slices asked for.
 */
export const figureRows = (
  raw: readonly RawFigure[],
  plan: FigurePlan,
  smallestGroup: number,
  order: FigureOrder,
): FigureRow[] => shown(raw, plan, smallestGroup).toSorted(orders[order]);

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
