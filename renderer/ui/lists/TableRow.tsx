import { memo } from 'react';
import { cx } from '../cx';
import type { TableColumn, Tracks } from './TableColumn';
import styles from './VirtualTable.module.css';

type TableRowProps<Row> = {
  readonly row: Row;
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
  readonly onPress: (row: Row) => void;
};

function TableRowContent<Row>(props: TableRowProps<Row>) {
  const { row, domId, index, top, height, columns, tracks, isSelected, isCursor, isClickable, onPress } = props;
  return (
    <div
      id={domId}
      role="row"
      // Counted from 1, and the header is the first.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={cx(
        styles.row,
        isSelected && styles.selected,
        isCursor && styles.cursor,
        isClickable && styles.clickable,
      )}
      style={{ ...tracks, height, transform: `translateY(${top}px)` }}
      onClick={() => onPress(row)}
    >
      {columns.map((column) => (
        <div
          key={column.id}
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
