import { useCallback } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useApp, useOfRecords, useSync } from '../live';
import { useMessages, useShortcut, WriteLock } from '../ui';
import { ReaderBanner } from '../features/syncStatus';
import { AppFrame } from './frame';
import { useTakeFocus } from './frameFocus';
import { HelpDialog } from './HelpDialog';
import { networkTitleOf } from './networkTitleOf';
import type { OverlayProps } from './OpeningFrame';
import { Palette } from './Palette';
import { Screens } from './Screens';
import { useDeviceName } from './useDeviceName';
import { useDocumentTitle } from './useDocumentTitle';
import { useKeepFocus } from './useKeepFocus';
import { useLandmarkKeys } from './useLandmarkKeys';
import { useMenuCommands } from './useMenuCommands';
import { useNavigation } from './useNavigation';
import { useRefusedWrites } from './useRefusedWrites';
import { useRememberPath } from './useRememberPath';
import { useSyncStatus } from './useSyncStatus';
import { useSyncWake } from './useSyncWake';
import { useUndo } from './useUndo';

/** Screens whose fields are not records of the network. */
const UNLOCKED = /^\/(?:settings|sync)(?:\/|$)/;
const RUNNING = /^\/meetings\/[^/]+\/run$/;

/** The frame around the screens of an open network. It renders when something that it shows changes, not at every save. */
export function Shell({ overlay, onOverlay: setOverlay }: OverlayProps) {
  const { settings, updateSettings } = useApp();
  const [path, navigate] = useLocation();
  const openPalette = useCallback(() => setOverlay('palette'), [setOverlay]);
  const openHelp = useCallback(() => setOverlay('help'), [setOverlay]);
  const closeOverlay = useCallback(() => setOverlay(undefined), [setOverlay]);
  const { items, footerItems } = useNavigation();
  const syncStatus = useSyncStatus();
  const { t } = useMessages();
  const isReader = useSync(({ access }) => access === 'read');
  // Settings, the login and the server are not part of the network: they stay open.
  const lock = isReader && !UNLOCKED.test(path) ? t('sync.reader.locked') : undefined;
  const networkTitle =
    (useOfRecords('network', networkTitleOf) ||
      settings.networks.find(({ id }) => id === settings.activeNetworkId)?.title) ??
    '';

  useShortcut('mod+k', openPalette, { worksInTextFields: true });
  // The running meeting has keys of its own to show.
  useShortcut('f1', openHelp, { isDisabled: RUNNING.test(path) });
  useMenuCommands({ openPalette, openHelp, ...useUndo() });
  useSyncWake();
  useRefusedWrites();
  useDeviceName();
  useLandmarkKeys();
  useKeepFocus(path);
  useTakeFocus();
  useRememberPath();
  useDocumentTitle(networkTitle, [...items, ...footerItems]);

  const overlays = (
    <>
      {overlay === 'palette' && <Palette items={[...items, ...footerItems]} onClose={closeOverlay} />}
      <HelpDialog isOpen={overlay === 'help'} onClose={closeOverlay} />
    </>
  );
  // The running meeting has a frame of its own: the hall needs the room, the minute taker no distraction.
  if (RUNNING.test(path))
    return (
      <WriteLock reason={lock}>
        <Screens />
        {overlays}
      </WriteLock>
    );
  return (
    <RouterProvider navigate={navigate}>
      <AppFrame
        networkTitle={networkTitle}
        items={items}
        footerItems={footerItems}
        syncStatus={syncStatus}
        isRailCollapsed={settings.railCollapsed}
        onToggleRail={() => updateSettings({ railCollapsed: !settings.railCollapsed })}
        onOpenPalette={openPalette}
        onOpenSync={() => navigate('/sync')}
        notice={isReader && <ReaderBanner />}
      >
        <WriteLock reason={lock}>
          <Screens />
        </WriteLock>
      </AppFrame>
      {overlays}
    </RouterProvider>
  );
}
