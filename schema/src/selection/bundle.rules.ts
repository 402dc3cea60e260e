import { missingHours, sumHours, type Hours } from '../kernel/hours.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import type { BundleCategory, CategoryNeed } from '../programme/programme.rules.js';
import { electivesOf, type BundleChoice, type BundleProposal } from './bundle-proposal.rules.js';

/** A course counted in a bundle. */
export interface CountedCourse {
  readonly category: BundleCategory;
  readonly hours: Hours;
}

/** One condition a bundle must meet, and how it stands. */
export interface BundleConstraint {
  readonly rule: 'D4' | 'D5' | 'D6';
  /** null: the total of all categories */
  readonly category: BundleCategory | null;
  readonly needed: Hours;
  readonly chosen: Hours;
  readonly missing: Hours;
  readonly met: boolean;
}

/** The proof of a bundle: every constraint with its numbers; compliant when all are met. */
export interface BundleProof {
  readonly totalHours: Hours;
  readonly constraints: readonly BundleConstraint[];
  readonly compliant: boolean;
}

/** Holds courses against the needs of D4 or D6 and the total of D5. */
export const proveBundle = (
  courses: readonly CountedCourse[],
  needs: readonly CategoryNeed[],
  totalNeeded: Hours,
): BundleProof => {
  const hoursOf = (category: BundleCategory): Hours =>
    sumHours(courses.filter((course) => course.category === category).map(({ hours }) => hours));
  const totalHours = sumHours(courses.map(({ hours }) => hours));
  // D6: a bundle without courses by subject is that of an "other subject"
  const rule = needs.some(({ category }) => category === 'professional_required') ? 'D4' : 'D6';
  const constraints = [
    ...needs.map(({ category, hours }) => constraint(rule, category, hours, hoursOf(category))),
    constraint('D5', null, totalNeeded, totalHours),
  ];
  return { totalHours, constraints, compliant: constraints.every(({ met }) => met) };
};

const constraint = (
  rule: BundleConstraint['rule'],
  category: BundleCategory | null,
  needed: Hours,
  chosen: Hours,
): BundleConstraint => {
  const missing = missingHours(needed, chosen);
  return { rule, category, needed, chosen, missing, met: missing === 0 };
};

/** Required categories that the programme's own courses do not fill: nobody's ticks could make such a bundle whole. */
export const unmetByProgramme = (proposal: BundleProposal, totalNeeded: Hours): BundleConstraint[] =>
  proveBundle(counted(proposal.required), proposal.needs, totalNeeded).constraints.filter(
    ({ category, met }) => category !== null && category !== 'elective' && !met,
  );

/** The courses of the bundle with these electives ticked, or why it cannot be confirmed (D5). */
export const composeBundle = (
  proposal: BundleProposal,
  totalNeeded: Hours,
  ticked: readonly string[],
): readonly BundleChoice[] | Refused => {
  const wanted = new Set(ticked);
  for (const { course } of proposal.required) wanted.delete(course.offeringId);
  const electives = electivesOf(proposal).filter(({ course }) => wanted.has(course.offeringId));
  if (electives.length < wanted.size)
    return refuse('D5', 'notInProgramme', { courses: wanted.size - electives.length });
  const unmet = unmetByProgramme(proposal, totalNeeded)[0];
  if (unmet !== undefined)
    return refuse(unmet.rule, 'noRequiredCourse', {
      category: unmet.category ?? '',
      needed: unmet.needed,
      chosen: unmet.chosen,
    });
  const choices = [...proposal.required, ...electives];
  const proof = proveBundle(counted(choices), proposal.needs, totalNeeded);
  return proof.compliant ? choices : hoursMissing(proof);
};

const counted = (choices: readonly BundleChoice[]): CountedCourse[] => choices.map(({ course }) => course);

/** D5: the missing hours per category. What only the total lacks can be ticked among the electives. */
const hoursMissing = ({ constraints, totalHours }: BundleProof): Refused => {
  const total = constraints.find(({ category }) => category === null);
  const perCategory = Object.fromEntries(
    constraints.flatMap(({ category, missing }) => (category === null ? [] : [[category, missing]])),
  );
  const elective = Math.max(perCategory['elective'] ?? 0, total?.missing ?? 0);
  return refuse('D5', 'hoursMissing', {
    needed: total?.needed ?? 0,
    chosen: totalHours,
    missing: elective,
    ...perCategory,
    elective,
  });
};
