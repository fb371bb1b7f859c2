import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitOpinionDocument, type OpinionTextFragment, type ReviewOpinionsFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import { Choice } from '../../ui/choice.js';
import form from '../../ui/form.module.css';
import { draftOf, emptyStep, faultsOf, planInput, type StepDraft } from '../../ui/plan-draft.js';
import { PlanEditor } from '../../ui/plan-editor.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from '../../ui/plan-editor.module.css';
import { Textarea } from '../../ui/textarea.js';

interface OpinionDraft {
  readonly steps: readonly StepDraft[];
  readonly confidence: string;
  readonly expectedBenefit: string;
  readonly concerns: string;
  readonly conditions: string;
  readonly rationale: string;
  readonly rehabilitationPlan: string;
}
const empty: OpinionDraft = {
  steps: [emptyStep()],
  confidence: '',
  expectedBenefit: '',
  concerns: '',
  conditions: '',
  rationale: '',
  rehabilitationPlan: '',
};
const from = (own: OpinionTextFragment): OpinionDraft => ({
  steps: draftOf(own.recommendation),
  confidence: String(own.confidence),
  expectedBenefit: own.expectedBenefit === null ? '' : String(own.expectedBenefit),
  concerns: own.concerns ?? '',
  conditions: own.conditions ?? '',
  rationale: own.rationale,
  rehabilitationPlan: own.rehabilitationPlan ?? '',
});

interface Props {
  readonly review: ReviewOpinionsFragment;
  readonly own: OpinionTextFragment | null;
  /** A physiotherapist's opinion can carry a rehabilitation plan (OPIN-1). */
  readonly rehabilitation: boolean;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

export function OpinionForm({ review, own, rehabilitation, onDone, onLoad }: Props) {
  const { t } = useTranslation(['opinions', 'voting', 'words']);
  const initial = useMemo(() => (own ? from(own) : empty), [own]);
  const { value, kept, change, drop } = useDraft<OpinionDraft>(`opinion.${review.id}`, initial);
  // A draft kept by an earlier version of this page lacks what the form has learned since.
  const draft = { ...empty, ...value };
  const { run, busy, refused } = useCommand(SubmitOpinionDocument);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<OpinionDraft>) => change({ ...draft, ...part });
  const ready = draft.steps.every((step) => faultsOf(step).length === 0) && draft.confidence !== '' && draft.rationale.trim() !== '';

  const submit = async () => {
    setTried(true);
    if (!ready) return;
    const answer = await run({
      reviewId: review.id,
      recommendation: planInput(draft.steps),
      confidence: Number(draft.confidence),
      expectedBenefit: draft.expectedBenefit === '' ? null : Number(draft.expectedBenefit),
      concerns: draft.concerns.trim() || null,
      conditions: draft.conditions.trim() || null,
      rationale: draft.rationale.trim(),
      rehabilitationPlan: draft.rehabilitationPlan.trim() || null,
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
      <PlanEditor steps={draft.steps} onChange={(steps) => set({ steps })} noPreference tried={tried} />
      <div>
        <Choice
          legend={t('voting:giving.confidenceLegend')}
          value={draft.confidence || null}
          onChange={(confidence) => set({ confidence })}
          options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        />
        {tried && draft.confidence === '' && (
          <p className={classes['fault']} role="alert">
            {t('voting:giving.confidenceMissing')}
          </p>
        )}
      </div>
      <TextInput
        label={t('voting:giving.benefitLabel')}
        description={t('benefitHint')}
        inputMode="numeric"
        maxLength={3}
        value={draft.expectedBenefit}
        onChange={({ currentTarget: { value } }) => {
          // Whole percents; what is not one is not taken.
          if (/^(100|\d{0,2})$/.test(value)) set({ expectedBenefit: value });
        }}
      />
      <Textarea
        label={t('rationale')}
        required
        value={draft.rationale}
        error={tried && draft.rationale.trim() === '' && t('voting:giving.rationaleMissing')}
        onChange={(event) => set({ rationale: event.currentTarget.value })}
      />
      <div className={form['pair']}>
        <Textarea label={t('concerns')} value={draft.concerns} onChange={(event) => set({ concerns: event.currentTarget.value })} />
        <Textarea label={t('conditions')} value={draft.conditions} onChange={(event) => set({ conditions: event.currentTarget.value })} />
      </div>
      {(rehabilitation || draft.rehabilitationPlan !== '') && (
        <Textarea
          label={t('rehabilitationPlan')}
          description={t('voting:giving.rehabilitationHint')}
          value={draft.rehabilitationPlan}
          onChange={(event) => set({ rehabilitationPlan: event.currentTarget.value })}
        />
      )}
      <RefusalNotice refused={refused} onLoad={onLoad} />
      <div className={form['buttons']}>
        {kept && <span className={form['hint']}>{t('voting:giving.draft')}</span>}
        {own && (
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
          {own ? t('voting:giving.submitRevision') : t('voting:giving.submit')}
        </Button>
      </div>
    </form>
  );
}
