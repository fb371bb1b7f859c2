import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectFolder } from '#config';
import type { Ask } from './peers/peer.js';

export interface LoadOrder {
  readonly address: string;
  /** Each connection goes through all of them, from a place of its own. */
  readonly asks: readonly Ask[];
  readonly connections: number;
  readonly amount: number;
  /** After every so many answers one of these is asked beside them, of another process. */
  readonly beside?: { readonly address: string; readonly asks: readonly Ask[]; readonly every: number; readonly from: number };
}

export interface LoadResult {
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly beside: number;
}

const suffix = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';

/** Asks for the bench, from a process of its own, so that asking costs no server anything. */
export class Load {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<Load> {
    const execArgv = suffix === 'ts' ? ['--import', join(projectFolder, 'scripts/run-typescript.mjs')] : [];
    const child = fork(join(import.meta.dirname, `load-process.${suffix}`), [], { execArgv });
    await once(child, 'message');
    return new Load(child);
  }

  async run(order: LoadOrder): Promise<LoadResult> {
    this.child.send(order);
    const [answer] = (await once(this.child, 'message')) as [LoadResult | { error: string }];
    if ('error' in answer) throw new Error(answer.error);
    return answer;
  }

  stop(): void {
    this.child.disconnect();
  }
}
