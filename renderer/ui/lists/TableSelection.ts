import type { Selection } from '../../../shared/domain/lists';

/** Rows that are selected together, by their boxes, Ctrl or Shift and a click, Space, Shift and arrows, Ctrl+A. */
export type TableSelection = { readonly value: Selection; readonly onChange: (selection: Selection) => void };
