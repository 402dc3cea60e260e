import type { JobContract } from '../kernel/jobs.js';

/** The study window of a term was moved: what follows it is moved as well (L2). */
export const studyWindowMoved: JobContract<{ readonly termId: string }> = {
  name: 'terms.study-window-moved',
  batch: 10,
  key: ({ termId }) => termId,
};
