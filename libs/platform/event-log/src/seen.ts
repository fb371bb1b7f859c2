import { actorKey } from '#kernel';
import type { Unit } from './unit-of-work.js';

/** What its author saw, for what one says oneself on several devices and no version guards: what waited on one may be older than what stands. */
export interface Seen {
  /** When what stood there was said; null where nothing did; undefined where the author's client does not tell. */
  readonly against?: Date | null | undefined;
  /** Keys of the author's own requests that this one takes the place of, answered or not. */
  readonly replaces?: readonly string[] | undefined;
}

/** More than anybody changes their mind without a connection; whoever does all the same is asked. */
const mostReplaced = 50;

/**
 * Every moment at which what stands may have been said, so that this is the later word: what its author saw, and what became of their own
 * requests that nobody had answered. Null where nothing is told, which is taken as the last word.
 */
export async function momentsSeen({ manager, actor }: Unit, { against, replaces = [] }: Seen): Promise<readonly (Date | null)[] | null> {
  if (against === undefined) return null;
  if (replaces.length === 0) return [against];
  const done: { at: Date }[] = await manager.query(`select at from idempotency where actor = $1 and key = any($2::text[])`, [
    actorKey(actor),
    replaces.slice(-mostReplaced),
  ]);
  return [against, ...done.map(({ at }) => at)];
}
