import type { KeyboardEvent } from 'react';
import { useAct, type MaybeAsync } from '../../ui';

/** Alt and an arrow move a row of the agenda: the keyboard's way to do what a drag does. */
export function useStepKeys(onStep: (by: -1 | 1) => MaybeAsync): (event: KeyboardEvent) => void {
  const act = useAct();
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    act(() => onStep(event.key === 'ArrowUp' ? -1 : 1));
  };
}
