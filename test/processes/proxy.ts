import { Agent, createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Processes of one kind behind the proxy; those that say they are ready, in turn. */
class Upstreams {
  readonly #up = new Set<number>();
  #turn = 0;
  #closed = false;

  constructor(private readonly ports: readonly number[]) {}

  /** Each by itself: one that is slow to answer must not keep another in service that is about to stop. */
  async begin(): Promise<void> {
    await Promise.all(this.ports.map((port) => this.#look(port)));
    for (const port of this.ports) void this.#keepLooking(port);
  }
  end(): void {
    this.#closed = true;
  }
  async #keepLooking(port: number): Promise<void> {
    for (; !this.#closed; await this.#look(port)) await wait(100);
  }
  async #look(port: number): Promise<void> {
    const answered = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) this.#up.add(port);
    else this.#up.delete(port);
  }
  /** Each at most once, the one whose turn it is first. */
  inTurn(): number[] {
    const from = this.#turn++;
    const { ready } = this;
    return ready.map((_, index) => ready[(from + index) % ready.length]!);
  }
  get ready(): readonly number[] {
    return this.ports.filter((port) => this.#up.has(port));
  }
}

/**
 * What docker/web/Caddyfile does, without Caddy: round robin over those that are ready, looked at again and again; the next one is tried
 * when a connection cannot be opened, and only then; `/live` goes to the gateways.
 */
export class Proxy {
  /** Which process answered, by path, in order. */
  readonly served: { readonly path: string; readonly port: number }[] = [];
  readonly apis: Upstreams;
  readonly gateways: Upstreams;
  readonly #server: Server;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #sockets = new Set<Socket>();

  constructor(apis: readonly number[], gateways: readonly number[]) {
    this.apis = new Upstreams(apis);
    this.gateways = new Upstreams(gateways);
    this.#server = createServer((request, response) => void this.#pass(request, response));
    this.#server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => void this.#upgrade(request, socket, head));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async listen(port: number): Promise<void> {
    await Promise.all([this.apis.begin(), this.gateways.begin()]);
    await once(this.#server.listen(port, 'localhost'), 'listening');
  }

  async close(): Promise<void> {
    this.apis.end();
    this.gateways.end();
    this.#agent.destroy();
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    for (const port of this.apis.inTurn()) {
      try {
        await this.#forward(port, request, Buffer.concat(parts), response);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') break;
      }
    }
    if (!response.headersSent) response.writeHead(502);
    response.end();
  }

  #forward(port: number, { method, url = '/', headers, socket }: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    return new Promise((resolve, reject) => {
      const forwarded = { ...headers, 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-proto': 'http' };
      const passed = send({ host: '127.0.0.1', port, method, path: url, headers: forwarded, agent: this.#agent }, (answer) => {
        this.served.push({ path: url.split('?')[0]!, port });
        response.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(response);
        answer.on('end', resolve);
        answer.on('error', reject);
      });
      passed.on('error', reject);
      passed.end(body);
    });
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const [port] = this.gateways.inTurn();
    if (port === undefined) return void socket.destroy();
    this.served.push({ path: request.url!.split('?')[0]!, port });
    const upstream = connect(port, '127.0.0.1', () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`, `x-forwarded-for: ${socket.remoteAddress}`];
      for (let index = 0; index < request.rawHeaders.length; index += 2)
        lines.push(`${request.rawHeaders[index]}: ${request.rawHeaders[index + 1]}`);
      upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
    });
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }
}
