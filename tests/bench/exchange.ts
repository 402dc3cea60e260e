import { request, type Agent } from 'node:http';

interface Sent {
  readonly cookie?: string;
  /** null or left out: a page is asked for */
  readonly body?: string | null;
  /** what the answer may be compressed with; left out: nothing */
  readonly encoding?: string;
}

/** One request over a kept connection, answered without a fault. */
export const exchange = (
  agent: Agent,
  port: number,
  path: string,
  { cookie = '', body = null, encoding = 'identity' }: Sent,
): Promise<{ text: string; bytes: number; cookies: string[] }> =>
  new Promise((answered, failed) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: body === null ? 'GET' : 'POST',
        headers: {
          host: `localhost:${String(port)}`,
          cookie,
          'accept-encoding': encoding,
          ...(body === null
            ? { accept: 'text/html' }
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const whole = Buffer.concat(parts);
          const text = whole.toString();
          if (response.statusCode !== 200 || text.startsWith('{"errors"'))
            failed(new Error(`${path} answered ${String(response.statusCode)} ${text.slice(0, 300)}`));
          else answered({ text, bytes: whole.length, cookies: response.headers['set-cookie'] ?? [] });
        });
      },
    );
    sent.on('error', failed);
    sent.end(body ?? undefined);
  });
