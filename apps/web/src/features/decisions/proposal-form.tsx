import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposeDecisionDocument, type ReviewDecisionFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import form from '../../ui/form.module.css';
import { draftOf, emptyStep, faultsOf, planInput, type StepDraft } from '../../ui/plan-draft.js';
import { PlanEditor } from '../../ui/plan-editor.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './decisions.module.css';

interface ProposalDraft {
  readonly steps: readonly StepDraft[];
  readonly rationale: string;
}
const empty: ProposalDraft = { steps: [emptyStep()], rationale: '' };

interface Props {
  readonly review: ReviewDecisionFragment;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

/** What the chair puts to the vote; as a revision it starts from the one that stands and voids its ballots (DEC-2). */
export function ProposalForm({ review, onDone, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'words']);
  const { proposal } = review;
  const initial = useMemo(
    () => (proposal ? { steps: draftOf(proposal.recommendation), rationale: proposal.rationale } : empty),
    [proposal],
  );
  const { value: draft, change, drop } = useDraft<ProposalDraft>(`proposal.${review.id}`, initial);
  const { run, busy, refused } = useCommand(ProposeDecisionDocument);
  const [tried, setTried] = useState(false);
  const ready = draft.steps.every((step) => faultsOf(step).length === 0) && draft.rationale.trim() !== '';
  const submit = async () => {
    setTried(true);
    if (!ready) return;
    const answer = await run({
      reviewId: review.id,
      version: review.version,
      recommendation: planInput(draft.steps),
      rationale: draft.rationale.trim(),
    });
    if (!answer) return;
    drop(empty);
    onDone();
  };
  return (
    <form
      className={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {proposal && proposal.ballots.length > 0 && <p className={classes['explained']}>{t('proposal.reviseWarning')}</p>}
      <PlanEditor steps={draft.steps} onChange={(steps) => change({ ...draft, steps })} tried={tried} />
      <Textarea
        label={t('proposal.rationale')}
        required
        value={draft.rationale}
        error={tried && draft.rationale.trim() === '' && t('proposal.rationaleMissing')}
        onChange={(event) => change({ ...draft, rationale: event.currentTarget.value })}
      />
      <RefusalNotice refused={refused} onLoad={onLoad} />
      <div className={form['buttons']}>
        {proposal && (
          <Button
            variant="default"
            onClick={() => {
              drop(initial);
              onDone();
            }}
          >
            {t('words:cancel')}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {proposal ? t('proposal.submitRevision', { number: proposal.revision + 1 }) : t('proposal.submit')}
        </Button>
      </div>
    </form>
  );
}
