import { Link } from '@tanstack/react-router';
import { CircleCheck, GitBranch, Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DecisionTextFragment, NamedFragment, ProposalTextFragment } from '../../generated/graphql.js';
import { announce } from '../../ui/announcer.js';
import { dayOf, timeOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { useAwaitedFocus } from '../../ui/next-focus.js';
import { PlanText } from '../../ui/plan-text.js';
import { Section } from '../../ui/section.js';
import { BallotList } from './ballot-list.js';
import { votes } from './choices.js';
import { ConfirmBallot } from './confirm-ballot.js';
import classes from './decisions.module.css';
import { QuorumView } from './quorum-view.js';
import { RecordView } from './record-view.js';

const strengthIcons = { UNANIMOUS: CircleCheck, MAJORITY: Layers, SPLIT: GitBranch } as const;

interface Props {
  readonly decision: DecisionTextFragment;
  /** What was ratified: its voter may still have a ballot to confirm. */
  readonly proposal: ProposalTextFragment | null;
  readonly viewer: NamedFragment;
  readonly caseId: string;
  readonly onLoad: () => void;
}

/** The ratified result with everything that was recorded: strength, votes, dissents that stay for ever. */
export function DecisionView({ decision, proposal, viewer, caseId, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const heading = useAwaitedFocus<HTMLHeadingElement>('decision', decision.id, () => announce(t('decision.made')));
  return (
    <>
      <Section
        heading={heading}
        title={t('decision.title')}
        aside={
          <Mark icon={strengthIcons[decision.strength]} tone={decision.strength === 'SPLIT' ? 'strong' : 'good'}>
            {t(`words:strength.${decision.strength}`)}
          </Mark>
        }
      >
        <div className={classes['decided']}>
          <PlanText plan={decision.recommendation} />
          <p className={classes['rationale']}>{decision.rationale}</p>
        </div>
        <p className={classes['explained']}>
          {t('decision.ratified', { name: decision.ratifiedBy.name, time: `${dayOf(decision.ratifiedAt)} ${timeOf(decision.ratifiedAt)}` })}
          {decision.supersededBy && ` · ${t('decision.superseded')}`}
          {decision.supersedes && ` · ${t('decision.supersedes')}`} ·{' '}
          <Link to="/cases/$caseId/letters" params={{ caseId }}>
            {t('decision.letters')}
          </Link>
        </p>
      </Section>
      <RecordView decision={decision} />
      {decision.dissents.length > 0 && (
        <Section title={t('decision.dissents')}>
          <ul role="list" className={classes['objections']}>
            {decision.dissents.map(({ id, by, discipline, reason }) => (
              <li key={id} className={classes['objection']}>
                <p>
                  <span className={classes['strong']}>{by.name}</span>{' '}
                  <span className={classes['soft']}>{discipline && t(`words:discipline.${discipline}`)}</span>
                </p>
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('decision.ballots')} aside={<Mark>{t('ratify.votes', votes(decision.ballots))}</Mark>}>
        <BallotList ballots={decision.ballots} />
        {proposal && <ConfirmBallot proposal={proposal} viewer={viewer} onLoad={onLoad} />}
        <QuorumView quorum={decision.quorum} />
      </Section>
    </>
  );
}
