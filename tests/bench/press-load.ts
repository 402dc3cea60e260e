import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a press was told in the end. */
export type Told = 'seat' | 'place' | 'full' | 'unheard';

export interface Answered {
  /** by the number of the press */
  readonly told: readonly Told[];
  /** milliseconds from the opening until it was sent, and until its verdict */
  readonly sent: Float64Array;
  readonly after: Float64Array;
  /** how often somebody was told a place in the waiting room and pressed again */
  readonly rooms: number;
  readonly elapsed: number;
  /** an answer that is none, if there was one */
  readonly strange: string | null;
}

export interface Crowd {
  /** where the n-th press goes: several processes are pressed in turns */
  readonly ports: readonly number[];
  readonly presses: number;
  readonly connections: number;
  readonly waits?: boolean;
  readonly request: (press: number) => Buffer;
}

/**
 * Everybody presses at once: so many connections, one press at a time each, as fast as they are answered. Who is told a
 * place in the waiting room presses again when told to; only a verdict counts. Plain sockets: a client library would
 * cost more of the two cores than the servers that are compared.
 */
export const pressAll = async ({
  ports,
  presses,
  connections,
  waits = false,
  request,
}: Crowd): Promise<Answered> => {
  const told = Array.from<Told>({ length: presses }).fill('unheard');
  const [sent, after] = [new Float64Array(presses), new Float64Array(presses)];
  const sockets = await Promise.all(
    Array.from({ length: Math.min(connections, presses) }, (_, at) => open(ports[at % ports.length] ?? 0)),
  );
  let next = 0;
  let rooms = 0;
  let judged = 0;
  const everybody = (): boolean => judged === presses;
  let strange: string | null = null;
  const again: { readonly press: number; readonly at: number }[] = [];
  const opening = performance.now();
  const since = (): number => performance.now() - opening;
  const take = (): number | null => {
    if (next < presses) return next++;
    return again[0] !== undefined && again[0].at <= since() ? (again.shift()?.press ?? null) : null;
  };
  const judge = (press: number, body: string): void => {
    if (body.includes('InWaitingRoom')) {
      rooms += 1;
      again.push({ press, at: since() + 1_000 * Number(/"askAgainInSeconds":(\d+)/.exec(body)?.[1] ?? 2) });
      return;
    }
    const verdict = verdictOf(body, waits);
    if (verdict === 'unheard') strange ??= body;
    told[press] = verdict;
    after[press] = since();
    judged += 1;
  };
  await Promise.all(
    sockets.map((socket) =>
      work(socket, async (ask) => {
        for (let press = take(); !everybody(); press = take()) {
          if (press === null) await new Promise((settle) => setTimeout(settle, 5));
          else {
            if (sent[press] === 0) sent[press] = since();
            judge(press, await ask(request(press)));
          }
        }
      }),
    ),
  );
  const elapsed = since();
  for (const socket of sockets) socket.destroy();
  return { told, sent, after, rooms, elapsed, strange };
};

const verdictOf = (body: string, waits: boolean): Told => {
  if (body.includes('"__typename":"CourseList"')) return waits ? 'place' : 'seat';
  return body.includes('"key":"classFull"') ? 'full' : 'unheard';
};

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return socket;
};

/** Asks one thing after the other over a connection. */
const work = (
  socket: Socket,
  run: (ask: (request: Buffer) => Promise<string>) => Promise<void>,
): Promise<void> => {
  const { promise: broken, reject } = Promise.withResolvers<never>();
  broken.catch(() => undefined); // after the last answer it may close
  let waiting = '';
  let heard: (body: string) => void = () => undefined;
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('the server closed a connection')));
  socket.on('data', (part: Buffer) => {
    waiting = waiting === '' ? part.toString('utf8') : waiting + part.toString('utf8');
    const body = bodyOf(waiting);
    if (body === null) return;
    waiting = '';
    heard(body);
  });
  const ask = (request: Buffer): Promise<string> =>
    new Promise((settle) => {
      heard = settle;
      socket.write(request);
    });
  return Promise.race([run(ask), broken]);
};

/** The body when all of it is here; both servers tell its length or end it as a chunk. */
const bodyOf = (text: string): string | null => {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return null;
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  const body = text.slice(head + 4);
  if (length === undefined) return text.endsWith('0\r\n\r\n') ? body : null;
  return Buffer.byteLength(body) >= Number(length) ? body : null;
};
