import type { MaybeAsync } from '../actions/runAction';
import type { Selection } from '../../../shared/domain/lists';

/** Rows that are selected together, by their boxes, Ctrl or Shift and a click, Space, Shift and arrows, Ctrl+A. */
export type TableSelection = {
  readonly value: Selection;
  readonly onChange: (selection: Selection) => void;
  /** Delete or Backspace on one of several selected rows. */
  readonly onDelete?: () => MaybeAsync;
};
