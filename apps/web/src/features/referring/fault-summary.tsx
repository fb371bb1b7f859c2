import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Fault } from './faults.js';
import classes from './referring.module.css';

/** Every fault at once, each leading to its field; it shrinks while they are mended. */
export function FaultSummary({ faults, onGo }: { faults: readonly Fault[]; onGo: (fault: Fault) => void }) {
  const { t, i18n } = useTranslation('referring');
  if (faults.length === 0) return null;
  const nameOf = (field: string) => {
    // An entry of a list is named by what it is: treatments.0.what is a treatment.
    const key = /^(treatments|medications|laboratory|imaging)\./.exec(field)?.[1] ?? field;
    return i18n.exists(`field.${key}`, { ns: 'referring' }) ? t(`field.${key as 'question'}`) : '';
  };
  return (
    <section className={classes['summary']} aria-label={t('faults.title', { count: faults.length })}>
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p className={classes['strong']}>{t('faults.title', { count: faults.length })}</p>
        <ul role="list">
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.kind}`}>
              <button type="button" onClick={() => onGo(fault)}>
                {[t(`step.${fault.step}`), nameOf(fault.field)].filter(Boolean).join(', ')}: {t(`fault.${fault.kind}`)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
