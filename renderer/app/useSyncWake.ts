import { useEffect } from 'react';
import { useSession } from '../live';

/** Tries again at once when the network is back, the laptop woke or the window was given the focus. */
export function useSyncWake(): void {
  const { sync } = useSession();
  // These come from outside React.
  useEffect(() => {
    const end = window.verbund.onWake(sync.wake);
    window.addEventListener('online', sync.wake);
    return () => {
      end();
      window.removeEventListener('online', sync.wake);
    };
  }, [sync]);
}
