import { refuse, type Refused } from '../kernel/refusals.js';

/** What a request to lift a block carries (A10). */
export const evidenceKinds = ['signed_form', 'id_scan', 'sealed_letter', 'sealed_list'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export const liftSteps = ['submitted', 'returned', 'lifted'] as const;
export type LiftStepKind = (typeof liftSteps)[number];

export const liftStates = ['draft', ...liftSteps] as const;
export type LiftState = (typeof liftStates)[number];

/** How many teachers one request may name, and how many files it may carry over all its rounds. */
export const liftTeachersAtMost = 100;
export const evidenceAtMost = 60;

/** A course of a block, as it was when the request named it. */
export interface LiftCourse {
  readonly selectionId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** What decides which evidence a request needs. */
export interface LiftTeacher {
  readonly teacherId: string;
  /** blocks of this teacher that were lifted before */
  readonly earlier: number;
}

/**
 * A10: the signed form and a scan of the id each time; from the second time the school's sealed letter too; for several
 * teachers at once its sealed list, which says the same of all of them.
 */
export const evidenceWanted = (teachers: readonly LiftTeacher[]): readonly EvidenceKind[] => {
  const several = new Set(teachers.map(({ teacherId }) => teacherId)).size > 1;
  if (several) return ['signed_form', 'id_scan', 'sealed_list'];
  const again = teachers.some(({ earlier }) => earlier > 0);
  return again ? ['signed_form', 'id_scan', 'sealed_letter'] : ['signed_form', 'id_scan'];
};

/** Which kinds are still to be handed in. */
export const evidenceMissing = (
  wanted: readonly EvidenceKind[],
  files: readonly { readonly kind: EvidenceKind }[],
): readonly EvidenceKind[] => wanted.filter((kind) => !files.some((file) => file.kind === kind));

/** Where a request stands, from what happened to it. */
export const liftState = (steps: readonly { readonly kind: LiftStepKind }[]): LiftState =>
  steps.at(-1)?.kind ?? 'draft';

/** The round that is being prepared, or was decided last, counted from 1. */
export const liftRound = (steps: readonly { readonly kind: LiftStepKind }[]): number => {
  const submitted = steps.filter(({ kind }) => kind === 'submitted').length;
  return liftState(steps) === 'draft' || liftState(steps) === 'returned' ? submitted + 1 : submitted;
};

/** Why evidence is not added to a request now, or null: what the centre looks at does not change under its eyes. */
export const mayAddEvidence = (state: LiftState, files: number): Refused | null => {
  if (state === 'submitted') return refuse('A10', 'liftUnderReview');
  if (state === 'lifted') return refuse('A10', 'liftDone');
  return files >= evidenceAtMost ? refuse('A10', 'evidenceTooMany', { most: evidenceAtMost }) : null;
};

/** Why a request is not handed to the centre now, or null (A10). */
export const maySubmitLift = (state: LiftState, missing: readonly EvidenceKind[]): Refused | null => {
  if (state === 'submitted') return refuse('A10', 'liftUnderReview');
  if (state === 'lifted') return refuse('A10', 'liftDone');
  const [first] = missing;
  return first === undefined ? null : refuse('A10', `missing_${first}`, { missing: missing.length });
};

/** Why the centre decides nothing about a request now, or null. */
export const mayDecideLift = (state: LiftState): Refused | null => {
  if (state === 'submitted') return null;
  return state === 'lifted' ? refuse('A10', 'liftDone') : refuse('A10', 'liftNotSubmitted');
};
