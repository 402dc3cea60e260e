import { sumHours } from '@xueshi/schema/kernel/hours';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused } from '@xueshi/schema/kernel/refusals';
import type { BundleCategory, Programme as ProgrammeRecord } from '@xueshi/schema/programme/rules';
import type {
  BundleChoice,
  BundleProposal as Proposal,
  BundleReason,
  ElectiveGroup,
} from '@xueshi/schema/selection/bundle-proposal.rules';
import type { BundleConstraint as Constraint, BundleProof } from '@xueshi/schema/selection/bundle.rules';
import type { ConfirmedBundle, TakenCourse } from '@xueshi/schema/selection/bundle.store';
import { presentRefusal } from '../platform/refusal.present.js';
import type { Refusal } from '../platform/refusal.type.js';
import { presentProgramme } from '../programme/programme.present.js';
import { programmeRefusals } from '../programme/programme.refusals.js';
import { bundleRefusals } from './bundle.refusals.js';
import { categoryName, constraintText, reasonText, type ReasonNames } from './bundle.texts.js';
import {
  Bundle,
  BundleCategoryNeed,
  BundleConstraint,
  BundleCourse,
  BundleProposal,
  BundleSeries,
} from './bundle.type.js';
import { selectionRefusals } from './selection.refusals.js';

const presentKnown = presentRefusal({ ...selectionRefusals, ...programmeRefusals, ...bundleRefusals });

/** A refusal that is about a category names it in the reader's language. */
export const presentBundleRefusal = (refused: Refused, locale: Locale): Refusal => {
  const category = refused.facts['category'];
  return presentKnown(
    typeof category === 'string'
      ? {
          ...refused,
          facts: { ...refused.facts, categoryName: categoryName(category as BundleCategory, locale) },
        }
      : refused,
    locale,
  );
};

export const presentProposal = (
  programme: ProgrammeRecord,
  proposal: Proposal,
  proof: BundleProof,
  unmet: readonly Constraint[],
  names: ReasonNames,
  locale: Locale,
): BundleProposal =>
  Object.assign(new BundleProposal(), {
    programme: presentProgramme(programme),
    categories: presentNeeds(proof),
    required: proposal.required.map((choice) => presentChoice(choice, names, locale)),
    recommended: proposal.recommended.map((group) => presentSeries(group, names, locale)),
    others: proposal.others.map((group) => presentSeries(group, names, locale)),
    totalNeeded: programme.totalHours,
    unmet: unmet.map((constraint) => presentConstraint(constraint, locale)),
  });

/** A bundle as it stands, with the reason of each course where the proposal still knows it. */
export const presentBundle = (
  bundle: ConfirmedBundle,
  taken: readonly TakenCourse[],
  proof: BundleProof,
  reasonOf: (course: TakenCourse) => BundleReason,
  names: ReasonNames,
  locale: Locale,
): Bundle =>
  Object.assign(new Bundle(), {
    id: toGlobalId('Bundle', bundle.id),
    confirmedAt: bundle.confirmedAt,
    totalHours: proof.totalHours,
    categories: presentNeeds(proof),
    courses: taken.map((course) => presentCourse(course, reasonText(reasonOf(course), names, locale))),
    constraints: proof.constraints.map((constraint) => presentConstraint(constraint, locale)),
    compliant: proof.compliant,
  });

const presentSeries = (
  { code, series, choices }: ElectiveGroup,
  names: ReasonNames,
  locale: Locale,
): BundleSeries => {
  const [first] = choices;
  const advice = first?.because.key === 'theme' ? first.because : null;
  return Object.assign(new BundleSeries(), {
    code,
    title: series?.title ?? first?.course.title ?? code,
    titleEn: series?.titleEn ?? first?.course.titleEn ?? null,
    theme: advice && names.theme(advice.theme),
    because: advice && reasonText(advice, names, locale),
    courses: choices.map((choice) => presentChoice(choice, names, locale)),
    hours: sumHours(choices.map(({ course }) => course.hours)),
  });
};

const presentChoice = ({ course, because }: BundleChoice, names: ReasonNames, locale: Locale): BundleCourse =>
  presentCourse(course, reasonText(because, names, locale));

const presentCourse = (
  { offeringId, category }: Pick<TakenCourse, 'offeringId' | 'category'>,
  because: string,
): BundleCourse =>
  Object.assign(new BundleCourse(), { offeringId, category, locked: category !== 'elective', because });

const presentNeeds = ({ constraints }: BundleProof): BundleCategoryNeed[] =>
  constraints.flatMap(({ category, needed, chosen }) =>
    category === null ? [] : [Object.assign(new BundleCategoryNeed(), { category, hours: needed, chosen })],
  );

const presentConstraint = (constraint: Constraint, locale: Locale): BundleConstraint =>
  Object.assign(new BundleConstraint(), {
    rule: constraint.rule,
    category: constraint.category,
    needed: constraint.needed,
    chosen: constraint.chosen,
    met: constraint.met,
    sentence: constraintText(constraint, locale),
  });
