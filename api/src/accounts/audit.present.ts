import { roles, type Role } from '@xueshi/schema/accounts/actor.rules';
import type { AuditRow } from '@xueshi/schema/accounts/audit.store';
import { toGlobalId } from '@xueshi/schema/kernel/ids';
import type { Bilingual, Locale } from '@xueshi/schema/kernel/locale';
import { auditTexts } from '../audits.js';
import { auditSentence } from '../platform/audit-texts.js';
import { AuditEvent } from './audit.type.js';

/** An event in the reader's language; `subject` is what it was about as that is called today. */
export const presentAuditEvent = (row: AuditRow, subject: Bilingual | null, locale: Locale): AuditEvent => {
  const text = auditTexts[row.action];
  const organisation =
    locale === 'en' ? (row.organisationNameEn ?? row.organisationName) : row.organisationName;
  const names = {
    actor: row.actorName,
    role: row.role,
    organisation,
    subject: subject?.[locale] ?? null,
  };
  return Object.assign(new AuditEvent(), {
    id: toGlobalId('AuditEvent', row.id),
    at: row.at,
    action: row.action,
    label: text?.label[locale] ?? row.action,
    outcome: row.outcome,
    sentence: auditSentence(text, row.action, row.outcome, names, row.facts, locale),
    actorName: row.actorName,
    actorRole: roleOf(row.role),
    organisationName: organisation,
    facts: Object.entries(row.facts).map(([name, value]) => ({ name, value: String(value) })),
  });
};

const roleOf = (role: string | null): Role | null => roles.find((known) => known === role) ?? null;
