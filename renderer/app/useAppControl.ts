import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppInfo } from '../../shared/ipc/contract';
import type { Settings, SettingsPatch } from '../../shared/ipc/settings';
import type { Session } from '../data';
import { valueOf, type AppControl } from '../live';
import { createNetworkId, DEMO_NETWORK_ID, openNetwork, seedDemo, seedNetwork } from './networks';

export type AppState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'opening'; readonly control: AppControl }
  | { readonly kind: 'noNetwork'; readonly control: AppControl }
  | { readonly kind: 'open'; readonly control: AppControl; readonly session: Session };

/** Settings and the open network, and everything that changes them. A failure to open is thrown for the error boundary. */
export function useAppControl(): AppState {
  const [info, setInfo] = useState<AppInfo>();
  const [settings, setSettings] = useState<Settings>();
  const [session, setSession] = useState<Session | null>();
  const [failure, setFailure] = useState<{ readonly thrown: unknown }>();
  const current = useRef<Session | null>(null);

  const show = useCallback((next: Session | null) => {
    current.current = next;
    setSession(next);
  }, []);

  const updateSettings = useCallback(async (patch: SettingsPatch) => {
    const next = await valueOf(window.verbund.updateSettings(patch));
    setSettings(next);
    return next;
  }, []);

  const switchTo = useCallback(
    async (networkId: string | null, prepare: (session: Session) => Promise<void> = () => Promise.resolve()) => {
      setSession(undefined);
      await current.current?.close();
      current.current = null;
      const next = await updateSettings({ activeNetworkId: networkId });
      if (networkId === null) return show(null);
      const opened = await openNetwork(networkId, next);
      await prepare(opened);
      if (await valueOf(window.verbund.readConnection(networkId))) opened.sync.start();
      show(opened);
    },
    [show, updateSettings],
  );

  // The one start of the application: asks the main process what to open.
  useEffect(() => {
    async function start(): Promise<void> {
      const [appInfo, stored] = await Promise.all([valueOf(window.verbund.readAppInfo()), valueOf(window.verbund.readSettings())]);
      setInfo(appInfo);
      setSettings(stored);
      if (appInfo.demo) await switchTo(DEMO_NETWORK_ID, seedDemo);
      else if (stored.activeNetworkId === null) show(null);
      else await switchTo(stored.activeNetworkId);
    }
    start().catch((thrown: unknown) => setFailure({ thrown }));
  }, [show, switchTo]);

  const control = useMemo(() => info && settings && createControl(info, settings, current, updateSettings, switchTo), [info, settings, updateSettings, switchTo]);

  if (failure) throw failure.thrown;
  if (!control) return { kind: 'starting' };
  if (session === undefined) return { kind: 'opening', control };
  return session === null ? { kind: 'noNetwork', control } : { kind: 'open', control, session };
}

type SwitchTo = (networkId: string | null, prepare?: (session: Session) => Promise<void>) => Promise<void>;

function createControl(
  info: AppInfo,
  settings: Settings,
  current: { readonly current: Session | null },
  updateSettings: (patch: SettingsPatch) => Promise<Settings>,
  switchTo: SwitchTo,
): AppControl {
  async function remember(id: string, title: string): Promise<void> {
    await updateSettings({ networks: [...settings.networks, { id, title }] });
  }

  return {
    info,
    settings,
    updateSettings: async (patch) => void (await updateSettings(patch)),
    async createNetwork(title, language) {
      const id = createNetworkId();
      await remember(id, title);
      await switchTo(id, (session) => seedNetwork(session, title, language));
    },
    async connectNetwork(connection) {
      const id = createNetworkId();
      await remember(id, connection.database);
      await valueOf(window.verbund.saveConnection(id, connection));
      await switchTo(id);
    },
    openDemo: () => switchTo(DEMO_NETWORK_ID, seedDemo),
    switchNetwork: (networkId) => switchTo(networkId),
    closeNetwork: () => switchTo(null),
    async saveConnection(connection) {
      const session = current.current;
      if (!session) return;
      await session.sync.stop();
      await valueOf(window.verbund.saveConnection(session.networkId, connection));
      session.sync.start();
    },
    async removeConnection() {
      const session = current.current;
      if (!session) return;
      await session.sync.stop();
      await valueOf(window.verbund.removeConnection(session.networkId));
    },
  };
}
