import type { Viewer } from '#access';
import type { Statement, StatementReader } from './reader.js';

type Rows = Record<string, unknown>[];
interface Waiting {
  readonly statement: Statement;
  readonly resolve: (rows: Rows) => void;
  readonly reject: (reason: unknown) => void;
}

/** Statements that loaders of one request ask for in the same tick go in one round trip and one transaction. */
export class StatementQueue {
  private waiting: Waiting[] = [];

  constructor(
    private readonly reader: StatementReader,
    private readonly viewer: Viewer,
  ) {}

  run(statement: Statement): Promise<Rows> {
    return new Promise((resolve, reject) => {
      // DataLoader hands over its batches in this same queue of ticks, so the first one leaves after the last one came.
      if (this.waiting.length === 0) process.nextTick(() => void this.send());
      this.waiting.push({ statement, resolve, reject });
    });
  }

  private async send(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    try {
      const results = await this.reader.run(
        this.viewer,
        batch.map(({ statement }) => statement),
      );
      batch.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      batch.forEach(({ reject }) => reject(error));
    }
  }
}
