import { describe, expect, it } from 'vitest';
import { loggedError, nearAddress, scrub } from './log-scrub.js';

describe('what an error may say in a log', () => {
  it.each([
    ['duplicate key value violates unique constraint "account_login_key"', /constraint "account_login_key"$/],
    [
      'column "hours" of relation "ledger_entry" does not exist',
      /^column "hours" of relation "ledger_entry"/,
    ],
    ['invalid input syntax for type uuid: "陈老师"', /^invalid input syntax for type uuid: "…"$/],
    ['no teacher 440106198001010019 here', /^no teacher … here$/],
    ['mobile 13800138000', /^mobile …$/],
    ['connect ECONNREFUSED 203.0.113.77:5432', /^connect ECONNREFUSED 203\.0\.…:5432$/],
    ['session JTGGzqfDkBsuQ0dMyqDNjYp9zDrRZGMPsrDnYv4IJrU ended', /^session … ended$/],
    ['mail chen@example.org', /^mail …$/],
  ])('%s', (said, kept) => {
    expect(scrub(said)).toMatch(kept);
  });

  it('leaves out the statement with its values, details and everything else a database error carries', () => {
    const error = Object.assign(new Error(`insert into "account" values ('chen', '陈') - duplicate key`), {
      code: '23505',
      detail: 'Key (login)=(chen) already exists.',
      where: 'PL/pgSQL function f(chen)',
      query: "insert … 'chen'",
      constraint: 'account_login_key',
    });
    const logged = loggedError(error);
    expect(JSON.stringify(logged)).not.toMatch(/chen|陈/);
    expect(logged).toMatchObject({
      message: 'duplicate key',
      code: '23505',
      constraint: 'account_login_key',
    });
    expect(logged.stack).toMatch(/^at /);
  });

  it('shows of an address what tells a network, not a household', () => {
    expect(nearAddress('203.0.113.77')).toBe('203.0.113.0/24');
    expect(nearAddress('::ffff:10.1.2.3')).toBe('10.1.2.0/24');
    expect(nearAddress('2001:db8:7:8::9')).toBe('2001:db8:7::/48');
    expect(nearAddress('')).toBe('');
  });
});
