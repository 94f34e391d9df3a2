import type { ReactNode } from 'react';

export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** For a column of buttons: the heading is for the ear only. */
  readonly isHeaderHidden?: boolean;
  /** A grid track: `2fr`, `8rem`. Default `1fr`. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** Left out where the table is narrower than this many pixels. The first column always stays. */
  readonly minTableWidth?: number;
  readonly render: (row: Row) => ReactNode;
};

export type TableSort = { readonly columnId: string; readonly direction: 'ascending' | 'descending' };

/** The same column turns around, another starts ascending. */
export function nextSort(sort: TableSort | undefined, columnId: string): TableSort {
  const turns = sort?.columnId === columnId && sort.direction === 'ascending';
  return { columnId, direction: turns ? 'descending' : 'ascending' };
}

export function columnsToTemplate<Row>(columns: readonly TableColumn<Row>[]): string {
  return columns.map(({ width = '1fr' }) => (width.endsWith('fr') ? `minmax(0, ${width})` : width)).join(' ');
}
