import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NumberInput, Skeleton, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddAgendaItemDocument, MeetingCandidatesDocument, type AgendaCaseFragment, type AgendaItemKind } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import { joined, joinedIn } from '../../live/pages.js';
import { quietly } from '../../live/quietly.js';
import { useLonger } from '../../live/use-longer.js';
import { announce } from '../../ui/announcer.js';
import { Choice } from '../../ui/choice.js';
import { patientName } from '../../ui/format.js';
import { MoreButton } from '../../ui/more-button.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { PriorityMark } from '../../ui/state.js';
import { candidatesOf, type CandidateGroup } from './candidate-groups.js';
import '@mantine/core/styles/NumberInput.layer.css';
import classes from './meetings.module.css';
import type { Sheet } from './use-meeting.js';
import type { InTurn } from './turns.js';
import { useTurn } from './use-turns.js';

interface Props {
  readonly meeting: Sheet;
  readonly inTurn: InTurn;
  readonly onLoad: () => void;
}

/** What waits for a place on an agenda: offered by what happened, due to close without a meeting, ready or nearly so. */
export function Candidates({ meeting, inTurn, onLoad }: Props) {
  const { t } = useTranslation('meetings');
  const { id: meetingId, board } = meeting;
  const { data, refetch, fetchMore } = useQuery(MeetingCandidatesDocument, {
    variables: { meetingId, boardId: board.id },
    fetchPolicy: 'cache-and-network',
  });
  const { page, rest, more } = useLonger(meetingId, data?.boardCases, (after) =>
    fetchMore({ variables: { after }, updateQuery: joinedIn((all) => all.boardCases, joined) }),
  );
  // What is taken off an agenda waits again, and what others add waits no more.
  const read = useRef(meeting.version);
  useEffect(() => {
    if (read.current !== meeting.version) quietly(refetch());
    read.current = meeting.version;
  }, [meeting.version, refetch]);
  const add = useCommand(AddAgendaItemDocument);
  const adding = useTurn(inTurn);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<AgendaItemKind>('DISCUSSION');
  const [minutes, setMinutes] = useState<number | string>('');
  const reason = useDraft(`agenda.${meetingId}`, '');
  const late = meeting.status === 'OPEN' || Date.parse(meeting.cutOffAt) < Date.now();
  if (!data)
    return (
      <section className={classes['candidates']} role="status" aria-busy="true" aria-label={t('candidates.title')}>
        <Skeleton height={12} width="60%" />
      </section>
    );
  const groups = candidatesOf({ ...data, boardCases: page }, meeting.agenda);
  const all = groups.flatMap(({ cases }) => cases);
  const picked = all.filter(({ boardCase }) => chosen.has(boardCase.id));
  const toggle = (id: string) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));

  /** One after the other: each raises the meeting's version, and what is refused names itself while the others stand. */
  const addAll = async (from: number): Promise<number | null> => {
    let version = from;
    let added = 0;
    for (const { boardCase } of picked) {
      const done = await add.run({
        meetingId,
        version,
        caseId: boardCase.id,
        kind,
        plannedMinutes: typeof minutes === 'number' ? minutes : null,
        reason: reason.value.trim() || null,
      });
      if (!done?.addAgendaItem) {
        onLoad();
        break;
      }
      version = done.addAgendaItem.meeting.version;
      added++;
      setChosen((before) => new Set([...before].filter((one) => one !== boardCase.id)));
    }
    if (added > 0) announce(t('candidates.added', { count: added }));
    if (added === picked.length) reason.drop('');
    return added === picked.length ? version : null;
  };

  return (
    <section className={classes['candidates']} aria-labelledby="candidates-title" tabIndex={0}>
      <h2 id="candidates-title">{t('candidates.title')}</h2>
      {all.length === 0 && rest === null && <p className={classes['soft']}>{t('candidates.none')}</p>}
      {groups.map((group) => (
        <Group
          key={group.name}
          group={group}
          more={(page?.pageInfo.hasNextPage ?? false) && (group.name === 'ready' || group.name === 'waiting')}
          chosen={chosen}
          mayAdd={meeting.mayAddItem}
          onToggle={toggle}
        />
      ))}
      {rest !== null && (
        <MoreButton variant="subtle" onMore={() => more(rest)}>
          {t('candidates.more')}
        </MoreButton>
      )}
      {meeting.mayAddItem && all.length > 0 && (
        <div className={classes['addBar']}>
          <Choice
            legend={t('candidates.kind')}
            hideLegend
            value={kind}
            onChange={setKind}
            options={[
              { value: 'DISCUSSION', label: t('kind.DISCUSSION') },
              { value: 'NOTING', label: t('kind.NOTING') },
            ]}
          />
          <NumberInput
            label={t('candidates.minutes')}
            placeholder={t('candidates.byComplexity')}
            min={1}
            max={240}
            hideControls
            value={minutes}
            onChange={setMinutes}
          />
          <TextInput
            label={late ? t('candidates.lateReason') : t('candidates.reason')}
            required={late}
            value={reason.value}
            onChange={({ currentTarget }) => reason.change(currentTarget.value)}
          />
          <RefusalNotice refused={add.refused} onLoad={onLoad} />
          <Button
            leftSection={<Plus size={14} aria-hidden />}
            loading={adding.busy}
            disabled={picked.length === 0 || (late && reason.value.trim() === '')}
            onClick={() => adding.take(addAll)}
          >
            {t('candidates.add', { count: picked.length })}
          </Button>
        </div>
      )}
      {!meeting.mayAddItem && <p className={classes['hint']}>{t('candidates.closed')}</p>}
    </section>
  );
}

interface GroupProps {
  readonly group: CandidateGroup<AgendaCaseFragment>;
  /** Not all of it has been read. */
  readonly more: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly mayAdd: boolean;
  readonly onToggle: (id: string) => void;
}

function Group({ group, more, chosen, mayAdd, onToggle }: GroupProps) {
  const { t } = useTranslation('meetings');
  if (group.cases.length === 0) return null;
  return (
    <>
      <h3 className={classes['groupTitle']}>
        {t(`candidates.group.${group.name}`)}{' '}
        <span className={classes['soft']}>{more ? `${group.cases.length}+` : group.cases.length}</span>
      </h3>
      <ul role="list">
        {group.cases.map(({ boardCase, why }) => (
          <li key={boardCase.id} className={classes['candidate']}>
            {mayAdd && (
              <Checkbox
                aria-label={t('candidates.choose', { number: boardCase.number })}
                checked={chosen.has(boardCase.id)}
                onChange={() => onToggle(boardCase.id)}
              />
            )}
            <div>
              <p className={classes['line']}>
                <span>{boardCase.number}</span>
                <strong>{patientName(boardCase.patient.name)}</strong>
                <PriorityMark priority={boardCase.priority} />
              </p>
              <p className={classes['question']}>{boardCase.question}</p>
              {why && <p className={classes['soft']}>{t(`candidates.why.${why}`)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
