import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { Session } from '../data';
import { ClockBanner } from '../features/clock';
import { DamageBanner, LostStoreBanner } from '../features/damage';
import { LoadingBanner, ReaderBanner } from '../features/syncStatus';
import { SessionProvider, useApp } from '../live';
import { AfterDelay, ProgressBar, useMessages, useShortcut, useStrayDrops, WriteLock } from '../ui';
import { AppFrame, CommandPalette, type NavigationItem } from './frame';
import { HelpDialog } from './HelpDialog';
import { NetworkMentions } from './mentions/NetworkMentions';
import { OpenNetwork, type NetworkFacts } from './OpenNetwork';
import { Screens, usePreloadScreen } from './Screens';
import styles from './Shell.module.css';
import { useEarlyUndo } from './useEarlyUndo';
import { useLandmarkKeys } from './useLandmarkKeys';
import { useLock } from './useLock';
import { useNavigation } from './useNavigation';
import { useRecentPaths } from './palette/recentPaths';
import { usePalette, type PaletteActions } from './palette/usePalette';
import { useRememberPath } from './useRememberPath';

/** Screens whose fields are not records of the network. */
const UNLOCKED = /^\/(?:settings|sync|protection)(?:\/|$)/;
/** With what it needs to read documents, when somebody asks for it. */
const CheckDialog = lazy(async () => ({ default: (await import('../features/minutes')).CheckDialog }));

const RUNNING = /^\/meetings\/[^/]+\/run$/;

/**
 * The frame around the screens, from the moment a network begins to open: people see where they are and can already go elsewhere; whatever
 * needs records follows once they have been read. It is the same frame before and after, so no key press and no focus is lost in between.
 * It renders when something it shows changes, not on every save.
 * @param session undefined while the network opens
 */
export function Shell({ session }: { readonly session: Session | undefined }) {
  const { settings, updateSettings } = useApp();
  const { t, language } = useMessages();
  const [path, navigate] = useLocation();
  const [overlay, setOverlay] = useState<'palette' | 'help' | 'check'>();
  const openPalette = useCallback(() => setOverlay('palette'), []);
  const openHelp = useCallback(() => setOverlay('help'), []);
  const openCheck = useCallback(() => setOverlay('check'), []);
  const closeOverlay = useCallback(() => setOverlay(undefined), []);
  const [told, setTold] = useState<{ readonly by: Session | undefined; readonly facts: NetworkFacts }>();
  const takeFacts = useCallback((facts: NetworkFacts) => setTold({ by: session, facts }), [session]);
  const facts = session && told?.by === session ? told.facts : undefined;

  const { items, footerItems } = useNavigation(facts?.counts ?? {});
  const networkTitle =
    (facts?.title || settings.networks.find(({ id }) => id === settings.activeNetworkId)?.title) ?? '';
  const isReader = facts?.isReader ?? false;
  // Settings, the login and the server are not part of the network: they stay open.
  const reason = t(session?.newer ? 'startUp.newer.locked' : 'sync.reader.locked');
  const lock = isReader && !UNLOCKED.test(path) ? reason : undefined;

  useShortcut('mod+k', openPalette, { worksInTextFields: true });
  // While a network still opens, too.
  useShortcut('mod+l', useLock(), { worksInTextFields: true, worksInDialogs: true });
  // The running meeting has keys of its own to show.
  useShortcut('f1', openHelp, { isDisabled: RUNNING.test(path) });
  useEarlyUndo(session === undefined);
  useLandmarkKeys();
  useStrayDrops();
  useKeepFocus(path);
  useRememberPath(session);
  useRecentPaths(session, path);
  usePreloadScreen(path);
  useDocumentTitle(networkTitle, [...items, ...footerItems]);

  const screens = session && facts && (
    <SessionProvider session={session} key={session.networkId}>
      <WriteLock reason={lock}>
        <NetworkMentions>
          <Screens />
        </NetworkMentions>
      </WriteLock>
    </SessionProvider>
  );
  return (
    <RouterProvider navigate={navigate}>
      {session && (
        <SessionProvider session={session} key={session.networkId}>
          <OpenNetwork onFacts={takeFacts} openPalette={openPalette} openHelp={openHelp} />
          {overlay === 'palette' && (
            <Palette
              items={[...items, ...footerItems]}
              actions={{ openHelp, checkMinutes: openCheck }}
              onClose={closeOverlay}
            />
          )}
          {overlay === 'check' && (
            <Suspense>
              <CheckDialog onClose={closeOverlay} />
            </Suspense>
          )}
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
            session && (
              <SessionProvider session={session}>
                {isReader && <ReaderBanner />}
                <LoadingBanner />
                <ClockBanner />
                <LostStoreBanner />
                <DamageBanner />
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

/** "Mitglieder – CDO-Netzwerk – Verbund": what the task bar and a screen reader call the window. */
function useDocumentTitle(networkTitle: string, items: readonly NavigationItem[]): void {
  const screen = items.find(({ isCurrent }) => isCurrent)?.label ?? '';
  const title = [screen, networkTitle, 'Verbund'].filter((part) => part !== '').join(' – ');
  // The title belongs to the document, which is outside React.
  useEffect(() => {
    document.title = title;
  }, [title]);
}

type PaletteProps = {
  readonly items: readonly NavigationItem[];
  readonly actions: PaletteActions;
  readonly onClose: () => void;
};

/** Lives while it is open: only then does it follow every record. */
function Palette({ items, actions, onClose }: PaletteProps) {
  const { groups, search } = usePalette(items, actions);
  return <CommandPalette isOpen onClose={onClose} groups={groups} search={search} />;
}

/** A screen that goes takes the focus with it; without this the next Tab would start at the top of the window again. */
function useKeepFocus(path: string): void {
  const shownPath = useRef(path);
  // The focus is the browser's. In the next frame, since a dialog that closes gives its focus back only then.
  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        document.querySelector('main')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [path]);
}
