import { desksOf } from '@xueshi/schema/selection/desk.store';
import { gatheredFrom } from '../platform/batch.js';

/**
 * Reads desks as they are now or later, those that are asked for together in one statement: whoever gets the seats of a
 * rush, or looks at a page in it, would open a connection each, which costs more than what they came for.
 */
export const gatheredDesks = gatheredFrom(desksOf);
