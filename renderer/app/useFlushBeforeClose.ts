import { useEffect } from 'react';
import { flushUnsaved, untilNothingIsUnderway, valueOf } from '../live';
import { useAct } from '../ui';

/** The main process holds the window open until everything typed is in the store and every file made, or a person has said that it may go. */
export function useFlushBeforeClose(): void {
  const act = useAct();
  // The window's life is outside React.
  useEffect(
    () =>
      window.verbund.onFlush(() =>
        act(async () => {
          // Why it could not be stored was said when it first failed; here only whether matters.
          let answer: 'stored' | 'unsaved' = 'stored';
          try {
            await flushUnsaved();
            await untilNothingIsUnderway();
          } catch {
            answer = 'unsaved';
          }
          await valueOf(window.verbund.confirmFlushed(answer));
        }),
      ),
    [act],
  );
}
