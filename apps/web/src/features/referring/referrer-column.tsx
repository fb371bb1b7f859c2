import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReferrersViewDocument, type NotDoneReason } from '../../generated/graphql.js';
import { quietly } from '../../live/quietly.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import { StatusMark } from '../../ui/state.js';
import { InformationToGive } from './information-to-give.js';
import { PatientTalk } from './patient-talk.js';
import { PlanSteps } from './plan-steps.js';
import { ReferralActs } from './referral-acts.js';
import classes from './referring.module.css';
import { ReleasedLetters } from './released-letters.js';
import { StageLine } from './stage-line.js';

interface Props {
  readonly caseId: string;
  /** In the order in which people look for them. */
  readonly reasons: readonly NotDoneReason[];
  readonly onLoad: () => void;
}

/** A case as whoever referred it follows it: the stage, what is owed, the letter, and what became of it; never the board's side. */
export default function ReferrerColumn({ caseId, reasons, onLoad }: Props) {
  const { t } = useTranslation(['referring', 'app', 'words']);
  const { data, error, refetch } = useQuery(ReferrersViewDocument, { variables: { caseId } });
  const side = data?.boardCase;
  if (!side)
    return (
      <Section title={t('stage.title')}>
        {error ? (
          <>
            <p>{t('app:failed.text')}</p>
            <Button variant="default" onClick={() => quietly(refetch())}>
              {t('words:again')}
            </Button>
          </>
        ) : (
          <div role="status" aria-busy="true" aria-label={t('words:loading')} className={classes['fields']}>
            <Skeleton height={12} width="80%" />
            <Skeleton height={12} width="60%" />
          </div>
        )}
      </Section>
    );
  const parts = { side, onLoad };
  return (
    <>
      <StageLine side={side} />
      {side.otherOpenCases.length > 0 && (
        <Section title={t('duplicate.title', { count: side.otherOpenCases.length })}>
          <ul role="list">
            {side.otherOpenCases.map(({ id, number, status }) => (
              <li key={id} className={classes['line']}>
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {number}
                </Link>
                <StatusMark status={status} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {side.suspension && (
        <Section title={t('suspended.title')}>
          <Mark icon={TriangleAlert} tone="bad">
            {t('suspended.text')}
          </Mark>
          <p>{side.suspension.reason}</p>
        </Section>
      )}
      <InformationToGive {...parts} />
      <ReleasedLetters letters={side.letters} />
      <PatientTalk {...parts} />
      <PlanSteps {...parts} reasons={reasons} />
      <ReferralActs {...parts} />
    </>
  );
}
