import type { KeyboardEvent } from 'react';

/** Esc in a picker whose list is open closes that list only. React Aria lets the key pass while its field is empty, and the detail around it would close as well. */
export function keepEscape(event: KeyboardEvent): void {
  if (
    event.key === 'Escape' &&
    event.target instanceof HTMLElement &&
    event.target.getAttribute('aria-expanded') === 'true'
  )
    event.preventDefault();
}
