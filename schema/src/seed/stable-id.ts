import { createHash } from 'node:crypto';

export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The id of a seeded row, from what it is called: a version 5 uuid, the same in every seeded database. */
export const stableId = (kind: SeededKind, name: string): string => {
  const hex = sha1(`xueshi/${kind}/${name}`);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

export type SeededKind =
  | 'organisation'
  | 'account'
  | 'verification-run'
  | 'announcement'
  | 'term'
  | 'series'
  | 'course'
  | 'course-rating'
  | 'course-draft'
  | 'media-asset'
  | 'chapter'
  | 'lesson'
  | 'check-question'
  | 'offering'
  | 'questionnaire'
  | 'question'
  | 'option'
  | 'programme'
  | 'selection'
  | 'enrolment'
  | 'watch-session';
