import type { DiscussionFragment } from '../../generated/graphql.js';
import { viewFromAnchor, type ViewState } from './view-state.js';

/** A view that somebody chose and said something about. */
export interface KeyImage {
  /** Its thread's. */
  readonly id: string;
  readonly view: ViewState;
  readonly by: string;
  readonly at: string;
  /** What was said first; null where it was taken away since. */
  readonly note: string | null;
  readonly answers: number;
}

/** The earliest first, as they are talked about. What is about a study as a whole is no image. */
export function keyImagesOf(threads: DiscussionFragment['threads'] | null | undefined): KeyImage[] {
  return (threads?.edges ?? [])
    .flatMap(({ node: { id, anchor, createdAt, comments } }) => {
      const view = anchor?.image ? viewFromAnchor(anchor.image) : null;
      const first = comments.edges[0]?.node;
      if (!view || !first) return [];
      const note = first.deletedAt === null ? first.body : null;
      return [{ id, view, by: first.author.name, at: createdAt, note, answers: comments.edges.length - 1 }];
    })
    .sort((one, other) => one.at.localeCompare(other.at));
}
