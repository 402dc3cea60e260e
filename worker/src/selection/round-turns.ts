import { settleFirstRound } from '@xueshi/schema/selection/first-round.store';
import { closeLinesOfPast, serveLines } from '@xueshi/schema/selection/lines.store';
import {
  tellFinalResults,
  tellFirstResults,
  tellFirstRoundOpen,
  tellMakeupOpen,
  tellPaymentNotice,
  tellPaymentOpen,
} from '@xueshi/schema/selection/round-notices.store';
import {
  textChooseAgain,
  textFirstResults,
  textPaymentNotice,
} from '@xueshi/schema/selection/round-texts.store';
import type { TurnEffect } from '../terms/turn-effect.js';

/** What selection does in the course of a term (S1-S4, S13). */
export const roundTurns: readonly TurnEffect[] = [
  {
    turn: 'first_opens',
    run: async (tx, term, now) => ({ schoolsTold: await tellFirstRoundOpen(tx, term, now) }),
  },
  { turn: 'first_closes', run: async (tx, term, now) => ({ ...(await settleFirstRound(tx, term, now)) }) },
  {
    turn: 'first_published',
    run: async (tx, term, now) => {
      const schoolsTexted = await textFirstResults(tx, term, now);
      return { schoolsTexted, teachersTold: await tellFirstResults(tx, term, now) };
    },
  },
  {
    turn: 'makeup_opens',
    run: async (tx, term, now) => {
      await serveLines(tx, now);
      const peopleTexted = await textChooseAgain(tx, term, now);
      return { peopleTexted, peopleTold: await tellMakeupOpen(tx, term, now) };
    },
  },
  {
    turn: 'makeup_closes',
    run: async (tx, _term, now) => ({ linesEnded: await closeLinesOfPast(tx, now) }),
  },
  {
    turn: 'final_published',
    run: async (tx, term, now) => ({ teachersTold: await tellFinalResults(tx, term, now) }),
  },
  {
    turn: 'notice_available',
    run: async (tx, term, now) => {
      const schoolsTexted = await textPaymentNotice(tx, term, now);
      return { schoolsTexted, schoolsTold: await tellPaymentNotice(tx, term, now) };
    },
  },
  {
    turn: 'payment_opens',
    run: async (tx, term, now) => ({ schoolsTold: await tellPaymentOpen(tx, term, now) }),
  },
];
