import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Finding } from '../../generated/graphql.js';
import { BodyMap } from '../../ui/body-map.js';
import { calendarDay, patientName } from '../../ui/format.js';
import { useSiteName } from '../../ui/site-name.js';
import { useEditing } from './fields.js';
import { OtherOpenCases } from './other-open-cases.js';
import { patientOf, redFlags, type Step } from './referral-form.js';
import type { BoardToReferTo } from './step-question.js';
import classes from './referring.module.css';
import { submissionOf } from './submission.js';

interface Props {
  readonly boards: readonly BoardToReferTo[];
  readonly onStep: (step: Step) => void;
}

/** What will be sent, and nothing else: read from the same input that goes to the desk. */
export function StepCheck({ boards, onStep }: Props) {
  const { t } = useTranslation(['referring', 'cases', 'words']);
  const { form } = useEditing();
  const nameOf = useSiteName();
  const { painProfile, priorTreatments, health, imagingStudies, consentToShare } = submissionOf(form, '', '');
  const board = boards.find(({ id }) => id === form.boardId);
  const kind = board?.questionKinds.find(({ code }) => code === form.questionKind);
  const none = <span className={classes['soft']}>{t('check.none')}</span>;
  const rows = (list: readonly ReactNode[]) =>
    list.length === 0 ? (
      none
    ) : (
      <ul role="list">
        {list.map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ul>
    );
  const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  const part = (step: Step, content: ReactNode) => (
    <section className={classes['checked']} aria-label={t(`step.${step}`)}>
      <div className={classes['checkedHead']}>
        <h3>{t(`step.${step}`)}</h3>
        <button type="button" className={classes['change']} onClick={() => onStep(step)}>
          {t('check.change')}
          <span className={classes['hidden']}> {t(`step.${step}`)}</span>
        </button>
      </div>
      {content}
    </section>
  );
  const flagged = (finding: Finding) =>
    redFlags.filter((code) => (form.flags[code]?.finding ?? 'NOT_ASKED') === finding).map((code) => t(`cases:redFlag.${code}`));
  return (
    <>
      <OtherOpenCases />
      {part(
        'question',
        <>
          <p className={classes['strong']}>{form.question || none}</p>
          <p>{form.reason || none}</p>
          <p className={classes['soft']}>
            {joined(board?.name, kind?.name, form.priority && t(`words:priority.${form.priority}`), form.clinician)}
          </p>
        </>,
      )}
      {part(
        'patient',
        <p>
          <strong>{patientName(patientOf(form)) || none}</strong>{' '}
          {joined(
            form.birthDate && t('check.born', { date: calendarDay(form.birthDate) }),
            form.sex && t(`words:sex.${form.sex as 'female'}`),
            form.identifier,
          )}
        </p>,
      )}
      {part(
        'pain',
        <div className={classes['checkedPain']}>
          <div>
            <p>
              {joined(
                form.painType && t(`words:painType.${form.painType}`),
                form.average && t('check.average', { score: form.average }),
                form.worst && t('check.worst', { score: form.worst }),
                form.duration && t('check.months', { months: form.duration }),
              ) || none}
            </p>
            {form.sites.length > 0 && <p>{form.sites.map(nameOf).join('; ')}</p>}
            {flagged('PRESENT').length > 0 && (
              <p className={classes['bad']}>{t('check.flagsPresent', { flags: flagged('PRESENT').join(', ') })}</p>
            )}
            {flagged('ABSENT').length > 0 && <p>{t('check.flagsAbsent', { flags: flagged('ABSENT').join(', ') })}</p>}
            {flagged('NOT_ASKED').length > 0 && (
              <p className={classes['soft']}>{t('check.flagsNotAsked', { flags: flagged('NOT_ASKED').join(', ') })}</p>
            )}
            {painProfile.goals && <p>{painProfile.goals}</p>}
          </div>
          {form.sites.length > 0 && <BodyMap sites={form.sites} />}
        </div>,
      )}
      {part('history', rows((priorTreatments ?? []).map(({ what, detail, effect }) => joined(what, detail, effect))))}
      {part(
        'health',
        rows([
          ...(health?.medications ?? []).map(({ name, dose, antithrombotic, lastTakenOn }) =>
            joined(
              name,
              dose,
              antithrombotic && t('cases:antithrombotic'),
              lastTakenOn && t('cases:fact.lastDose', { date: calendarDay(lastTakenOn) }),
            ),
          ),
          ...(health?.laboratoryValues ?? []).map(({ code, value, takenOn }) =>
            joined(`${t(`laboratory.${code as '6301-6'}`)} ${value}`, calendarDay(takenOn)),
          ),
          ...[...(health?.diagnoses ?? []), ...(health?.allergies ?? []), ...(health?.devices ?? [])],
        ]),
      )}
      {part(
        'imaging',
        rows(
          (imagingStudies ?? []).map(({ modality, description, performedOn }) =>
            joined(t(`modality.${modality as 'MR'}`), description, performedOn && calendarDay(performedOn)),
          ),
        ),
      )}
      {part(
        'consent',
        consentToShare ? <p>{joined(consentToShare.basis, consentToShare.givenOn && calendarDay(consentToShare.givenOn))}</p> : none,
      )}
    </>
  );
}
