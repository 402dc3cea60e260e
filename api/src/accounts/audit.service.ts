import {
  accountsNamed,
  auditById,
  auditPage,
  organisationsNamed,
  type AuditFilter,
  type AuditPlace,
  type AuditRow,
} from '@xueshi/schema/accounts/audit.store';
import { normalLogin } from '@xueshi/schema/accounts/sign-in.rules';
import type { Bilingual } from '@xueshi/schema/kernel/locale';
import { auditSubjects, auditTexts } from '../audits.js';
import { fromCursor, pageSize, toCursor, toPage } from '../platform/connection.js';
import { badInput } from '../platform/errors.js';
import type { Scope } from '../platform/scope.js';
import type { AuditFilterInput } from './audit.input.js';
import { auditScope, mayAudit } from './audit.policy.js';
import { presentAuditEvent } from './audit.present.js';
import { AuditAction, AuditConnection, type AuditEvent } from './audit.type.js';

/** What of the audit the viewer may read. */
export class AuditService {
  constructor(private readonly scope: Scope) {}

  async events(first: number, after: string | null, input: AuditFilterInput): Promise<AuditConnection> {
    const size = pageSize(first);
    const before = after === null ? null : placeOf(after);
    const found = await auditPage(this.scope.db.read(), await this.filter(input), before, size + 1);
    const page = toPage(
      found,
      size,
      after,
      ({ place, id }) => toCursor([place, id]),
      (row) => row,
    );
    const nodes = await this.present(page.edges.map(({ node }) => node));
    return Object.assign(new AuditConnection(), {
      edges: page.edges.flatMap(({ cursor }, at) => (nodes[at] ? [{ cursor, node: nodes[at] }] : [])),
      pageInfo: page.pageInfo,
    });
  }

  /** One event by its number, if it stands in what the viewer may read. */
  async event(key: string): Promise<AuditEvent | null> {
    const { db, viewer } = this.scope;
    const id = Number(key);
    if (viewer === null || !mayAudit.allows(viewer) || !Number.isSafeInteger(id)) return null;
    const [row, within] = await Promise.all([
      auditById(db.read(), id),
      organisationsNamed(db.read(), auditScope(viewer), null),
    ]);
    if (row === null) return null;
    if (auditScope(viewer) !== null && !within.includes(row.organisationId ?? '')) return null;
    return (await this.present([row]))[0] ?? null;
  }

  actions(): AuditAction[] {
    const { locale } = this.scope;
    return Object.entries(auditTexts)
      .map(([action, { label }]) => Object.assign(new AuditAction(), { action, label: label[locale] }))
      .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  }

  /** What was typed, as ids: names become the accounts and organisations that go by them in the viewer's scope. */
  async filter({ organisation, actor, action, ...rest }: AuditFilterInput): Promise<AuditFilter> {
    const read = this.scope.db.read();
    const within = auditScope(this.scope.actor);
    const [words, name] = [typed(organisation), typed(actor)];
    const [organisationIds, actorIds] = await Promise.all([
      within === null && words === null ? null : organisationsNamed(read, within, words),
      name === null ? null : accountsNamed(read, name, normalLogin(name)),
    ]);
    return { ...rest, action: typed(action), organisationIds, actorIds };
  }

  /** Rows as events, each type of subject named with one statement. */
  async present(found: readonly AuditRow[]): Promise<AuditEvent[]> {
    const { db, locale } = this.scope;
    const types = Object.entries(auditSubjects);
    const named = new Map<string, ReadonlyMap<string, Bilingual>>(
      await Promise.all(
        types.map(async ([type, names]) => {
          const ids = found.flatMap((row) => (row.subjectType === type ? (row.subjectId ?? []) : []));
          return [type, ids.length === 0 ? new Map() : await names(db, [...new Set(ids)])] as const;
        }),
      ),
    );
    return found.map((row) =>
      presentAuditEvent(row, named.get(row.subjectType ?? '')?.get(row.subjectId ?? '') ?? null, locale),
    );
  }
}

/** What was typed into a filter, without what cannot be seen; null when nothing is left. */
const typed = (text: string | null | undefined): string | null =>
  (text ?? '')
    .normalize('NFKC')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 100) || null;

const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

const placeOf = (cursor: string): AuditPlace => {
  const [at, id] = fromCursor(cursor, 2);
  if (typeof at === 'string' && instant.test(at) && Number.isSafeInteger(id)) return { at, id: Number(id) };
  throw badInput({
    zh: 'after 不是本列表给出的游标，请从第一页重新取。',
    en: 'after is not a cursor of this list: start again from the first page.',
  });
};
