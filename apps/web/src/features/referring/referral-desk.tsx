import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight, Send } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitReferralDocument, type BegunReferralFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { today } from '../../ui/format.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Discard } from './discard.js';
import { faultAt, faultsOf, type Fault } from './faults.js';
import { FaultSummary } from './fault-summary.js';
import { EditingContext, idOf } from './fields.js';
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
import { submissionOf } from './submission.js';
import { useBegun } from './use-begun.js';
import { useDraftKeeper } from './use-draft-keeper.js';
import { useReadinessPreview } from './use-readiness-preview.js';

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly boards: readonly BoardToReferTo[];
  readonly saved: BegunReferralFragment | null;
  readonly draftId: string | null;
  readonly onDraft: (draftId: string) => void;
}

/** The same key for the same draft, after any reload: it becomes one case, however often it is sent. */
const keyFor = (input: object): string => `submit-${(input as { draftId: string }).draftId}`;

/** A referral step by step: everything that is typed is kept at once, and nothing is wrong before one tries to send. */
export function ReferralDesk({ organisation, boards, saved, draftId, onDraft }: Props) {
  const { t } = useTranslation(['referring', 'words']);
  const navigate = useNavigate();
  const keeper = useDraftKeeper(organisation.id, saved, draftId);
  const { form, step } = keeper.state;
  const { drafts } = useBegun((read) => {
    const mine = read.find(({ id }) => id === keeper.draftId);
    if (mine && keeper.adopt(mine)) announce(t('keeping.adopted'));
  });
  const { run, busy, refused, clear } = useCommand(SubmitReferralDocument, { keyFor });
  const missing = useReadinessPreview(form);
  const [tried, setTried] = useState(false);
  const [unsent, setUnsent] = useState(false);
  const sending = useRef(false);
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
  const gone = missed || (seen.current && !listed && !keeper.unsaved && !sending.current);

  const refusedAt = useMemo(() => faultAt(refused?.facts['path']), [refused]);
  const faults = useMemo(
    (): readonly Fault[] => (tried ? [...faultsOf(form, today()), ...(refusedAt ? [refusedAt] : [])] : []),
    [tried, form, refusedAt],
  );
  const change = (part: Partial<ReferralForm>) => {
    if (refused) clear();
    setUnsent(false);
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
  useEffect(() => {
    if (refusedAt) go(refusedAt.step, refusedAt.field);
  }, [refusedAt]);

  const send = async () => {
    if (sending.current) return;
    setTried(true);
    const [first, ...others] = faultsOf(form, today());
    if (first) {
      announce(t('faults.title', { count: others.length + 1 }));
      return go(first.step, first.field);
    }
    sending.current = true;
    try {
      const at = await keeper.flush();
      setUnsent(at === null);
      const done = at && (await run(submissionOf(keeper.state.form, organisation.id, at.draftId)));
      const boardCase = done?.submitReferral?.boardCase;
      if (!boardCase) return;
      keeper.end();
      announce(t('sent', { number: boardCase.number }));
      await navigate({ to: '/cases/$caseId', params: { caseId: boardCase.id }, replace: true });
    } finally {
      sending.current = false;
    }
  };

  const index = steps.indexOf(step);
  const last = step === 'check';
  const route = boards.find(({ id }) => id === form.boardId)?.emergencyRoute ?? null;
  const editing = { form, change, faults };
  if (gone)
    return (
      <div className={classes['gone']} role="status">
        <p className={classes['strong']}>{t('gone.title')}</p>
        <p>{t('gone.text')}</p>
        <Link to="/organisations/$organisationId" params={{ organisationId: organisation.id }}>
          {t('gone.list')}
        </Link>
      </div>
    );
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
              if (last) void send();
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
            {unsent && (
              <p className={classes['warning']} role="alert">
                {t('unsent')}
              </p>
            )}
            <RefusalNotice refused={refused} />
            {refused?.code === 'PATIENT_IDENTITY_DIFFERS' && (
              <div className={classes['warning']}>
                <div>
                  <p className={classes['strong']}>{t('identity.title')}</p>
                  <p>{t('identity.text')}</p>
                  <Button variant="default" onClick={() => go('patient', 'identifier')}>
                    {t('identity.check')}
                  </Button>
                </div>
              </div>
            )}
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
                <Button type="submit" loading={busy} leftSection={<Send size={14} aria-hidden />}>
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
