import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';
import { nextInstantToPick, pickingOpen } from '../terms/terms.rules.js';
import { mayPick, type Pickable, type Picked, type Picker, type PickingTerm } from './selection.rules.js';

/**
 * S2: why this teacher may not plan this offering for the next round, or null. It is judged as it would be when the
 * round opens, with everything planned before it picked; only seats are nobody's yet. Once a round is open one picks.
 */
export const mayPlan = (
  offering: Pickable,
  term: PickingTerm,
  picker: Picker,
  planned: readonly Picked[],
  now: Instant,
): Refused | null => {
  if (pickingOpen(term, now)) return refuse('S2', 'roundIsOpen');
  const opens = nextInstantToPick(term, now);
  if (opens === null) return refuse('S3', 'selectionOver');
  const others = planned.filter(({ offeringId }) => offeringId !== offering.id);
  return mayPick(
    { ...offering, seats: null },
    term,
    { ...picker, picked: [...picker.picked, ...others] },
    opens,
  );
};

/** A plan can be submitted as soon as a round is open. */
export const maySubmit = (term: PickingTerm, now: Instant): Refused | null => {
  if (pickingOpen(term, now)) return null;
  const opens = nextInstantToPick(term, now);
  return opens === null ? refuse('S3', 'selectionOver') : refuse('S3', 'windowClosed', {}, opens);
};
