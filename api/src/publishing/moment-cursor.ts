import { isUuid } from '@xueshi/schema/kernel/ids';
import type { Instant } from '@xueshi/schema/kernel/instants';
import { badInput } from '../platform/errors.js';
import { fromCursor, toCursor } from '../platform/connection.js';

/** Where a list that is ordered by an instant, and by id among equals, goes on. */
export interface Moment {
  readonly at: Instant;
  readonly id: string;
}

export const momentOf = (at: Instant, id: string): string => toCursor([at.toISOString(), id]);

export const momentFrom = (after: string | null): Moment | null => {
  if (after === null) return null;
  const [when, id] = fromCursor(after, 2);
  const at = new Date(String(when));
  if (!Number.isNaN(at.getTime()) && typeof id === 'string' && isUuid(id)) return { at, id };
  throw badInput({
    zh: 'after 不是本列表给出的游标，请从第一页重新取。',
    en: 'after is not a cursor of this list: start again from the first page.',
  });
};
