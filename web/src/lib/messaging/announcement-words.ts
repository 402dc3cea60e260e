import type { AnnouncementState } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

type Look = 'plain' | 'good' | 'warn' | 'note';

const STATES: Readonly<Record<AnnouncementState, { readonly name: () => string; readonly look: Look }>> = {
  DRAFT: { name: () => m.announcement_state_draft(), look: 'note' },
  COMING: { name: () => m.announcement_state_coming(), look: 'warn' },
  SHOWN: { name: () => m.announcement_state_shown(), look: 'good' },
  OVER: { name: () => m.announcement_state_over(), look: 'plain' },
  WITHDRAWN: { name: () => m.announcement_state_withdrawn(), look: 'plain' },
};

export const announcementStateName = (state: AnnouncementState): string => STATES[state].name();
export const announcementStateLook = (state: AnnouncementState): Look => STATES[state].look;
