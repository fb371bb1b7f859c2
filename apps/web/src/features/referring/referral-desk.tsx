import { Button } from '@mantine/core';
import { ArrowLeft, ArrowRight, Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BegunReferralFragment } from '../../generated/graphql.js';
import { announce } from '../../ui/announcer.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Discard } from './discard.js';
import { FaultSummary } from './fault-summary.js';
import { EditingContext, idOf } from './fields.js';
import { Gone, SamePerson } from './notices.js';
import { KeepingMark } from './keeping-mark.js';
import { steps, type ReferralForm, type Step } from './referral-form.js';
import { EmergencyRoute, Readiness } from './side-panel.js';
import { StepCheck } from './step-check.js';
import { StepConsent } from './step-consent.js';
import { StepHealth } from './step-health.js';
import { StepHistory } from './step-history.js';
import { StepImaging } from './step-imaging.js';
import { StepList } from './step-list.js';
import { StepPain } from './step-pain.js';
import { StepPatient } from './step-patient.js';
import { StepQuestion, type BoardToReferTo } from './step-question.js';
import classes from './referring.module.css';
import { useBegun } from './use-begun.js';
import { useDraftKeeper } from './use-draft-keeper.js';
import { useReadinessPreview } from './use-readiness-preview.js';
import { useSending } from './use-sending.js';

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly boards: readonly BoardToReferTo[];
  readonly saved: BegunReferralFragment | null;
  readonly draftId: string | null;
  readonly onDraft: (draftId: string) => void;
}

/** A referral step by step: everything that is typed is kept at once, and nothing is wrong before one tries to send. */
export function ReferralDesk({ organisation, boards, saved, draftId, onDraft }: Props) {
  const { t } = useTranslation(['referring', 'words']);
  const keeper = useDraftKeeper(organisation.id, saved, draftId);
  const { form, step } = keeper.state;
  const { drafts } = useBegun((read) => {
    const mine = read.find(({ id }) => id === keeper.draftId);
    if (mine && keeper.adopt(mine)) announce(t('keeping.adopted'));
  });
  const missing = useReadinessPreview(form);
  const seen = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const goal = useRef<string | null>(null);

  const own = keeper.draftId;
  useEffect(() => {
    if (own !== null && own !== draftId) onDraft(own);
  }, [own, draftId, onDraft]);
  const listed = own !== null && (drafts?.some(({ id }) => id === own) ?? false);
  useEffect(() => {
    if (listed) seen.current = true;
  }, [listed]);
  // Sent or thrown away before it was opened, and nothing of it left on this device; or just now, in another window.
  const [missed] = useState(() => draftId !== null && saved === null && keeper.state.keeping === 'empty');

  const change = (part: Partial<ReferralForm>) => {
    sending.edited();
    keeper.change({ ...keeper.state.form, ...part });
  };
  const go = (to: Step, field = '') => {
    goal.current = field;
    if (to === step) arrive();
    else keeper.go(to);
  };
  const arrive = () => {
    const field = goal.current ? document.getElementById(idOf(goal.current)) : null;
    if (goal.current !== null) (field ?? heading.current)?.focus();
    goal.current = null;
  };
  useEffect(arrive, [step]);
  const sending = useSending(keeper, organisation.id, ({ step: to, field }) => go(to, field));
  const { faults, refused } = sending;
  const gone = missed || (seen.current && !listed && !keeper.unsaved && !sending.busy);
  const index = steps.indexOf(step);
  const last = step === 'check';
  const route = boards.find(({ id }) => id === form.boardId)?.emergencyRoute ?? null;
  const editing = { form, change, faults };
  if (gone) return <Gone organisationId={organisation.id} />;
  return (
    <EditingContext value={editing}>
      <div className={classes['page']}>
        <header className={classes['bar']}>
          <h1 className={classes['title']}>{t('title')}</h1>
          <span className={classes['soft']}>{organisation.name}</span>
          <KeepingMark state={keeper.state} />
          <Discard keeper={keeper} organisationId={organisation.id} />
        </header>
        <div className={classes['columns']}>
          <StepList step={step} form={form} faults={faults} onStep={go} />
          <form
            className={classes['form']}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (last) void sending.send();
              else go(steps[index + 1]!);
            }}
          >
            <FaultSummary faults={faults} onGo={({ step: to, field }) => go(to, field)} />
            <EmergencyRoute form={form} route={route} />
            <h2 ref={heading} tabIndex={-1} className={classes['stepTitle']}>
              {t(`step.${step}`)}
              <span className={classes['soft']}>{t('stepOf', { number: index + 1, count: steps.length })}</span>
            </h2>
            <div className={classes['fields']} key={step}>
              {step === 'question' && <StepQuestion boards={boards} />}
              {step === 'patient' && <StepPatient />}
              {step === 'pain' && <StepPain />}
              {step === 'history' && <StepHistory />}
              {step === 'health' && <StepHealth />}
              {step === 'imaging' && <StepImaging />}
              {step === 'consent' && <StepConsent />}
              {last && <StepCheck boards={boards} onStep={go} />}
            </div>
            {sending.unsent && (
              <p className={classes['warning']} role="alert">
                {t('unsent')}
              </p>
            )}
            <RefusalNotice refused={refused} />
            {refused?.code === 'PATIENT_IDENTITY_DIFFERS' && <SamePerson onCheck={() => go('patient', 'identifier')} />}
            <div className={classes['buttons']}>
              {index > 0 && (
                <Button variant="default" leftSection={<ArrowLeft size={14} aria-hidden />} onClick={() => go(steps[index - 1]!)}>
                  {t('back')}
                </Button>
              )}
              <span className={classes['space']} />
              {!last && index >= 2 && (
                <Button variant="subtle" onClick={() => go('check')}>
                  {t('toCheck')}
                </Button>
              )}
              {last ? (
                <Button type="submit" loading={sending.busy} leftSection={<Send size={14} aria-hidden />}>
                  {t('send')}
                </Button>
              ) : (
                <Button type="submit" rightSection={<ArrowRight size={14} aria-hidden />}>
                  {t('next')}
                </Button>
              )}
            </div>
          </form>
          <aside className={classes['side']} aria-label={t('aside')}>
            <Readiness missing={missing} onStep={go} />
          </aside>
        </div>
      </div>
    </EditingContext>
  );
}
