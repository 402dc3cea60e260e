import { billTurns } from './selection/bill-turns.js';
import { roundTurns } from './selection/round-turns.js';
import { studyTurns } from './study/study-turns.js';
import type { TurnEffect } from './terms/turn-effect.js';

/** Everything the calendar of a term sets off (S1), one line a feature; effects of one turn run in this order. */
export const turnEffects: readonly TurnEffect[] = [...roundTurns, ...billTurns, ...studyTurns];
