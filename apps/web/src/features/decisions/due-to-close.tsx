import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, CloudOff, Stamp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DueToCloseDocument,
  RatifyReadyDecisionsDocument,
  type DueToCloseQuery,
  type RatifyReadyDecisionsMutation,
} from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useFollow } from '../../live/live.js';
import { joined, joinedIn } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useLonger } from '../../live/use-longer.js';
import { announce } from '../../ui/announcer.js';
import { Blank } from '../../ui/blank.js';
import { Confirm } from '../../ui/confirm.js';
import { momentOf, patientName } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { MoreButton } from '../../ui/more-button.js';
import { PlanText } from '../../ui/plan-text.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { PriorityMark } from '../../ui/state.js';
import { votes } from './choices.js';
import classes from './due-to-close.module.css';

type Due = NonNullable<DueToCloseQuery['board']>['dueToClose']['edges'][number]['node'];
const most = 50;
const mayClose = ({ review }: Due): boolean => (review?.readyToClose?.ready && review.proposal?.mayRatify) ?? false;

/** Nobody objected in time: the chair ratifies several in one act, each for itself (DEC-7). */
export function DueToClose({ boardId, onMissing }: { boardId: string; onMissing: () => void }) {
  const { t } = useTranslation(['voting', 'decisions', 'words', 'app']);
  const { data, error, refetch, fetchMore } = useQuery(DueToCloseDocument, { variables: { boardId } });
  const { run, busy, refused, clear } = useCommand(RatifyReadyDecisionsDocument);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<RatifyReadyDecisionsMutation['ratifyReadyDecisions']>(null);
  const board = data?.board;
  useFollow(board?.stream, { facts: () => quietly(refetch()), snapshot: async () => (await refetch()).data?.board?.stream ?? null });
  const { page, rest, more } = useLonger(boardId, board?.dueToClose, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.board?.dueToClose, joined) }),
  );
  const missing = data !== undefined && !board;
  useEffect(() => {
    if (missing) onMissing();
  }, [missing, onMissing]);
  if (!board)
    return error ? (
      <Blank icon={CloudOff} title={t('app:failed.title')}>
        <Button variant="default" onClick={() => quietly(refetch())}>
          {t('words:again')}
        </Button>
      </Blank>
    ) : (
      <div className={classes['item']} role="status" aria-busy="true" aria-label={t('loading')}>
        <Skeleton height={12} width="40%" />
        <Skeleton height={12} width="60%" />
      </div>
    );
  const cases = page?.edges.map(({ node }) => node) ?? [];
  const closable = cases.filter(mayClose);
  const picked = closable.filter(({ id }) => chosen.has(id)).slice(0, most);
  const choose = (id: string) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const numberOf = (proposalId: string) => cases.find(({ review }) => review?.proposal?.id === proposalId)?.number ?? '';
  const ratify = async () => {
    const proposals = picked.map(({ review }) => ({ id: review!.proposal!.id, revision: review!.proposal!.revision }));
    const done = await run({ boardId, proposals });
    if (!done?.ratifyReadyDecisions) return;
    setAnswer(done.ratifyReadyDecisions);
    setAsking(false);
    setChosen(new Set());
    announce(t('due.done', { count: done.ratifyReadyDecisions.decisions.length }));
    quietly(refetch());
  };
  return (
    <>
      <p className={classes['explained']}>{t('due.explained')}</p>
      {answer && (
        <div className={classes['answer']} role="status">
          {answer.decisions.length > 0 && (
            <Mark icon={CircleCheck} tone="good">
              {t('due.done', { count: answer.decisions.length })}
            </Mark>
          )}
          {answer.refused.map(({ proposalId, message }) => (
            <p key={proposalId}>
              <strong>
                {t('due.refused')}: {numberOf(proposalId)}
              </strong>{' '}
              {message}
            </p>
          ))}
        </div>
      )}
      {cases.length === 0 && <Blank icon={CircleCheck} title={t('due.none')} />}
      <ul role="list">
        {cases.map((one) => {
          const { id, number, patient, priority, question, review } = one;
          const proposal = review?.proposal;
          const ready = review?.readyToClose;
          return (
            <li key={id} className={classes['item']}>
              {mayClose(one) ? (
                <Checkbox aria-label={t('due.choose', { number })} checked={chosen.has(id)} onChange={() => choose(id)} />
              ) : (
                <span />
              )}
              <div className={classes['what']}>
                <p className={classes['line']}>
                  <Link to="/cases/$caseId" params={{ caseId: id }}>
                    {number}
                  </Link>
                  <span>{patientName(patient.name)}</span>
                  <PriorityMark priority={priority} />
                  {ready?.at && <span className={classes['soft']}>{t('due.window', { time: momentOf(ready.at) })}</span>}
                </p>
                <p className={classes['soft']}>{question}</p>
                {proposal && <PlanText plan={proposal.recommendation} compact />}
                {proposal && <p className={classes['soft']}>{t('decisions:ratify.votes', votes(proposal.ballots))}</p>}
                {ready && !ready.ready && (
                  <p className={classes['line']}>
                    {ready.why.map((why) => (
                      <Mark key={why} icon={CircleDashed} tone="strong">
                        {t(`closing.why.${why}`)}
                      </Mark>
                    ))}
                  </p>
                )}
                {ready?.ready && proposal && !proposal.mayRatify && <p className={classes['soft']}>{t('due.notYours')}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      {rest !== null && (
        <MoreButton variant="subtle" onMore={() => more(rest)}>
          {t('due.more')}
        </MoreButton>
      )}
      {closable.length > 0 && (
        <div className={classes['bar']}>
          <span className={classes['soft']}>{t('due.chosen', { count: picked.length })}</span>
          {picked.length < Math.min(most, closable.length) && (
            <Button variant="default" onClick={() => setChosen(new Set(closable.map(({ id }) => id)))}>
              {t('due.chooseAll')}
            </Button>
          )}
          <Button leftSection={<Stamp size={14} aria-hidden />} disabled={picked.length === 0} onClick={() => setAsking(true)}>
            {t('due.ratify', { count: picked.length })}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking}
        title={t('due.confirmTitle', { count: picked.length })}
        yes={t('due.yes')}
        busy={busy}
        onYes={() => void ratify()}
        onClose={() => {
          setAsking(false);
          clear();
        }}
      >
        <p>{t('due.confirmText')}</p>
        <ul role="list" className={classes['picked']}>
          {picked.map(({ id, number, review }) => (
            <li key={id}>
              <strong>{number}</strong>
              {review?.proposal && <PlanText plan={review.proposal.recommendation} compact />}
            </li>
          ))}
        </ul>
        <RefusalNotice refused={refused} />
      </Confirm>
    </>
  );
}
