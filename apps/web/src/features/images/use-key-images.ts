import { useMemo, useState, type RefObject } from 'react';
import type { DiscussionFragment } from '../../generated/graphql.js';
import { keyImagesOf } from './key-images.js';
import type { StudyOfCase } from './study-viewer.js';
import type { ViewState } from './view-state.js';

const nameOf = ({ instance, frame }: { instance: string; frame: number }) => `${instance} ${frame}`;

/** The case's key images: which they are, which comes next, and whether their list stands in place of the series. */
export function useKeyImages(
  threads: DiscussionFragment['threads'] | undefined,
  studies: readonly StudyOfCase[],
  viewer: RefObject<HTMLElement | null>,
) {
  const marks = useMemo(() => keyImagesOf(threads), [threads]);
  const marked = useMemo(() => new Set(marks.map(({ view }) => nameOf(view))), [marks]);
  const here = marks.filter(({ view }) => studies.some(({ id }) => id === view.study));
  const [listed, setListed] = useState(false);
  return {
    marks,
    /** Images, by instance and frame. */
    marked,
    here,
    more: threads?.pageInfo.hasNextPage ?? false,
    listed,
    toggleList: () => {
      // The list takes the keyboard with it, and gives it back to the image.
      if (listed) viewer.current?.querySelector<HTMLElement>('[role="group"]')?.focus();
      setListed(!listed);
    },
    after: (view: ViewState | undefined): ViewState | null => {
      const at = view ? here.findIndex((one) => nameOf(one.view) === nameOf(view)) : -1;
      return here[(at + 1) % here.length]?.view ?? null;
    },
  };
}
