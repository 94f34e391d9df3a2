import { useEffect, useState } from 'react';
import { useSession, valueOf } from '../../live';

export interface KnownAddress {
  readonly url: string;
  readonly database: string;
}

/** Where this network syncs to, as a start; undefined until it is known. The login is not taken over: an administrator's is another one. */
export function useKnownAddress(): KnownAddress | undefined {
  const { networkId } = useSession();
  const [address, setAddress] = useState<KnownAddress>();
  // The connection is kept by the main process.
  useEffect(() => {
    let isCurrent = true;
    void valueOf(window.verbund.readConnection(networkId)).then((found) => {
      if (isCurrent) setAddress({ url: found?.url ?? '', database: found?.database ?? '' });
    });
    return () => {
      isCurrent = false;
    };
  }, [networkId]);
  return address;
}
