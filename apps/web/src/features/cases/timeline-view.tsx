import {
  BadgeCheck,
  Bell,
  BellRing,
  CircleDot,
  CirclePause,
  ClipboardCheck,
  FileCheck2,
  Flag,
  Inbox,
  LockOpen,
  Mail,
  MessageCircle,
  MessageCircleQuestionMark,
  MessagesSquare,
  PenLine,
  RotateCcw,
  Scale,
  UserPlus,
  UserRoundCog,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseLifeFragment } from '../../generated/graphql.js';
import { dayOf, timeOf } from '../../ui/format.js';
import { Section } from '../../ui/section.js';
import classes from './life.module.css';
import { timelineOf, type CaseEvent, type EventKind } from './timeline.js';

const icons: Record<EventKind, LucideIcon> = {
  SUBMITTED: Inbox,
  REVIEW_OPENED: CircleDot,
  UNSEALED: LockOpen,
  ANSWERED: PenLine,
  MOVED: UserRoundCog,
  PROPOSED: Scale,
  RATIFIED: BadgeCheck,
  SUSPENDED: CirclePause,
  LETTER_SIGNED: FileCheck2,
  LETTER_RELEASED: Mail,
  TOLD: MessageCircle,
  PATIENT_ANSWER: MessagesSquare,
  STEP: ClipboardCheck,
  ASKED: MessageCircleQuestionMark,
  INFORMATION: ClipboardCheck,
  NOT_ASKED: MessageCircleQuestionMark,
  ALERT: BellRing,
  ALERT_ANSWERED: Bell,
  CONFLICT: Scale,
  CONFLICT_WITHDRAWN: Scale,
  GUEST: UserPlus,
  REOPENED: RotateCcw,
  ENDED: Flag,
};
/** Enough to see where a case stands; the rest is one key away. */
const few = 8;

export function TimelineView({ life }: { life: CaseLifeFragment }) {
  const { t } = useTranslation(['life', 'words']);
  const [all, setAll] = useState(false);
  const events = timelineOf(life);
  if (events.length === 0) return null;
  const shown = all ? events : events.slice(0, few);
  return (
    <Section title={t('timeline.title')}>
      <ol role="list" className={classes['timeline']}>
        {shown.map((event, index) => (
          <EventLine key={index} event={event} />
        ))}
      </ol>
      {events.length > few && (
        <Button variant="subtle" color="gray" size="compact-xs" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('timeline.fewer') : t('timeline.all', { count: events.length })}
        </Button>
      )}
    </Section>
  );
}

/** In which words' list the code of an event stands. */
const codes: Partial<Record<EventKind, string>> = {
  ANSWERED: 'words:discipline',
  MOVED: 'words:discipline',
  RATIFIED: 'words:strength',
  LETTER_SIGNED: 'life:letter',
  LETTER_RELEASED: 'life:letter',
  PATIENT_ANSWER: 'life:answer',
  STEP: 'life:step',
  CONFLICT: 'life:conflictKind',
  ENDED: 'words:status',
};

function EventLine({ event: { at, kind, name, number, code, said } }: { event: CaseEvent }) {
  const { t } = useTranslation(['life', 'words']);
  const Icon = icons[kind];
  const list = codes[kind];
  const what = list && code ? t(`${list}.${code}` as 'words:status.CLOSED') : '';
  return (
    <li className={classes['event']}>
      <time dateTime={at}>
        {dayOf(at)} {timeOf(at)}
      </time>
      <Icon size={13} aria-hidden />
      <span>
        {t(`event.${kind}`, { what, number })}
        {name && <span className={classes['soft']}> {t('event.by', { name })}</span>}
      </span>
      {said && <span className={classes['said']}>{said}</span>}
    </li>
  );
}
