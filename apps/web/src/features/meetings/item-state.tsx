import { ArrowRightFromLine, CircleCheck, CircleDot, CircleSlash, Clock, NotebookPen, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import type { Entry } from './use-meeting.js';

/** What became of a case in the meeting, or that it is its turn. */
export function ItemState({ item, current }: { item: Entry; current: boolean }) {
  const { t } = useTranslation('meetings');
  const why = item.outcomeCode ? t(`deferral.${item.outcomeCode as 'OTHER'}`, { defaultValue: '' }) : '';
  const title = [why, item.outcomeReason].filter(Boolean).join(': ');
  const told = title === '' ? {} : { title };
  switch (item.outcome) {
    case 'DECIDED':
      return (
        <Mark icon={CircleCheck} tone="good">
          {t('outcome.DECIDED')}
        </Mark>
      );
    case 'NOTED':
      return (
        <Mark icon={NotebookPen} tone="good">
          {t('outcome.NOTED')}
        </Mark>
      );
    case 'DEFERRED':
      return (
        <Mark icon={Undo2} tone="strong" {...told}>
          {t('outcome.DEFERRED')}
        </Mark>
      );
    case 'CARRIED':
      return (
        <Mark icon={ArrowRightFromLine} tone="strong" {...told}>
          {item.carriedTo ? t('outcome.carriedTo', { date: dayOf(item.carriedTo.startsAt) }) : t('outcome.CARRIED')}
        </Mark>
      );
    case 'ENDED':
      return <Mark icon={CircleSlash}>{t('outcome.ENDED')}</Mark>;
    default:
      return current ? (
        <Mark icon={CircleDot} tone="accent">
          {t('outcome.now')}
        </Mark>
      ) : (
        <Mark icon={item.kind === 'NOTING' ? NotebookPen : Clock}>{t(`kind.${item.kind}`)}</Mark>
      );
  }
}
