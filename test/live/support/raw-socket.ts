import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A WebSocket spoken by hand: it can send anything, stop reading, and never answer. */
export class RawSocket {
  readonly texts: string[] = [];
  status = 0;
  closed = false;
  /** Answers Engine.IO's pings while true. */
  answersPings = true;
  #buffer: Buffer = Buffer.alloc(0);
  #upgraded = false;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('close', () => (this.closed = true));
    socket.on('error', () => (this.closed = true));
  }

  static async open(url: string, headers: Record<string, string> = {}, path = '/live/?EIO=4&transport=websocket'): Promise<RawSocket> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const raw = new RawSocket(socket);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const lines = Object.entries({
      host: `${hostname}:${port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
    while (raw.status === 0 && !raw.closed) await new Promise((resolve) => setImmediate(resolve));
    return raw;
  }

  /** Past the handshake of the namespace as this person. */
  static async enter(url: string, token: string): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.text(`40${JSON.stringify({ protocol: 1, token })}`);
    while (!raw.texts.some((text) => text.startsWith('40')) && !raw.closed) await new Promise((resolve) => setImmediate(resolve));
    return raw;
  }

  text(payload: string): void {
    this.frame(Buffer.from(payload), 1);
  }

  frame(payload: Buffer, opcode: number): void {
    if (this.closed) return;
    const mask = randomBytes(4);
    const length =
      payload.length < 126
        ? Buffer.from([0x80 | payload.length])
        : payload.length < 65_536
          ? Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 255])
          : Buffer.concat([
              Buffer.from([0x80 | 127, 0, 0, 0, 0]),
              (() => {
                const size = Buffer.alloc(4);
                size.writeUInt32BE(payload.length);
                return size;
              })(),
            ]);
    const masked = Buffer.from(payload.map((byte, index) => byte ^ mask[index % 4]!));
    this.socket.write(Buffer.concat([Buffer.from([0x80 | opcode]), length, mask, masked]));
  }

  bytes(data: Buffer): void {
    if (!this.closed) this.socket.write(data);
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** Socket.IO events of this name, their first argument. */
  events<T>(name: string): T[] {
    return this.texts.filter((text) => text.startsWith(`42["${name}"`)).map((text) => (JSON.parse(text.slice(2)) as [string, T])[1]);
  }

  #take(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    if (!this.#upgraded) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.status = Number(/^HTTP\/1\.1 (\d+)/.exec(this.#buffer.toString('latin1', 0, 20))?.[1]);
      this.#upgraded = true;
      this.#buffer = this.#buffer.subarray(end + 4);
    }
    while (this.status === 101 && this.#frame());
  }

  #frame(): boolean {
    if (this.#buffer.length < 2) return false;
    const short = this.#buffer[1]! & 127;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (this.#buffer.length < header) return false;
    const length = short < 126 ? short : short === 126 ? this.#buffer.readUInt16BE(2) : Number(this.#buffer.readBigUInt64BE(2));
    if (this.#buffer.length < header + length) return false;
    const text = this.#buffer.toString('utf8', header, header + length);
    if ((this.#buffer[0]! & 15) === 1) {
      this.texts.push(text);
      if (text === '2' && this.answersPings) this.text('3');
    }
    this.#buffer = this.#buffer.subarray(header + length);
    return true;
  }
}
