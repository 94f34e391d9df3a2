import { memo, type MouseEvent } from 'react';
import { cx } from '../cx';
import { CheckMark } from './CheckMark';
import type { TableColumn, Tracks } from './TableColumn';
import styles from './VirtualTable.module.css';

/** What a click on a row means: it opens the row, or selects it, alone or with all up to it. */
export type RowPress = 'open' | 'toggle' | 'range';

type TableRowProps<Row> = {
  readonly row: Row;
  /** Of its line: see `TableEntry`. */
  readonly entryKey: string;
  /** Of the element, for aria-activedescendant. */
  readonly domId: string;
  readonly index: number;
  readonly top: number;
  /** In pixels. */
  readonly height: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly tracks: Tracks;
  readonly isSelected: boolean;
  readonly isCursor: boolean;
  readonly isClickable: boolean;
  /** Whether the row is selected with others; undefined in a table whose rows cannot be. */
  readonly isChecked: boolean | undefined;
  readonly isInGroup: boolean;
  /** Whether it is open; undefined in a table whose rows do not open in it. */
  readonly isExpanded: boolean | undefined;
  readonly onPress: (row: Row, entryKey: string, press: RowPress) => void;
};

function TableRowContent<Row>(props: TableRowProps<Row>) {
  const { row, entryKey, domId, index, top, height, columns, tracks, onPress } = props;
  const { isSelected, isCursor, isClickable, isChecked, isInGroup, isExpanded } = props;

  function pressOf({ target, shiftKey, ctrlKey, metaKey }: MouseEvent): RowPress {
    if (isChecked === undefined) return 'open';
    if (shiftKey) return 'range';
    const isOnBox = target instanceof Element && target.closest('[data-check]') !== null;
    return isOnBox || ctrlKey || metaKey ? 'toggle' : 'open';
  }

  return (
    <div
      id={domId}
      role="row"
      // Counted from 1, and the header is the first.
      aria-rowindex={index + 2}
      aria-level={isInGroup ? 2 : isExpanded === undefined ? undefined : 1}
      aria-expanded={isExpanded}
      aria-selected={isChecked ?? isSelected}
      aria-current={isChecked !== undefined && isSelected ? true : undefined}
      className={cx(
        styles.row,
        isSelected && styles.selected,
        isChecked === true && styles.checked,
        isCursor && styles.cursor,
        isClickable && styles.clickable,
      )}
      style={{ ...tracks, height, transform: `translateY(${top}px)` }}
      onClick={(event) => onPress(row, entryKey, pressOf(event))}
    >
      {isChecked !== undefined && (
        <div role="gridcell" className={styles.checkCell} data-check>
          <CheckMark state={isChecked ? 'all' : 'none'} labelledBy={`${domId}-name`} />
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          id={at === 0 && isChecked !== undefined ? `${domId}-name` : undefined}
          role="gridcell"
          className={cx(styles.cell, column.align === 'end' && styles.end, column.isFlush === true && styles.flush)}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}

// Scrolling renders the table for every few pixels; rows that stay are then skipped. The cast only gives the generic back.
export const TableRow = memo(TableRowContent) as typeof TableRowContent;
