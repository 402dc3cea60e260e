import type { Bilingual } from '@xueshi/schema/kernel/locale';
import type { NoticeFacts } from '@xueshi/schema/messaging/rules';

/** A way on from a notice: words for a link, and the page it leads to. */
export interface NoticeStep {
  readonly label: Bilingual;
  readonly href: string;
}

/**
 * How a kind of notice is told. Names of facts in braces are filled in; facts that are instants are shown in city time,
 * and `{titleEn}` is the Chinese title where there is no English one.
 */
export interface NoticeText {
  /** id of the rule it follows, e.g. `S2` */
  readonly rule: string;
  /** what happened, a few words */
  readonly title: Bilingual;
  /** what it means for the reader and why, one to three short sentences */
  readonly sentence: Bilingual;
  /** the next step, short enough for a button */
  readonly next: Bilingual;
  readonly href: string | ((facts: NoticeFacts) => string);
  /** further ways on, e.g. courses to choose instead; their words are filled in, too */
  readonly more?: (facts: NoticeFacts) => readonly NoticeStep[];
}

/** A feature's notices by kind. */
export type NoticeTexts = Readonly<Record<string, NoticeText>>;
