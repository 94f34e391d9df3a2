import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { NOTHING_SELECTED, selectAll, selectTo, toggleAllOf, toggleSelected } from '../../../shared/domain/lists';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { cx } from '../cx';
import type { CheckState } from './CheckMark';
import { CutText } from './CutText';
import { DetailBelow } from './DetailBelow';
import { GroupRow } from './GroupRow';
import { columnsToTracks, type TableColumn, type TableSort } from './TableColumn';
import { groupsToEntries, rowsToEntries, type TableGroup } from './tableEntries';
import { TableHeader } from './TableHeader';
import { TableRow, type RowPress } from './TableRow';
import type { TableSelection } from './TableSelection';
import { useElementWidth } from './useElementWidth';
import { useTableKeys } from './useTableKeys';
import styles from './VirtualTable.module.css';

/** The rows under headings. */
export type TableGroups<Row> = {
  readonly groups: readonly TableGroup<Row>[];
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

/** What opens below a row, in the table; as high as it needs to be. */
export type TableDetail<Row> = {
  /** Whose is open; the arrows then stand on it. */
  readonly openId: string | null;
  /** Of the part that opens. */
  readonly render: (row: Row) => ReactNode;
};

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
  readonly selection?: TableSelection;
  /** Of the same rows; without it they stand one below the other. */
  readonly grouping?: TableGroups<Row> | undefined;
  readonly detail?: TableDetail<Row>;
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
    selection,
    grouping,
    detail,
  } = props;
  const rowHeight = isForFingers ? FINGER_ROW_HEIGHT : ROW_HEIGHT;
  const gridRef = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const act = useAct();
  const width = useElementWidth(gridRef);
  const [cursorKey, setCursorKey] = useState<string | null>(null);

  const hasChecks = selection !== undefined;
  const shown = useMemo(
    () => columns.filter(({ minTableWidth = 0 }, index) => index === 0 || width >= minTableWidth),
    [columns, width],
  );
  // The same object as long as the columns are: rows that stay are then skipped.
  const tracks = useMemo(() => columnsToTracks(shown, hasChecks), [shown, hasChecks]);
  const { groups, closed } = grouping ?? {};
  const entries = useMemo(
    () => (groups && closed ? groupsToEntries(groups, closed) : rowsToEntries(rows)),
    [rows, groups, closed],
  );
  const cursor = useMemo(() => {
    const at = entries.indexOfKey(cursorKey);
    return at < 0 ? entries.indexOfRow(selectedId) : at;
  }, [entries, cursorKey, selectedId]);
  const openId = detail?.openId ?? null;
  const openAt = useMemo(() => entries.indexOfRow(openId), [entries, openId]);
  const [detailHeight, setDetailHeight] = useState(0);
  // Another row is open: the arrows go on from there.
  const [openBefore, setOpenBefore] = useState(openId);
  if (openBefore !== openId) {
    setOpenBefore(openId);
    if (openId !== null) setCursorKey(entries.at(openAt)?.key ?? null);
  }
  const domId = (key: string): string => `${gridId}-${key}`;

  // The same function as long as the rows are the same: for another one the heights of all rows are put together again.
  const keyOf = useCallback((index: number) => entries.at(index)?.key ?? index, [entries]);
  const virtualizer = useVirtualizer({
    count: entries.count,
    getScrollElement: () => gridRef.current,
    estimateSize: (index) => (index === openAt ? rowHeight + detailHeight : rowHeight),
    getItemKey: keyOf,
    overscan: 10,
    // What is open stays in the document, and so does the focus in it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return openAt < 0 || indexes.includes(openAt) ? indexes : [...indexes, openAt].sort((one, other) => one - other);
    },
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    initialOffset: () => recallScroll(scrollId),
    onChange: (instance) => rememberScroll(scrollId, instance.scrollOffset ?? 0),
  });

  // Before the paint, so that no row is seen below another one.
  const mayOpen = detail !== undefined;
  useLayoutEffect(() => {
    if (!mayOpen) return;
    virtualizer.measure();
    if (openAt >= 0) virtualizer.scrollToIndex(openAt, { align: 'auto' });
  }, [virtualizer, mayOpen, openAt, detailHeight]);

  const visible = virtualizer.getVirtualItems();
  // An id that is not in the document would be worse than none: after scrolling by wheel the row may not exist.
  const active = visible.some(({ index }) => index === cursor) ? entries.at(cursor) : undefined;

  // What a press needs is read when it comes: a function that changed with every selection would render all rows anew.
  const latest = useLatest({ selection, entries, cursor });
  const press = useCallback(
    (row: Row, key: string, how: RowPress) => {
      const { selection: now, entries: lines, cursor: at } = latest.current;
      setCursorKey(key);
      if (how === 'open' || !now) act(() => onOpen?.(row.id));
      else if (how === 'toggle') now.onChange(toggleSelected(now.value, row.id));
      else {
        const from = lines.at(at);
        now.onChange(selectTo(now.value, from?.kind === 'row' ? from.row.id : null, row.id, lines.rowIds()));
      }
    },
    [act, onOpen, latest],
  );

  function moveTo(index: number): void {
    const entry = entries.at(index);
    setCursorKey(entry?.key ?? null);
    if (entry?.kind === 'row') onCursor?.(entry.row.id);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }
  const allIds = (): readonly string[] => rows.map(({ id }) => id);
  const onKeyDown = useTableKeys({
    entries,
    cursor,
    pageSize: () => Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / rowHeight) - 2),
    allIds,
    selection,
    moveTo,
    onToggleGroup: grouping?.onToggle,
    onOpen,
    onDelete,
  });

  function checkOf(of: readonly Row[]): CheckState | undefined {
    if (!selection) return undefined;
    const { ids } = selection.value;
    if (ids.size === 0) return 'none';
    const count = of.reduce((sum, { id }) => sum + Number(ids.has(id)), 0);
    return count === 0 ? 'none' : count === of.length ? 'all' : 'some';
  }
  const checkOfAll = checkOf(rows);

  return (
    <div
      ref={gridRef}
      role={grouping || detail ? 'treegrid' : 'grid'}
      id={gridId}
      className={cx(styles.grid, hasChecks && styles.selectable)}
      data-full-width
      tabIndex={0}
      aria-label={label}
      aria-rowcount={entries.count + 1}
      aria-colcount={shown.length + Number(hasChecks)}
      aria-multiselectable={hasChecks || undefined}
      aria-activedescendant={active && domId(active.key)}
      onKeyDown={onKeyDown}
    >
      <CutText table={gridRef} />
      <TableHeader
        columns={shown}
        tracks={tracks}
        sort={sort}
        onSort={onSort}
        check={checkOfAll}
        onCheckAll={() => selection?.onChange(checkOfAll === 'all' ? NOTHING_SELECTED : selectAll(allIds()))}
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const entry = entries.at(index);
          if (!entry) return null;
          const place = { domId: domId(entry.key), index, top: start - ROW_HEIGHT, height: rowHeight };
          if (entry.kind === 'group') {
            const { group } = entry;
            return (
              <GroupRow
                key={entry.key}
                {...place}
                columnCount={shown.length}
                label={group.label}
                count={group.rows.length}
                isOpen={entry.isOpen}
                isCursor={index === cursor}
                check={checkOf(group.rows)}
                onToggle={() => {
                  setCursorKey(entry.key);
                  grouping?.onToggle(group.id);
                }}
                onCheck={() =>
                  selection?.onChange(
                    toggleAllOf(
                      selection.value,
                      group.rows.map(({ id }) => id),
                    ),
                  )
                }
              />
            );
          }
          const { row } = entry;
          const line = (
            <TableRow
              key={entry.key}
              {...place}
              row={row}
              entryKey={entry.key}
              columns={shown}
              tracks={tracks}
              isSelected={row.id === selectedId}
              isCursor={index === cursor}
              isClickable={onOpen !== undefined}
              isChecked={selection?.value.ids.has(row.id)}
              isInGroup={grouping !== undefined}
              isExpanded={detail && index === openAt}
              onPress={press}
            />
          );
          if (!detail || index !== openAt) return line;
          return [
            line,
            <DetailBelow
              key={`${entry.key} detail`}
              top={place.top + rowHeight}
              maxWidth={tracks.maxWidth}
              columnCount={shown.length + Number(hasChecks)}
              onHeight={setDetailHeight}
            >
              {detail.render(row)}
            </DetailBelow>,
          ];
        })}
      </div>
    </div>
  );
}

/** What is rendered now, for handlers that stay the same. */
function useLatest<T>(value: T): { readonly current: T } {
  const ref = useRef(value);
  // After the paint at the latest, which is before anybody can press.
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}

// Where each list was scrolled to, while the application runs: coming back to a list finds it as it was left.
const offsetByList = new Map<string, number>();

function rememberScroll(listId: string | undefined, offset: number): void {
  if (listId !== undefined) offsetByList.set(listId, offset);
}

function recallScroll(listId: string | undefined): number {
  return listId === undefined ? 0 : (offsetByList.get(listId) ?? 0);
}
