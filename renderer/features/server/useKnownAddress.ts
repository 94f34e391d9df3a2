import { useEffect, useState } from 'react';
import { useSession, valueOf } from '../../live';
import { useAct } from '../../ui';

export interface KnownAddress {
  readonly url: string;
  readonly database: string;
}

/** Where this network syncs to, as a start; undefined until it is known. The login is not taken over: an administrator's is another one. */
export function useKnownAddress(): KnownAddress | undefined {
  const { networkId } = useSession();
  const act = useAct();
  const [address, setAddress] = useState<KnownAddress>();
  // The connection is kept by the main process.
  useEffect(() => {
    let isCurrent = true;
    act(async () => {
      const found = await valueOf(window.verbund.readConnection(networkId));
      if (isCurrent) setAddress({ url: found?.url ?? '', database: found?.database ?? '' });
    });
    return () => {
      isCurrent = false;
    };
  }, [act, networkId]);
  return address;
}
