import {
  Archive,
  CalendarClock,
  CircleCheck,
  CircleDot,
  CircleSlash,
  Inbox,
  MessageCircleQuestionMark,
  Siren,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseStatus, Priority } from '../generated/graphql.js';
import { Mark } from './mark.js';

const icons: Record<CaseStatus, LucideIcon> = {
  SUBMITTED: Inbox,
  AWAITING_INFORMATION: MessageCircleQuestionMark,
  IN_REVIEW: CircleDot,
  DECIDED: CircleCheck,
  IN_FOLLOW_UP: CalendarClock,
  CLOSED: Archive,
  DECLINED: CircleSlash,
  WITHDRAWN: Undo2,
};
const tones = { IN_REVIEW: 'accent', DECIDED: 'good' } as const;

/** Where a case stands: always icon and word, colour only underlines it. */
export function StatusMark({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('words');
  return (
    <Mark icon={icons[status]} tone={(tones as Partial<Record<CaseStatus, 'accent' | 'good'>>)[status]}>
      {t(`status.${status}`)}
    </Mark>
  );
}

export function PriorityMark({ priority }: { priority: Priority | null }) {
  const { t } = useTranslation('words');
  if (priority === 'P1')
    return (
      <Mark icon={Siren} tone="bad">
        {t('priority.P1')}
      </Mark>
    );
  return <Mark>{t(`priority.${priority ?? 'none'}`)}</Mark>;
}
