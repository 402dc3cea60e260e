import { ask } from '#lib/platform/ask.js';
import { Blocked, Lifts } from '#lib/platform/generated/selection.js';
import type { PageLoad } from './$types.js';

const ALL = 20;

export const load: PageLoad = async (event) => {
  const [{ blockedTeachers }, { liftRequests }] = await Promise.all([
    ask(event, Blocked, { first: ALL }),
    ask(event, Lifts, { first: ALL, submittedOnly: false }),
  ]);
  return { blocked: blockedTeachers, lifts: liftRequests };
};
