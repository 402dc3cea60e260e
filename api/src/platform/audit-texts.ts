import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import type { AuditOutcome } from '@xueshi/schema/platform/audit';
import type { Database } from '@xueshi/schema/platform/database';

/**
 * How an action is told. `{actor}`, `{role}`, `{organisation}`, `{subject}` and the names of facts are filled in; an
 * outcome without a sentence of its own is told by `done`.
 */
export interface AuditText {
  /** the action as one picks it from a list */
  readonly label: Bilingual;
  readonly done: Bilingual;
  readonly refused?: Bilingual;
  readonly denied?: Bilingual;
}

/** A feature's part of the audit: its actions, and how what they act on is called today. */
export interface FeatureAudit {
  readonly texts: Readonly<Record<string, AuditText>>;
  /** names by id of each type of subject; ids that are gone are left out */
  readonly subjects?: Readonly<
    Record<string, (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, Bilingual>>>
  >;
}

/** What a sentence is about, in the reader's language. */
export interface AuditNames {
  readonly actor: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly subject: string | null;
}

const unknown = {
  actor: { zh: '有人（未登录）', en: 'Someone who was not signed in' },
  organisation: { zh: '（无所属机构）', en: 'no organisation' },
  subject: { zh: '一个没有的账号', en: 'a name that nobody has' },
} as const satisfies Record<string, Bilingual>;

/** Names of roles inside a sentence. */
const roleNames: Readonly<Record<string, Bilingual>> = {
  teacher: { zh: '教师', en: 'teacher' },
  school_admin: { zh: '学校管理员', en: 'school admin' },
  district_admin: { zh: '区管理员', en: 'district admin' },
  city_admin: { zh: '市管理员', en: 'city admin' },
  trainer: { zh: '主讲教师', en: 'trainer' },
  tutor: { zh: '辅导教师', en: 'tutor' },
  analyst: { zh: '数据分析员', en: 'analyst' },
};

export const roleName = (role: string, locale: Locale): string => roleNames[role]?.[locale] ?? role;

type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** An event as one sentence. An action that has no text yet is told by its name rather than not at all. */
export const auditSentence = (
  text: AuditText | undefined,
  action: string,
  outcome: AuditOutcome,
  names: AuditNames,
  facts: Facts,
  locale: Locale,
): string => {
  const pattern = (text?.[outcome] ?? text?.done ?? plain(action))[locale];
  const given: Facts = {
    ...facts,
    ...(typeof facts['role'] === 'string' ? { role: roleName(facts['role'], locale) } : {}),
    actor: names.actor ?? unknown.actor[locale],
    organisation: names.organisation ?? unknown.organisation[locale],
    subject: names.subject ?? unknown.subject[locale],
  };
  const sentence = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
  const times = facts['times'];
  if (typeof times !== 'number' || times < 2) return sentence;
  return locale === 'zh' ? `${sentence}（${String(times)} 次）` : `${sentence} (${String(times)} times)`;
};

const plain = (action: string): Bilingual => ({
  zh: `{actor}：${action}。`,
  en: `{actor}: ${action}.`,
});
