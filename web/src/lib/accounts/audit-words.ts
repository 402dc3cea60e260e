import type { AuditOutcome } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const NAMES: Readonly<Record<AuditOutcome, () => string>> = {
  DONE: () => m.audit_done(),
  REFUSED: () => m.audit_refused(),
  DENIED: () => m.audit_denied(),
};

export const outcomeName = (outcome: AuditOutcome): string => NAMES[outcome]();

/** What catches the eye is what did not happen. */
export const OUTCOME_LOOKS = {
  DONE: 'plain',
  REFUSED: 'warn',
  DENIED: 'bad',
} as const satisfies Readonly<Record<AuditOutcome, string>>;
