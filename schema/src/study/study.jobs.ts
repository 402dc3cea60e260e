import type { JobContract } from '../kernel/jobs.js';

export interface RollUp {
  readonly enrolmentId: string;
  readonly lessonId: string;
}

/** Facts of a lesson changed: derive coverage, learning time and score anew and post the hours of what is now passed. */
export const rollUp: JobContract<RollUp> = {
  name: 'study.roll-up',
  batch: 500,
  key: ({ enrolmentId, lessonId }) => `${enrolmentId}:${lessonId}`,
};

export interface ClassPassed {
  readonly teacherId: string;
  readonly programmeId: string;
}

/** A registered class was passed that belongs to a programme: see whether that completes it (D8). */
export const classPassed: JobContract<ClassPassed> = {
  name: 'study.class-passed',
  batch: 500,
  key: ({ teacherId, programmeId }) => `${teacherId}:${programmeId}`,
};
