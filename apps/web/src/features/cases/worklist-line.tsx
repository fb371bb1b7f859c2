import { Link } from '@tanstack/react-router';
import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import type { Line } from './worklist-columns.js';
import { Pick } from './worklist-pick.js';
import classes from './worklist.module.css';

interface Props {
  readonly line: Line;
  readonly index: number;
  /** Where it lies in the list, and how high it is, in pixels. */
  readonly start: number;
  readonly height: number;
  readonly current: boolean;
  /** Whether it is selected; in a list without a selection nothing. */
  readonly selected: boolean | undefined;
  /** When the case last changed while it was looked at. */
  readonly lit: number | undefined;
  /** What is late, and how long somebody has waited, is another thing a minute later. */
  readonly minute: number;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onAhead: ((id: string) => void) | undefined;
  readonly onPick: ((id: string, range: boolean) => void) | undefined;
}

/** A case in the list. Drawn again only when something of its own is another: forty are in the document, and each step of J or of the wheel would draw them all. */
export const WorklistLine = memo(function WorklistLine({
  line,
  index,
  start,
  height,
  current,
  selected,
  lit,
  onCurrent,
  onOpen,
  onAhead,
  onPick,
}: Props) {
  const { id } = line;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-current={current || undefined}
      data-selected={selected || undefined}
      className={classes['row']}
      style={{ height, transform: `translateY(${start}px)` }}
      onFocus={() => {
        onCurrent(id);
        onAhead?.(id);
      }}
      onMouseEnter={() => onAhead?.(id)}
      onClick={() => onOpen(id)}
    >
      {/* A new key starts the light anew when the same row changes again. */}
      {lit !== undefined && <span key={lit} className={classes['flash']} aria-hidden />}
      {onPick && <Pick selected={selected ?? false} onPick={onPick} id={id} number={line.original.number} />}
      {line.getAllCells().map((cell) => (
        <div key={cell.id} role="cell" className={classes['cell']} data-column={cell.column.id}>
          {cell.column.id === 'number' ? (
            <Link to="/cases/$caseId" params={{ caseId: id }} className={classes['link']} onClick={(event) => event.stopPropagation()}>
              <FlexRender cell={cell} />
            </Link>
          ) : (
            <FlexRender cell={cell} />
          )}
        </div>
      ))}
    </div>
  );
});
