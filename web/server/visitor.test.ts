import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { identify } from './visitor.js';

const asked = (peer: string, headers: IncomingHttpHeaders) => ({ socket: { remoteAddress: peer }, headers });

const plain = new URL('http://localhost:3000');
const secured = new URL('https://xueshi.example');

describe('who asks, in headers no client can choose', () => {
  it('overwrites what a browser claims when there is no proxy', () => {
    const request = asked('::ffff:192.168.1.9', {
      host: 'localhost:3000',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-proto': 'https',
    });
    identify(request, plain);
    expect(request.headers).toMatchObject({ 'x-forwarded-for': '192.168.1.9', 'x-forwarded-proto': 'http' });
  });

  it('takes the word of the proxy beside us, not what the client put before it', () => {
    const request = asked('10.0.0.2', { host: 'xueshi.example', 'x-forwarded-for': '6.6.6.6, 203.0.113.7' });
    identify(request, secured);
    expect(request.headers).toMatchObject({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' });
  });

  it('believes nobody from afar', () => {
    const request = asked('203.0.113.9', { host: 'xueshi.example', 'x-forwarded-for': '1.2.3.4' });
    identify(request, secured);
    expect(request.headers['x-forwarded-for']).toBe('203.0.113.9');
  });
});
