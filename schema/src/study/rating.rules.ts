import { refuse, type Refused } from '../kernel/refusals.js';

/** S5: one to five stars. */
export const starsAtMost = 5;
export const commentAtMost = 500;

/** What a rating says; a comment of blanks is none. */
export interface RatingWords {
  readonly stars: number;
  readonly comment: string | null;
}

/** The words as they are kept: trimmed, without control characters but line ends, and none instead of nothing. */
export const tidyComment = (typed: string | null): string | null => {
  const tidy = (typed ?? '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return tidy === '' ? null : tidy.toWellFormed();
};

/** Why this rating is not taken, or null. Only who passed a course knows what it is worth. */
export const mayRate = ({ stars, comment }: RatingWords, passed: boolean): Refused | null => {
  if (!passed) return refuse('S5', 'notPassedYet');
  if (!Number.isInteger(stars) || stars < 1 || stars > starsAtMost)
    return refuse('S5', 'noSuchStars', { most: starsAtMost });
  if (comment !== null && comment.length > commentAtMost)
    return refuse('S5', 'commentTooLong', { most: commentAtMost, length: comment.length });
  return null;
};

/** What a new rating changes of the course's sum. */
export const votesMore = (
  former: { readonly stars: number } | null,
  stars: number,
): { readonly votes: number; readonly stars: number } => ({
  votes: former === null ? 1 : 0,
  stars: stars - (former?.stars ?? 0),
});
