import { digestOf, newToken, noSessionCookie, sessionCookie, tokenOf } from '@xueshi/api/accounts/session';
import { day } from '@xueshi/schema/kernel/instants';
import { describe, expect, it } from 'vitest';

const https = 'https://xueshi.example.cn';
const lan = 'http://192.168.1.20:3000';

describe('the session cookie', () => {
  it('is bound to host and https where the public address is https', () => {
    const token = newToken();
    expect(sessionCookie(https, token, 30 * day)).toBe(
      `__Host-xueshi=${token}; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(noSessionCookie(https)).toBe('__Host-xueshi=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
  });

  it('works on a plain address of a LAN, without the promise that browsers would refuse there', () => {
    expect(sessionCookie(lan, 'token', day)).toBe(
      'xueshi=token; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('is read back under its own name only', () => {
    const token = newToken();
    expect(tokenOf(`theme=dark; __Host-xueshi=${token}`, https)).toBe(token);
    expect(tokenOf(`xueshi=${token}`, https)).toBeNull();
    expect(tokenOf(`xueshi=${token}`, lan)).toBe(token);
  });

  it.each([undefined, '', 'xueshi=', 'xueshi=short', `xueshi=${'a'.repeat(44)}`, `xueshi=${"'".repeat(43)}`])(
    'is nobody’s when it cannot be ours: %j',
    (cookies) => {
      expect(tokenOf(cookies, lan)).toBeNull();
    },
  );

  it('carries 256 random bits of which 256 bits of digest are kept', () => {
    const tokens = new Set(Array.from({ length: 1_000 }, newToken));
    expect(tokens.size).toBe(1_000);
    expect(digestOf('token')).toHaveLength(32);
  });
});
