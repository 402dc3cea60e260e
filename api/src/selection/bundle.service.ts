import { confirmedSitting, type Sitting } from '@xueshi/schema/assessment/sitting.rules';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import {
  choiceRefusal,
  needsOf,
  profileReady,
  stepOf,
  type BundleCategory,
  type CapabilityStep,
} from '@xueshi/schema/programme/rules';
import { readProgrammeCourses } from '@xueshi/schema/programme/store';
import {
  electivesOf,
  proposeBundle,
  type BundleProposal as Proposal,
  type BundleReason,
} from '@xueshi/schema/selection/bundle-proposal.rules';
import { composeBundle, proveBundle, unmetByProgramme } from '@xueshi/schema/selection/bundle.rules';
import {
  confirmBundle,
  readOwnBundle,
  readStandings,
  readTakenCourses,
  type ConfirmedBundle,
  type ProgrammeStanding,
  type TakenCourse,
} from '@xueshi/schema/selection/bundle.store';
import { hasBlock } from '@xueshi/schema/selection/block.store';
import { blockedTeacher } from '@xueshi/schema/selection/rules';
import { themeName } from '../assessment/assessment.present.js';
import type { AssessmentService } from '../assessment/assessment.service.js';
import { answeredFrom } from '../platform/batch.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentCapability } from '../programme/programme.present.js';
import type { ProgrammeService } from '../programme/programme.service.js';
import type { Capability } from '../programme/programme.type.js';
import type { ConfirmBundleInput } from './bundle.input.js';
import { presentBundle, presentBundleRefusal, presentProposal } from './bundle.present.js';
import type { ReasonNames } from './bundle.texts.js';
import type { Bundle, BundleProposal } from './bundle.type.js';

/** What a proposal is made of: the confirmed result and what follows from it. */
interface Basis {
  readonly sitting: Sitting;
  readonly proposal: Proposal;
}

const standingOf = answeredFrom(readStandings);

/** The bundle of the viewer: proposed from the confirmed result, confirmed once, and how it stands (D4-D8). */
export class BundleService {
  readonly #standings = new WeakMap<Capability, Promise<ProgrammeStanding>>();

  constructor(
    private readonly scope: Scope,
    private readonly programme: ProgrammeService,
    private readonly assessment: AssessmentService,
  ) {}

  /** Null before a result is confirmed, or when the viewer is not in scope. */
  async proposal(): Promise<BundleProposal | null> {
    const capability = await this.programme.capability();
    const basis = capability && (await this.#basis(capability));
    if (capability === null || basis === null || isRefused(basis)) return null;
    const { programme } = capability.mine;
    const { proposal } = basis;
    const assigned = proposal.required.map(({ course }) => course);
    return presentProposal(
      programme,
      proposal,
      proveBundle(assigned, proposal.needs, programme.totalHours),
      unmetByProgramme(proposal, programme.totalHours),
      await this.#names(basis.sitting),
      this.scope.locale,
    );
  }

  /** Confirms the bundle with the electives ticked; who has one gets that one (D5). */
  async confirm(input: ConfirmBundleInput): Promise<Bundle | Refusal> {
    const { locale } = this.scope;
    const capability = await this.programme.capability();
    if (capability === null || capability.programme.id !== input.programmeId)
      return presentBundleRefusal(refuse('D1', 'notInScope'), locale);
    const outcome = (await this.#record(capability)) ?? (await this.#confirm(capability, input));
    return isRefused(outcome) ? presentBundleRefusal(outcome, locale) : this.#present(capability, outcome);
  }

  /** The confirmed bundle of a standing, if any. */
  async bundle(capability: Capability): Promise<Bundle | null> {
    const record = await this.#record(capability);
    return record && this.#present(capability, record);
  }

  /** One of the viewer's bundles by uuid; anybody else's is not found. */
  async bundleNode(id: string): Promise<Bundle | null> {
    const { db, actor } = this.scope;
    const [record, teacher] = await Promise.all([
      readOwnBundle(db.read(), actor.accountId, id),
      this.programme.teacher(),
    ]);
    const programme = record && (await this.programme.programme(record.programmeId));
    return record && teacher && programme && this.#present(presentCapability({ teacher, programme }), record);
  }

  /** What comes next for a teacher (D1-D5). */
  async step(capability: Capability): Promise<CapabilityStep> {
    const [sittings, { bundle, completed }] = await Promise.all([
      this.assessment.records(capability),
      this.#standing(capability),
    ]);
    return stepOf({
      profileReady: capability.profileReady,
      sittingOpen: sittings.some(({ submittedAt }) => submittedAt === null),
      sittingSubmitted: sittings.some(({ submittedAt }) => submittedAt !== null),
      confirmed: confirmedSitting(sittings) !== null,
      chosen: bundle !== null,
      completed,
    });
  }

  async #confirm(capability: Capability, input: ConfirmBundleInput): Promise<ConfirmedBundle | Refused> {
    const { db, now } = this.scope;
    const { teacher, programme } = capability.mine;
    const basis = choiceRefusal(programme, now) ?? (await this.#basis(capability));
    if (isRefused(basis)) return basis;
    // what is no offering's id is none of the programme's electives
    const ticked = input.electiveOfferingIds.map((id) => uuidOf('Offering', id) ?? id);
    const choices = composeBundle(basis.proposal, programme.totalHours, ticked);
    if (isRefused(choices)) return choices;
    const bundle = {
      teacherId: teacher.id,
      programmeId: programme.id,
      termId: programme.termId,
      sittingId: basis.sitting.id,
      choices,
    };
    return db.work(async (tx) => {
      if (await hasBlock(tx, teacher.id)) return blockedTeacher();
      const outcome = await confirmBundle(tx, bundle, now);
      if (isRefused(outcome)) return outcome;
      const subject = { type: 'Bundle', id: outcome.bundle.id };
      if (outcome.made) await this.scope.audit(tx, 'bundle.confirm', { subject });
      return outcome.bundle;
    });
  }

  async #basis(capability: Capability): Promise<Basis | Refused> {
    const { teacher, programme } = capability.mine;
    if (!profileReady(teacher)) return refuse('D1', 'profileFirst');
    const sitting = confirmedSitting(await this.assessment.records(capability));
    if (sitting?.report == null) return refuse('D4', 'notDiagnosed');
    const courses = await readProgrammeCourses(this.scope.db.read(), programme.id);
    const needs = needsOf(programme, teacher.subject);
    return { sitting, proposal: proposeBundle(courses, teacher, sitting.report.themes, needs) };
  }

  #record(capability: Capability): Promise<ConfirmedBundle | null> {
    return this.#standing(capability).then(({ bundle }) => bundle);
  }

  #standing(capability: Capability): Promise<ProgrammeStanding> {
    const known = this.#standings.get(capability);
    if (known !== undefined) return known;
    const { teacher, programme } = capability.mine;
    const reading = standingOf(this.scope.db)({ teacherId: teacher.id, programmeId: programme.id });
    this.#standings.set(capability, reading);
    return reading;
  }

  async #present(capability: Capability, record: ConfirmedBundle): Promise<Bundle> {
    const { teacher, programme } = capability.mine;
    const [taken, basis] = await Promise.all([
      readTakenCourses(this.scope.db.read(), teacher.id, programme.id),
      this.#basis(capability),
    ]);
    const needs = isRefused(basis) ? needsOf(programme, teacher.subject ?? '') : basis.proposal.needs;
    return presentBundle(
      record,
      taken,
      proveBundle(taken, needs, programme.totalHours),
      isRefused(basis) ? ownReason : reasonsOf(basis.proposal),
      isRefused(basis) ? codes : await this.#names(basis.sitting),
      this.scope.locale,
    );
  }

  async #names(sitting: Sitting): Promise<ReasonNames> {
    const [themes, dimensions] = await Promise.all([
      this.programme.themes(),
      this.assessment.dimensionNames(sitting),
    ]);
    return {
      theme: (code) => themeName(themes, code, this.scope.locale),
      dimension: (code) => dimensions.get(code) ?? code,
    };
  }
}

/** The reasons of a proposal by course; a course it does not know any more was somebody's own choice. */
const reasonsOf = (proposal: Proposal): ((course: TakenCourse) => BundleReason) => {
  const reasons = new Map(
    [...proposal.required, ...electivesOf(proposal)].map(({ course, because }) => [
      course.offeringId,
      because,
    ]),
  );
  return (course) => reasons.get(course.offeringId) ?? ownReason(course);
};

const ownReason = ({ category }: TakenCourse): BundleReason => reasonByCategory[category];

const reasonByCategory: Readonly<Record<BundleCategory, BundleReason>> = {
  general_required: { key: 'everybody' },
  professional_required: { key: 'subjectAndStage' },
  school_based: { key: 'subject' },
  elective: { key: 'free' },
};

const codes: ReasonNames = { theme: (code) => code, dimension: (code) => code };
