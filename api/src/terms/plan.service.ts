import { uuidOf } from '@xueshi/schema/kernel/ids';
import { refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { cityText, cityYear, instantOfCityText } from '@xueshi/schema/platform/city-time';
import type { Tx } from '@xueshi/schema/platform/database';
import { append } from '@xueshi/schema/platform/outbox';
import {
  calendarInstants,
  closingInstants,
  movedAhead,
  movedInstants,
  planFaults,
  type FullCalendar,
  type TermPlanned,
} from '@xueshi/schema/terms/calendar.rules';
import { studyWindowMoved } from '@xueshi/schema/terms/jobs';
import { ownerOf, runsTerm } from '@xueshi/schema/terms/owner.rules';
import { insertTerm, lockTerms, termById, termsOfOwner, writePlan } from '@xueshi/schema/terms/plan.store';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { nameFaults } from '@xueshi/schema/terms/term-text.rules';
import { doneTurns } from '@xueshi/schema/terms/turns.store';
import type { Scope } from '../platform/scope.js';
import type { TermCalendarInput, TermPlanInput } from './plan.input.js';
import { presentFaults, presentPlan } from './plan.present.js';
import type { TermFaults, TermPlan } from './plan.type.js';

/** A change that may be made: the term it changes, if any, and what it becomes. */
interface Judged {
  readonly before: TermRecord | null;
  readonly after: TermPlanned;
}

/**
 * The terms that somebody runs, the city's or a district's (S14): their calendars, what a change would bring about, and the
 * change itself (S1). Another owner's answer like those that do not exist.
 */
export class TermPlanService {
  constructor(private readonly scope: Scope) {}

  get #owner(): string | null {
    return ownerOf(this.scope.actor);
  }

  #owned(): Promise<TermRecord[]> {
    return termsOfOwner(this.scope.db.read(), this.#owner);
  }

  async all(): Promise<TermPlan[]> {
    return this.#present(await this.#owned());
  }

  async one(id: string): Promise<TermPlan | null> {
    const termId = uuidOf('Term', id);
    const term = termId === null ? null : await termById(this.scope.db.read(), termId);
    if (term === null || !runsTerm(this.scope.actor, term)) return null;
    return (await this.#present([term]))[0] ?? null;
  }

  async next(): Promise<TermPlan | null> {
    const { db, now } = this.scope;
    // a district begins with the city's calendar
    const [last] = [...(await this.#owned()), ...(await termsOfOwner(db.read(), null))];
    if (last === undefined) return null;
    return presentPlan({ after: { ...last, ...movedAhead(last, now) }, before: null, done: [] }, this.scope);
  }

  async preview(input: TermPlanInput): Promise<TermPlan | TermFaults> {
    const { db, locale } = this.scope;
    const judged = this.#judge(input, await this.#owned());
    if (!('after' in judged)) return presentFaults(judged, locale);
    const done = judged.before === null ? [] : await doneTurns(db.read(), [judged.before.id]);
    return presentPlan({ ...judged, done }, this.scope);
  }

  async save(input: TermPlanInput): Promise<TermPlan | TermFaults> {
    const { db, locale } = this.scope;
    const saved = await db.work((tx) => this.#save(tx, input));
    if (typeof saved !== 'string') return presentFaults(saved, locale);
    const term = await termById(db.read(), saved);
    const [plan] = term === null ? [] : await this.#present([term]);
    if (plan === undefined) throw new Error(`term ${saved} was saved a moment ago`);
    return plan;
  }

  async #save(tx: Tx, input: TermPlanInput): Promise<string | readonly Refused[]> {
    const { now } = this.scope;
    const judged = this.#judge(input, await lockTerms(tx, this.#owner));
    if (!('after' in judged)) return judged;
    const { before, after } = judged;
    if (before === null) return this.#make(tx, input, after);
    await writePlan(tx, before.id, after);
    const moved = movedInstants(before, after);
    if (moved.some((name) => name === 'studyOpens' || name === 'studyCloses'))
      await append(tx, studyWindowMoved, [{ termId: before.id }], now);
    await this.scope.audit(tx, 'term.save', {
      subject: { type: 'Term', id: before.id },
      facts: {
        ...Object.fromEntries(moved.map((name) => [name, after[name].toISOString()])),
        minimumClass: after.minimumClass,
        tvLimitHours: after.tvLimitHours,
        riskDays: after.riskDays,
      },
    });
    return before.id;
  }

  async #make(tx: Tx, { fresh }: TermPlanInput, after: TermPlanned): Promise<string | readonly Refused[]> {
    const id = fresh == null ? null : await insertTerm(tx, trimmed(fresh), after, this.#owner);
    if (id === null) return [refuse('S1', 'noTermToCopy')];
    await this.scope.audit(tx, 'term.create', {
      subject: { type: 'Term', id },
      facts: { firstOpens: after.firstOpens.toISOString(), studyCloses: after.studyCloses.toISOString() },
    });
    return id;
  }

  /** What was asked for, or everything that stands against it. */
  #judge(input: TermPlanInput, terms: readonly TermRecord[]): Judged | readonly Refused[] {
    const { now } = this.scope;
    const termId = input.id == null ? null : uuidOf('Term', input.id);
    const before = terms.find(({ id }) => id === termId) ?? null;
    if (input.id != null && before === null) return [refuse('S1', 'noSuchTerm')];
    if (before !== null && before.revision !== input.revision) return [refuse('S1', 'termChanged')];
    const calendar = calendarOf(input.calendar, before);
    if (Array.isArray(calendar)) return calendar;
    const { minimumClass, tvLimitHours, riskDays } = input;
    const after = { ...calendar, minimumClass, tvLimitHours, riskDays };
    const others = terms.filter(({ id }) => id !== termId);
    const faults = [
      ...(before === null ? namesRefused(input, terms, after) : []),
      ...planFaults(before, after, others, now),
    ];
    return faults.length > 0 ? faults : { before, after };
  }

  async #present(terms: readonly TermRecord[]): Promise<TermPlan[]> {
    const done = await doneTurns(
      this.scope.db.read(),
      terms.map(({ id }) => id),
    );
    return terms.map((term) =>
      presentPlan(
        { before: term, after: term, done: done.filter(({ termId }) => termId === term.id) },
        this.scope,
      ),
    );
  }
}

const trimmed = <Names extends { readonly name: string; readonly nameEn: string }>(names: Names): Names => ({
  ...names,
  name: names.name.trim(),
  nameEn: names.nameEn.trim(),
});

const namesRefused = (
  { fresh }: TermPlanInput,
  terms: readonly TermRecord[],
  after: FullCalendar,
): Refused[] =>
  fresh == null
    ? [refuse('S1', 'nameLength', { most: 40 })]
    : nameFaults(fresh, terms, cityYear(after.firstOpens));

/** The instants that were written; one that reads as before stays to the millisecond. */
const calendarOf = (input: TermCalendarInput, before: FullCalendar | null): FullCalendar | Refused[] => {
  const read = calendarInstants.map((name) => {
    const same = before !== null && cityText(before[name]) === input[name];
    const instant = same ? before[name] : instantOfCityText(input[name], closingInstants.has(name));
    return { name, instant };
  });
  const faults = read
    .filter(({ instant }) => instant === null)
    .map(({ name }) => refuse('S1', 'notAnInstant', { instant: name }));
  if (faults.length > 0) return faults;
  return Object.fromEntries(read.map(({ name, instant }) => [name, instant])) as unknown as FullCalendar;
};
