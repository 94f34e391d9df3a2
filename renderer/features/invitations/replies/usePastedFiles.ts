import { useEffect, useEffectEvent } from 'react';
import { useAct, type MaybeAsync } from '../../../ui';

/** Files from the clipboard, wherever the focus is: pasting is the way of dropping by keyboard. */
export function usePastedFiles(onFiles: (files: readonly File[]) => MaybeAsync): void {
  const act = useAct();
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    act(() => onFiles(files));
  });
  // The focus may be nowhere: only the window hears of that.
  useEffect(() => {
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
