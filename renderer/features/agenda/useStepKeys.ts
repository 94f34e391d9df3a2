import type { KeyboardEvent } from 'react';

/** Alt and an arrow move a row of the agenda: the keyboard's way to do what a drag does. */
export function useStepKeys(onStep: (by: -1 | 1) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
}
