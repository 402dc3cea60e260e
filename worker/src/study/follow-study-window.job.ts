import { followStudyWindow } from '@xueshi/schema/study/term-enrolment.store';
import { studyWindowMoved } from '@xueshi/schema/terms/jobs';
import { defineJob } from '../platform/job.js';

/** L2: who is enrolled in a term studies as long as its window says now. */
export const followTermWindow = defineJob(studyWindowMoved, async (tx, items) => {
  await followStudyWindow(
    tx,
    items.map(({ payload }) => payload.termId),
  );
});
