import { figureRows, type FigureOrder, type FigureRow } from '@xueshi/schema/analytics/figure-rows.rules';
import { readFigures, type Freshness } from '@xueshi/schema/analytics/figures.store';
import type { Dimension } from '@xueshi/schema/analytics/measures.rules';
import type { FigurePlan } from '@xueshi/schema/analytics/plan.rules';
import type { Reach } from '@xueshi/schema/analytics/reach.store';
import { tokenTag } from '@xueshi/schema/analytics/token.store';
import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Scope } from '../platform/scope.js';

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
    : figureRows(await readFigures(db.replica(), plan, { reach, tag }), plan, smallestGroup, order);
  kept.delete(asked);
  // a school's are read from a hundred teachers: keeping them for a thousand schools would push out what is dear
  if (fresh.count !== null && reach?.kind !== 'school')
    kept.set(asked, holds ? known : { count: fresh.count, readAt: now, rows });
  for (const oldest of kept.keys()) if (kept.size > tablesAtMost) kept.delete(oldest);
  return { by: plan.by, rows, asOf: fresh.waiting ? fresh.countedUntil : now };
};
