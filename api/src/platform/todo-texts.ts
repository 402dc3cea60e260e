import type { Instant } from '@xueshi/schema/kernel/instants';
import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';

/** How a kind of to-do is told; names of facts in braces are filled in as in notices. */
export interface TodoText {
  /** id of the rule it follows */
  readonly rule: string;
  /** what is to be done or comes next, a few words */
  readonly title: Bilingual;
  /** how much of it, or why */
  readonly detail: Bilingual;
  /** the words of the press that leads there */
  readonly next: Bilingual;
  readonly href: string | ((facts: NoticeFacts) => string);
  /** told before everything else, e.g. what keeps somebody from going on */
  readonly prompt?: true;
}

/** Something that waits for the viewer. */
export interface TodoFound {
  readonly kind: string;
  /** what it is about, where several of a kind may be */
  readonly about?: string;
  readonly count: number | null;
  /** until when; null for what waits without a date */
  readonly dueAt: Instant | null;
  readonly facts: NoticeFacts;
}

/** What of a feature waits for somebody (C1): its words by kind, and how it is found, in few statements however much it is. */
export interface FeatureTodos<Asked> {
  readonly texts: Readonly<Record<string, TodoText>>;
  readonly find: (asked: Asked) => Promise<readonly TodoFound[]>;
}
