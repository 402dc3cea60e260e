import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused, RefusalFacts } from '@xueshi/schema/kernel/refusals';
import { cityText } from '@xueshi/schema/platform/city-time';
import { closingInstants, type TermPlanned } from '@xueshi/schema/terms/calendar.rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import { instantOfTurn, termTurns, turnsOf, type PlannedTurn } from '@xueshi/schema/terms/turns.rules';
import type { DoneTurn, TurnFacts } from '@xueshi/schema/terms/turns.store';
import { fill } from '../platform/fill.js';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Scope } from '../platform/scope.js';
import { TermFaults, TermPlan, TermTurn } from './plan.type.js';
import { presentTerm } from './terms.present.js';
import { termsRefusals } from './terms.refusals.js';
import { turnDeeds, turnWords } from './turn.words.js';

interface Planned {
  /** the term as it is; null for a new one */
  readonly before: TermRecord | null;
  /** as it is or would be */
  readonly after: TermPlanned;
  readonly done: readonly DoneTurn[];
}

/** A term with its whole calendar, or a change of it. */
export const presentPlan = (
  { before, after, done }: Planned,
  scope: Pick<Scope, 'locale' | 'now' | 'viewer'>,
): TermPlan =>
  Object.assign(new TermPlan(), {
    planned: { ...after, id: before?.id ?? null },
    term: before === null ? null : presentTerm({ ...before, ...after }, scope),
    revision: before?.revision ?? 0,
    minimumClass: after.minimumClass,
    tvLimitHours: after.tvLimitHours,
    riskDays: after.riskDays,
    turns: turnsOf(after).map((planned) =>
      presentTurn(
        planned,
        before?.[instantOfTurn[planned.turn]] ?? null,
        done.find(({ turn }) => turn === planned.turn) ?? null,
        scope.locale,
        scope.now,
      ),
    ),
  });

const presentTurn = (
  { turn, at }: PlannedTurn,
  was: Date | null,
  done: DoneTurn | null,
  locale: Locale,
  now: Date,
): TermTurn =>
  Object.assign(new TermTurn(), {
    turn,
    title: turnWords[turn].title[locale],
    does: turnWords[turn].does[locale],
    at,
    cityAt: cityText(at),
    closes: closingInstants.has(instantOfTurn[turn]),
    movedFrom: was === null || was.getTime() === at.getTime() ? null : was,
    state: done !== null ? 'done' : at <= now ? 'due' : 'coming',
    doneAt: done?.doneAt ?? null,
    did: done === null ? [] : deeds(done.facts, locale),
  });

const deeds = (facts: TurnFacts, locale: Locale): string[] =>
  Object.entries(turnDeeds).flatMap(([name, words]) => {
    const n = facts[name];
    return n === undefined || n === 0 ? [] : [fill(words[locale], { n }, locale)];
  });

/** Refusals name instants by their keys; people by what they are called. */
export const presentFaults = (faults: readonly Refused[], locale: Locale): TermFaults =>
  Object.assign(new TermFaults(), {
    faults: faults.map((fault) =>
      presentRefusal(termsRefusals)({ ...fault, facts: worded(fault.facts) }, locale),
    ),
  });

const worded = (facts: RefusalFacts): RefusalFacts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      const turn = termTurns.find((one) => instantOfTurn[one] === value);
      if (turn === undefined) return [[name, value]];
      const { zh, en } = turnWords[turn].title;
      return [
        [name, zh],
        [`${name}En`, en],
      ];
    }),
  );
