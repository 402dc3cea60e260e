import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { offeringsByIds } from '@xueshi/schema/catalogue/store';
import { meters } from '@xueshi/schema/platform/metrics';
import { deskOf } from '@xueshi/schema/selection/desk.store';
import type { Verdict } from '@xueshi/schema/selection/press.rules';
import { mayPlan, maySubmit } from '@xueshi/schema/selection/plan.rules';
import { addPlan, plansOf, removePlan, type PlannedRecord } from '@xueshi/schema/selection/plan.store';
import { noSuchCourse, type Pickable } from '@xueshi/schema/selection/rules';
import { lockTeacher } from '@xueshi/schema/selection/store';
import { selectionTerm } from '@xueshi/schema/terms/rules';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { PlannedCourse, SubmittedCourse, SubmittedPlan } from './plan.type.js';
import { inRoom, type InRoom } from './selection.batch.js';
import { presentRoom, presentSelectionRefusal } from './selection.present.js';
import type { SelectionService } from './selection.service.js';
import type { CourseList } from './selection.type.js';

/** The list filled before a round: no seat is taken, and all of it is picked with one press when the round opens (S2). */
export class PlanService {
  #plans: Promise<PlannedRecord[]> | null = null;

  constructor(
    private readonly scope: Scope,
    private readonly selection: SelectionService,
  ) {}

  /** What the viewer plans in a term, first planned first. */
  async planned(termId: string): Promise<PlannedCourse[]> {
    const plans = await this.#read();
    return plans
      .filter((one) => one.termId === termId)
      .map((one) => Object.assign(new PlannedCourse(), { record: one, plannedAt: one.plannedAt }));
  }

  async isPlanned(offeringId: string): Promise<boolean> {
    const desk = await this.selection.desk();
    if (desk === null || !desk.planned.includes(offeringId)) return false;
    return !desk.picked.some((one) => one.offeringId === offeringId);
  }

  /** Why the viewer may not plan an offering, or null; the rules are those of `plan`. */
  async planRefused(offering: Pickable): Promise<Refused | null> {
    const plans = await this.#read();
    return this.selection.judge(offering, (term, picker) =>
      mayPlan(offering, term, picker, plans, this.scope.now),
    );
  }

  async plan(id: string): Promise<CourseList | Refusal> {
    const offeringId = uuidOf('Offering', id);
    const { db, actor, now } = this.scope;
    const teacherId = actor.accountId;
    const [offering] = offeringId === null ? [] : await offeringsByIds(db.read(), [offeringId]);
    if (offering === undefined) return this.selection.answer(noSuchCourse());
    const done = await db.work(async (tx) => {
      await lockTeacher(tx, teacherId); // two plans at once count each other (S8, S9)
      const plans = await plansOf(tx, teacherId);
      const refused = this.selection.judgeOn(await deskOf(tx, teacherId), offering, (term, picker) =>
        mayPlan(offering, term, picker, plans, now),
      );
      if (refused === null) await addPlan(tx, { teacherId, offeringId: offering.id, now });
      return refused ?? { termId: offering.termId };
    });
    return this.#answer(done);
  }

  /** Takes a course off the plan; one that is not planned answers the same list. */
  async unplan(id: string): Promise<CourseList | Refusal> {
    const offeringId = uuidOf('Offering', id);
    const { db, actor } = this.scope;
    const planned = (await this.#read()).find((one) => one.offeringId === offeringId);
    const [offering] = offeringId === null ? [] : await offeringsByIds(db.read(), [offeringId]);
    if (offering === undefined) return this.selection.answer(noSuchCourse());
    if (planned !== undefined) await db.work((tx) => removePlan(tx, actor.accountId, planned.offeringId));
    return this.#answer({ termId: offering.termId });
  }

  /** Presses every planned course of the open term at once, in the order of the plan, and tells each its verdict. */
  async submit(): Promise<SubmittedPlan | Refusal> {
    const { locale, now } = this.scope;
    const desk = await this.selection.desk();
    const term = selectionTerm(desk?.terms ?? [], now);
    if (term === null) return presentSelectionRefusal(noSuchCourse(), locale);
    const refused = maySubmit(term, now);
    if (refused !== null) return presentSelectionRefusal(refused, locale);
    const plans = (await this.#read()).filter(({ termId }) => termId === term.id);
    if (plans.length === 0) return presentSelectionRefusal(refuse('S2', 'nothingPlanned'), locale);
    const verdicts = await Promise.all(
      plans.map(async ({ offeringId }) => ({
        offeringId,
        verdict: await this.selection.pressOn(offeringId),
      })),
    );
    meters.selection.record({ verdict: 'planSubmitted' });
    const list = await this.#answer({ termId: term.id });
    if ('key' in list) return list;
    return Object.assign(new SubmittedPlan(), {
      list,
      rows: verdicts.map(({ offeringId, verdict }) => this.#row(offeringId, verdict)),
    });
  }

  #row(offeringId: string, verdict: Verdict | InRoom): SubmittedCourse {
    const refused = isRefused(verdict);
    return Object.assign(new SubmittedCourse(), {
      offeringId,
      picked: !inRoom(verdict) && !refused,
      room: inRoom(verdict) ? presentRoom(verdict) : null,
      refusal: refused ? presentSelectionRefusal(verdict, this.scope.locale) : null,
    });
  }

  #answer(done: { readonly termId: string } | Refused): Promise<CourseList | Refusal> {
    this.#plans = null; // what this request knew of the plan is out of date
    return this.selection.answer(done);
  }

  #read(): Promise<PlannedRecord[]> {
    this.#plans ??= this.#mine();
    return this.#plans;
  }

  async #mine(): Promise<PlannedRecord[]> {
    const desk = await this.selection.desk();
    return desk === null ? [] : plansOf(this.scope.db.read(), desk.teacherId);
  }
}
