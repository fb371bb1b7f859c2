import { discussionRefusals } from './refusals.js';

const { refuse } = discussionRefusals;

// More people than sit on any board: what is meant for everybody needs no mention.
export const mostMentions = 50;

const path = ['input', 'mentions'];

export function assertMentionsFew(named: readonly unknown[]): void {
  if (named.length > mostMentions) throw refuse('MENTIONS_TOO_MANY', { path, maximum: mostMentions });
}

/**
 * Who is told: everybody named, once, but not the author. Somebody who may not read the thread, or an id that is nobody's (null), is
 * refused with its place in the list, so that the author knows who would not have been reached (DISC-3).
 */
export function peopleToTell(named: readonly (string | null)[], readers: ReadonlySet<string>, authorId: string): string[] {
  const unreached = named.findIndex((id) => id === null || !readers.has(id));
  if (unreached >= 0) throw refuse('MENTION_NOT_A_READER', { path: [...path, unreached] });
  return [...new Set(named as string[])].filter((id) => id !== authorId);
}
