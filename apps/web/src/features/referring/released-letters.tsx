import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReferrerSideFragment } from '../../generated/graphql.js';
import { calendarDay, dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './referring.module.css';

/** The letters that went out, the newest first; one that was corrected says so and stays readable. */
export function ReleasedLetters({ letters }: { letters: ReferrerSideFragment['letters'] }) {
  const { t } = useTranslation('referring');
  if (letters.length === 0) return null;
  return (
    <Section title={t('letters.title')}>
      <ul role="list" className={classes['asked']}>
        {[...letters].reverse().map((letter) => (
          <li key={letter.id} className={classes['line']}>
            <a href={letter.pdfPath} target="_blank" rel="noreferrer" className={classes['file']}>
              <FileText size={14} aria-hidden />
              {letter.title} ({t('letters.pdf')})
            </a>
            <span className={classes['soft']}>
              {t(`letters.kind.${letter.kind}`)} · {letter.releasedAt ? dayOf(letter.releasedAt) : calendarDay(letter.date)}
            </span>
            {letter.supersededBy && <Mark>{t('letters.superseded')}</Mark>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
