import type { TermPhase } from '#lib/platform/generated/types.js';
import { m } from '#lib/platform/paraglide/messages.js';

const PHASES: Readonly<Record<TermPhase, () => string>> = {
  UPCOMING: () => m.terms_phase_upcoming(),
  FIRST_ROUND: () => m.terms_phase_first(),
  ARRANGING: () => m.terms_phase_arranging(),
  MAKEUP_ROUND: () => m.terms_phase_makeup(),
  SETTLED: () => m.terms_phase_settled(),
  STUDY: () => m.terms_phase_study(),
  CLOSED: () => m.terms_phase_closed(),
};

/** Where a term stands, as people say it. */
export const phaseName = (phase: TermPhase): string => PHASES[phase]();
