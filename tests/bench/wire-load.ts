import { connect } from 'node:net';
import { cpuUsage } from 'node:process';

/** What `connections` readers got out of a server in a while. */
export interface Load {
  /** requests a second */
  readonly rate: number;
  /** milliseconds each took */
  readonly took: readonly number[];
  /** how much of one core the asking itself needed, 0 to 1: well below 1, or the asker is what was measured */
  readonly asker: number;
}

export interface Asking {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
  readonly connections: number;
  readonly ms: number;
  /** the body of the next request */
  readonly body: () => string;
}

/** Each connection reads into one and the same buffer: new ones for every answer would be collected in the midst of the measurement. */
const largestPart = 64 * 1024;

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * Asks a server on this machine over kept connections, one request at a time on each, written and read by hand: an HTTP client
 * costs more than some of what is measured here. An answer that is not 200 with data fails.
 */
export const load = async ({ port, path, cookie, connections, ms, body }: Asking): Promise<Load> => {
  const took: number[] = [];
  const before = cpuUsage();
  const began = performance.now();
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost:${String(port)}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\naccept: application/graphql-response+json, application/json\r\n`;
  const reader = (): Promise<void> =>
    new Promise((done, failed) => {
      const reading = new Answer();
      let asked = 0;
      const take = (size: number, buffer: Uint8Array): boolean => {
        const part = Buffer.from(buffer.buffer, buffer.byteOffset, size);
        const fault = reading.take(part);
        if (fault !== null) socket.destroy(new Error(`${path} answered ${fault}`));
        else if (reading.whole()) {
          took.push(performance.now() - asked);
          ask();
        }
        return true;
      };
      const onread = { buffer: Buffer.alloc(largestPart), callback: take };
      const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
      const ask = (): void => {
        if (performance.now() - began >= ms) return void socket.destroy();
        const text = body();
        reading.begin();
        asked = performance.now();
        socket.write(`${head}content-length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
      };
      socket.on('connect', ask);
      socket.on('error', failed);
      socket.on('close', () => done());
    });
  await Promise.all(Array.from({ length: connections }, reader));
  const spent = performance.now() - began;
  const { user, system } = cpuUsage(before);
  return { rate: (1_000 * took.length) / spent, took, asker: (user + system) / 1_000 / spent };
};

/** One answer as it comes in: of a told length, or in chunks. */
class Answer {
  #got = 0;
  #needed: number | null = null;
  #tail: Buffer = Buffer.alloc(0);
  #known = false;

  begin(): void {
    this.#got = 0;
    this.#needed = null;
    this.#known = false;
  }

  /** What is wrong with it, or null. */
  take(part: Buffer): string | null {
    this.#got += part.length;
    this.#tail = Buffer.from(part.subarray(-lastChunk.length)); // what it was read into is read into again
    if (this.#known) return null;
    const end = part.indexOf(headEnd);
    if (end < 0) return `a head in pieces: ${part.toString().slice(0, 200)}`;
    const head = part.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    this.#known = true;
    this.#needed = length === undefined ? null : end + headEnd.length + Number(length);
    const failed =
      !head.startsWith('HTTP/1.1 200') || part.toString('latin1', end + 4, end + 12).startsWith('{"error');
    return failed ? part.toString().slice(0, 300) : null;
  }

  whole(): boolean {
    return this.#needed === null ? this.#tail.equals(lastChunk) : this.#got >= this.#needed;
  }
}
