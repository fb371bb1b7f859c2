import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OverrideSafetyResultDocument,
  type NamedFragment,
  type ProposalTextFragment,
  type ReviewDecisionFragment,
} from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './decisions.module.css';

interface Props {
  readonly result: ReviewDecisionFragment['safetyResults'][number];
  readonly proposal: ProposalTextFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** A voting member answers for going on, with a reason; a stop waits for a second one, who is somebody else, and who only signs. */
export default function SignSafety({ result: { rule, verdict, needs, overriddenBy }, proposal, viewer, onLoad }: Props) {
  const { t } = useTranslation('decisions');
  const { run, busy, refused } = useCommand(OverrideSafetyResultDocument);
  const [reason, setReason] = useState('');
  const [advice, setAdvice] = useState('');
  const second = needs === 'SECOND_SIGNATURE';
  const own = second && overriddenBy?.id === viewer.id;
  const at = { proposalId: proposal.id, revision: proposal.revision, rule };
  const sign = () => void run(second ? at : { ...at, reason: reason.trim(), advice: advice.trim() || null });
  return (
    <div className={form['form']}>
      <p className={classes['explained']}>
        {second ? t('safety.waitsForSecond') : t(verdict === 'STOP' ? 'safety.stopBlocks' : 'safety.deferBlocks')}
      </p>
      {proposal.mayCastBallot && !second && (
        <>
          <Textarea
            label={t('safety.override')}
            required
            value={reason}
            minRows={1}
            maxRows={6}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          <Textarea
            label={t('safety.advice')}
            value={advice}
            minRows={1}
            maxRows={6}
            onChange={({ currentTarget: { value } }) => setAdvice(value)}
          />
        </>
      )}
      <RefusalNotice refused={refused} onLoad={onLoad} />
      {proposal.mayCastBallot && !own && (
        <Button
          size="compact-xs"
          variant={second ? 'filled' : 'default'}
          disabled={busy || (!second && reason.trim() === '')}
          aria-label={`${t(second ? 'safety.signAsSecond' : 'safety.goOn')}: ${rule}`}
          onClick={sign}
        >
          {t(second ? 'safety.signAsSecond' : 'safety.goOn')}
        </Button>
      )}
    </div>
  );
}
