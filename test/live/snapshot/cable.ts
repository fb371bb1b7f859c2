import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A wire between a client and the desk that a test can pull out. */
export class Cable {
  readonly #sockets = new Set<Socket>();
  #out = false;

  private constructor(private readonly server: Server) {}

  static async to(address: string): Promise<Cable> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const cable = new Cable(server);
    server.on('connection', (near) => {
      if (cable.#out) return void near.destroy();
      const far = connect(Number(port), hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        cable.#sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          cable.#sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return cable;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  get out(): boolean {
    return this.#out;
  }

  pull(): void {
    this.#out = true;
    for (const socket of this.#sockets) socket.destroy();
  }
  plug(): void {
    this.#out = false;
  }

  async close(): Promise<void> {
    this.pull();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
