import { Button } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFragment, ReviewDecisionFragment } from '../../generated/graphql.js';
import { lazily } from '../../ui/lazily.js';
import { announce } from '../../ui/announcer.js';
import { Mark } from '../../ui/mark.js';
import { useAwaitedFocus } from '../../ui/next-focus.js';
import { PlanText } from '../../ui/plan-text.js';
import { Section } from '../../ui/section.js';
import { BallotForm } from './ballot-form.js';
import { BallotList } from './ballot-list.js';
import { ConfirmBallot } from './confirm-ballot.js';
import classes from './decisions.module.css';
import { Objections } from './objections.js';
import { PhoneBallot } from './phone-ballot.js';
import { QuorumView } from './quorum-view.js';
import { Ratify } from './ratify.js';
import type { CasePosition } from './use-shared-text.js';
import { ProposalRisks } from './proposal-risks.js';
import { phoneVoters, type Members } from './voters.js';

// What is read once in a while comes after what is read always.
const ProposalForm = lazily(() => import('./proposal-form.js').then(({ ProposalForm: component }) => ({ default: component })));
const Wording = lazily(() => import('./wording.js'));
const ProposalState = lazily(() => import('./proposal-state.js'));

interface Props {
  readonly review: ReviewDecisionFragment;
  readonly position: CasePosition;
  readonly viewer: NamedFragment;
  readonly members: Members;
  readonly onLoad: () => void;
}

/** What is put to the vote, who voted how, what the quorum still needs, and the chair's acts. */
export default function ProposalPanel({ review, position, viewer, members, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'voting']);
  const [revising, setRevising] = useState(false);
  const ownLine = useRef<HTMLLIElement>(null);
  const { proposal } = review;
  const heading = useAwaitedFocus<HTMLHeadingElement>('proposal', `${proposal?.id} ${proposal?.revision}`, () =>
    announce(t('voting:proposal.put')),
  );
  const nameOf = (id: string) => members.find(({ person }) => person.id === id)?.person.name ?? null;
  const writing = { review, position, nameOf, onDone: () => setRevising(false), onLoad };
  if (!proposal)
    return (
      <Section title={review.mayPropose ? t('voting:proposal.make') : t('voting:proposal.title')}>
        {review.mayPropose ? (
          <Suspense>
            <ProposalForm {...writing} />
          </Suspense>
        ) : (
          <>
            <p className={classes['soft']}>{review.sealed ? t('voting:proposal.waits') : t('voting:proposal.none')}</p>
            {!review.sealed && (
              <Suspense>
                <Wording review={review.id} position={position} mayWrite={false} nameOf={nameOf} />
              </Suspense>
            )}
          </>
        )}
      </Section>
    );
  return (
    <>
      <Section
        heading={heading}
        title={t('voting:proposal.title')}
        aside={
          <>
            <Mark>{t('voting:proposal.revision', { number: proposal.revision })}</Mark>
            <Mark>{t('voting:proposal.by', { name: proposal.proposedBy.name })}</Mark>
            {review.mayPropose && !revising && (
              <Button variant="default" size="compact-xs" onClick={() => setRevising(true)}>
                {t('voting:proposal.revise')}
              </Button>
            )}
          </>
        }
      >
        <div className={classes['proposal']}>
          <PlanText plan={proposal.recommendation} />
          <p className={classes['rationale']}>{proposal.rationale}</p>
        </div>
        {revising && (
          <Suspense>
            <ProposalForm {...writing} />
          </Suspense>
        )}
        <ProposalRisks risks={proposal.implementationRisks} />
      </Section>
      <Section title={t('ballot.title')} aside={<QuorumMark met={proposal.quorum.met} />}>
        {/* What one votes with stands above all that grows while the others vote: it never moves under a hand. */}
        <div className={classes['giving']}>
          {proposal.mayCastBallot && (
            <BallotForm
              proposal={proposal}
              viewer={viewer}
              onCast={() => ownLine.current?.focus({ preventScroll: true })}
              onLoad={onLoad}
            />
          )}
          <ConfirmBallot proposal={proposal} viewer={viewer} onLoad={onLoad} />
          {proposal.mayCastBallotForOthers && (
            <PhoneBallot proposal={proposal} voters={phoneVoters(members, proposal.ballots, viewer.id)} onLoad={onLoad} />
          )}
        </div>
        <BallotList ballots={proposal.ballots} own={{ voterId: viewer.id, line: ownLine }} />
        <QuorumView quorum={proposal.quorum} />
        <Suspense>
          <ProposalState proposal={proposal} ready={review.readyToClose} onLoad={onLoad} />
        </Suspense>
      </Section>
      <Objections proposal={proposal} />
      {proposal.mayRatify && <Ratify proposal={proposal} safety={review.safetyResults} members={members} onLoad={onLoad} />}
    </>
  );
}

function QuorumMark({ met }: { met: boolean }) {
  const { t } = useTranslation('decisions');
  return (
    <span data-met={met || undefined} className={classes['quorumMark']} aria-live="polite">
      {met ? t('quorum.met') : t('quorum.notMet')}
    </span>
  );
}
