import { createContext, useContext } from 'react';
import type { ImageAnchorInput } from '../generated/graphql.js';

/** A case's images beside its other parts, which do not know the viewer: it is large and comes when somebody looks. */
export interface Viewing {
  /** Opens a study. */
  readonly open: (studyId: string) => void;
  /** Opens a place that a comment is about, as its author saw it. */
  readonly show: (anchor: ImageAnchorInput) => void;
  /** What the study is called; null when the referral no longer names it. */
  readonly nameOf: (studyId: string) => string | null;
  /** A view that was chosen for the comment that is being written. */
  readonly attached: ImageAnchorInput | null;
  /** Whoever took it into the comment says so. */
  readonly taken: () => void;
}

export const ViewingContext = createContext<Viewing | null>(null);
export const useViewing = (): Viewing | null => useContext(ViewingContext);
