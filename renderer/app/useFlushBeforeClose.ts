import { useEffect } from 'react';
import { flushUnsaved, valueOf } from '../live';

/** The main process holds the window open until everything typed is in the store. */
export function useFlushBeforeClose(): void {
  // The window's life is outside React.
  useEffect(
    () =>
      window.verbund.onFlush(() => {
        void flushUnsaved().then(() => valueOf(window.verbund.confirmFlushed()));
      }),
    [],
  );
}
