import { describe, expect, it } from 'vitest';
import { addressOf, trustedWeb } from '@xueshi/api/platform/http';

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as Parameters<typeof addressOf>[0];

describe('the address of a visitor', () => {
  it('is what the web server of this machine says', () => {
    expect(addressOf(asked('127.0.0.1', '203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(asked('::ffff:127.0.0.1', 'forged, 203.0.113.9'))).toBe('203.0.113.9');
    expect(addressOf(asked('::1'))).toBe('::1');
  });

  it('is not what a stranger says of itself', () => {
    expect(addressOf(asked('172.18.0.5', '203.0.113.9'))).toBe('172.18.0.5');
    expect(addressOf(asked('', '203.0.113.9'))).toBe('');
  });

  it('is what the web servers say that are set', () => {
    const web = trustedWeb(['172.16.0.0/12', '10.0.0.7', 'fd00::/8']);
    expect(addressOf(asked('::ffff:172.18.0.5', '203.0.113.9'), web)).toBe('203.0.113.9');
    expect(addressOf(asked('fd00::12', '2001:db8::1'), web)).toBe('2001:db8::1');
    expect(addressOf(asked('10.0.0.8', '203.0.113.9'), web)).toBe('10.0.0.8');
  });
});
