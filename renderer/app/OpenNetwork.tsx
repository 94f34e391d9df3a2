import { useLayoutEffect } from 'react';
import { useOfRecords, useSync } from '../live';
import type { SyncStatus } from './frame';
import { networkTitleOf } from './networkTitleOf';
import { useDeviceName } from './useDeviceName';
import { useMenuCommands } from './useMenuCommands';
import { useNavigationCounts, type Counts } from './useNavigation';
import { useRefusedWrites } from './useRefusedWrites';
import { useSyncStatus } from './useSyncStatus';
import { useSyncWake } from './useSyncWake';
import { useUndo } from './useUndo';

/** What the frame shows of the open network. */
export interface NetworkFacts {
  /** `''` before the record of the network has arrived. */
  readonly title: string;
  readonly counts: Counts;
  readonly syncStatus: SyncStatus;
  readonly isReader: boolean;
}

type OpenNetworkProps = {
  /** The same function at every render. */
  readonly onFacts: (facts: NetworkFacts) => void;
  readonly openPalette: () => void;
  readonly openHelp: () => void;
};

/**
 * What goes on as long as a network is open, whatever screen is shown. Draws nothing: the frame stands before there is a network, and
 * stays when there is one, so it is told what to show.
 */
export function OpenNetwork({ onFacts, openPalette, openHelp }: OpenNetworkProps) {
  const title = useOfRecords('network', networkTitleOf);
  const counts = useNavigationCounts();
  const { tone, text, language } = useSyncStatus();
  const isReader = useSync(({ access }) => access === 'read');
  useMenuCommands({ openPalette, openHelp, ...useUndo() });
  useSyncWake();
  useRefusedWrites();
  useDeviceName();
  // Before the browser paints: nobody sees a frame that is behind.
  useLayoutEffect(
    () => onFacts({ title, counts, syncStatus: { tone, text, language }, isReader }),
    [onFacts, title, counts, tone, text, language, isReader],
  );
  return null;
}
