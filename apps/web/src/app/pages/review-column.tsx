import { Skeleton } from '@mantine/core';
import { Lock } from 'lucide-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionView } from '../../features/decisions/decision-view.js';
import { hasSay } from '../../features/decisions/voters.js';
import { OpinionsPanel } from '../../features/opinions/opinions-panel.js';
import type { CasePageFragment, Discipline, NamedFragment } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { Later } from '../../ui/later.js';
import { lazily } from '../../ui/lazily.js';
import { Section } from '../../ui/section.js';
import { StatusMark } from '../../ui/state.js';
import classes from './case-page.module.css';

// The referral, the opinions and the vote come first; what stands around them follows with its own code and its own question.
const TriagePanel = lazily(() =>
  import('../../features/cases/triage-panel.js').then(({ TriagePanel: component }) => ({ default: component })),
);
const LifeAlerts = lazily(() => import('../../features/cases/alerts.js'));
const LifePanel = lazily(() => import('../../features/cases/life-panel.js'));
const ProposalPanel = lazily(() => import('../../features/decisions/decision-panel.js'));
const FollowingPanel = lazily(() => import('../../features/decisions/following-panel.js'));
const SafetyPanel = lazily(() => import('../../features/decisions/safety-panel.js'));
const DecisionChain = lazily(() =>
  import('../../features/decisions/decision-chain.js').then(({ DecisionChain: component }) => ({ default: component })),
);
const Amendment = lazily(() => import('../../features/decisions/amendment.js'));

const undecided: readonly CasePageFragment['status'][] = ['SUBMITTED', 'AWAITING_INFORMATION', 'IN_REVIEW'];
const disciplines: readonly Discipline[] = [
  'RADIOLOGY',
  'PAIN_MEDICINE',
  'PHYSIOTHERAPY',
  'PSYCHOLOGY',
  'SPINAL_SURGERY',
  'ORTHOPAEDICS',
  'ONCOLOGY',
  'RHEUMATOLOGY',
  'CARDIOLOGY',
  'PALLIATIVE_CARE',
  'PHARMACY',
  'NURSING',
  'GENERAL_PRACTICE',
  'GERIATRICS',
];

interface Props {
  readonly boardCase: CasePageFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** The board's work on a case, the latest step first: decision and what followed, vote, opinions; before that, triage. */
export function ReviewColumn({ boardCase, viewer, onLoad }: Props) {
  const { t } = useTranslation();
  const { review, mayTriage, board } = boardCase;
  const decision = review?.decision ?? null;
  // Only the board's side sees who sits on it.
  const boardSide = board.members.length > 0;
  const triages = mayTriage && boardCase.status === 'SUBMITTED';
  // An amendment is put to the vote while the decision that it amends stands (DEC-6).
  const voting = review && (!decision || (review.readyToClose !== null && !review.readyToClose.why.includes('ALREADY_RATIFIED')));
  const position = { ...boardCase.stream, caseId: boardCase.id, boardId: board.id };
  const parts = { boardCase, viewerId: viewer.id, onLoad };
  const open = undecided.includes(boardCase.status);
  const alerts = (place?: ReactNode) => <LifeAlerts caseId={boardCase.id} open={open} onLoad={onLoad} place={place} />;
  // Its place is kept: what stands below it must not move away from under a hand when it comes.
  const place = <Skeleton className={classes['alertPlace'] ?? ''} />;
  // An alert is said at once; where nothing was ever red it is only looked for.
  const flagged = boardCase.painProfile.redFlags.some(({ finding }) => finding === 'PRESENT');
  return (
    <>
      {boardSide && (flagged ? <Suspense fallback={place}>{alerts(place)}</Suspense> : <Later whenSeen={false}>{alerts()}</Later>)}
      {triages && (
        <Suspense>
          <TriagePanel key={boardCase.version} referral={boardCase} questionKinds={board.questionKinds} onLoad={onLoad} />
        </Suspense>
      )}
      {decision && (
        <DecisionView decision={decision} proposal={review?.proposal ?? null} viewer={viewer} caseId={boardCase.id} onLoad={onLoad} />
      )}
      {review && voting && (
        <Suspense fallback={<Skeleton height="12rem" />}>
          <ProposalPanel
            key={`${review.id} ${review.proposal?.revision ?? 0}`}
            review={review}
            position={position}
            viewer={viewer}
            members={board.members}
            onLoad={onLoad}
          />
        </Suspense>
      )}
      {boardSide && boardCase.reviews.some((one) => one.decision) && (
        <Later>
          <FollowingPanel caseId={boardCase.id} decision={decision} members={board.members} onLoad={onLoad} />
        </Later>
      )}
      {review && decision && !voting && review.mayPropose && (
        <Later>
          <Amendment review={review} position={position} members={board.members} onLoad={onLoad} />
        </Later>
      )}
      {review && boardSide && (!decision || voting) && (
        <Later>
          <SafetyPanel
            review={review}
            viewerId={viewer.id}
            says={hasSay(board.members, viewer.id)}
            disciplines={disciplines}
            onLoad={onLoad}
          />
        </Later>
      )}
      {review && <OpinionsPanel key={review.id} review={review} viewerId={viewer.id} members={board.members} onLoad={onLoad} />}
      {boardCase.reviews.length > 1 && (
        <Later>
          <DecisionChain reviews={boardCase.reviews} current={decision?.id ?? null} />
        </Later>
      )}
      {boardSide && (
        <Later>
          <LifePanel {...parts} />
        </Later>
      )}
      {!review && !mayTriage && (
        <>
          <Section title={t('stage')}>
            <StatusMark status={boardCase.status} />
          </Section>
          {!boardSide && boardCase.status !== 'SUBMITTED' && <Blank icon={Lock} title={t('boardSide')} />}
        </>
      )}
    </>
  );
}
