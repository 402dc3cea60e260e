import { enrolChosen } from '@xueshi/schema/study/enrolment.store';
import { textStudyOpens } from '@xueshi/schema/selection/round-texts.store';
import { tellStudyOpen } from '@xueshi/schema/study/term-enrolment.store';
import type { TurnEffect } from '../terms/turn-effect.js';

/** What study does in the course of a term (S1, L2): who comes later is enrolled by `open-study.ts`. */
export const studyTurns: readonly TurnEffect[] = [
  {
    turn: 'study_opens',
    run: async (tx, term, now) => ({
      enrolled: await enrolChosen(tx, term.id, now),
      learnersTold: await tellStudyOpen(tx, term, now),
      schoolsTexted: await textStudyOpens(tx, term, now),
    }),
  },
];
