import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { BackupProblem } from '../../shared/ipc/backup';
import { useApp, useOfRecords, useSession, useSync } from '../live';
import { toast, useAct, useMessages } from '../ui';
import type { SyncStatus } from './frame';
import { networkTitleOf } from './networkTitleOf';
import { useDeviceName } from './useDeviceName';
import { useHeldLock, useLock } from './useLock';
import { useMenuCommands } from './useMenuCommands';
import { useNavigationCounts, type Counts } from './useNavigation';
import { useSyncStatus } from './useSyncStatus';
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
 * What goes on as long as a network is open, whatever screen is shown. Draws nothing but a question: the frame is there before any network, and
 * stays when there is one, so it is told what to show.
 */
export function OpenNetwork({ onFacts, openPalette, openHelp }: OpenNetworkProps) {
  const title = useOfRecords('network', networkTitleOf);
  const counts = useNavigationCounts();
  const { tone, text, language } = useSyncStatus();
  const isReader = useSync(({ access }) => access === 'read');
  const { undo, redo, question } = useUndo();
  const lock = useLock();
  useMenuCommands({ openPalette, openHelp, undo, redo, lock });
  useHeldLock();
  useSyncWake();
  useMissedBackups();
  useBackupWake();
  useClockWake();
  useRefusedWrites();
  useDeviceName();
  useListedTitle(title);
  useSettledReview();
  // Before the browser paints: nobody sees a frame that is behind.
  useLayoutEffect(
    () => onFacts({ title, counts, syncStatus: { tone, text, language }, isReader }),
    [onFacts, title, counts, tone, text, language, isReader],
  );
  return question;
}

/** The list of networks on this laptop calls each as it was called last, whoever renamed it; one that was joined begins with the name of its database. */
function useListedTitle(title: string): void {
  const { settings, updateSettings } = useApp();
  const { networkId } = useSession();
  const act = useAct();
  const { networks } = settings;
  const isOutdated = title !== '' && networks.some((known) => known.id === networkId && known.title !== title);
  // The list is kept by the main process.
  useEffect(() => {
    if (isOutdated)
      act(() =>
        updateSettings({ networks: networks.map((known) => (known.id === networkId ? { ...known, title } : known)) }),
      );
  }, [act, isOutdated, networkId, networks, title, updateSettings]);
}

/** What had to be looked at first was, and everything is in agreement: from now on it is as in any other network. */
function useSettledReview(): void {
  const { settings, updateSettings } = useApp();
  const { networkId } = useSession();
  const act = useAct();
  const { reviewFirst } = settings;
  const isSettled = useSync(({ status }) => status.kind === 'upToDate') && reviewFirst.includes(networkId);
  // The settings are the main process's.
  useEffect(() => {
    if (isSettled) act(() => updateSettings({ reviewFirst: reviewFirst.filter((id) => id !== networkId) }));
  }, [act, isSettled, networkId, reviewFirst, updateSettings]);
}

/** The safety net of [Note: write lock]: what slipped through to the store and was ignored there is reported. */
function useRefusedWrites(): void {
  const { onRefusedWrite, newer } = useSession();
  const { t } = useMessages();
  const say = useEffectEvent(() => {
    toast({ message: t(newer ? 'startUp.newer.refused' : 'sync.reader.refused') });
  });
  // The store is outside React.
  useEffect(() => onRefusedWrite(say), [onRefusedWrite]);
}

/** What was to be done before something risky is done without it; whoever did that learns so. */
function useMissedBackups(): void {
  const { backups } = useSession();
  const { t } = useMessages();
  const say = useEffectEvent((problem: BackupProblem) => {
    toast({ tone: 'warning', message: t('backup.missedBefore', { problem: t(`backup.problem.${problem}`) }) });
  });
  // Backups are outside React.
  useEffect(() => backups.onMissed(say), [backups]);
}

/** A stick that was plugged in, a network drive that is back: who returns to the window may have seen to it. */
function useBackupWake(): void {
  const { backups } = useSession();
  const act = useAct();
  // This comes from outside React.
  useEffect(() => window.verbund.onWake(() => act(() => backups.tend())), [act, backups]);
}

/** A laptop that slept may have woken on another day, and whoever set the clock comes back from the settings of the system. */
function useClockWake(): void {
  const { clockWatch } = useSession();
  // This comes from outside React.
  useEffect(() => window.verbund.onWake(clockWatch.look), [clockWatch]);
}

/** Tries again at once when the network is back, the laptop woke or the window was given the focus. */
function useSyncWake(): void {
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
