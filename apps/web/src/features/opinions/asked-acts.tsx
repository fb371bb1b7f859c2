import { UserRoundCog, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import {
  DeclineToGiveOpinionDocument,
  ReassignOpinionDocument,
  type CasePageFragment,
  type Discipline,
  type ReviewOpinionsFragment,
} from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { momentOf } from '../../ui/format.js';
import classes from './opinions.module.css';

interface Props {
  readonly review: ReviewOpinionsFragment;
  readonly members: CasePageFragment['board']['members'];
  readonly onLoad: () => void;
}

/** Who was asked before, why it moved, and what the desk or whoever is asked can do about it (OPIN-5). */
export default function AskedActs({ review, members, onLoad }: Props) {
  const { t } = useTranslation(['voting', 'words']);
  const moved = review.asked.filter(({ steps }) => steps.length > 0);
  const owed = review.mayReassignOpinions ? review.asked.filter(({ answeredAt }) => !answeredAt) : [];
  const peopleFor = (discipline: Discipline) =>
    members
      .filter((member) => member.discipline === discipline && member.role !== 'OBSERVER')
      .map(({ person: { id, name } }) => ({ value: id, label: name }));
  return (
    <>
      {moved.length > 0 && (
        <details className={classes['steps']}>
          <summary>{t('asked.history')}</summary>
          <ol role="list">
            {moved
              .flatMap(({ discipline, steps }) => steps.map((step) => ({ discipline, ...step })))
              .sort((one, other) => one.at.localeCompare(other.at))
              .map(({ discipline, kind, at, person, toPerson, actedBy, reason }, index) => (
                <li key={index}>
                  {momentOf(at)} · {t(`words:discipline.${discipline}`)}:{' '}
                  {t(`asked.step.${kind}`, { name: person?.name ?? t('asked.nobody'), to: toPerson?.name ?? t('asked.nobody') })}
                  {actedBy && ` · ${actedBy.name}`}
                  {reason && ` · ${reason}`}
                </li>
              ))}
          </ol>
        </details>
      )}
      {(review.mayDeclineOpinion || owed.length > 0) && (
        <Acts>
          {review.mayDeclineOpinion && (
            <Act
              name={`decline.${review.id}`}
              label={t('asked.decline')}
              icon={UserRoundX}
              quiet
              explained={t('asked.declineExplained')}
              fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
              yes={t('asked.declineYes')}
              done={t('asked.declined')}
              document={DeclineToGiveOpinionDocument}
              input={({ reason }) => ({ reviewId: review.id, reason: reason! })}
              onLoad={onLoad}
            />
          )}
          {owed.map(({ discipline, person, substitute }) => (
            <Act
              key={discipline}
              name={`reassign.${review.id}.${discipline}`}
              label={t('asked.reassign', { discipline: t(`words:discipline.${discipline}`) })}
              icon={UserRoundCog}
              quiet
              explained={t('asked.now', { name: person?.name ?? t('asked.nobody'), substitute: substitute?.name ?? t('asked.nobody') })}
              fields={[
                {
                  name: 'personId',
                  label: t('asked.who'),
                  kind: 'select',
                  required: true,
                  options: peopleFor(discipline).filter(({ value }) => value !== person?.id),
                },
                {
                  name: 'substituteId',
                  label: t('asked.substitute'),
                  kind: 'select',
                  description: t('asked.rota'),
                  options: peopleFor(discipline),
                },
                { name: 'reason', label: t('reasonOptional'), kind: 'text' },
              ]}
              yes={t('asked.reassignYes')}
              done={t('asked.reassigned')}
              document={ReassignOpinionDocument}
              input={({ personId, substituteId, reason }) => ({
                reviewId: review.id,
                discipline,
                personId: personId!,
                seenPersonId: person?.id ?? null,
                substituteId: substituteId || null,
                reason: reason || null,
              })}
              onLoad={onLoad}
            />
          ))}
        </Acts>
      )}
    </>
  );
}
