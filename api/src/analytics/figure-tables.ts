import { setTimeout as pause } from 'node:timers/promises';
import { figureRows, type FigureOrder, type FigureRow } from '@xueshi/schema/analytics/figure-rows.rules';
import {
  figureFreshness,
  figuresIn,
  readFigureText,
  type Freshness,
} from '@xueshi/schema/analytics/figures.store';
import type { Dimension } from '@xueshi/schema/analytics/measures.rules';
import type { FigurePlan } from '@xueshi/schema/analytics/plan.rules';
import type { Reach } from '@xueshi/schema/analytics/reach.store';
import { minute, second, type Instant } from '@xueshi/schema/kernel/instants';
import { apart } from '@xueshi/schema/platform/tracing';
import { Recent } from '../platform/recent.js';
import type { Deps } from '../platform/scope.js';

export interface FigureTable {
  readonly by: readonly Dimension[];
  readonly rows: readonly FigureRow[];
  readonly asOf: Instant | null;
}

/** What a table is, beside the roll-ups: everybody who asks for the same is told from one. */
export interface TableAsked {
  readonly plan: FigurePlan;
  readonly order: FigureOrder;
  readonly smallestGroup: number;
  /** of what the figures are; null: of the whole city, for who reads no person's data */
  readonly reach: Reach | null;
}

/** Tables kept a database; the one asked for last is the last to go. A city's largest takes about a megabyte. */
const tablesAtMost = 60;
/** Schools are many and small: their tables are kept apart, so that they do not push out what is dear. */
const schoolTablesAtMost = 200;
/** Names of organisations and courses may change without a fact. */
const namesKept = minute;
/** How long a table that is not of the last count any more is told while that one is read: its `asOf` says so. */
const behindAtMost = 2 * second;
/** Whoever asked so lately is likely to ask again: those tables are read anew at every count, before anybody waits. */
const lately = 2 * minute;
/** Reading them anew takes at most this part of the time. */
const restAfter = 4;

/** How far the figures are, and when that was asked: by the clock of the product, and by the machine's. */
interface Seen extends Freshness {
  readonly at: Instant;
  readonly since: number;
}

interface Told {
  /** the count it was read after: figures change with the next one, never between two */
  readonly count: string | null;
  readonly readAt: number;
  readonly text: string;
  readonly rows: readonly FigureRow[];
  /** when it was last known to be of the last count, and until when everything is in it */
  validAt: number;
  asOf: Instant | null;
}

interface Kept {
  readonly asked: TableAsked;
  askedAt: number;
  told: Told | null;
  reading: Promise<Told> | null;
}

/**
 * Answers to planned questions, small groups hidden (N1), in the memory of a process: how far the figures are is known from
 * a moment ago, and a table is read anew behind those who ask, so that a question of now and then waits for nothing and
 * sends no statement (decisions/figures.md).
 */
export class FigureTables {
  readonly #tables = new Map<string, Kept>();
  readonly #schoolTables = new Map<string, Kept>();
  readonly #seen: Recent<Seen>;
  #renewing = false;
  #countedAgain = false;

  constructor(private readonly deps: Pick<Deps, 'db' | 'clock'>) {
    this.#seen = new Recent({ freshFor: 400, trustedFor: second, read: () => this.#look() });
  }

  /** `tag`: what a statement that waits for this asker is found by; one that is read for everybody has none. */
  async table(asked: TableAsked, tag = ''): Promise<FigureTable> {
    const known = this.#seen.get();
    const seen = known instanceof Promise ? await known : known;
    const kept = this.#keptFor(asked);
    const { told } = kept;
    const now = performance.now();
    if (told !== null && told.count !== null) {
      const named = now - told.readAt < namesKept;
      if (told.count === seen.count) confirm(told, seen);
      if (told.count === seen.count && named) return answerOf(asked, told);
      if (now - told.validAt < behindAtMost && now - told.readAt < 2 * namesKept) {
        if (kept.reading === null) apart(() => void this.#read(kept, seen).catch(() => undefined));
        return answerOf(asked, told);
      }
    }
    return answerOf(asked, await this.#read(kept, seen, tag));
  }

  /** Figures were counted: what was asked for lately is read anew before anybody asks again. */
  counted(): void {
    this.#countedAgain = true;
    if (!this.#renewing && this.#asked().length > 0) apart(() => void this.#keepRenewing());
  }

  /** Everything counted by now is told from here on. */
  async caughtUp(): Promise<void> {
    if (this.#asked().length > 0) await this.#renew();
  }

  async #keepRenewing(): Promise<void> {
    this.#renewing = true;
    while (this.#countedAgain) {
      this.#countedAgain = false;
      const began = performance.now();
      await this.#renew().catch(() => undefined); // whoever asks reads it then, and is told what is wrong
      await pause(restAfter * (performance.now() - began), undefined, { ref: false });
    }
    this.#renewing = false;
  }

  async #renew(): Promise<void> {
    const seen = await this.#seen.since(performance.now());
    for (const kept of this.#asked()) if (kept.told?.count !== seen.count) await this.#read(kept, seen);
  }

  /** Tables asked for lately, the last first. */
  #asked(): Kept[] {
    const since = performance.now() - lately;
    return [...this.#tables.values(), ...this.#schoolTables.values()]
      .filter(({ askedAt, told }) => told !== null && askedAt > since)
      .toSorted((a, b) => b.askedAt - a.askedAt);
  }

  /** Asked before a table is read: what is kept may be newer than its mark, never older. */
  async #look(): Promise<Seen> {
    const { db, clock } = this.deps;
    const since = performance.now();
    const at = clock.now();
    return { ...(await figureFreshness(db.replica())), at, since };
  }

  #keptFor(asked: TableAsked): Kept {
    const [tables, atMost] =
      asked.reach?.kind === 'school'
        ? [this.#schoolTables, schoolTablesAtMost]
        : [this.#tables, tablesAtMost];
    const key = JSON.stringify([asked.plan, asked.smallestGroup, asked.order, asked.reach]);
    const kept = tables.get(key) ?? { asked, askedAt: 0, told: null, reading: null };
    kept.askedAt = performance.now();
    tables.delete(key);
    tables.set(key, kept);
    for (const oldest of tables.keys()) if (tables.size > atMost) tables.delete(oldest);
    return kept;
  }

  /** One reading at a time serves everybody; whose statement can be stopped alone (a token's) waits for their own. */
  #read(kept: Kept, seen: Seen, tag = ''): Promise<Told> {
    if (tag === '' && kept.reading !== null) return kept.reading;
    const reading = this.#readNow(kept, seen, tag).finally(() => {
      if (kept.reading === reading) kept.reading = null;
    });
    if (tag === '') kept.reading = reading;
    return reading;
  }

  async #readNow(kept: Kept, seen: Seen, tag: string): Promise<Told> {
    const { plan, order, smallestGroup, reach } = kept.asked;
    const readAt = performance.now();
    const text = await readFigureText(this.deps.db.replica(), plan, { reach, tag });
    // Most counts change nothing in most tables: their rows, and what was written of them, stay.
    const rows =
      kept.told?.text === text ? kept.told.rows : figureRows(figuresIn(text), plan, smallestGroup, order);
    const told: Told = { count: seen.count, readAt, text, rows, validAt: seen.since, asOf: asOfSeen(seen) };
    if ((kept.told?.validAt ?? Number.NEGATIVE_INFINITY) <= told.validAt) kept.told = told;
    return told;
  }
}

const asOfSeen = ({ waiting, countedUntil, at }: Seen): Instant | null => (waiting ? countedUntil : at);

const confirm = (told: Told, seen: Seen): void => {
  if (seen.since <= told.validAt) return;
  told.validAt = seen.since;
  told.asOf = asOfSeen(seen);
};

const answerOf = ({ plan }: TableAsked, { rows, asOf }: Told): FigureTable => ({ by: plan.by, rows, asOf });

const tables = new WeakMap<Deps['db'], FigureTables>();

/** The tables of a process. */
export const figureTablesOf = (deps: Pick<Deps, 'db' | 'clock'>): FigureTables => {
  const known = tables.get(deps.db) ?? new FigureTables(deps);
  tables.set(deps.db, known);
  return known;
};
