import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answered {
  /** milliseconds from the opening to the answer of each press, in the order of pressing */
  readonly after: Float64Array;
  readonly bodies: readonly string[];
  readonly elapsed: number;
}

/**
 * Sends prepared requests over so many connections, one at a time each, as fast as they are answered, and keeps every
 * body. Plain sockets: a client library would cost more of the two cores than the servers that are compared.
 */
export const pressAll = async (
  port: number,
  requests: readonly Buffer[],
  connections: number,
): Promise<Answered> => {
  const after = new Float64Array(requests.length);
  const bodies = Array.from<string>({ length: requests.length });
  const sockets = await Promise.all(
    Array.from({ length: Math.min(connections, requests.length) }, async () => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      await once(socket, 'connect');
      return socket;
    }),
  );
  let next = 0;
  const opening = performance.now();
  const take = (): number => next++;
  await Promise.all(
    sockets.map((socket) =>
      runSocket(socket, take, requests, (at, body) => {
        after[at] = performance.now() - opening;
        bodies[at] = body;
      }),
    ),
  );
  for (const socket of sockets) socket.destroy();
  return { after, bodies, elapsed: performance.now() - opening };
};

const runSocket = (
  socket: Socket,
  take: () => number,
  requests: readonly Buffer[],
  answered: (at: number, body: string) => void,
): Promise<void> =>
  new Promise((done, failed) => {
    let at = take();
    let waiting = '';
    const send = (): void => {
      const request = requests[at];
      if (request === undefined) done();
      else socket.write(request);
    };
    socket.on('error', failed);
    socket.on('close', () => failed(new Error('the server closed a connection')));
    socket.on('data', (part: Buffer) => {
      waiting += part.toString('utf8');
      const body = bodyOf(waiting);
      if (body === null) return;
      waiting = '';
      answered(at, body);
      at = take();
      send();
    });
    send();
  });

/** The body when all of it is here; both servers tell its length. */
const bodyOf = (text: string): string | null => {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return null;
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  const body = text.slice(head + 4);
  if (length === undefined) return text.endsWith('0\r\n\r\n') ? body : null;
  return Buffer.byteLength(body) >= Number(length) ? body : null;
};
