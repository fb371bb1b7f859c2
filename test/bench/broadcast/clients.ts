import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '#config';
import type { StreamPosition } from '#contracts';

export interface OpenOrder {
  readonly kind: 'live' | 'ws';
  readonly address: string;
  readonly sockets: number;
  readonly tokens: readonly string[];
  readonly position: StreamPosition;
}

const suffix = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';

/** Many clients in one process of their own, so that what they cost is nobody else's. */
export class Clients {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when every one of them is connected and watches. */
  static async open(order: OpenOrder): Promise<Clients> {
    const execArgv = suffix === 'ts' ? ['--import', join(projectFolder, 'scripts/run-typescript.mjs')] : [];
    const child = fork(join(import.meta.dirname, `clients-process.${suffix}`), [], { execArgv });
    await once(child, 'message');
    child.send({ open: order });
    await answerOf(child);
    return new Clients(child);
  }

  /** Resolves with the bytes of one message when every client has got so many messages altogether. */
  async received(messages: number): Promise<number> {
    this.child.send({ until: messages });
    return answerOf(this.child);
  }

  close(): void {
    this.child.disconnect();
  }
}

function answerOf(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const heard = ({ error, bytes }: { error?: string; bytes: number }): void =>
    error === undefined ? resolve(bytes) : reject(new Error(error));
  const gone = (): void => reject(new Error('the clients are gone'));
  const impatience = setTimeout(() => child.kill('SIGKILL'), 180_000);
  child.once('message', heard).once('exit', gone);
  return promise.finally(() => {
    clearTimeout(impatience);
    child.off('message', heard).off('exit', gone);
  });
}
