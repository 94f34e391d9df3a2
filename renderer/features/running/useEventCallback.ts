import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render that calls the latest one: for handlers of memoised rows. Not to be called while rendering. */
export function useEventCallback<Args extends readonly unknown[], Outcome>(
  handler: (...args: Args) => Outcome,
): (...args: Args) => Outcome {
  const latest = useRef(handler);
  // A ref is written after rendering, never while.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
