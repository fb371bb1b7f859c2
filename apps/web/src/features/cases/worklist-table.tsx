import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorklistRowFragment } from '../../generated/graphql.js';
import { columns, features, type ColumnName } from './worklist-columns.js';
import { useRowKeys } from './use-row-keys.js';
import classes from './worklist.module.css';

interface Props {
  readonly rows: readonly WorklistRowFragment[];
  readonly label: string;
  /** Case ids with the time of their last live change: those rows are lit for a moment. */
  readonly changed: ReadonlyMap<string, number>;
  readonly more: boolean;
  readonly onMore: () => void;
}

/** Rows of 34 px, or 76 on a narrow screen where one case takes three lines; fixed, so that scrolling never jumps. */
const rowHeight = { wide: 34, narrow: 76 };

/** The dense list. Only what is in sight is in the document; the whole count is told to screen readers by aria-rowcount. */
export function WorklistTable({ rows, label, changed, more, onMore }: Props) {
  const { t } = useTranslation('cases');
  const narrow = useMediaQuery('(max-width: 62rem)', matchMedia('(max-width: 62rem)').matches) ?? false;
  const scroller = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const table = useTable({ features, columns, data: rows as WorklistRowFragment[], getRowId: (row) => row.id });
  const height = narrow ? rowHeight.narrow : rowHeight.wide;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 10) onMore();
  }, [more, last, rows.length, onMore]);

  const keys = useRowKeys(rows.length, (index) => {
    virtual.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus());
  });
  const model = table.getRowModel().rows;
  return (
    <div ref={scroller} className={classes['scroller']} data-testid="worklist">
      <div role="table" aria-label={label} aria-rowcount={more ? -1 : rows.length + 1} className={classes['table']}>
        <div role="rowgroup" className={classes['head']}>
          <div role="row" className={classes['row']}>
            {columns.map((column) => (
              <div key={column.id} role="columnheader" className={classes['cell']} data-column={column.id}>
                {t(`column.${column.id as ColumnName}`)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes['body']} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = model[item.index];
            if (!row) return null;
            const lit = changed.get(row.id);
            return (
              <div
                key={row.id}
                role="row"
                aria-rowindex={item.index + 2}
                data-index={item.index}
                data-current={keys.current === item.index || undefined}
                className={classes['row']}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                onFocus={() => keys.setCurrent(item.index)}
                onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } })}
              >
                {/* A new key starts the light anew when the same row changes again. */}
                {lit !== undefined && <span key={lit} className={classes['flash']} aria-hidden />}
                {row.getAllCells().map((cell) => (
                  <div key={cell.id} role="cell" className={classes['cell']} data-column={cell.column.id}>
                    {cell.column.id === 'number' ? (
                      <Link
                        to="/cases/$caseId"
                        params={{ caseId: row.id }}
                        className={classes['link']}
                        onClick={(event) => event.stopPropagation()}
                      >
                        <table.FlexRender cell={cell} />
                      </Link>
                    ) : (
                      <table.FlexRender cell={cell} />
                    )}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
