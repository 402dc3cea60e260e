/** What a request to lift a block carries (A10). */
export const evidenceKinds = ['signed_form', 'id_scan', 'sealed_letter', 'sealed_list'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export const liftSteps = ['submitted', 'returned', 'lifted'] as const;
export type LiftStepKind = (typeof liftSteps)[number];

/** A course of a block, as it was when the request named it. */
export interface LiftCourse {
  readonly selectionId: string;
  readonly number: string;
  readonly title: string;
  readonly titleEn: string | null;
}
