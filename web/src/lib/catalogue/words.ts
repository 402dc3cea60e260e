import type { HourKind, Stage, Terminal } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';
import type { IconName } from '#lib/ui/icons.js';

/** The official words of the domain for what the API names by code. */
const HOUR_KINDS: Readonly<Record<HourKind, () => string>> = {
  PUBLIC: () => m.kind_public(),
  PROFESSIONAL: () => m.kind_professional(),
  ELECTIVE: () => m.kind_elective(),
};

const STAGES: Readonly<Record<Stage, () => string>> = {
  KINDERGARTEN: () => m.stage_kindergarten(),
  PRIMARY: () => m.stage_primary(),
  JUNIOR: () => m.stage_junior(),
  SENIOR: () => m.stage_senior(),
  VOCATIONAL: () => m.stage_vocational(),
};

const DELIVERIES = {
  REMOTE: () => m.delivery_remote(),
  FACE_TO_FACE: () => m.delivery_face_to_face(),
  BLENDED: () => m.delivery_blended(),
} as const;

const TERMINALS: Readonly<Record<Terminal, { readonly name: () => string; readonly icon: IconName }>> = {
  PC: { name: () => m.terminal_pc(), icon: 'pc' },
  MOBILE: { name: () => m.terminal_mobile(), icon: 'mobile' },
  TV: { name: () => m.terminal_tv(), icon: 'tv' },
};

export const hourKindName = (kind: HourKind): string => HOUR_KINDS[kind]();
export const stageName = (stage: Stage): string => STAGES[stage]();
export const deliveryName = (delivery: keyof typeof DELIVERIES): string => DELIVERIES[delivery]();
export const terminalName = (terminal: Terminal): string => TERMINALS[terminal].name();
export const terminalIcon = (terminal: Terminal): IconName => TERMINALS[terminal].icon;
