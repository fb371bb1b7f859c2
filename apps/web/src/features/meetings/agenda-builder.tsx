import { Button } from '@mantine/core';
import { ListOrdered, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenMeetingDocument, RemoveAgendaItemDocument, ReorderAgendaDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { Blank } from '../../ui/blank.js';
import { Confirm } from '../../ui/confirm.js';
import { momentOf, timeOf, weekdayOf } from '../../ui/format.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { useUndo } from '../../ui/undo.js';
import { AgendaRow } from './agenda-row.js';
import { clockTimes, moved } from './agenda-plan.js';
import { Candidates } from './candidates.js';
import classes from './meetings.module.css';
import { MeetingState } from './meeting-state.js';
import { actedNow } from './own-acts.js';
import type { Entry, Sheet } from './use-meeting.js';
import { useTurns } from './use-turns.js';

interface Props {
  readonly meeting: Sheet;
  readonly onLoad: () => void;
}

/** What will be talked about, in which order and for how long; beside it what waits for a place. */
export function AgendaBuilder({ meeting, onLoad }: Props) {
  const { t } = useTranslation('meetings');
  const { id: meetingId, version } = meeting;
  const reorder = useCommand(ReorderAgendaDocument);
  const remove = useCommand(RemoveAgendaItemDocument);
  const open = useCommand(OpenMeetingDocument);
  /** The order as it was last wanted, until the desk has answered. */
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  /** Of several orders that wait for their turn only the last is sent. */
  const unsent = useRef<string[] | null>(null);
  const inTurn = useTurns(version);
  const [dragged, setDragged] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const { act, isGone, bar } = useUndo();

  const byId = new Map(meeting.agenda.map((item) => [item.id, item]));
  const all =
    wanted && wanted.length === byId.size && wanted.every((id) => byId.has(id)) ? wanted.map((id) => byId.get(id)!) : meeting.agenda;
  const items = all.filter(({ id }) => !isGone(id));
  const { begins, ends, minutes } = clockTimes(meeting.startsAt, items);
  const suggested = meeting.suggestedOrder;
  const breaks = new Set(suggested.filter(({ breakBefore }) => breakBefore).map(({ itemId }) => itemId));
  const asSuggested = suggested.every(({ itemId }, index) => all[index]?.id === itemId);

  const order = (next: readonly Entry[], said: string) => {
    if (next === all) return;
    unsent.current = next.map(({ id }) => id);
    setWanted(unsent.current);
    actedNow();
    announce(said);
    void inTurn(async (now) => {
      const itemIds = unsent.current;
      if (!itemIds) return now;
      unsent.current = null;
      const done = await reorder.run({ meetingId, version: now, itemIds });
      // Somebody else was first: their order is shown, and why this one was not taken.
      if (!done) {
        unsent.current = null;
        onLoad();
      }
      if (unsent.current === null) setWanted(null);
      return done?.reorderAgenda?.meeting.version ?? null;
    });
  };
  const move = (item: Entry, by: number) => {
    const from = all.indexOf(item);
    order(moved(all, from, from + by), t('agenda.moved', { number: item.boardCase.number, place: from + by + 1, count: all.length }));
  };
  const drop = (on: Entry) => {
    const from = all.findIndex(({ id }) => id === dragged);
    setDragged(null);
    if (from >= 0) {
      const to = all.indexOf(on);
      order(moved(all, from, to), t('agenda.moved', { number: all[from]!.boardCase.number, place: to + 1, count: all.length }));
    }
  };
  const takeOff = (item: Entry) =>
    act({
      id: item.id,
      said: t('agenda.removed', { number: item.boardCase.number }),
      run: () =>
        inTurn(async (now) => {
          const done = await remove.run({ itemId: item.id, version: now, reason: t('agenda.removeReason') });
          if (!done) onLoad();
          return done?.removeAgendaItem?.meeting.version ?? null;
        }),
    });

  return (
    <div className={classes['builder']}>
      <section className={classes['agenda']} aria-labelledby="agenda-title">
        <header className={classes['head']}>
          <div>
            <h1 id="agenda-title">{t('agenda.of', { when: `${weekdayOf(meeting.startsAt)} ${timeOf(meeting.startsAt)}` })}</h1>
            <p className={classes['soft']}>
              {meeting.board.name} · {t('cutOff', { time: momentOf(meeting.cutOffAt) })}
            </p>
          </div>
          <MeetingState status={meeting.status} />
        </header>
        <div className={classes['bar']}>
          <span>
            {t('cases', { count: items.length })} · {t('minutes', { count: minutes })}
            {items.length > 0 && ` · ${t('agenda.ends', { time: timeOf(ends) })}`}
          </span>
          <span className={classes['grow']} />
          {meeting.mayReorder && items.length > 1 && (
            <Button
              variant="default"
              size="compact-xs"
              leftSection={<ListOrdered size={13} aria-hidden />}
              disabled={asSuggested}
              onClick={() => order(suggested.map(({ itemId }) => byId.get(itemId)!).filter(Boolean), t('agenda.suggestedSaid'))}
            >
              {t('agenda.suggested')}
            </Button>
          )}
          {meeting.mayOpen && (
            <Button size="compact-xs" leftSection={<Play size={13} aria-hidden />} onClick={() => setAsking(true)}>
              {t('open.title')}
            </Button>
          )}
        </div>
        <RefusalNotice refused={reorder.refused ?? remove.refused} onLoad={onLoad} />
        {items.length === 0 ? (
          <Blank title={t('agenda.none')}>
            <p>{t('agenda.noneText')}</p>
          </Blank>
        ) : (
          <>
            {meeting.mayReorder && items.length > 1 && <p className={classes['hint']}>{t('agenda.hint')}</p>}
            <ol role="list" aria-label={t('agenda.title')}>
              {items.map((item, index) => (
                <AgendaRow
                  key={item.id}
                  item={item}
                  place={index + 1}
                  last={index === items.length - 1}
                  begins={timeOf(begins.get(item.id) ?? meeting.startsAt)}
                  breakBefore={asSuggested && breaks.has(item.id)}
                  mayMove={meeting.mayReorder && items.length === all.length}
                  dragged={dragged === item.id}
                  inTurn={inTurn}
                  onDrag={setDragged}
                  onDrop={() => drop(item)}
                  onMove={(by) => move(item, by)}
                  onRemove={() => takeOff(item)}
                  onLoad={onLoad}
                />
              ))}
            </ol>
          </>
        )}
        {bar}
      </section>
      <Candidates meeting={meeting} inTurn={inTurn} onLoad={onLoad} />
      <Confirm
        opened={asking}
        title={t('open.title')}
        yes={t('open.yes')}
        busy={open.busy}
        onYes={() => void open.run({ meetingId, version }).then((done) => done && setAsking(false))}
        onClose={() => setAsking(false)}
      >
        <p>{t('open.text', { count: items.length })}</p>
        <RefusalNotice refused={open.refused} onLoad={onLoad} />
      </Confirm>
    </div>
  );
}
