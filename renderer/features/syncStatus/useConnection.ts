import { useEffect, useState } from 'react';
import type { Connection } from '../../../shared/ipc/settings';
import { useSession, valueOf } from '../../live';
import { useAct } from '../../ui';

/** Where a network syncs to from this laptop. */
export type OwnConnection = Connection & { readonly hasPassword: boolean };

/** That of the open network: undefined until the main process has answered, null where it syncs nowhere. */
export function useConnection(): {
  readonly connection: OwnConnection | null | undefined;
  readonly reload: () => void;
} {
  const { networkId } = useSession();
  const act = useAct();
  const [connection, setConnection] = useState<OwnConnection | null>();
  const [version, setVersion] = useState(0);
  // The connection is kept by the main process.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await valueOf(window.verbund.readConnection(networkId));
      if (isCurrent) setConnection(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, networkId, version]);
  return { connection, reload: () => setVersion((count) => count + 1) };
}
