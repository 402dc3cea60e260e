import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The line between a browser and the product, which breaks when it is told to: connections drop, new ones too. */
export class Line {
  /** where it leads; nobody asks before the product is there */
  to: number | null = null;
  readonly #sockets = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;
  #whole = true;

  private constructor(private readonly server: Server) {
    server.on('connection', (near: Socket) => this.#join(near));
  }

  static async open(): Promise<Line> {
    const server = createServer().listen(0);
    await once(server, 'listening');
    return new Line(server);
  }

  get url(): string {
    return `http://localhost:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Breaks when the browser has sent so many bytes more. */
  breakAfter(bytes: number): void {
    this.#left = bytes;
  }

  get whole(): boolean {
    return this.#whole;
  }

  mend(): void {
    this.#left = Number.POSITIVE_INFINITY;
    this.#whole = true;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  #join(near: Socket): void {
    if (!this.#whole || this.to === null) {
      near.destroy();
      return;
    }
    const far = connect(this.to, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (bytes) => {
      this.#left -= bytes.length;
      if (this.#left > 0) return;
      this.#whole = false;
      for (const socket of this.#sockets) socket.destroy();
    });
    near.pipe(far).pipe(near);
  }
}
