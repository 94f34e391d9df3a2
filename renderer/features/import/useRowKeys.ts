import type { KeyboardEvent } from 'react';
import type { RowChoice } from '../../../shared/domain/import';
import { OTHER_KEY, SAME_KEY } from '../twins';
import type { Neighbours, PreviewRow } from './previewRows';

interface RowKeys {
  readonly open: PreviewRow | undefined;
  readonly neighbours: Neighbours | undefined;
  /** Opens a row and puts the focus into it. */
  readonly enter: (id: string) => void;
  readonly close: () => void;
  readonly onChoose: (line: number, choice: RowChoice) => void;
}

/**
 * What the keys do in the open row, and for it while the focus is on the table: ↑ and ↓ go from field to field, Space takes over or leaves, Alt with ↑ or ↓ goes to
 * the next row of the same verdict, Escape closes. Left and right choose, as in every group of radio buttons.
 */
export function useRowKeys({ open, neighbours, enter, close, onChoose }: RowKeys) {
  /** @returns whether the key meant something */
  function act({ key, altKey, target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
    if (!open || !(target instanceof HTMLElement)) return false;
    if (altKey) {
      const to = key === 'ArrowDown' ? neighbours?.next : key === 'ArrowUp' ? neighbours?.previous : undefined;
      if (to !== undefined) enter(to);
      return key === 'ArrowDown' || key === 'ArrowUp';
    }
    if (key === 'Escape') {
      close();
      return true;
    }
    if (open.row.verdict === 'perhaps' && (key === SAME_KEY || key === OTHER_KEY)) {
      onChoose(open.row.line, key === SAME_KEY ? 'update' : 'create');
      return true;
    }
    const group = target.closest('[data-row-detail] [role="radiogroup"]');
    if (!group) {
      // On the table itself; a button in the row has keys of its own.
      if (target.closest('[data-row-detail]') || (key !== ' ' && key !== 'ArrowRight')) return false;
      enter(open.id);
      return true;
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const groups = [...currentTarget.querySelectorAll('[data-row-detail] [role="radiogroup"]')];
      focusIn(groups[groups.indexOf(group) + (key === 'ArrowDown' ? 1 : -1)]);
      return true;
    }
    if (key !== ' ' || !group.hasAttribute('data-field')) return false;
    group.querySelector<HTMLInputElement>('input:not(:checked)')?.click();
    focusIn(group);
    return true;
  }

  return function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || !act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Onto what is chosen in it, else onto the first that can be. */
export function focusIn(element: Element | null | undefined): void {
  const first =
    element?.querySelector<HTMLElement>('input:checked') ?? element?.querySelector<HTMLElement>('input, button');
  first?.focus();
}
