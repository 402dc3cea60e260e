import type { IncomingMessage, ServerResponse } from 'node:http';
import { BlockList } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The body of a request as text, or null when it is larger than allowed; what is too large is not kept. */
export const readBody = (request: IncomingMessage, largest: number): Promise<string | null> =>
  readWhole(request, largest, textOf);

/** The same as bytes. */
export const readBytes = (request: IncomingMessage, largest: number): Promise<Buffer | null> =>
  readWhole(request, largest, (chunks) => Buffer.concat(chunks));

const textOf = (chunks: readonly Buffer[]): string => {
  const [only, another] = chunks;
  if (only === undefined) return '';
  return (another === undefined ? only : Buffer.concat(chunks)).toString('utf8');
};

/** Of a body that is too large this much more is read and dropped, so that its sender hears the answer. */
const patience = 8;

/**
 * By events: an iterator costs as much as all else of a request that is answered from memory. The listeners stay: to take them
 * off costs as much as to put them on, and the request ends with its answer.
 */
const readWhole = <Whole>(
  request: IncomingMessage,
  largest: number,
  whole: (chunks: readonly Buffer[]) => Whole,
): Promise<Whole | null> =>
  new Promise((read, failed) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let over = false;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= largest) chunks.push(chunk);
      else chunks.length = 0;
      if (over || size <= patience * largest) return;
      over = true;
      read(null);
      request.destroy();
    };
    const end = (): void => {
      over = true;
      read(size > largest ? null : whole(chunks));
    };
    const cut = (): void => {
      if (!over) failed(new Error('the request was cut'));
    };
    if (request.destroyed) return cut();
    request.on('data', take).on('end', end).on('error', failed).on('close', cut);
  });

export const sendJson = (response: ServerResponse, status: number, body: object): void => {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
};

/** Web servers of ours, by their addresses: only they are believed when they say who asks. */
export const trustedWeb = (addresses: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const address of addresses) {
    const [host = '', bits] = address.split('/');
    const family = host.includes(':') ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(host, family);
    else list.addSubnet(host, Number(bits), family);
  }
  return list;
};

const sameMachine = trustedWeb(['127.0.0.1', '::1']);

/** The visitor's address: the last hop that our own web server in front has added, else the peer's. */
export const addressOf = (request: IncomingMessage, web = sameMachine): string => {
  const peer = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'];
  const chain = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',');
  const last = chain.at(-1)?.trim() ?? '';
  const believed = peer !== '' && web.check(peer, peer.includes(':') ? 'ipv6' : 'ipv4');
  return believed && last !== '' ? last : peer;
};
