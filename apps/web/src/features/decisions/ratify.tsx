import { Button, Textarea } from '@mantine/core';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RatifyDecisionDocument, type ProposalTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Confirm } from '../../ui/confirm.js';
import form from '../../ui/form.module.css';
import { PlanText } from '../../ui/plan-text.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { votes } from './choices.js';
import classes from './decisions.module.css';
import { QuorumView } from './quorum-view.js';

/** Never optimistic and always confirmed, with everything that will be recorded in sight. The desk judges; this asks. */
export function Ratify({ proposal, onLoad }: { proposal: ProposalTextFragment; onLoad: () => void }) {
  const { t } = useTranslation('decisions');
  const { run, busy, refused, clear } = useCommand(RatifyDecisionDocument);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const count = votes(proposal.ballots);
  const split = count.approve === count.object && count.approve > 0;
  const close = () => {
    setOpened(false);
    clear();
  };
  return (
    <div className={classes['ratify']}>
      <Button leftSection={<Stamp size={15} aria-hidden />} onClick={() => setOpened(true)}>
        {t('ratify.action')}
      </Button>
      <Confirm
        opened={opened}
        title={t('ratify.title')}
        yes={t('ratify.confirm')}
        busy={busy}
        disabled={split && reason.trim() === ''}
        onClose={close}
        onYes={() =>
          void run({ proposalId: proposal.id, revision: proposal.revision, reason: reason.trim() || null }).then((done) => done && close())
        }
      >
        <p>{t('ratify.text')}</p>
        <div className={classes['proposal']}>
          <PlanText plan={proposal.recommendation} />
          <p className={classes['rationale']}>{proposal.rationale}</p>
        </div>
        <div className={form['form']}>
          <p className={classes['strong']}>{t('ratify.votes', count)}</p>
          <p>{count.object > 0 ? t('ratify.dissents', { count: count.object }) : t('ratify.noDissent')}</p>
          <QuorumView quorum={proposal.quorum} />
        </div>
        {split && (
          <Textarea
            label={t('ratify.reason')}
            description={t('ratify.split')}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <RefusalNotice refused={refused} onLoad={onLoad} />
      </Confirm>
    </div>
  );
}
