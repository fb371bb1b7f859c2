import { useMemo, type ComponentProps } from 'react';
import type { ImageAnchorInput } from '../../generated/graphql.js';
import { StudyViewer, type StudyOfCase } from './study-viewer.js';
import { anchorOfView, viewFromAnchor } from './view-state.js';

interface Props extends Pick<ComponentProps<typeof StudyViewer>, 'threads' | 'onClose'> {
  readonly studies: readonly StudyOfCase[];
  /** The study that was asked for, with which the viewer opens, and a view in it as its author saw it; another object shows it again. */
  readonly opened: { readonly study: string; readonly anchor: ImageAnchorInput | null };
  readonly onAttach?: (anchor: ImageAnchorInput) => void;
}

/** The viewer as a case's page speaks with it: in anchors, so that a page on which nobody looks at images loads nothing of them. */
export function CaseViewer({ studies, opened, onAttach, ...rest }: Props) {
  const { study } = opened;
  const listed = useMemo(() => [...studies].sort((a, b) => Number(b.id === study) - Number(a.id === study)), [studies, study]);
  const viewport = useMemo(() => opened.anchor && viewFromAnchor(opened.anchor), [opened]);
  return (
    <StudyViewer
      key={study}
      studies={listed}
      viewport={viewport}
      {...rest}
      {...(onAttach && { onAttach: (view) => onAttach(anchorOfView(view)) })}
    />
  );
}

// From here too, so that both come in one file.
export { StudyViewer };
