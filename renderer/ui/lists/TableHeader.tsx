import { ArrowDown, ArrowUp } from 'lucide-react';
import { VisuallyHidden } from 'react-aria-components';
import { cx } from '../cx';
import type { CheckState } from './CheckMark';
import { SelectAll } from './SelectAll';
import { nextSort, type TableColumn, type TableSort, type Tracks } from './TableColumn';
import styles from './VirtualTable.module.css';

type TableHeaderProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly tracks: Tracks;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
  /** How many of all rows are selected; undefined in a table whose rows cannot be. */
  readonly check: CheckState | undefined;
  readonly onCheckAll: () => void;
};

export function TableHeader<Row>({ columns, tracks, sort, onSort, check, onCheckAll }: TableHeaderProps<Row>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={tracks}>
        {check !== undefined && (
          <div role="columnheader" className={styles.checkCell}>
            <SelectAll state={check} onChange={onCheckAll} />
          </div>
        )}
        {columns.map((column) => {
          const isSorted = sort?.columnId === column.id;
          const Arrow = sort?.direction === 'descending' ? ArrowDown : ArrowUp;
          const isSortable = column.isSortable === true && onSort !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={isSortable ? (isSorted ? sort.direction : 'none') : undefined}
              className={cx(styles.headCell, column.align === 'end' && styles.end)}
            >
              {isSortable ? (
                <button type="button" className={styles.sort} onClick={() => onSort(nextSort(sort, column.id))}>
                  {column.header}
                  {isSorted && <Arrow size={14} aria-hidden />}
                </button>
              ) : (
                <HeaderText column={column} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function HeaderText<Row>({ column: { header, isHeaderHidden = false } }: { readonly column: TableColumn<Row> }) {
  return isHeaderHidden ? <VisuallyHidden>{header}</VisuallyHidden> : header;
}
