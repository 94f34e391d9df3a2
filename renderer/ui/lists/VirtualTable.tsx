import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { toast } from '../feedback/toast';
import { moveCursor } from './moveCursor';
import { columnsToTracks, type TableColumn, type TableSort } from './TableColumn';
import { TableHeader } from './TableHeader';
import { TableRow } from './TableRow';
import { useElementWidth } from './useElementWidth';
import { CutText } from './CutText';
import styles from './VirtualTable.module.css';

export type VirtualTableProps<Row extends { readonly id: string }> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Filtered and sorted by the caller. */
  readonly rows: readonly Row[];
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort) => void;
  /** The open record; marked, and where the arrows start. */
  readonly selectedId?: string | null;
  /** Click or Enter. */
  readonly onOpen?: (id: string) => MaybeAsync;
  /** Told where the arrows are, for what can be done with that row elsewhere. */
  readonly onCursor?: (id: string) => void;
  /** Delete or Backspace on a row. */
  readonly onDelete?: (id: string) => MaybeAsync;
  /** Under this name the scroll position is kept while the application runs. */
  readonly scrollId?: string;
  /** Rows as high as a finger needs, where people stand and tap. */
  readonly isForFingers?: boolean;
};

const ROW_HEIGHT = 40;
const FINGER_ROW_HEIGHT = 48;

/**
 * A grid for 50,000 rows: only the visible ones exist. The focus stays on the grid, and aria-activedescendant names the row, so
 * that a row scrolled out of existence does not take the focus with it.
 */
export function VirtualTable<Row extends { readonly id: string }>(props: VirtualTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    sort,
    onSort,
    selectedId = null,
    onOpen,
    onDelete,
    onCursor,
    scrollId,
    isForFingers = false,
  } = props;
  const rowHeight = isForFingers ? FINGER_ROW_HEIGHT : ROW_HEIGHT;
  const gridRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const lock = useWriteLock();
  const act = useAct();
  const width = useElementWidth(gridRef);
  const [cursorId, setCursorId] = useState<string | null>(null);

  const shown = useMemo(
    () => columns.filter(({ minTableWidth = 0 }, index) => index === 0 || width >= minTableWidth),
    [columns, width],
  );
  // The same object as long as the columns are: rows that stay are then skipped.
  const tracks = useMemo(() => columnsToTracks(shown), [shown]);
  const cursor = useMemo(() => {
    const at = indexOf(rows, cursorId);
    return at < 0 ? indexOf(rows, selectedId) : at;
  }, [rows, cursorId, selectedId]);
  const rowId = (id: string): string => `${gridId}-${id}`;

  // The same function as long as the rows are the same: for another one the heights of all rows are put together again.
  const keyOf = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 10,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    initialOffset: () => recallScroll(scrollId),
    onChange: (instance) => rememberScroll(scrollId, instance.scrollOffset ?? 0),
  });

  const visible = virtualizer.getVirtualItems();
  // An id that is not in the document would be worse than none: after scrolling by wheel the row may not exist.
  const active = visible.some(({ index }) => index === cursor) ? rows[cursor] : undefined;

  const press = useCallback(
    ({ id }: Row) => {
      setCursorId(id);
      act(() => onOpen?.(id));
    },
    [act, onOpen],
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    // Keys of a control inside a cell or of a sort button are theirs.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const current = rows[cursor];
    const pageSize = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = moveCursor(event.key, cursor, rows.length, pageSize);
    if (next !== undefined) {
      const to = rows[next]?.id;
      setCursorId(to ?? null);
      if (to !== undefined) onCursor?.(to);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (event.key === 'Enter' && current && onOpen) act(() => onOpen(current.id));
    else if ((event.key === 'Delete' || event.key === 'Backspace') && current && onDelete) {
      if (lock === undefined) act(() => onDelete(current.id));
      else toast({ message: lock });
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={gridRef}
      role="grid"
      id={gridId}
      className={styles.grid}
      data-full-width
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length}
      aria-activedescendant={active && rowId(active.id)}
      onKeyDown={onKeyDown}
    >
      <CutText table={gridRef} />
      <TableHeader columns={shown} tracks={tracks} sort={sort} onSort={onSort} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <TableRow
              key={row.id}
              row={row}
              domId={rowId(row.id)}
              index={index}
              top={start - ROW_HEIGHT}
              height={rowHeight}
              columns={shown}
              tracks={tracks}
              isSelected={row.id === selectedId}
              isCursor={index === cursor}
              isClickable={onOpen !== undefined}
              onPress={press}
            />
          );
        })}
      </div>
    </div>
  );
}

/** @returns -1 where there is none */
function indexOf(rows: readonly { readonly id: string }[], wanted: string | null): number {
  return wanted === null ? -1 : rows.findIndex(({ id }) => id === wanted);
}

// Where each list was scrolled to, while the application runs: coming back to a list finds it as it was left.
const offsetByList = new Map<string, number>();

function rememberScroll(listId: string | undefined, offset: number): void {
  if (listId !== undefined) offsetByList.set(listId, offset);
}

function recallScroll(listId: string | undefined): number {
  return listId === undefined ? 0 : (offsetByList.get(listId) ?? 0);
}
