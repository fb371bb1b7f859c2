import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FollowingDocument, type DecisionTextFragment } from '../../generated/graphql.js';
import { Section } from '../../ui/section.js';
import { ActionsSection } from './actions-section.js';
import { ConditionsSection } from './conditions-section.js';
import { PatientSection } from './patient-section.js';
import { StepsSection } from './steps-section.js';
import { SuspensionSection } from './suspension-section.js';
import { peopleOf, type Members } from './voters.js';

interface Props {
  readonly caseId: string;
  readonly decision: DecisionTextFragment | null;
  readonly members: Members;
  readonly onLoad: () => void;
}

/** What becomes of a decision: whether it stands, its steps, what they wait for, who does what, what the patient said. */
export default function FollowingPanel({ caseId, decision, members, onLoad }: Props) {
  const { t } = useTranslation('following');
  const { data } = useQuery(FollowingDocument, { variables: { caseId } });
  const following = data?.boardCase;
  if (!following)
    return decision ? (
      <Section title={t('steps.title')}>
        <Skeleton height={12} width="70%" role="status" aria-label={t('loading')} />
      </Section>
    ) : null;
  const standing = following.standingDecision;
  const people = peopleOf(members);
  const voters = peopleOf(members.filter(({ discipline, role }) => discipline !== null && role !== 'OBSERVER'));
  return (
    <>
      {standing && <SuspensionSection decision={standing} onLoad={onLoad} />}
      {standing && <StepsSection caseId={caseId} decision={standing} mayReport={following.mayReport} onLoad={onLoad} />}
      {standing && (
        <ConditionsSection caseId={caseId} decision={standing} mayAdd={following.mayAddAction} voters={voters} onLoad={onLoad} />
      )}
      {(following.actions.length > 0 || (standing && following.mayAddAction)) && (
        <ActionsSection caseId={caseId} actions={following.actions} mayAdd={following.mayAddAction} people={people} onLoad={onLoad} />
      )}
      {standing && <PatientSection following={following} decisionId={standing.id} decidedAt={standing.ratifiedAt} onLoad={onLoad} />}
    </>
  );
}
