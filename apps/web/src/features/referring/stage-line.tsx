import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseStatus, ReferrerSideFragment } from '../../generated/graphql.js';
import { Section } from '../../ui/section.js';
import { StatusMark } from '../../ui/state.js';
import classes from './referring.module.css';

const stages = ['SUBMITTED', 'IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP', 'CLOSED'] as const satisfies readonly CaseStatus[];

/** Where it stands on its way, and whose turn it is. */
export function StageLine({ side }: { side: ReferrerSideFragment }) {
  const { t } = useTranslation(['referring', 'words']);
  const { status, owner, endReason } = side;
  // Information is asked for before a review or in it; what can be told of that is that it is not decided.
  const at = stages.findIndex((stage) => stage === (status === 'AWAITING_INFORMATION' ? 'SUBMITTED' : status));
  const ended = status === 'DECLINED' || status === 'WITHDRAWN';
  return (
    <Section title={t('stage.title')} aside={<StatusMark status={status} />}>
      {!ended && (
        <ol className={classes['stages']}>
          {stages.map((stage, index) => {
            const Icon = index < at ? CircleCheck : index === at ? CircleDot : Circle;
            return (
              <li key={stage} aria-current={index === at ? 'step' : undefined} data-past={index < at || undefined}>
                <Icon size={14} aria-hidden />
                <span>{t(`words:status.${stage}`)}</span>
                {index < at && <span className={classes['hidden']}> ({t('stage.past')})</span>}
              </li>
            );
          })}
        </ol>
      )}
      <p className={owner === 'REFERRER' ? classes['strong'] : classes['soft']}>
        {owner === null ? t('stage.ended') : t(`stage.owner.${owner}`)}
      </p>
      {endReason && <p>{endReason}</p>}
    </Section>
  );
}
