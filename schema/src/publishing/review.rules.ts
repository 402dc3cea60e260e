import type { HourKind } from '../kernel/hours.js';
import type { Instant } from '../kernel/instants.js';
import { refuse, type Refused } from '../kernel/refusals.js';

export const draftStates = ['editing', 'submitted', 'returned', 'approved'] as const;
export type DraftState = (typeof draftStates)[number];

export const reviewSteps = ['submitted', 'withdrawn', 'returned', 'approved'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** What of a draft decides what may be done with it. */
export interface DraftStanding {
  readonly state: DraftState;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** The author writes until the draft is submitted, and again when it comes back. */
export const mayEdit = ({ state }: DraftStanding): Refused | null => {
  if (state === 'submitted') return refuse('S5', 'underReview');
  return state === 'approved' ? refuse('S5', 'publishedAlready') : null;
};

/** Two tabs: what was saved in the other is never overwritten unseen. */
export const maySave = (draft: DraftStanding, revision: number): Refused | null =>
  mayEdit(draft) ??
  (draft.revision === revision
    ? null
    : refuse('S5', 'savedElsewhere', { savedAt: draft.savedAt.toISOString() }));

/** What is being earned cannot change its kind: that is settled with the first edition. */
export const mayKeepKind = (
  course: { readonly courseHourKind: HourKind | null; readonly coursePublicTopic: string | null },
  content: { readonly hourKind: HourKind | null; readonly publicTopic: string | null },
): Refused | null =>
  course.courseHourKind === null ||
  (course.courseHourKind === content.hourKind && course.coursePublicTopic === content.publicTopic)
    ? null
    : refuse('H1', 'kindSettled');

/** Submitted is what the author saw: whole, and nothing saved since. */
export const maySubmit = (draft: DraftStanding, revision: number, missing: number): Refused | null =>
  maySave(draft, revision) ?? (missing === 0 ? null : refuse('S5', 'notComplete', { missing }));

/** Until somebody has decided, the author may take it back. */
export const mayWithdraw = ({ state }: DraftStanding): Refused | null => {
  if (state === 'approved') return refuse('S5', 'publishedAlready');
  return state === 'submitted' ? null : refuse('S5', 'notUnderReview');
};

/** A decision is about what the reviewer read: a draft taken back and submitted anew is another one. */
export const mayDecide = (draft: DraftStanding, revision: number): Refused | null => {
  if (draft.state !== 'submitted') return refuse('S5', 'notUnderReview');
  return draft.revision === revision ? null : refuse('S5', 'changedSinceRead');
};

export const reasonAtMost = 1_000;

export const mayReturn = (draft: DraftStanding, revision: number, reason: string): Refused | null => {
  const refused = mayDecide(draft, revision);
  if (refused !== null) return refused;
  if (reason.trim() === '') return refuse('S5', 'reasonMissing');
  return reason.length > reasonAtMost ? refuse('S5', 'textTooLong', { most: reasonAtMost }) : null;
};

/** Approved is published: by then every video must still be there (and every part, should the rules have grown). */
export const mayApprove = (draft: DraftStanding, revision: number, missing: number): Refused | null =>
  mayDecide(draft, revision) ?? (missing === 0 ? null : refuse('S5', 'notComplete', { missing }));

/** Nobody has seen a draft that was never submitted, nor is a course behind it: it may go without a trace. */
export const mayDiscard = (draft: DraftStanding, decisions: number): Refused | null =>
  mayEdit(draft) ?? (decisions === 0 ? null : refuse('S5', 'historyKept'));
