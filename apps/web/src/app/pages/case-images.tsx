import { Button, Loader } from '@mantine/core';
import { CatchBoundary } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePageFragment, ImageAnchorInput } from '../../generated/graphql.js';
import { announce } from '../../ui/announcer.js';
import { Blank } from '../../ui/blank.js';
import { lazily } from '../../ui/lazily.js';
import { ViewingContext, type Viewing } from '../../ui/viewing.js';
import classes from './case-page.module.css';

const CaseViewer = lazily(() => import('../../features/images/case-viewer.js').then((module) => ({ default: module.CaseViewer })));

interface Opened {
  readonly study: string;
  readonly anchor: ImageAnchorInput | null;
}

/** The case's images, and what its other parts may do with them. `images` is null while nobody looks. */
export function useCaseImages(boardCase: CasePageFragment | null): { readonly viewing: Viewing; readonly images: ReactNode } {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [attached, setAttached] = useState<ImageAnchorInput | null>(null);
  const studies = boardCase?.imagingStudies;

  const viewing = useMemo<Viewing>(
    () => ({
      open: (study) => setOpened({ study, anchor: null }),
      show: (anchor) => setOpened({ study: anchor.studyId, anchor }),
      nameOf: (id) => {
        const study = studies?.find((one) => one.id === id);
        return study ? `${study.modality} ${study.description ?? ''}`.trim() : null;
      },
      attached,
      taken: () => setAttached(null),
    }),
    [studies, attached],
  );
  if (!opened) return { viewing, images: null };
  const images = (
    <section className={classes['images']} aria-label={t('images.title')}>
      <CatchBoundary getResetKey={() => opened.study} errorComponent={() => <ViewerFailed onClose={() => setOpened(null)} />}>
        <Suspense fallback={<Loader m="auto" color="gray" role="status" aria-label={t('images.loading')} />}>
          <CaseViewer
            studies={studies ?? []}
            opened={opened}
            threads={boardCase?.threads}
            onClose={() => setOpened(null)}
            {...((boardCase?.mayComment || boardCase?.mayCommentToReferrer) && {
              onAttach: (anchor: ImageAnchorInput) => {
                setAttached(anchor);
                announce(t('images.attached'));
              },
            })}
          />
        </Suspense>
      </CatchBoundary>
    </section>
  );
  return { viewing, images };
}

/** The viewer's code did not come, or this browser cannot draw: the rest of the case goes on. */
function ViewerFailed({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Blank icon={CloudOff} title={t('images.failed')}>
      <Button variant="default" onClick={onClose}>
        {t('images.close')}
      </Button>
    </Blank>
  );
}

export { ViewingContext };
