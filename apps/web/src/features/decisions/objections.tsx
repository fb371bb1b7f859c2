import { Button } from '@mantine/core';
import { CheckCheck, ThumbsDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AcknowledgeDissentDocument, type ProposalTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Section } from '../../ui/section.js';
import classes from './decisions.module.css';

/** Standing objections, each to be acknowledged by the chair before anything is ratified (DEC-3). */
export function Objections({ proposal }: { proposal: ProposalTextFragment }) {
  const { t } = useTranslation(['decisions', 'voting', 'words']);
  const { run, busy, refused } = useCommand(AcknowledgeDissentDocument);
  const objections = proposal.ballots.filter(({ choice }) => choice === 'OBJECT');
  if (objections.length === 0) return null;
  return (
    <Section title={t('voting:objections.title')}>
      <ul role="list" className={classes['objections']}>
        {objections.map(({ voter, discipline, reason, acknowledgedAt }) => (
          <li key={voter.id} className={classes['objection']}>
            <p>
              <Mark icon={ThumbsDown} tone="bad">
                {voter.name}
              </Mark>{' '}
              <span className={classes['soft']}>{discipline && t(`words:discipline.${discipline}`)}</span>
            </p>
            <p>{reason}</p>
            {acknowledgedAt ? (
              <Mark icon={CheckCheck} tone="good">
                {t('voting:objections.acknowledged')}
              </Mark>
            ) : (
              proposal.mayAcknowledgeDissents && (
                <Button
                  variant="default"
                  size="compact-xs"
                  loading={busy}
                  aria-label={`${t('voting:objections.acknowledge')}: ${voter.name}`}
                  onClick={() => void run({ proposalId: proposal.id, revision: proposal.revision, voterId: voter.id, reason })}
                >
                  {t('voting:objections.acknowledge')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <p className={classes['explained']}>{t('voting:objections.explained')}</p>
      <RefusalNotice refused={refused} />
    </Section>
  );
}
