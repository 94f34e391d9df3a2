import type { ReactNode } from 'react';

/**
 * How wide what is in a column gets, in rem: a name with its title, an office, an address, the full name of an institution, a sentence. Where there is less room, these
 * kinds share it in proportion; where there is more, the table ends, so that the eye finds the next cell of a row.
 */
const SHARING = { name: 18, text: 20, email: 27, institution: 30, long: 44 } as const;
/** What always needs the same room, in rem. */
const FIXED = { number: 6.5, date: 7.5, status: 7.5 } as const;

export type ColumnKind = keyof typeof SHARING | keyof typeof FIXED;

export type TableColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** For a column of buttons: the heading is for the ear only. */
  readonly isHeaderHidden?: boolean;
  /** What is in it, which says how wide it is. Default `text`. */
  readonly kind?: ColumnKind;
  /** For controls and badges, which have a width of their own. */
  readonly width?: `${number}rem`;
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  /** Its cells hold a button whose words begin where the heading does, and whose ground reaches beyond the cell. */
  readonly isFlush?: boolean;
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

type Measured = Pick<TableColumn<never>, 'kind' | 'width'>;

/** The layout of a row: its tracks, and where it ends. */
export type Tracks = { readonly gridTemplateColumns: string; readonly maxWidth: string };

/** In rem: the column of boxes in front of a table whose rows can be selected. */
const CHECK_WIDTH = 1.5;

/** @param hasChecks whether a column of boxes stands in front */
export function columnsToTracks(columns: readonly Measured[], hasChecks = false): Tracks {
  const rems = columns.reduce((sum, column) => sum + remOf(column), hasChecks ? CHECK_WIDTH : 0);
  const gaps = columns.length - (hasChecks ? 0 : 1);
  const sharing = columns
    .map((column) => (isSharing(column) ? `minmax(${leastOf(column)}, ${remOf(column)}fr)` : `${remOf(column)}rem`))
    .join(' ');
  return {
    gridTemplateColumns: hasChecks ? `${CHECK_WIDTH}rem ${sharing}` : sharing,
    // The gaps between the columns and the margins of the row are those of its style sheet.
    maxWidth: `calc(${rems}rem + ${gaps} * var(--space-2) + 2 * var(--row-margin))`,
  };
}

/** A name keeps room for its heading with the arrow, also for the moment in which a narrower table still has the columns of a wide one. */
function leastOf({ kind }: Measured): '5rem' | '0' {
  return kind === 'name' ? '5rem' : '0';
}

/** Comfortable is what a column wants; below this share of it, its words are cut too often to be read. */
const READABLE = 0.55;
/** As for the gaps between columns, with 16 pixels to a rem. */
const GAP = 16;
const REM = 16;

/**
 * Columns that a person chose, in their order: as many as can be read side by side. What has no room falls away from the end, so that the
 * order also says what matters.
 */
export function fitInOrder<Row>(columns: readonly TableColumn<Row>[]): readonly TableColumn<Row>[] {
  let needed = CHECK_WIDTH * REM + GAP;
  return columns.map((column) => {
    needed += Math.round(remOf(column) * (isSharing(column) ? READABLE : 1) * REM) + GAP;
    return { ...column, minTableWidth: needed };
  });
}

function isSharing({ kind = 'text', width }: Measured): boolean {
  return width === undefined && kind in SHARING;
}

function remOf({ kind = 'text', width }: Measured): number {
  return width === undefined ? { ...SHARING, ...FIXED }[kind] : Number.parseFloat(width);
}
