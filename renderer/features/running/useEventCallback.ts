import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render that calls the latest one: for handlers of memoised rows. Not to be called while rendering. */
export function useEventCallback<Args extends readonly unknown[]>(
  handler: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(handler);
  // A ref is written after rendering, never while.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
