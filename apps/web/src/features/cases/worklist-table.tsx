import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinute } from '../../ui/minute.js';
import { useRowKeys } from './use-row-keys.js';
import { columnsOf, features, type ColumnName, type Line, type Row } from './worklist-columns.js';
import { WorklistLine } from './worklist-line.js';
import { useSelectionKeys } from './worklist-pick.js';
import type { Selection } from './worklist-selection.js';
import classes from './worklist.module.css';

interface Props {
  readonly rows: readonly Row[];
  readonly label: string;
  /** Case ids with the time of their last live change: those rows are lit for a moment. */
  readonly changed: ReadonlyMap<string, number>;
  readonly more: boolean;
  readonly onMore: () => void;
  /** The board's list, with what is the board's alone; the referrer's has no selection. */
  readonly selection?: Selection | undefined;
  /** Whether new rows may come at the top now without moving anything that somebody looks at or points to. */
  readonly calm?: RefObject<() => boolean> | undefined;
  /** Somebody rests on a case: it will probably be opened; null when they have gone on. */
  readonly onAhead?: ((id: string | null) => void) | undefined;
}

/** Rows of 34 px; on a narrow screen one case takes three lines, or four of the board's. Fixed, so that scrolling never jumps. */
const rowHeight = { wide: 34, referrer: 76, board: 96 };

/** The dense list. Only what is in sight is in the document; the whole count is told to screen readers by aria-rowcount. */
export function WorklistTable({ rows, label, changed, more, onMore, selection, calm, onAhead }: Props) {
  const { t } = useTranslation(['cases', 'worklist']);
  const narrow = useMediaQuery('(max-width: 62rem)', matchMedia('(max-width: 62rem)').matches) ?? false;
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const of = selection ? 'board' : 'referrer';
  const columns = columnsOf[of];
  const table = useTable({ features, columns, data: rows as Row[], getRowId: (row) => row.id });
  const height = narrow ? rowHeight[of] : rowHeight.wide;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    // The head stays over the list: without this the line that one goes down to would lie below what is seen.
    scrollPaddingEnd: narrow ? 0 : rowHeight.wide,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  useEffect(() => {
    if (!calm) return;
    calm.current = () => {
      const place = scroller.current;
      return !place || (place.scrollTop < 1 && !place.matches(':hover') && !place.contains(document.activeElement));
    };
    return () => {
      calm.current = () => true;
    };
  }, [calm]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 15) onMore();
  }, [more, last, rows.length, onMore]);

  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const keys = useRowKeys(
    ids,
    (index) => {
      virtual.scrollToIndex(index, { align: 'auto' });
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus());
    },
    // One line less than fits, so that one sees where one was.
    () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
  );
  useSelectionKeys(selection, keys.current);
  const model = useSameLines(table.getRowModel().rows);
  const minute = useMinute();
  const open = useCallback((caseId: string) => void navigate({ to: '/cases/$caseId', params: { caseId } }), [navigate]);
  return (
    <div ref={scroller} className={classes['scroller']} data-testid="worklist">
      <div role="table" aria-label={label} aria-rowcount={more ? -1 : rows.length + 1} className={classes['table']} data-of={of}>
        <div role="rowgroup" className={classes['head']}>
          <div role="row" className={classes['row']}>
            {selection && (
              <div role="columnheader" className={classes['cell']} data-column="select">
                <span className={classes['spoken']}>{t('worklist:column.select')}</span>
              </div>
            )}
            {columns.map((column) => (
              <div key={column.id} role="columnheader" className={classes['cell']} data-column={column.id}>
                {t(`column.${column.id as ColumnName}`)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }} onMouseLeave={() => onAhead?.(null)}>
          {items.map((item) => {
            const row = model[item.index];
            if (!row) return null;
            return (
              <WorklistLine
                key={row.id}
                line={row}
                index={item.index}
                start={item.start}
                height={item.size}
                current={keys.current === row.id}
                selected={selection?.ids.has(row.id)}
                lit={changed.get(row.id)}
                minute={minute}
                onCurrent={keys.setCurrent}
                onOpen={open}
                onAhead={onAhead}
                onPick={selection?.pick}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The table makes all its rows anew when one case changes; the line of a case that is as it was stays what it was, and is not drawn again. */
function useSameLines(model: readonly Line[]): readonly Line[] {
  const kept = useRef(new WeakMap<Row, Line>());
  return useMemo(
    () =>
      model.map((line) => {
        const before = kept.current.get(line.original) ?? line;
        kept.current.set(line.original, before);
        return before;
      }),
    [model],
  );
}
