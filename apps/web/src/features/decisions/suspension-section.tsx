import { CirclePause, CirclePlay, Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LiftSuspensionDocument, SuspendDecisionDocument, type DecisionFollowingFragment } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './following.module.css';

/** Whether the decision may be carried out: said before anything else about it, to both sides (DEC-6). */
export function SuspensionSection({ decision, onLoad }: { decision: DecisionFollowingFragment; onLoad: () => void }) {
  const { t } = useTranslation('following');
  const { suspension, underReview, maySuspend, mayLiftSuspension } = decision;
  if (!suspension && !underReview && !maySuspend) return null;
  return (
    <Section title={t('suspension.title')} {...(underReview && { aside: <Mark icon={Eye}>{t('suspension.underReview')}</Mark> })}>
      {suspension ? (
        <div className={classes['banner']}>
          <Mark icon={CirclePause} tone="bad">
            {t('suspension.suspended')}
          </Mark>
          <p className={classes['prose']}>{suspension.reason}</p>
          <p className={classes['small']}>{t('suspension.by', { name: suspension.by.name, time: momentOf(suspension.at) })}</p>
        </div>
      ) : (
        <p className={classes['soft']}>{t(underReview ? 'suspension.standsUnderReview' : 'suspension.stands')}</p>
      )}
      <Acts>
        {maySuspend && (
          <Act
            name={`suspend.${decision.id}`}
            label={t('suspension.act')}
            icon={CirclePause}
            explained={t('suspension.explained')}
            fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true, description: t('suspension.bothRead') }]}
            yes={t('suspension.yes')}
            done={t('suspension.done')}
            document={SuspendDecisionDocument}
            input={({ reason }) => ({ decisionId: decision.id, reason: reason! })}
            onLoad={onLoad}
          />
        )}
        {mayLiftSuspension && (
          <Act
            name={`lift.${decision.id}`}
            label={t('suspension.lift')}
            icon={CirclePlay}
            explained={t('suspension.liftExplained')}
            fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
            yes={t('suspension.liftYes')}
            done={t('suspension.lifted')}
            document={LiftSuspensionDocument}
            input={({ reason }) => ({ decisionId: decision.id, reason: reason! })}
            onLoad={onLoad}
          />
        )}
      </Acts>
    </Section>
  );
}
