import { BellOff, BellRing, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerAlertDocument, type CaseLifeFragment } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import classes from './life.module.css';
import { useLife } from './use-life.js';
import { useRedFlag } from './use-red-flag.js';

interface Props {
  readonly caseId: string;
  /** Still to be decided: a later case alerts nobody any more. */
  readonly open: boolean;
  /** Stands here until it is known what was alerted. */
  readonly place?: ReactNode;
  readonly onLoad: () => void;
}

export default function LifeAlerts({ caseId, open, place, onLoad }: Props) {
  const life = useLife(caseId);
  return life ? <Alerts alerts={life.alerts} open={open} onLoad={onLoad} /> : place;
}

/** A red flag alerts named people until one answers for all (CASE-9); said first, and loudly only while somebody is waited for. */
function Alerts({ alerts, open, onLoad }: Pick<Props, 'open' | 'onLoad'> & { readonly alerts: CaseLifeFragment['alerts'] }) {
  const { t } = useTranslation('life');
  const flag = useRedFlag();
  return alerts.map(({ id, redFlags, raisedAt, alerted, dueAt, escalations, answer, answeredAt, answeredBy, mayAnswer }) => (
    <section key={id} className={classes['alert']} data-quiet={answeredAt !== null || !open || undefined} aria-label={t('alert.title')}>
      <p className={classes['line']}>
        <Mark icon={answeredAt ? CircleCheck : open ? BellRing : BellOff} tone={answeredAt ? 'good' : open ? 'bad' : undefined}>
          {answeredAt && answeredBy
            ? t('alert.answered', { name: answeredBy.name, time: momentOf(answeredAt) })
            : t(open ? 'alert.open' : 'alert.never')}
        </Mark>
        <span className={classes['strong']}>{redFlags.map(flag).join(', ')}</span>
      </p>
      {answer && <p className={classes['prose']}>{answer}</p>}
      <p className={classes['small']}>
        {t('alert.told', { names: alerted.map(({ name }) => name).join(', '), time: momentOf(raisedAt) })}
        {escalations > 0 && ` · ${t('alert.passedOn', { count: escalations })}`}
        {!answeredAt && open && ` · ${t('alert.next', { time: momentOf(dueAt) })}`}
      </p>
      {mayAnswer && (
        <Acts>
          <Act
            name={`alert.${id}`}
            label={t('alert.act')}
            icon={BellRing}
            explained={t('alert.explained')}
            fields={[{ name: 'answer', label: t('alert.field'), kind: 'text', required: true }]}
            yes={t('alert.yes')}
            done={t('alert.done')}
            document={AnswerAlertDocument}
            input={({ answer: said }) => ({ alertId: id, answer: said! })}
            onLoad={onLoad}
          />
        </Acts>
      )}
    </section>
  ));
}
