import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Discipline, ReviewOpinionsFragment } from '../../generated/graphql.js';
import { dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import classes from './opinions.module.css';

/** One line per discipline: answered, or who owes it and by when. That somebody has answered is visible also while sealed. */
export function AskedList({ review }: { review: ReviewOpinionsFragment }) {
  const { t } = useTranslation(['opinions', 'words']);
  const disciplines = [
    ...new Set([
      ...review.asked.flatMap(({ discipline }) => discipline ?? []),
      ...review.missingDisciplines,
      ...review.answeredDisciplines,
    ]),
  ];
  if (disciplines.length === 0) return <p className={classes['explained']}>{t('none')}</p>;
  return (
    <ul role="list" className={classes['asked']}>
      {disciplines.map((discipline) => (
        <Asked key={discipline} discipline={discipline} review={review} />
      ))}
    </ul>
  );
}

function Asked({ discipline, review }: { discipline: Discipline; review: ReviewOpinionsFragment }) {
  const { t } = useTranslation(['opinions', 'words']);
  const asked = review.asked.find((entry) => entry.discipline === discipline);
  const answered = review.answeredDisciplines.includes(discipline);
  const overdue = !answered && asked?.dueAt && Date.parse(asked.dueAt) < Date.now();
  return (
    <li className={classes['line']}>
      <span className={classes['discipline']}>{t(`words:discipline.${discipline}`)}</span>
      <span className={classes['who']}>{asked ? (asked.person?.name ?? t('nobody')) : ''}</span>
      {answered ? (
        <Mark icon={CircleCheck} tone="good">
          {asked?.answeredAt ? t('answeredOn', { date: dayOf(asked.answeredAt) }) : t('answered')}
        </Mark>
      ) : overdue && asked.dueAt ? (
        <Mark icon={TriangleAlert} tone="bad">
          {t('overdue', { date: dayOf(asked.dueAt) })}
        </Mark>
      ) : (
        <Mark icon={Clock}>
          {t('missing')}
          {asked?.dueAt && `, ${t('due', { date: dayOf(asked.dueAt) })}`}
        </Mark>
      )}
      {asked?.substitute && !answered && <span className={classes['substitute']}>{t('substitute', { name: asked.substitute.name })}</span>}
    </li>
  );
}
