import { Lock } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { TriagePanel } from '../../features/cases/triage-panel.js';
import { ProposalPanel } from '../../features/decisions/decision-panel.js';
import { DecisionChain } from '../../features/decisions/decision-chain.js';
import { DecisionView } from '../../features/decisions/decision-view.js';
import { hasSay } from '../../features/decisions/voters.js';
import { OpinionsPanel } from '../../features/opinions/opinions-panel.js';
import type { CasePageFragment, Discipline, NamedFragment } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { Section } from '../../ui/section.js';
import { StatusMark } from '../../ui/state.js';

// The referral, the opinions and the vote come first; what stands around them follows with its own code and its own question.
const life = () => import('../../features/cases/life-panel.js');
const LifeAlerts = lazy(() => life().then(({ LifeAlerts: component }) => ({ default: component })));
const LifePanel = lazy(() => life().then(({ LifePanel: component }) => ({ default: component })));
const FollowingPanel = lazy(() => import('../../features/decisions/following-panel.js'));
const SafetyPanel = lazy(() => import('../../features/decisions/safety-panel.js'));
const Amendment = lazy(() => import('../../features/decisions/amendment.js'));

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
  const parts = { boardCase, viewerId: viewer.id, onLoad };
  return (
    <>
      {boardSide && (
        <Suspense>
          <LifeAlerts {...parts} />
        </Suspense>
      )}
      {triages && <TriagePanel key={boardCase.version} referral={boardCase} questionKinds={board.questionKinds} onLoad={onLoad} />}
      {decision && (
        <DecisionView decision={decision} proposal={review?.proposal ?? null} viewer={viewer} caseId={boardCase.id} onLoad={onLoad} />
      )}
      {review && voting && (
        <ProposalPanel
          key={`${review.id} ${review.proposal?.revision ?? 0}`}
          review={review}
          viewer={viewer}
          members={board.members}
          onLoad={onLoad}
        />
      )}
      {boardSide && boardCase.reviews.some((one) => one.decision) && (
        <Suspense>
          <FollowingPanel caseId={boardCase.id} decision={decision} members={board.members} onLoad={onLoad} />
        </Suspense>
      )}
      {review && decision && !voting && review.mayPropose && (
        <Suspense>
          <Amendment review={review} onLoad={onLoad} />
        </Suspense>
      )}
      {review && boardSide && (!decision || voting) && (
        <Suspense>
          <SafetyPanel
            review={review}
            viewerId={viewer.id}
            says={hasSay(board.members, viewer.id)}
            disciplines={disciplines}
            onLoad={onLoad}
          />
        </Suspense>
      )}
      {review && <OpinionsPanel key={review.id} review={review} viewerId={viewer.id} members={board.members} onLoad={onLoad} />}
      <DecisionChain reviews={boardCase.reviews} current={decision?.id ?? null} />
      {boardSide && (
        <Suspense>
          <LifePanel {...parts} />
        </Suspense>
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
