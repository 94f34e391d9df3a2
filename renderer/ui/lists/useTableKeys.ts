import type { KeyboardEvent } from 'react';
import {
  meansSelection,
  NOTHING_SELECTED,
  selectAll,
  selectTo,
  toggleAllOf,
  toggleSelected,
} from '../../../shared/domain/lists';
import { useWriteLock } from '../access/WriteLock';
import type { MaybeAsync } from '../actions/runAction';
import { useAct } from '../actions/useAct';
import { toast } from '../feedback/toast';
import { moveCursor } from './moveCursor';
import type { TableEntries, TableEntry } from './tableEntries';
import type { TableSelection } from './TableSelection';

type TableKeys<Row> = {
  readonly entries: TableEntries<Row>;
  /** Index of the line on which the arrows stand; -1 before the first move. */
  readonly cursor: number;
  readonly pageSize: () => number;
  /** Of all rows, those in closed groups too. */
  readonly allIds: () => readonly string[];
  readonly selection: TableSelection | undefined;
  readonly moveTo: (index: number) => void;
  readonly onToggleGroup: ((id: string) => void) | undefined;
  readonly onOpen: ((id: string) => MaybeAsync) | undefined;
  readonly onDelete: ((id: string) => MaybeAsync) | undefined;
};

/** What the keys of a table do while the focus is on it; those of a control inside a cell or of a sort button are theirs. */
export function useTableKeys<Row extends { readonly id: string }>(keys: TableKeys<Row>) {
  const { entries, cursor, pageSize, allIds, selection, moveTo, onToggleGroup, onOpen, onDelete } = keys;
  const lock = useWriteLock();
  const act = useAct();

  function idOf(entry: TableEntry<Row> | undefined): string | null {
    return entry?.kind === 'row' ? entry.row.id : null;
  }

  function move(to: number, isExtending: boolean): void {
    const toId = idOf(entries.at(to));
    if (isExtending && selection && toId !== null)
      selection.onChange(selectTo(selection.value, idOf(entries.at(cursor)), toId, entries.rowIds()));
    moveTo(to);
  }

  /** @returns whether the key meant something */
  function select(key: string, current: TableEntry<Row> | undefined): boolean {
    if (!selection) return false;
    const { value, onChange } = selection;
    if (key === 'Escape' && value.ids.size > 0) onChange(NOTHING_SELECTED);
    else if (key === ' ' && current?.kind === 'row') onChange(toggleSelected(value, current.row.id));
    else if (key === ' ' && current?.kind === 'group')
      onChange(
        toggleAllOf(
          value,
          current.group.rows.map(({ id }) => id),
        ),
      );
    else return false;
    return true;
  }

  /** The right arrow opens a group, the left one closes it, and leads from a row to its heading. */
  function fold(key: string, current: TableEntry<Row> | undefined): boolean {
    if (!onToggleGroup || !current) return false;
    if (current.kind === 'group') {
      const wants =
        key === 'Enter' || (key === 'ArrowRight' && !current.isOpen) || (key === 'ArrowLeft' && current.isOpen);
      if (wants) onToggleGroup(current.group.id);
      return wants;
    }
    if (key !== 'ArrowLeft') return false;
    let at = cursor;
    while (at > 0 && entries.at(at)?.kind !== 'group') at -= 1;
    moveTo(at);
    return true;
  }

  function remove(id: string): boolean {
    const all = selection && meansSelection(selection.value, id) ? selection.onDelete : undefined;
    if (!all && !onDelete) return false;
    if (lock === undefined) act(() => (all ? all() : onDelete?.(id)));
    else toast({ message: lock });
    return true;
  }

  function open(key: string, current: TableEntry<Row> | undefined): boolean {
    const id = idOf(current);
    if (id === null) return false;
    if (key === 'Enter' && onOpen) act(() => onOpen(id));
    else if (key === 'Delete' || key === 'Backspace') return remove(id);
    else return false;
    return true;
  }

  return function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a' || !selection) return;
      selection.onChange(selectAll(allIds()));
      event.preventDefault();
      return;
    }
    const current = entries.at(cursor);
    const next = moveCursor(key, cursor, entries.count, pageSize());
    if (next !== undefined) move(next, shiftKey);
    else if (!select(key, current) && !fold(key, current) && !open(key, current)) return;
    event.preventDefault();
  };
}
