import { useCallback, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { ReaderBanner } from '../features/syncStatus';
import type { Session } from '../data';
import { SessionProvider, useApp } from '../live';
import { AfterDelay, ProgressBar, useMessages, useShortcut, WriteLock } from '../ui';
import { AppFrame } from './frame';
import { HelpDialog } from './HelpDialog';
import { OpenNetwork, type NetworkFacts } from './OpenNetwork';
import { Palette } from './Palette';
import { Screens, usePreloadScreen } from './Screens';
import styles from './Shell.module.css';
import { useDocumentTitle } from './useDocumentTitle';
import { useKeepFocus } from './useKeepFocus';
import { useLandmarkKeys } from './useLandmarkKeys';
import { useNavigation } from './useNavigation';
import { useRememberPath } from './useRememberPath';

/** Screens whose fields are not records of the network. */
const UNLOCKED = /^\/(?:settings|sync)(?:\/|$)/;
const RUNNING = /^\/meetings\/[^/]+\/run$/;

/**
 * The frame around the screens, from the moment in which a network begins to open: one sees where one is and may already go elsewhere; what
 * needs records follows when they are read. It is the same frame before and after, so no key and no focus is lost in between. It renders when
 * something that it shows changes, not at every save.
 * @param session undefined while the network opens
 */
export function Shell({ session }: { readonly session: Session | undefined }) {
  const { settings, updateSettings } = useApp();
  const { t, language } = useMessages();
  const [path, navigate] = useLocation();
  const [overlay, setOverlay] = useState<'palette' | 'help'>();
  const openPalette = useCallback(() => setOverlay('palette'), []);
  const openHelp = useCallback(() => setOverlay('help'), []);
  const closeOverlay = useCallback(() => setOverlay(undefined), []);
  const [told, setTold] = useState<{ readonly by: Session | undefined; readonly facts: NetworkFacts }>();
  const takeFacts = useCallback((facts: NetworkFacts) => setTold({ by: session, facts }), [session]);
  const facts = session && told?.by === session ? told.facts : undefined;

  const { items, footerItems } = useNavigation(facts?.counts ?? {});
  const networkTitle =
    (facts?.title || settings.networks.find(({ id }) => id === settings.activeNetworkId)?.title) ?? '';
  const isReader = facts?.isReader ?? false;
  // Settings, the login and the server are not part of the network: they stay open.
  const lock = isReader && !UNLOCKED.test(path) ? t('sync.reader.locked') : undefined;

  useShortcut('mod+k', openPalette, { worksInTextFields: true });
  // The running meeting has keys of its own to show.
  useShortcut('f1', openHelp, { isDisabled: RUNNING.test(path) });
  useLandmarkKeys();
  useKeepFocus(path);
  useRememberPath(session);
  usePreloadScreen(path);
  useDocumentTitle(networkTitle, [...items, ...footerItems]);

  const screens = session && facts && (
    <SessionProvider session={session} key={session.networkId}>
      <WriteLock reason={lock}>
        <Screens />
      </WriteLock>
    </SessionProvider>
  );
  return (
    <RouterProvider navigate={navigate}>
      {session && (
        <SessionProvider session={session} key={session.networkId}>
          <OpenNetwork onFacts={takeFacts} openPalette={openPalette} openHelp={openHelp} />
          {overlay === 'palette' && <Palette items={[...items, ...footerItems]} onClose={closeOverlay} />}
        </SessionProvider>
      )}
      <HelpDialog isOpen={overlay === 'help'} onClose={closeOverlay} />
      {screens && RUNNING.test(path) ? (
        // The running meeting has a frame of its own: the hall needs the room, the minute taker no distraction.
        screens
      ) : (
        <AppFrame
          networkTitle={networkTitle}
          items={items}
          footerItems={footerItems}
          syncStatus={facts?.syncStatus ?? { tone: 'busy', text: t('common.opening'), language }}
          isRailCollapsed={settings.railCollapsed}
          onToggleRail={() => updateSettings({ railCollapsed: !settings.railCollapsed })}
          onOpenPalette={openPalette}
          onOpenSync={() => navigate('/sync')}
          notice={
            session &&
            isReader && (
              <SessionProvider session={session}>
                <ReaderBanner />
              </SessionProvider>
            )
          }
        >
          {screens ?? <Opening />}
        </AppFrame>
      )}
    </RouterProvider>
  );
}

function Opening() {
  const { t } = useMessages();
  return (
    <div className={styles.opening}>
      <AfterDelay>
        <ProgressBar label={t('common.opening')} />
      </AfterDelay>
    </div>
  );
}
