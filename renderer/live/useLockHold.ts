import { useEffect } from 'react';
import { valueOf } from './call';

const holders = new Set<object>();

/** While something holds it, the laptop is not locked because nobody typed for a while. The clock that looks for idleness is the main process's. */
export function useLockHold(isHeld: boolean): void {
  useEffect(() => {
    const holder = {};
    if (isHeld) holders.add(holder);
    tell();
    return () => {
      if (holders.delete(holder)) tell();
    };
  }, [isHeld]);
}

function tell(): void {
  valueOf(window.verbund.holdLock(holders.size > 0)).catch(reportError);
}
