import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to a port of this machine that a test can cut, or leave open and silent. */
export class Wire {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => {
    const far = connect(this.to, '127.0.0.1');
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket
        .on('error', () => undefined)
        .once('close', () => {
          this.#sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far).pipe(near);
    if (this.#silent) this.#hush(near, far);
  });
  #silent = false;

  private constructor(private readonly to: number) {}

  static async to(port: number): Promise<Wire> {
    const wire = new Wire(port);
    wire.#server.listen(0, '127.0.0.1');
    await once(wire.#server, 'listening');
    return wire;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same address over this wire. */
  through(url: string): string {
    const copy = new URL(url);
    copy.port = String(this.port);
    return copy.href;
  }

  #hush(...sockets: readonly Socket[]): void {
    for (const socket of sockets) socket.unpipe();
  }

  /** Connections stay, nothing passes: a server that hangs. */
  silence(): void {
    this.#silent = true;
    this.#hush(...this.#sockets);
  }

  /** Ends what hangs; who connects anew is heard. */
  mend(): void {
    this.#silent = false;
    this.cut();
  }

  /** Ends every connection. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }
}
