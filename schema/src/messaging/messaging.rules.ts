import type { Instant } from '../kernel/instants.js';

/** What a notice tells besides its kind: ids, names, numbers, and instants as ISO text. */
export type NoticeFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something a person is told (C1). Its words are made when it is read, in the reader's language. */
export interface Notice {
  readonly accountId: string;
  /** `feature.what_happened`, e.g. `selection.class_cancelled`; its words stand in the feature's `*.notices.ts` of the API */
  readonly kind: string;
  readonly facts: NoticeFacts;
  readonly at: Instant;
  /** what it is about, unique for the account: who repeats it tells nobody twice */
  readonly key: string;
}

/** More unread notices than this are not counted: a bell says 99+. */
export const unreadShown = 99;
