import { useFollow } from '../../live/live.js';

interface Props {
  readonly stream: { readonly id: string; readonly epoch: number; readonly head: number };
  /** Something that may concern the letters has happened. */
  readonly onChanged: () => void;
  readonly snapshot: () => Promise<{ readonly id: string; readonly epoch: number; readonly head: number } | null>;
}

/** Follows one case among several: a page of letters stands on as many streams as cases. */
export function FollowCase({ stream, onChanged, snapshot }: Props) {
  useFollow(stream, {
    facts: (facts) => {
      // Comments and votes go by; what names the case or a letter for refetch may have changed what is listed here.
      if (facts.some(({ refetch }) => refetch.some((id) => id.startsWith('case_') || id.startsWith('letter_')))) onChanged();
    },
    snapshot,
  });
  return null;
}
