import { describe, expect, it } from 'vitest';
import { auditFileHref, auditFiltersSet, readAuditView, toAuditVariables } from './audit-address.js';

const view = (address: string) => readAuditView(new URLSearchParams(address));

describe('the address of the audit page', () => {
  it('means days of the city, the last one with all its hours', () => {
    expect(toAuditVariables(view('from=2026-11-21&until=2026-11-21')).filter).toMatchObject({
      from: '2026-11-20T16:00:00.000Z',
      until: '2026-11-21T16:00:00.000Z',
    });
  });

  it('takes what it does not know for nothing', () => {
    const none = view('from=yesterday&until=2026-13-40&outcome=MAYBE&actor=%20');
    expect(auditFiltersSet(none)).toBe(0);
    expect(Object.values(toAuditVariables(none).filter ?? {})).toEqual([null, null, null, null, null, null]);
  });

  it('leads to the same events as a file', () => {
    expect(auditFileHref(view('action=sign-in.done&organisation=越秀&after=x'), 'zh')).toBe(
      '/exports/audit.csv?lang=zh&action=sign-in.done&organisation=%E8%B6%8A%E7%A7%80',
    );
  });
});
