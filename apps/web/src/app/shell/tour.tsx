import { useQuery } from '@apollo/client/react';
import { Button, CloseButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TourOfBoardDocument, TourOfReferralsDocument } from '../../generated/graphql.js';
import { usePlaces } from '../places.js';
import { stepsForNobody, stepsForReferrer, stepsOnBoard, type Step } from './tour-steps.js';
import classes from './tour.module.css';

/** Asks for the cases to show first: a step never leads to a page that is not there. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const places = usePlaces();
  const board = places.find(({ kind }) => kind === 'board')?.id;
  const organisation = board === undefined ? places.find(({ kind }) => kind === 'organisation')?.id : undefined;
  const onBoard = useQuery(TourOfBoardDocument, { variables: { boardId: board ?? '' }, skip: board === undefined });
  const ofReferrals = useQuery(TourOfReferralsDocument, {
    variables: { organisationId: organisation ?? '' },
    skip: organisation === undefined,
  });
  const [steps, setSteps] = useState<readonly Step[] | null>(null);
  const cases = onBoard.data?.boardCases.edges;
  const referrals = ofReferrals.data?.organisation?.referrals.edges;
  useEffect(() => {
    // Once: a case that moves on while somebody reads does not change the way.
    if (steps) return;
    if (board !== undefined) {
      if (cases)
        setSteps(
          stepsOnBoard(
            board,
            cases.map(({ node }) => node),
          ),
        );
    } else if (organisation !== undefined) {
      if (referrals)
        setSteps(
          stepsForReferrer(
            organisation,
            referrals.map(({ node }) => node),
          ),
        );
    } else setSteps(stepsForNobody);
  }, [steps, board, organisation, cases, referrals]);
  return steps && <Steps steps={steps} onEnd={onEnd} />;
}

function Steps({ steps, onEnd }: { steps: readonly Step[]; onEnd: () => void }) {
  const { t } = useTranslation(['tour', 'words']);
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(document.activeElement);
  const step = steps[at]!;
  const go = (to: number) => {
    const next = steps[to];
    if (!next) return;
    setAt(to);
    if (next.link) void navigate(next.link);
  };
  // The heading takes the focus, so that it is read out; the page behind stays as it is and can be used.
  useEffect(() => title.current?.focus({ preventScroll: true }), [at]);
  useEffect(() => pointAt(step.at), [step]);
  const end = () => {
    const back = before.current;
    onEnd();
    (back instanceof HTMLElement && back.isConnected && back !== document.body ? back : document.getElementById('content'))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
    else if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else return;
    event.stopPropagation();
  };
  const last = at === steps.length - 1;
  return (
    <section
      className={classes['tour']}
      data-beside={step.at === 'discussion' || undefined}
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']}>
        <h2 id="tour-title" ref={title} tabIndex={-1}>
          {t(`step.${step.name}.title`)}
        </h2>
        <CloseButton size="sm" aria-label={t('end')} onClick={end} />
      </div>
      <p id="tour-text">{t(`step.${step.name}.text`)}</p>
      <div className={classes['foot']}>
        <span className={classes['progress']}>{t('progress', { at: at + 1, of: steps.length })}</span>
        {at > 0 && (
          <Button variant="default" onClick={() => go(at - 1)}>
            {t('back')}
          </Button>
        )}
        <Button onClick={last ? end : () => go(at + 1)}>{last ? t('done') : t('next')}</Button>
      </div>
    </section>
  );
}

/** The page may still be on its way: looks for the place until it is there. */
function pointAt(name: string | undefined): () => void {
  if (!name) return () => undefined;
  let marked: Element | null = null;
  const mark = () => {
    const found = document.querySelector(`[data-tour="${name}"]`);
    if (found === marked) return;
    marked?.removeAttribute('data-pointed');
    marked = found;
    marked?.setAttribute('data-pointed', '');
  };
  mark();
  const watching = new MutationObserver(mark);
  watching.observe(document.body, { childList: true, subtree: true });
  return () => {
    watching.disconnect();
    marked?.removeAttribute('data-pointed');
  };
}
