import { Loader } from '@mantine/core';
import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../features/cases/facts.js';
import { PatientBanner } from '../../features/cases/patient-banner.js';
import { Referral } from '../../features/cases/referral.js';
import { DiscussionPanel } from '../../features/discussion/discussion-panel.js';
import { anchorOfView, viewFromAnchor, type ImagePlace, type ViewState } from '../../features/images/view-state.js';
import classes from '../../features/meetings/room.module.css';
import type { useLead } from '../../features/meetings/use-lead.js';
import type { ImageAnchorInput } from '../../generated/graphql.js';
import { quietly } from '../../live/quietly.js';
import { announce } from '../../ui/announcer.js';
import { Choice } from '../../ui/choice.js';
import { lazily } from '../../ui/lazily.js';
import { ViewingContext, type Viewing } from '../../ui/viewing.js';
import { useViewer } from '../session-gate.js';
import { CaseSkeleton } from './case-skeleton.js';
import { NotFound } from './not-found.js';
import { readersOf } from './readers-of.js';
import { ReviewColumn } from './review-column.js';
import { useCase } from './use-case.js';

const StudyViewer = lazily(() => import('../../features/images/case-viewer.js').then((module) => ({ default: module.StudyViewer })));

interface Props {
  readonly caseId: string;
  /** Null: everything beside each other. */
  readonly part: 'case' | 'vote' | 'discussion' | 'none' | null;
  readonly lead: ReturnType<typeof useLead<ViewState, ImagePlace>>;
  readonly nameOf: (personId: string) => string | null;
  readonly quorum: ReactNode;
  /** What the vote needs depends on the proposal: the meeting is read anew when it changes. */
  readonly onChanged: () => void;
}

/** The case that the room looks at: in the middle what it is about, at the right what is said and voted. */
export function RoomCase({ caseId, part, lead, nameOf, quorum, onChanged }: Props) {
  const { t } = useTranslation(['meetings', 'words']);
  const { person } = useViewer();
  const { boardCase, missing, refetch } = useCase(caseId);
  const [look, setLook] = useState<'images' | 'referral'>('images');
  const [opened, setOpened] = useState<ViewState | null>(null);
  const [attached, setAttached] = useState<ImageAnchorInput | null>(null);
  const studies = boardCase?.imagingStudies;
  const viewing = useMemo<Viewing>(
    () => ({
      open: () => setLook('images'),
      show: (anchor) => {
        setLook('images');
        // Whoever opens what a comment is about looks there, wherever somebody leads.
        if (lead.following) lead.lookAround();
        setOpened(viewFromAnchor(anchor));
      },
      nameOf: (id) => {
        const study = studies?.find((one) => one.id === id);
        return study ? `${study.modality} ${study.description ?? ''}`.trim() : null;
      },
      attached,
      taken: () => setAttached(null),
    }),
    [studies, attached, lead.following, lead.lookAround],
  );
  // Shown once: when nobody leads any more, the images stay where they are.
  useEffect(() => {
    if (lead.view) setOpened(null);
  }, [lead.view]);
  const proposal = boardCase?.review?.proposal;
  const vote = `${proposal?.id} ${proposal?.revision} ${boardCase?.review?.decision?.id}`;
  const before = useRef(vote);
  useEffect(() => {
    if (before.current !== vote && !before.current.startsWith('undefined')) onChanged();
    before.current = vote;
  }, [vote]);

  const shows = (which: 'case' | 'vote' | 'discussion') => part === null || part === which;
  if (part === 'none') return null;
  if (missing) return <NotFound />;
  if (!boardCase) return <CaseSkeleton />;
  const images = (studies?.length ?? 0) > 0;
  const pointers = lead.pointers.flatMap(({ id, at }) => {
    const name = nameOf(id);
    return name ? [{ id, name, at }] : [];
  });
  return (
    <ViewingContext value={viewing}>
      {shows('case') && (
        <section className={classes['centre']} aria-label={t('parts.case')}>
          <PatientBanner patient={boardCase.patient} />
          <div className={classes['question']}>
            <h2>
              <strong>{boardCase.number}</strong> {boardCase.question}
            </h2>
            {images && (
              <Choice
                legend={t('look.legend')}
                hideLegend
                value={look}
                onChange={setLook}
                options={(['images', 'referral'] as const).map((value) => ({ value, label: t(`look.${value}`) }))}
              />
            )}
          </div>
          {images && look === 'images' ? (
            <>
              <Facts referral={boardCase} />
              <div className={classes['images']}>
                <Suspense fallback={<Loader m="auto" color="gray" role="status" aria-label={t('look.loading')} />}>
                  <StudyViewer
                    studies={studies ?? []}
                    viewport={lead.view ?? opened}
                    following={lead.following}
                    onLeave={lead.lookAround}
                    onViewport={lead.onView}
                    pointers={pointers}
                    onPointer={lead.onPointer}
                    threads={boardCase.threads}
                    {...(boardCase.mayComment && {
                      onAttach: (view: ViewState) => {
                        setAttached(anchorOfView(view));
                        announce(t('look.attached'));
                      },
                    })}
                  />
                </Suspense>
              </div>
            </>
          ) : (
            <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('look.referral')}>
              <Referral referral={boardCase} />
            </div>
          )}
        </section>
      )}
      {(shows('vote') || shows('discussion')) && (
        <div className={classes['right']} data-part={part ?? undefined}>
          {shows('discussion') && (
            <div className={classes['talk']}>
              <DiscussionPanel
                discussion={boardCase}
                viewer={person}
                readers={readersOf(boardCase.board.members, person.id, (discipline) => t(`words:discipline.${discipline}`))}
              />
            </div>
          )}
          {shows('vote') && (
            <div className={classes['vote']} tabIndex={0} role="region" aria-label={t('parts.vote')}>
              {quorum}
              <ReviewColumn boardCase={boardCase} viewer={person} onLoad={() => quietly(refetch())} />
            </div>
          )}
        </div>
      )}
    </ViewingContext>
  );
}
