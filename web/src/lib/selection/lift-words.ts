import type { EvidenceKind, LiftState } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const kinds: Readonly<Record<EvidenceKind, () => string>> = {
  SIGNED_FORM: m.lift_signed_form,
  ID_SCAN: m.lift_id_scan,
  SEALED_LETTER: m.lift_sealed_letter,
  SEALED_LIST: m.lift_sealed_list,
};

/** What a file of evidence is. */
export const evidenceName = (kind: EvidenceKind): string => kinds[kind]();

const hints: Readonly<Record<EvidenceKind, () => string>> = {
  SIGNED_FORM: m.lift_signed_form_hint,
  ID_SCAN: m.lift_id_scan_hint,
  SEALED_LETTER: m.lift_sealed_letter_hint,
  SEALED_LIST: m.lift_sealed_list_hint,
};

export const evidenceHint = (kind: EvidenceKind): string => hints[kind]();

const states: Readonly<Record<LiftState, () => string>> = {
  DRAFT: m.lift_draft,
  SUBMITTED: m.lift_submitted,
  RETURNED: m.lift_returned,
  LIFTED: m.lift_lifted,
};

/** Where a request stands. */
export const liftStateName = (state: LiftState): string => states[state]();

export const liftStateLook = (state: LiftState): 'good' | 'note' | 'warn' | undefined =>
  state === 'LIFTED' ? 'good' : state === 'SUBMITTED' ? 'note' : state === 'RETURNED' ? 'warn' : undefined;
