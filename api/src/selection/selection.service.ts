import { isTeacher, type Actor } from '@xueshi/schema/accounts/actor.rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import type { Tx } from '@xueshi/schema/platform/database';
import type { Verdict } from '@xueshi/schema/selection/press.rules';
import { deskOf, type Desk } from '@xueshi/schema/selection/desk.store';
import {
  mayDrop,
  mayPick,
  noSuchCourse,
  noSuchSelection,
  type Pickable,
  type Picker,
} from '@xueshi/schema/selection/rules';
import { dropSelection, lockTeacher, termOfDropped } from '@xueshi/schema/selection/store';
import { promoteWaiting } from '@xueshi/schema/selection/waiting.store';
import { selectionTerm } from '@xueshi/schema/terms/rules';
import type { TermRecord } from '@xueshi/schema/terms/store';
import type { Scope } from '../platform/scope.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { TermsService } from '../terms/terms.service.js';
import { gatheredDesks } from './gathered-desks.js';
import { hearOfNothing, hearPress } from './heard-press.js';
import { inRoom, type InRoom } from './selection.batch.js';
import {
  presentCourseList,
  presentRoom,
  presentSelection,
  presentSelectionRefusal,
} from './selection.present.js';
import type { CourseList, InWaitingRoom, MySelection } from './selection.type.js';

/** A press on which the verdict is known. */
export interface JudgedPress {
  readonly offeringId: string;
  readonly waits: boolean;
  readonly verdict: Verdict | InRoom;
}

/** A teacher's list: what is on it, what may come on it or leave it now (S2-S4, S8-S10). */
export class SelectionService {
  #desk: Promise<Desk | null> | null = null;
  #judged: JudgedPress | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly terms: TermsService,
  ) {}

  /** All that decides for the viewer, read once a request; null for who does not act as a teacher. */
  desk(): Promise<Desk | null> {
    this.#desk ??= this.#readDesk();
    return this.#desk;
  }

  /** The list of a term, by default the one whose round is open or next; null when there is no such term. */
  async courseList(termId?: string | null): Promise<CourseList | null> {
    const desk = await this.desk();
    if (desk === null) return null;
    const { now } = this.scope;
    const wanted =
      termId === null || termId === undefined ? selectionTerm(desk.terms, now)?.id : uuidOf('Term', termId);
    return this.#listOf(desk, wanted);
  }

  /**
   * Puts a course on the list. A repeated press finds it there and answers the same list; in a rush it is told its place
   * in the waiting room, and the same press again asks for the verdict.
   */
  async pick(id: string): Promise<CourseList | InWaitingRoom | Refusal> {
    const verdict = await this.press(id);
    return inRoom(verdict) ? presentRoom(verdict) : this.answer(verdict);
  }

  /** The bare verdict on a press, without the list. */
  async press(id: string): Promise<Verdict | InRoom> {
    return this.#hear(uuidOf('Offering', id), false);
  }

  pressOn(offeringId: string): Promise<Verdict | InRoom> {
    return this.#hear(offeringId, false);
  }

  /** The verdict on a press that takes a place in the line where there is no seat (S4). */
  async pressToWait(id: string): Promise<Verdict> {
    const verdict = await this.#hear(uuidOf('Offering', id), true);
    if (inRoom(verdict)) throw new Error('a press that waits for a seat was sent to the waiting room');
    return verdict;
  }

  /** Tells the verdict on the press of this request, which was heard before its execution began. */
  know(judged: JudgedPress): void {
    this.#judged = judged;
  }

  async #hear(offeringId: string | null, waits: boolean): Promise<Verdict | InRoom> {
    const judged = this.#judged;
    if (judged?.offeringId === offeringId && judged.waits === waits) return judged.verdict;
    if (offeringId === null) return hearOfNothing();
    const { db, actor, now } = this.scope;
    return hearPress(db, { teacherId: actor.accountId, lineage: actor.lineage, offeringId, now, waits });
  }

  /** Takes a course off the list and gives its seat back. A repeated press answers the same list. */
  async drop(id: string): Promise<CourseList | Refusal> {
    const selectionId = uuidOf('MySelection', id);
    const { db, actor } = this.scope;
    const done =
      selectionId === null ? noSuchSelection() : await db.work((tx) => this.#drop(tx, actor, selectionId));
    return this.answer(isRefused(done) ? done : { termId: done });
  }

  /** My active selection of an offering, or null. */
  async mine(offeringId: string): Promise<MySelection | null> {
    return this.#mySelection((picked) => picked.offeringId === offeringId);
  }

  /** One of my active selections by its global id; somebody else's answers like one that does not exist. */
  async selection(id: string): Promise<MySelection | null> {
    const selectionId = uuidOf('MySelection', id);
    return this.#mySelection((picked) => picked.id === selectionId);
  }

  /** Why the viewer may not pick an offering at this moment, or null; the rules are those of `pick`. */
  pickRefused(offering: Pickable): Promise<Refused | null> {
    const { now } = this.scope;
    return this.judge(offering, (term, picker) => mayPick(offering, term, picker, now));
  }

  /** What a rule says about the viewer and an offering, on one reading of the viewer's desk a request. */
  async judge(
    offering: Pickable,
    rule: (term: TermRecord, picker: Picker) => Refused | null,
  ): Promise<Refused | null> {
    return this.judgeOn(await this.desk(), offering, rule);
  }

  /** The same on a desk that is read already, in the transaction of a change for one. */
  judgeOn(
    desk: Desk | null,
    offering: Pickable,
    rule: (term: TermRecord, picker: Picker) => Refused | null,
  ): Refused | null {
    // A12: who holds several roles picks in that of a teacher
    if (desk === null) return refuse('A12', 'teachersOnly');
    const term = desk.terms.find(({ id }) => id === offering.termId);
    return term === undefined ? noSuchCourse() : rule(term, pickerOf(this.scope.actor, desk));
  }

  /** The same as a sentence; none for what is on the list already. */
  async pickRefusal(offering: Pickable): Promise<Refusal | null> {
    const refused = await this.pickRefused(offering);
    if (refused === null || refused.key === 'alreadyPicked') return null;
    return presentSelectionRefusal(refused, this.scope.locale);
  }

  async #readDesk(): Promise<Desk | null> {
    const { db, viewer } = this.scope;
    const desk = isTeacher(viewer) ? await gatheredDesks(db)(viewer.accountId) : null;
    if (desk !== null) this.terms.know(desk.terms);
    return desk;
  }

  /** The id of the term whose list no longer has the course, or why it still has. */
  async #drop(tx: Tx, actor: Actor, selectionId: string): Promise<string | Refused> {
    const { now } = this.scope;
    const teacherId = actor.accountId;
    await lockTeacher(tx, teacherId);
    const desk = await deskOf(tx, teacherId);
    const selection = desk?.picked.find(({ id }) => id === selectionId);
    const term = desk?.terms.find(({ id }) => id === selection?.termId);
    if (selection === undefined || term === undefined)
      return (await termOfDropped(tx, selectionId, teacherId)) ?? noSuchSelection();
    const refused = mayDrop(selection, term, now);
    if (refused !== null) return refused;
    await dropSelection(tx, { selectionId, teacherId, by: actor.accountId, now });
    await promoteWaiting(tx, [selection.offeringId], now);
    return term.id;
  }

  /** The list of a term as it is after a change, or the sentence of why nothing changed. */
  async answer(done: { readonly termId: string } | Refused): Promise<CourseList | Refusal> {
    if (isRefused(done)) return presentSelectionRefusal(done, this.scope.locale);
    this.#desk = null; // what this request knew of the list is out of date
    const desk = await this.desk();
    const list = desk === null ? null : this.#listOf(desk, done.termId);
    if (list === null) throw new Error(`the list of term ${done.termId} was there a moment ago`);
    return list;
  }

  #listOf(desk: Desk, termId: string | null | undefined): CourseList | null {
    const term = desk.terms.find(({ id }) => id === termId);
    const picked = desk.picked.filter((one) => one.termId === termId);
    return term === undefined ? null : presentCourseList(term, picked, this.scope);
  }

  async #mySelection(wanted: (picked: Desk['picked'][number]) => boolean): Promise<MySelection | null> {
    const desk = await this.desk();
    const picked = desk?.picked.find(wanted);
    const term = desk?.terms.find(({ id }) => id === picked?.termId);
    if (picked === undefined || term === undefined) return null;
    return presentSelection(picked, term, this.scope.locale, this.scope.now);
  }
}

const pickerOf = (actor: Actor, desk: Desk): Picker => ({
  state: desk.state,
  blocked: desk.blocked,
  lineage: actor.lineage,
  picked: desk.picked,
  firstPlaces: desk.firstPlaces,
});
