import type { Viewer } from '#access';

export interface Statement {
  /** Stable for the text. Empty for a statement that is not worth preparing: Postgres then plans it anew. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What runs statements for a viewer: `#database`'s Reader. All statements of one call go in one round trip; each answers its rows. */
export interface StatementReader {
  run(viewer: Viewer, statements: readonly Statement[]): Promise<Record<string, unknown>[][]>;
}

export interface CountingReader extends StatementReader {
  readonly texts: string[];
  roundTrips: number;
}

/** Counts what a reader runs, so that a test can say "one statement per root field". */
export function countingReader(reader: StatementReader): CountingReader {
  const texts: string[] = [];
  return {
    texts,
    roundTrips: 0,
    run(viewer, statements) {
      this.roundTrips += 1;
      texts.push(...statements.map(({ text }) => text));
      return reader.run(viewer, statements);
    },
  };
}
