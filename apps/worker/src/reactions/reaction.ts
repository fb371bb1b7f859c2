import type { LoggedFact, StreamKind, Unit } from '#event-log';

/**
 * What follows from a fact without anybody asking. It is told of each fact at least once, some time after it was committed, and in the unit of
 * work that also moves the worker's cursor: what it writes happens once. It reads what is true now: a fact that it failed on is brought again
 * after later ones.
 */
export interface Reaction {
  /** Its file's name, a sentence: `when-decision-ratified-draft-letters`. Failures are kept and counted under it. */
  readonly name: string;
  /** Types of facts. */
  readonly on: readonly string[] | 'everything';
  /** The kind of stream that it listens to: each side of a case has its own, and one of them is enough. */
  readonly stream: StreamKind;
  /** Of several facts of a stream that are at hand it is brought the last alone: it looks at what is true now, and once is enough. */
  readonly lastOnly?: true;
  /** The unit sees rows as the stream's own audience does: the case's board, the organisation, the person. */
  run(fact: LoggedFact, unit: Unit): Promise<void>;
}
