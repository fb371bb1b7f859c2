import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A wire between a client and the desk that a test can pull out. */
export class Cable {
  readonly #sockets = new Set<Socket>();
  #out = false;
  #losing = false;
  /** Answers that were given at the far end and never arrived. */
  lost = 0;

  private constructor(private readonly server: Server) {}

  static async to(address: string): Promise<Cable> {
    const { hostname, port } = new URL(address);
    const server = createServer();
    const cable = new Cable(server);
    server.on('connection', (near) => {
      if (cable.#out) return void near.destroy();
      const far = connect(Number(port), hostname);
      let posted = false;
      near.on('data', (chunk: Buffer) => (posted ||= chunk.toString('latin1', 0, 5) === 'POST '));
      far.on('data', () => {
        if (!cable.#losing || !posted) return;
        cable.#losing = false;
        cable.lost++;
        cable.pull();
      });
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
  /** Breaks when the next request that is posted over it has been answered, before the answer is through. */
  loseNextAnswer(): void {
    this.#losing = true;
  }

  async close(): Promise<void> {
    this.pull();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
