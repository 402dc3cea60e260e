import type { TextState } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

type Look = 'plain' | 'good' | 'warn' | 'bad' | 'note';

const STATES: Readonly<Record<TextState, { readonly name: () => string; readonly look: Look }>> = {
  QUEUED: { name: () => m.text_state_queued(), look: 'note' },
  SENT: { name: () => m.text_state_sent(), look: 'good' },
  FAILED: { name: () => m.text_state_failed(), look: 'bad' },
  KEPT: { name: () => m.text_state_kept(), look: 'plain' },
  LATE: { name: () => m.text_state_late(), look: 'warn' },
};

/** Every state, in the order of the filter. */
export const TEXT_STATES = Object.keys(STATES) as readonly TextState[];

export const textStateName = (state: TextState): string => STATES[state].name();
export const textStateLook = (state: TextState): Look => STATES[state].look;

/** The state an address asks for; none for anything else. */
export const textStateOf = (asked: string | null): TextState | null =>
  TEXT_STATES.find((state) => state.toLowerCase() === asked) ?? null;

/** Why a try failed, as people say it. */
export const textReason = (reason: string): string => {
  if (reason === 'timeout') return m.text_reason_timeout();
  if (reason === 'unreachable') return m.text_reason_unreachable();
  return m.text_reason_refused({ status: reason.replace(/^http /, '') });
};
