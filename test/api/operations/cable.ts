import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The way between our programs and Postgres, in somebody's hand: it can be cut, and held. */
export class Cable {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #cut = false;
  #held = false;

  private constructor(target: URL) {
    this.#server = createServer((near) => {
      if (this.#cut) return void near.destroy();
      const far = connect(Number(target.port), target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#open.add(one);
        one.on('data', (chunk) => {
          other.write(chunk);
        });
        one.on('error', () => undefined);
        one.on('close', () => {
          this.#open.delete(one);
          other.destroy();
        });
        if (this.#held) one.pause();
      }
    });
  }

  static async to(address: string): Promise<Cable> {
    const cable = new Cable(new URL(address));
    await new Promise<void>((resolve) => cable.#server.listen(0, '127.0.0.1', resolve));
    return cable;
  }

  /** The same address, by way of this cable. */
  through(address: string): string {
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  /** As when the server dies: every connection breaks, none is accepted. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#open) socket.destroy();
  }

  mend(): void {
    this.#cut = false;
    this.hold(false);
  }

  /** As when the server is stopped: connections stay, and nothing comes. */
  hold(held = true): void {
    this.#held = held;
    for (const socket of this.#open)
      if (held) socket.pause();
      else socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
