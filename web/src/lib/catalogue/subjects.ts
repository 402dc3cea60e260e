import { m } from '#lib/platform/paraglide/messages.js';

/** A4: the subjects with a full offer, then the others. Codes are the API's. */
const SUBJECTS = {
  chinese: () => m.subject_chinese(),
  mathematics: () => m.subject_mathematics(),
  preschool: () => m.subject_preschool(),
  english: () => m.subject_english(),
  chemistry: () => m.subject_chemistry(),
  physics: () => m.subject_physics(),
  it: () => m.subject_it(),
  moral: () => m.subject_moral(),
  politics: () => m.subject_politics(),
  history: () => m.subject_history(),
  biology: () => m.subject_biology(),
  geography: () => m.subject_geography(),
  integrated: () => m.subject_integrated(),
  science: () => m.subject_science(),
  music: () => m.subject_music(),
  arts: () => m.subject_arts(),
  pe: () => m.subject_pe(),
  vocational: () => m.subject_vocational(),
  library: () => m.subject_library(),
  psychology: () => m.subject_psychology(),
  special: () => m.subject_special(),
  pedagogy: () => m.subject_pedagogy(),
  laboratory: () => m.subject_laboratory(),
} as const;

export const SUBJECT_CODES = Object.keys(SUBJECTS) as readonly (keyof typeof SUBJECTS)[];

const isKnown = (code: string): code is keyof typeof SUBJECTS => code in SUBJECTS;

/** A subject the web has no word for yet is shown by its code rather than hidden. */
export const subjectName = (code: string): string => (isKnown(code) ? SUBJECTS[code]() : code);

/** One or two characters for a cover: 语, Ma. */
export const subjectMark = (code: string | undefined): string =>
  (code === undefined ? m.subject_mark_all() : subjectName(code)).slice(0, m.subject_mark_all().length);
