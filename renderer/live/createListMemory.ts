import { useState } from 'react';
import type { Session } from '../data';
import { useSession } from './SessionProvider';

/** State of a list (search, filters, sorting) that outlives its screen, but not the open network. */
export function createListMemory<State>(initial: State): () => readonly [State, (patch: Partial<State>) => void] {
  const stateBySession = new WeakMap<Session, State>();

  return function useListMemory() {
    const session = useSession();
    const [state, setState] = useState(() => stateBySession.get(session) ?? initial);
    return [
      state,
      (patch) => {
        const next = { ...(stateBySession.get(session) ?? initial), ...patch };
        stateBySession.set(session, next);
        setState(next);
      },
    ];
  };
}
