import { Button, Skeleton } from '@mantine/core';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProposeDecisionDocument, type ReviewDecisionFragment } from '../../generated/graphql.js';
import { lazily } from '../../ui/lazily.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import form from '../../ui/form.module.css';
import { draftOf, emptyStep, faultsOf, planInput, type StepDraft } from '../../ui/plan-draft.js';
import { focusNext } from '../../ui/next-focus.js';
import { PlanEditor } from '../../ui/plan-editor.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './decisions.module.css';
import type { CasePosition } from './use-shared-text.js';
import type { Pen } from './wording.js';

// The editor is heavy, and the plan comes before its reasons.
const Wording = lazily(() => import('./wording.js'));

interface ProposalDraft {
  readonly steps: readonly StepDraft[];
}
const empty: ProposalDraft = { steps: [emptyStep()] };

interface Props {
  readonly review: ReviewDecisionFragment;
  /** Of the case's stream, over which the rationale is written together. */
  readonly position: CasePosition;
  readonly nameOf: (person: string) => string | null;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

/** What the chair puts to the vote; as a revision it starts from the one that stands and voids its ballots (DEC-2). */
export function ProposalForm({ review, position, nameOf, onDone, onLoad }: Props) {
  const { t } = useTranslation(['decisions', 'voting', 'words']);
  const { proposal } = review;
  const initial = useMemo(() => (proposal ? { steps: draftOf(proposal.recommendation) } : empty), [proposal]);
  const begins = useMemo(() => proposal && { words: proposal.rationale, revision: proposal.revision }, [proposal]);
  const { value: draft, change, drop } = useDraft<ProposalDraft>(`proposal.${review.id}`, initial);
  const { run, busy, refused } = useCommand(ProposeDecisionDocument);
  const [tried, setTried] = useState(false);
  const [storing, setStoring] = useState(false);
  const pen = useRef<Pen>(null);
  const [fault, setFault] = useState<'missing' | 'notStored' | null>(null);
  const ready = draft.steps.every((step) => faultsOf(step).length === 0);
  const submit = async () => {
    setTried(true);
    const words = pen.current?.words() ?? '';
    setFault(words === '' ? 'missing' : null);
    if (!ready || words === '') return;
    // The desk copies what it has: what is still here alone would not be voted on.
    setStoring(true);
    const stored = await pen.current?.stored();
    setStoring(false);
    if (!stored) return setFault('notStored');
    // What is on the table comes in place of this form, before the answer is here.
    focusNext('proposal');
    const answer = await run({
      reviewId: review.id,
      version: review.version,
      recommendation: planInput(draft.steps),
      rationale: pen.current?.words() ?? words,
      writtenTogether: true,
    });
    if (!answer) return focusNext(null);
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
      {proposal && proposal.ballots.length > 0 && <p className={classes['explained']}>{t('voting:proposal.reviseWarning')}</p>}
      <PlanEditor steps={draft.steps} onChange={(steps) => change({ steps })} tried={tried} />
      <Suspense fallback={<Skeleton height="9rem" />}>
        <Wording
          review={review.id}
          position={position}
          mayWrite={review.mayPropose}
          nameOf={nameOf}
          begins={begins}
          fault={fault}
          onPen={(held) => {
            pen.current = held;
          }}
        />
      </Suspense>
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
        <Button type="submit" loading={busy || storing}>
          {proposal ? t('voting:proposal.submitRevision', { number: proposal.revision + 1 }) : t('voting:proposal.submit')}
        </Button>
      </div>
    </form>
  );
}
