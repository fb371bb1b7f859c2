import { useTranslation } from 'react-i18next';
import { RatifyDecisionDocument, type ProposalTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import ConfirmDialog from '../../ui/confirm-dialog.js';
import form from '../../ui/form.module.css';
import { focusNext } from '../../ui/next-focus.js';
import { PlanText } from '../../ui/plan-text.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { votes } from './choices.js';
import classes from './decisions.module.css';
import { QuorumView } from './quorum-view.js';
import { emptyRecord, recordInput, safetyUnfinished } from './record-draft.js';
import { RecordFields } from './record-fields.js';
import type { Voter } from './voters.js';
import { Textarea } from '../../ui/textarea.js';

const empty = { record: emptyRecord, reason: '' };

interface Props {
  readonly proposal: ProposalTextFragment;
  readonly people: readonly Voter[];
  readonly onClose: () => void;
  readonly onLoad: () => void;
}

/** Never optimistic and always confirmed, with everything that will be recorded in sight. The desk judges; this asks. */
export default function RatifyDialog({ proposal, people, onClose, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'voting']);
  const { run, busy, refused } = useCommand(RatifyDecisionDocument);
  const { value: draft, change, drop } = useDraft(`ratify.${proposal.id}`, empty);
  // A draft kept by an earlier version of this page lacks what the record has learned since.
  const record = { ...emptyRecord, ...draft.record };
  const { reason } = draft;
  const count = votes(proposal.ballots);
  const split = count.approve === count.object && count.approve > 0;
  const path = refused?.facts['path'];
  const ratify = async () => {
    const { id: proposalId, revision } = proposal;
    // The decision comes in place of this dialog and of what it was opened from, before the answer is here.
    focusNext('decision');
    // A reason that was written for a split goes with a split only.
    if (!(await run({ proposalId, revision, reason: (split && reason.trim()) || null, record: recordInput(record) })))
      return focusNext(null);
    drop(empty);
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('voting:ratify.title')}
      yes={t('voting:ratify.confirm')}
      busy={busy}
      disabled={(split && reason.trim() === '') || safetyUnfinished(record)}
      onClose={onClose}
      onYes={() => void ratify()}
    >
      <p>{t('voting:ratify.text')}</p>
      <div className={classes['proposal']}>
        <PlanText plan={proposal.recommendation} />
        <p className={classes['rationale']}>{proposal.rationale}</p>
      </div>
      <div className={form['form']}>
        <p className={classes['strong']}>{t('ratify.votes', count)}</p>
        <p>{count.object > 0 ? t('voting:ratify.dissents', { count: count.object }) : t('voting:ratify.noDissent')}</p>
        <QuorumView quorum={proposal.quorum} />
      </div>
      {split && (
        <Textarea
          label={t('voting:ratify.reason')}
          description={t('voting:ratify.split')}
          required
          value={reason}
          onChange={(event) => change({ ...draft, reason: event.currentTarget.value })}
        />
      )}
      <RecordFields
        record={record}
        people={people}
        refusedAt={Array.isArray(path) && path[1] === 'record' ? path.slice(2) : []}
        onChange={(next) => change({ ...draft, record: next })}
      />
      <RefusalNotice refused={refused} onLoad={onLoad} />
    </ConfirmDialog>
  );
}
