import { ActionIcon } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRightToLine, ChevronDown, ChevronUp, Coffee, GripVertical, MessagesSquare, TimerReset, X } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PullIntoDiscussionDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { patientName } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { PriorityMark } from '../../ui/state.js';
import { ItemState } from './item-state.js';
import classes from './meetings.module.css';
import type { Entry } from './use-meeting.js';
import type { InTurn } from './turns.js';
import { useTurn } from './use-turns.js';

interface Props {
  readonly item: Entry;
  readonly place: number;
  readonly last: boolean;
  readonly begins: string;
  readonly breakBefore: boolean;
  readonly mayMove: boolean;
  readonly dragged: boolean;
  readonly inTurn: InTurn;
  readonly onDrag: (itemId: string | null) => void;
  readonly onDrop: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly onLoad: () => void;
}

/** A case's place on the agenda: dragged, moved by its buttons, or by Alt and the arrow keys while anything in it has the focus. */
export function AgendaRow(props: Props) {
  const { item, place, last, begins, breakBefore, mayMove, dragged, inTurn, onDrag, onDrop, onMove, onRemove, onLoad } = props;
  const { t } = useTranslation('meetings');
  const pull = useCommand(PullIntoDiscussionDocument);
  const pulling = useTurn(inTurn);
  const row = useRef<HTMLLIElement>(null);
  const { boardCase } = item;
  const pullIn = () =>
    pulling.take(async (version) => (await pull.run({ itemId: item.id, version }))?.pullIntoDiscussion?.meeting.version ?? null);
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!mayMove || !event.altKey || by === undefined) return;
    event.preventDefault();
    onMove(by);
    const held = event.target as HTMLElement;
    // The row is moved in the page, and a browser drops the focus of what is moved.
    requestAnimationFrame(() => held.focus());
  };
  return (
    <>
      {breakBefore && (
        <li className={classes['break']}>
          <Mark icon={Coffee}>{t('agenda.break')}</Mark>
        </li>
      )}
      <li
        ref={row}
        className={classes['item']}
        data-dragged={dragged || undefined}
        draggable={mayMove}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          onDrag(item.id);
        }}
        onDragEnd={() => onDrag(null)}
        onDragOver={(event) => mayMove && event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          onDrop();
        }}
        onKeyDown={keys}
      >
        <span className={classes['grip']}>{mayMove && <GripVertical size={14} aria-hidden />}</span>
        <span className={classes['place']}>{place}</span>
        <time className={classes['clock']}>{begins}</time>
        <div className={classes['what']}>
          <p className={classes['line']}>
            <Link to="/cases/$caseId" params={{ caseId: boardCase.id }}>
              {boardCase.number}
            </Link>
            <strong>{patientName(boardCase.patient.name)}</strong>
            <PriorityMark priority={boardCase.priority} />
          </p>
          <p className={classes['question']}>{boardCase.question}</p>
          <p className={classes['line']}>
            <ItemState item={item} current={false} />
            {item.carriedFrom && <Mark icon={ArrowRightToLine}>{t('agenda.carried')}</Mark>}
            {item.late && (
              <Mark icon={TimerReset} tone="strong">
                {t('agenda.late', { name: item.addedBy.name })}
              </Mark>
            )}
            {item.reason && <span className={classes['soft']}>{item.reason}</span>}
          </p>
          <RefusalNotice refused={pull.refused} onLoad={onLoad} />
        </div>
        <span className={classes['length']}>{t('minutes', { count: item.plannedMinutes })}</span>
        <span className={classes['tools']}>
          {item.mayPullIntoDiscussion && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('agenda.pull', { number: boardCase.number })}
              title={t('agenda.pullShort')}
              loading={pulling.busy}
              onClick={pullIn}
            >
              <MessagesSquare size={14} aria-hidden />
            </ActionIcon>
          )}
          {mayMove && (
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t('agenda.up', { number: boardCase.number })}
                aria-disabled={place === 1}
                onClick={() => place > 1 && onMove(-1)}
              >
                <ChevronUp size={15} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t('agenda.down', { number: boardCase.number })}
                aria-disabled={last}
                onClick={() => !last && onMove(1)}
              >
                <ChevronDown size={15} aria-hidden />
              </ActionIcon>
            </>
          )}
          {item.mayRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('agenda.remove', { number: boardCase.number })}
              onClick={onRemove}
            >
              <X size={14} aria-hidden />
            </ActionIcon>
          )}
        </span>
      </li>
    </>
  );
}
