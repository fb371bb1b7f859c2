import { Button } from '@mantine/core';
import { Images } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferralFragment } from '../../generated/graphql.js';
import { calendarDay } from '../../ui/format.js';
import { Section } from '../../ui/section.js';
import { useViewing } from '../../ui/viewing.js';
import classes from './referral.module.css';

/** Which studies there are and what their reports say; the images themselves come with the viewer, when somebody opens them. */
export function Imaging({ studies }: { studies: ReferralFragment['imagingStudies'] }) {
  const { t } = useTranslation('cases');
  const viewing = useViewing();
  return (
    <Section title={t('section.imaging')} aside={studies.length > 0 && t('imaging.notPrimary')}>
      {studies.length === 0 ? (
        <p className={classes['soft']}>{t('imaging.none')}</p>
      ) : (
        <ul role="list">
          {studies.map(({ id, studyInstanceUid, modality, description, performedOn, report }) => (
            <li key={id} className={classes['study']}>
              <p>
                <span className={classes['modality']}>{modality}</span> <span className={classes['strong']}>{description}</span>{' '}
                <span className={classes['soft']}>{performedOn ? calendarDay(performedOn) : t('imaging.noDate')}</span>
                {studyInstanceUid && viewing && (
                  <Button
                    className={classes['openImages']}
                    variant="default"
                    size="compact-xs"
                    leftSection={<Images size={13} aria-hidden />}
                    aria-label={`${t('imaging.open')}: ${modality} ${description ?? ''}`}
                    onClick={() => viewing.open(id)}
                  >
                    {t('imaging.open')}
                  </Button>
                )}
              </p>
              <p className={report ? classes['prose'] : classes['soft']}>{report ?? t('imaging.noReport')}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
