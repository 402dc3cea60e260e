import type { IncomingMessage, ServerResponse } from 'node:http';
import { auditPage, type AuditFilter } from '@xueshi/schema/accounts/audit.store';
import { auditOutcomes, type AuditOutcome } from '@xueshi/schema/platform/audit';
import { earliest, later } from '@xueshi/schema/kernel/instants';
import type { Bilingual } from '@xueshi/schema/kernel/locale';
import { cityTime } from '@xueshi/schema/platform/city-time';
import type { Context } from '../context.js';
import { roleName } from '../platform/audit-texts.js';
import type { Cell } from '@xueshi/schema/platform/cell';
import { sendCsv } from '../platform/csv.js';
import { sendJson } from '../platform/http.js';
import type { AuditFilterInput } from './audit.input.js';
import { mayAudit } from './audit.policy.js';
import type { AuditService } from './audit.service.js';

const pageRows = 1_000;

const outcomes: Readonly<Record<AuditOutcome, Bilingual>> = {
  done: { zh: '已完成', en: 'done' },
  refused: { zh: '被规则拒绝', en: 'refused by a rule' },
  denied: { zh: '无权', en: 'denied' },
};

const head: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['时间（北京时间）', '动作', '结果', '操作人', '身份', '机构', '说明', '细节'],
  en: ['time (Beijing)', 'action', 'outcome', 'who', 'role', 'organisation', 'what happened', 'details'],
};

/** `GET /exports/audit.csv?from&until&action&outcome&organisation&actor`: what the page shows, all of it. */
export const exportAudit = async (
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET') {
    response.setHeader('allow', 'GET');
    return sendJson(response, 405, { error: 'method not allowed' });
  }
  // A page of another site must not make somebody's browser fetch it.
  if (request.headers['sec-fetch-site'] === 'cross-site')
    return sendJson(response, 403, { error: 'not from another site' });
  if (context.viewer === null) return sendJson(response, 401, { error: 'sign in first' });
  if (!mayAudit.allows(context.viewer)) {
    context.denied('audit.csv');
    return sendJson(response, 403, { error: 'not for this role' });
  }
  const input = filterOf(new URL(request.url ?? '/', 'http://localhost').searchParams);
  if (input === null) return sendJson(response, 400, { error: 'not an instant or an outcome' });
  const filter = await context.auditing.filter(input);
  const { from, until, action, outcome } = input;
  await context.db.work((tx) =>
    context.audit(tx, 'audit.export', {
      facts: {
        ...(from == null ? {} : { from: from.toISOString() }),
        ...(until == null ? {} : { until: until.toISOString() }),
        ...(action == null ? {} : { of: action }),
        ...(outcome == null ? {} : { outcome }),
      },
    }),
  );
  await sendCsv(response, 'audit.csv', head[context.locale], pages(context.auditing, context, filter));
};

/** Everything up to the moment of asking, so that an export that takes long has an end. */
async function* pages(
  auditing: AuditService,
  { db, locale, now }: Context,
  filter: AuditFilter,
): AsyncGenerator<Cell[][]> {
  const moment = later(now, 1); // `until` is not included
  const bounded = { ...filter, until: earliest(filter.until ?? moment, moment) };
  for (let before: { at: string; id: number } | null = null; ;) {
    const found = await auditPage(db.read(), bounded, before, pageRows);
    const events = await auditing.present(found);
    yield events.map((event) => [
      cityTime(event.at),
      event.label,
      outcomes[event.outcome][locale],
      event.actorName,
      event.actorRole === null ? null : roleName(event.actorRole, locale),
      event.organisationName,
      event.sentence,
      event.facts.map(({ name, value }) => `${name}=${value}`).join('; '),
    ]);
    const last = found.at(-1);
    if (last === undefined || found.length < pageRows) return;
    before = { at: last.place, id: last.id };
  }
}

/** The filter of an address; null when a part of it is not what it should be. */
const filterOf = (address: URLSearchParams): AuditFilterInput | null => {
  const instants = (['from', 'until'] as const).map((name) => {
    const given = address.get(name);
    return given === null || given === '' ? null : new Date(given);
  });
  const [from = null, until = null] = instants;
  const outcome = address.get('outcome') || null;
  const known = auditOutcomes.find((one) => one === outcome?.toLowerCase()) ?? null;
  if (instants.some((at) => at !== null && Number.isNaN(at.getTime()))) return null;
  if (outcome !== null && known === null) return null;
  return {
    from,
    until,
    action: address.get('action') || null,
    outcome: known,
    organisation: address.get('organisation'),
    actor: address.get('actor'),
  };
};
