import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { useSession } from './SessionProvider';

type Collection = 'members' | 'institutions';

export type FreshRecord = {
  /** Gives the keyboard to the first field of a record that was created a moment ago. */
  readonly firstFieldRef: RefObject<HTMLInputElement | null>;
  readonly open: (id: string) => void;
  /** Something was entered: the record stays. */
  readonly keep: (id: string) => void;
};

// Outside of the component: going from the list to its first record may mount the screen again.
const freshIds = new Set<string>();

/** A record made by „anlegen“ opens with the focus in its first field and goes again when it is left untouched. */
export function useFreshRecord(collection: Collection, openId: string | null): FreshRecord {
  const repository = useSession().repositories[collection];
  const [, setLocation] = useLocation();
  const shown = useRef<string | null>(null);
  const firstFieldRef = useRef<HTMLInputElement>(null);

  // The focus is the browser's. A parent's effect runs behind that of SplitView, which focuses the detail as a whole.
  useEffect(() => {
    shown.current = openId;
    if (openId !== null && freshIds.has(openId)) firstFieldRef.current?.focus();
    return () => {
      shown.current = null;
      // Later, because leaving the last field stores it (and calls `keep`) in the same turn.
      queueMicrotask(() => {
        if (openId === null || shown.current === openId || !freshIds.delete(openId)) return;
        repository.remove([openId], { undoable: false }).catch(reportError);
      });
    };
  }, [openId, repository]);

  return {
    firstFieldRef,
    open(id) {
      freshIds.add(id);
      setLocation(`/${collection}/${id}`);
    },
    keep(id) {
      freshIds.delete(id);
    },
  };
}
