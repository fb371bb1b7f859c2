import { Button } from '@mantine/core';
import { FlaskConical, Image, ListChecks, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThreadTalkFragment } from '../../generated/graphql.js';
import { calendarDay } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { placeOf } from '../../ui/place-of.js';
import { useViewing } from '../../ui/viewing.js';

/** Where it stands on this page, if that part of it is shown. */
function jump(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What a thread is about, and the way there: the image as its author saw it, an opinion, a laboratory value, a criterion (DISC-1). */
export function AnchorLabel({ anchor }: { anchor: NonNullable<ThreadTalkFragment['anchor']> }) {
  const { t } = useTranslation('discussion');
  const viewing = useViewing();
  const { image, opinion, laboratoryValue, criterion } = anchor;
  if (image) {
    const name = viewing?.nameOf(image.studyId) ?? null;
    if (!name || !viewing) return <Mark icon={Image}>{t('view.gone')}</Mark>;
    return (
      <Button variant="default" size="compact-xs" leftSection={<Image size={12} aria-hidden />} onClick={() => viewing.show(image)}>
        {t('view.show', { name })}
      </Button>
    );
  }
  if (criterion) return <Mark icon={ListChecks}>{t('anchor.criterion', { code: criterion.code })}</Mark>;
  const to = opinion ? opinion.opinionId : laboratoryValue ? placeOf(laboratoryValue) : null;
  if (to === null) return null;
  const Icon = opinion ? PenLine : FlaskConical;
  return (
    <Button variant="default" size="compact-xs" leftSection={<Icon size={12} aria-hidden />} onClick={() => jump(to)}>
      {opinion
        ? t('anchor.opinion')
        : t('anchor.laboratoryValue', { code: laboratoryValue!.code, date: calendarDay(laboratoryValue!.takenOn) })}
    </Button>
  );
}
