import { CalendarClock, CalendarX2, CircleCheck, PenLine, Radio, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeetingStatus } from '../../generated/graphql.js';
import { Mark, type Tone } from '../../ui/mark.js';

const looks: Record<MeetingStatus, { icon: LucideIcon; tone?: Tone }> = {
  PLANNED: { icon: CalendarClock },
  OPEN: { icon: Radio, tone: 'accent' },
  CLOSED: { icon: PenLine },
  SIGNED: { icon: CircleCheck, tone: 'good' },
  CANCELLED: { icon: CalendarX2 },
};

export function MeetingState({ status }: { status: MeetingStatus }) {
  const { t } = useTranslation('meetings');
  const { icon, tone } = looks[status];
  return (
    <Mark icon={icon} tone={tone}>
      {t(`status.${status}`)}
    </Mark>
  );
}
