import { Lock, LockOpen } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CasePageFragment, ReviewOpinionsFragment } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { lazily } from '../../ui/lazily.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import { AskedList } from './asked-list.js';
import { OpinionView } from './opinion-view.js';
import classes from './opinions.module.css';

// What is done when a request does not go its usual way comes after the opinions themselves.
const OpinionForm = lazily(() => import('./opinion-form.js').then(({ OpinionForm: component }) => ({ default: component })));
// Only the chair unseals, once a review.
const Unseal = lazily(() => import('./unseal.js').then(({ Unseal: component }) => ({ default: component })));
const AskedActs = lazily(() => import('./asked-acts.js'));

interface Props {
  readonly review: ReviewOpinionsFragment;
  readonly viewerId: string;
  readonly members: CasePageFragment['board']['members'];
  readonly onLoad: () => void;
}

/** Who has answered and who has not; one's own opinion; and, once they may be read, all of them side by side. */
export function OpinionsPanel({ review, viewerId, members, onLoad }: Props) {
  const { t } = useTranslation('opinions');
  const [revising, setRevising] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const own = review.opinions.find(({ author }) => author.id === viewerId) ?? null;
  const giving = own === null ? review.mayGiveOpinion : revising && own.mayRevise;
  return (
    <>
      <Section
        heading={heading}
        title={t('title')}
        aside={
          <>
            <Mark icon={review.sealed ? Lock : LockOpen}>{review.sealed ? t('sealed') : t('open')}</Mark>
            {review.mayUnseal && (
              <Suspense>
                <Unseal review={review} onLoad={onLoad} />
              </Suspense>
            )}
          </>
        }
      >
        <AskedList review={review} />
        {(review.mayDeclineOpinion || review.mayReassignOpinions || review.asked.some(({ steps }) => steps.length > 0)) && (
          <Suspense>
            <AskedActs review={review} members={members} onLoad={onLoad} />
          </Suspense>
        )}
        {review.sealed && <p className={classes['explained']}>{t('sealedExplained')}</p>}
        {review.unsealedBy && review.unsealedAt && (
          <p className={classes['explained']}>
            {t(review.unsealReason ? 'unsealedWhy' : 'unsealed', {
              name: review.unsealedBy.name,
              date: momentOf(review.unsealedAt),
              reason: review.unsealReason,
            })}
          </p>
        )}
        {review.opinions.length > 0 && (
          <ul role="list" className={classes['opinions']} aria-label={t('compare')} data-several={review.opinions.length > 1 || undefined}>
            {review.opinions.map((opinion) => (
              <li key={opinion.id} className={classes['opinion']} data-own={opinion.author.id === viewerId || undefined}>
                <OpinionView opinion={opinion} own={opinion.author.id === viewerId} />
                {opinion.mayRevise && !revising && (
                  <Button variant="default" size="compact-xs" onClick={() => setRevising(true)}>
                    {t('revise')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {giving && (
        <Section title={own ? t('revise') : t('give')}>
          <Suspense>
            <OpinionForm
              key={`${review.id} ${own?.version ?? 0}`}
              review={review}
              own={own}
              rehabilitation={members.some(({ person, discipline }) => person.id === viewerId && discipline === 'PHYSIOTHERAPY')}
              onDone={() => {
                setRevising(false);
                // Its form is gone: the keyboard goes on from the opinions, of which this is one now.
                heading.current?.focus({ preventScroll: true });
              }}
              onLoad={onLoad}
            />
          </Suspense>
        </Section>
      )}
    </>
  );
}
