import type { Locale } from '@xueshi/schema/kernel/locale';
import type { Refused, RefusalFacts } from '@xueshi/schema/kernel/refusals';
import { meters } from '@xueshi/schema/platform/metrics';
import { currentTally } from '@xueshi/schema/platform/tracing';
import { fill } from './fill.js';
import { Refusal } from './refusal.type.js';

/** The three parts of a refusal in one language; `{fact}` is replaced by the fact's value. */
export interface RefusalSentence {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** The texts of one refusal key. */
export interface RefusalText {
  readonly zh: RefusalSentence;
  readonly en: RefusalSentence;
  readonly nextHref?: string;
}

/** A feature's refusals by key. */
export type RefusalTexts = Readonly<Record<string, RefusalText>>;

/** A refused decision as the GraphQL type, in the reader's language. A key without a text is a fault of ours. */
export const presentRefusal =
  (texts: RefusalTexts) =>
  (refused: Refused, locale: Locale): Refusal => {
    const text = texts[refused.key];
    if (text === undefined) throw new Error(`no text for the refusal ${refused.rule} ${refused.key}`);
    countRefusal(refused);
    const facts: RefusalFacts =
      refused.availableAt === undefined
        ? refused.facts
        : { ...refused.facts, availableAt: refused.availableAt.toISOString() };
    const sentence = text[locale];
    return Object.assign(new Refusal(), {
      rule: refused.rule,
      key: refused.key,
      what: fill(sentence.what, facts, locale),
      why: fill(sentence.why, facts, locale),
      next: fill(sentence.next, facts, locale),
      nextHref: text.nextHref ?? null,
      availableAt: refused.availableAt ?? null,
      facts: Object.entries(refused.facts).map(([name, value]) => ({ name, value: String(value) })),
    });
  };

/** Only what stood in the way of a change: pages show refusals beforehand, too. */
export const countRefusal = ({ rule, key }: Refused): void => {
  const tally = currentTally();
  if (tally?.changes !== true) return;
  meters.refusal.record({ rule, key });
  tally.refusal ??= `${rule} ${key}`;
};
