import { useTranslation } from 'react-i18next';
import type { DecisionTextFragment } from '../../generated/graphql.js';
import { calendarDay } from '../../ui/format.js';
import { Section } from '../../ui/section.js';
import classes from './decisions.module.css';
import { SafetyOnRecord } from './safety-on-record.js';

const plans = ['patientPreference', 'informationMissing', 'rehabilitationPlan', 'medicationPlan'] as const;

/** What else the board put on record when it decided (DEC-5); what it left out is left out. */
export function RecordView({ decision: { record, splitReason } }: { decision: DecisionTextFragment }) {
  const { t } = useTranslation('decisions');
  const { optionsConsidered, consentPoints, fundingRoute, safetyResults, tellsPatient, tellPatientBy } = record;
  const by = tellPatientBy && calendarDay(tellPatientBy);
  const told = tellsPatient && by ? t('record.tells', { name: tellsPatient.name, date: by }) : (tellsPatient?.name ?? by);
  const lines: readonly (readonly [string, string | null])[] = [
    [t('decision.splitReason'), splitReason],
    [t('record.optionsConsidered'), optionsConsidered.join('\n')],
    ...plans.map((name) => [t(`record.${name}`), record[name]] as const),
    [t('record.consentPoints'), consentPoints.join('\n')],
    [t('record.fundingRoute'), fundingRoute],
    [t(tellsPatient ? 'record.tellsPatient' : 'record.tellBy'), told],
  ];
  const said = lines.filter(([, text]) => text);
  if (said.length === 0 && safetyResults.length === 0) return null;
  return (
    <Section title={t('decision.record')}>
      <SafetyOnRecord results={safetyResults} />
      <dl className={classes['onRecord']}>
        {said.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
