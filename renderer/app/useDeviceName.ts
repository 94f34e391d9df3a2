import { useCallback, useEffect } from 'react';
import { withDeviceName } from '../../shared/domain/devices';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Network } from '../../shared/schema';
import { useApp, useOfRecords, useSession, useSync } from '../live';
import { useAct } from '../ui';

/** Keeps the name of this laptop's user in the open network, so that colleagues read it instead of a device id. */
export function useDeviceName(): void {
  const { settings } = useApp();
  const act = useAct();
  const { repositories, deviceId } = useSession();
  const isReader = useSync(({ access }) => access === 'read');
  const isPulling = useSync(({ firstPull }) => firstPull !== null);
  const isUnnamed = useOfRecords(
    'network',
    useCallback(
      ([network]: readonly Network[]) =>
        network !== undefined && withDeviceName(network.devices, deviceId, settings.userName) !== undefined,
      [deviceId, settings.userName],
    ),
  );
  // Not before the network's record is known whole, and not for a login that only reads.
  const isDue = isUnnamed && !isReader && !isPulling;
  // The settings are the main process's, the record is the store's.
  useEffect(() => {
    if (isDue)
      act(() =>
        repositories.network.update(
          NETWORK_ID,
          (current) => ({ devices: withDeviceName(current.devices, deviceId, settings.userName) ?? current.devices }),
          { undoable: false },
        ),
      );
  }, [act, isDue, repositories, deviceId, settings.userName]);
}
