import type { Terminal } from '../../accounts/actor.rules.js';
import { stages, type Stage } from '../../accounts/teacher.rules.js';
import { fullSubjects, subjects, type Delivery, type Subject } from '../../catalogue/catalogue.rules.js';

export type StageCode = Stage;
export type SubjectCode = Subject;
export type FullSubjectCode = (typeof fullSubjects)[number];
export type TerminalCode = Terminal;
export type DeliveryCode = Delivery;

export const STAGES: readonly StageCode[] = stages;
/** A4: the 18 subjects with a full offer. */
export const FULL_SUBJECTS: readonly FullSubjectCode[] = fullSubjects;
export const SUBJECTS: readonly SubjectCode[] = subjects;

const school: readonly StageCode[] = ['primary', 'junior', 'senior'];
const secondary: readonly StageCode[] = ['junior', 'senior'];

/** Where each subject is taught; a teacher of the seed never has a pair that is not listed here. */
export const SUBJECT_STAGES: Readonly<Record<SubjectCode, readonly StageCode[]>> = {
  chinese: [...school, 'vocational'],
  mathematics: [...school, 'vocational'],
  preschool: ['kindergarten'],
  english: [...school, 'vocational'],
  chemistry: secondary,
  physics: secondary,
  it: [...school, 'vocational'],
  moral: ['primary', 'junior'],
  politics: ['senior', 'vocational'],
  history: secondary,
  biology: secondary,
  geography: secondary,
  integrated: school,
  science: ['primary'],
  music: school,
  arts: school,
  pe: [...school, 'vocational'],
  vocational: ['vocational'],
  library: [...school, 'vocational'],
  psychology: [...school, 'vocational'],
  special: ['primary', 'junior'],
  pedagogy: school,
  laboratory: secondary,
};

/** How often a subject is met among a stage's teachers, so that the seeded city looks like a real one. */
export const SUBJECT_WEIGHT: Readonly<Record<SubjectCode, number>> = {
  chinese: 22,
  mathematics: 20,
  preschool: 20,
  english: 16,
  chemistry: 6,
  physics: 7,
  it: 4,
  moral: 5,
  politics: 5,
  history: 5,
  biology: 5,
  geography: 5,
  integrated: 2,
  science: 4,
  music: 4,
  arts: 4,
  pe: 6,
  vocational: 30,
  library: 1,
  psychology: 2,
  special: 1,
  pedagogy: 1,
  laboratory: 1,
};
