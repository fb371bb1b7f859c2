import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFragment, ProposalTextFragment, ReviewDecisionFragment } from '../../generated/graphql.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import classes from './decisions.module.css';
import { verdicts } from './record-draft.js';
import { look } from './safety-on-record.js';

// Few cases have a stop: the forms come with the first one.
const EnterSafety = lazy(() => import('./enter-safety.js'));
const SignSafety = lazy(() => import('./sign-safety.js'));

interface Props {
  readonly review: ReviewDecisionFragment;
  readonly proposal: ProposalTextFragment;
  readonly viewer: NamedFragment;
  readonly onLoad: () => void;
}

/** What the safety rules said about the plan that is voted on: worst first, with who answered for it and whose signature it waits for (DEC-13). */
export function SafetyOnTable({ review, proposal, viewer, onLoad }: Props) {
  const { t } = useTranslation('decisions');
  const [entering, setEntering] = useState(false);
  const mayEnter = proposal.mayCastBallot || review.mayPropose;
  const results = [...review.safetyResults].sort((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict));
  // Of what was decided the record says it.
  if (!mayEnter && (results.length === 0 || review.decision)) return null;
  return (
    <Section title={t('safety.title')}>
      {results.length > 0 && (
        <ul className={classes['safetyOnRecord']} role="list" aria-label={t('safety.title')}>
          {results.map((result) => {
            const { rule, verdict, note, enteredBy, needs, override, advice, overriddenBy, secondedBy } = result;
            // Another plan is another risk: what was answered for an earlier revision does not count for this one.
            const answered = result.overrideRevision === proposal.revision;
            return (
              <li key={rule}>
                <p className={classes['safetyRule']}>
                  <Mark {...look[verdict]}>{t(`verdict.${verdict}`)}</Mark>
                  <span>{rule}</span>
                  <span className={classes['soft']}>{t('safety.enteredBy', { name: enteredBy.name })}</span>
                </p>
                {note && <p className={classes['rationale']}>{note}</p>}
                {answered && override && (
                  <p className={classes['rationale']}>
                    <span className={classes['strong']}>{t('safety.overridden')}</span> {override}
                  </p>
                )}
                {answered && advice && <p className={classes['rationale']}>{t('safety.reliedOn', { advice })}</p>}
                {answered && overriddenBy && (
                  <p className={classes['soft']}>
                    {secondedBy
                      ? t('safety.signedByBoth', { first: overriddenBy.name, second: secondedBy.name })
                      : t('safety.signedBy', { name: overriddenBy.name })}
                  </p>
                )}
                {needs && (
                  <Suspense>
                    <SignSafety result={result} proposal={proposal} viewer={viewer} onLoad={onLoad} />
                  </Suspense>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mayEnter && entering && (
        <Suspense>
          <EnterSafety reviewId={review.id} onDone={() => setEntering(false)} onLoad={onLoad} />
        </Suspense>
      )}
      {mayEnter && !entering && (
        <Button
          variant="subtle"
          className={classes['add'] ?? ''}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setEntering(true)}
        >
          {t('safety.enter')}
        </Button>
      )}
    </Section>
  );
}
