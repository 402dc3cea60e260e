import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { NoticeRecord } from '@xueshi/schema/messaging/store';
import { noticeTexts } from '../notices.js';
import { fill } from '../platform/fill.js';
import type { NoticeText } from '../platform/notice-texts.js';
import { Notice, NoticeStep } from './messaging.type.js';

/** What a notice of a kind that this process does not know yet says: a newer one wrote it. */
const unknown: Omit<NoticeText, 'rule' | 'href'> = {
  title: { zh: '您有一条新消息', en: 'You have a new message' },
  sentence: {
    zh: '平台正在更新，稍后刷新就能看到内容。',
    en: 'The platform is being updated; reload a little later to read it.',
  },
  next: { zh: '返回首页', en: 'Back to the home page' },
};

/** A notice in the reader's language. */
export const presentNotice = (record: NoticeRecord, locale: Locale): Notice => {
  const text = noticeTexts[record.kind];
  const say = (words: Bilingual): string => fill(words[locale], record.facts, locale);
  return Object.assign(new Notice(), {
    id: toGlobalId('Notice', record.id),
    at: record.at,
    kind: record.kind,
    rule: text?.rule ?? null,
    title: say((text ?? unknown).title),
    sentence: say((text ?? unknown).sentence),
    steps: [
      { label: (text ?? unknown).next, href: hrefOf(text, record) },
      ...(text?.more?.(record.facts) ?? []),
    ].map(({ label, href }) => Object.assign(new NoticeStep(), { label: say(label), href })),
    read: record.readAt !== null,
  });
};

const hrefOf = (text: NoticeText | undefined, { facts }: NoticeRecord): string => {
  if (text === undefined) return '/';
  return typeof text.href === 'string' ? text.href : text.href(facts);
};
