import { useEffect, useState } from 'react';
import type { RestorePoint } from '../../../data';
import { useSession, useSync } from '../../../live';
import { useAct } from '../../../ui';

/** Newest first. Read anew whenever sync changes its kind of state, since that is when points are made. */
export function useRestorePoints(): { readonly points: readonly RestorePoint[]; readonly reload: () => void } {
  const { restore } = useSession();
  const act = useAct();
  const { kind } = useSync().status;
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);
  const [version, setVersion] = useState(0);
  // They lie outside the store, in a database of their own.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await restore.list();
      if (isCurrent) setPoints(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, restore, kind, version]);
  return { points, reload: () => setVersion((count) => count + 1) };
}
