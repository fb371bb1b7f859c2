import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useParams, useSearch } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PatientBanner } from '../../features/cases/patient-banner.js';
import { Referral } from '../../features/cases/referral.js';
import { reasonsFor } from '../../features/decisions/not-done-reasons.js';
import { DiscussionPanel } from '../../features/discussion/discussion-panel.js';
import { useLooked } from '../../features/home/use-looked.js';
import { quietly } from '../../live/quietly.js';
import { Blank } from '../../ui/blank.js';
import { useViewer } from '../session-gate.js';
import { useCaseImages, ViewingContext } from './case-images.js';
import { CaseSkeleton, ColumnSkeleton } from './case-skeleton.js';
import { CaseTabs, type CasePart } from './case-tabs.js';
import classes from './case-page.module.css';
import { NotFound } from './not-found.js';
import { readersOf } from './readers-of.js';
import { ReviewColumn } from './review-column.js';
import { useCase } from './use-case.js';
import { lazily } from '../../ui/lazily.js';
import { Next } from '../../ui/next.js';

// Whoever sits on the board never needs it.
const ReferrerColumn = lazily(() => import('../../features/referring/referrer-column.js'));

/** As many columns as fit: referral, review and discussion side by side, two, or one at a time. */
export function CasePage() {
  const { t } = useTranslation(['app', 'words']);
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const { thread } = useSearch({ from: '/cases/$caseId' });
  const { person } = useViewer();
  const { boardCase, missing, failed, refetch } = useCase(caseId);
  const three = useMediaQuery('(min-width: 80rem)', matchMedia('(min-width: 80rem)').matches) ?? false;
  const two = useMediaQuery('(min-width: 56rem)', matchMedia('(min-width: 56rem)').matches) ?? false;
  const parts: readonly CasePart[] = three ? [] : two ? ['review', 'discussion'] : ['referral', 'review', 'discussion'];
  const [chosen, setChosen] = useState<CasePart | null>(null);
  useEffect(() => {
    if (thread) setChosen('discussion');
  }, [thread]);
  const { viewing, images } = useCaseImages(boardCase);
  useLooked(boardCase);
  const number = boardCase?.number;
  useEffect(() => {
    document.title = number ? `${number} · ${t('name')}` : t('name');
  }, [number, t]);

  if (missing) return <NotFound />;
  if (failed)
    return (
      <Blank icon={CloudOff} title={t('failed.title')} page>
        <p>{t('failed.text')}</p>
        <Button variant="default" onClick={() => quietly(refetch())}>
          {t('words:again')}
        </Button>
      </Blank>
    );
  if (!boardCase) return <CaseSkeleton />;

  // On which side somebody follows it, their stream says; whoever is on both reads the board's.
  const referring = boardCase.stream.id.startsWith('referral:');
  // Whoever refers opens it to see where it stands: what they wrote themselves they know.
  const part = chosen && parts.includes(chosen) ? chosen : referring && parts.length > 0 ? 'review' : parts[0];
  const shows = (which: CasePart) => three || part === which || (two && which === 'referral');
  const tabs = parts.length > 0 && (
    <CaseTabs parts={parts} part={part ?? 'review'} onPart={setChosen} comments={boardCase.commentCount} referring={referring} />
  );
  return (
    <ViewingContext value={viewing}>
      <div className={classes['page']}>
        <PatientBanner patient={boardCase.patient} />
        {!two && tabs}
        <div className={classes['columns']} data-columns={three ? 3 : two ? 2 : 1} data-images={images !== null || undefined}>
          {images}
          {shows('referral') && (
            <div className={classes['column']} tabIndex={0} role="region" aria-label={t('tabs.referral')} data-tour="referral">
              <Referral referral={boardCase} asked={!referring} />
            </div>
          )}
          {two && !three && tabs}
          {shows('review') && (
            <div
              className={classes['column']}
              tabIndex={0}
              role="region"
              aria-label={t(referring ? 'tabs.ownSide' : 'tabs.review')}
              data-tour="review"
            >
              {referring ? (
                <Suspense fallback={<ColumnSkeleton />}>
                  <ReferrerColumn key={boardCase.id} caseId={boardCase.id} reasons={reasonsFor} onLoad={() => quietly(refetch())} />
                </Suspense>
              ) : (
                <Next key={boardCase.id}>
                  <ReviewColumn boardCase={boardCase} viewer={person} onLoad={() => quietly(refetch())} />
                </Next>
              )}
            </div>
          )}
          {shows('discussion') && (
            <div className={classes['column']} data-kind="discussion" data-tour="discussion">
              <Next key={boardCase.id}>
                <DiscussionPanel
                  discussion={boardCase}
                  viewer={person}
                  pointed={thread}
                  readers={readersOf(boardCase.board.members, person.id, (discipline) => t(`words:discipline.${discipline}`))}
                />
              </Next>
            </div>
          )}
        </div>
      </div>
    </ViewingContext>
  );
}
