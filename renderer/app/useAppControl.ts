import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AppInfo } from '../../shared/ipc/contract';
import type { Protection, ProtectionChoice } from '../../shared/ipc/protection';
import type { Settings, SettingsPatch } from '../../shared/ipc/settings';
import { NETWORK_ID } from '../../shared/schema/network';
import { settled } from '../../shared/settled';
import {
  deleteStore,
  placeFiles,
  placeNetwork,
  putReplacement,
  returnToReplaced,
  StoreError,
  type Session,
} from '../data';
import { flushUnsaved, valueOf, type AppControl } from '../live';
import { createNetworkKeys } from './networkKeys';
import { createNetworkId, DEMO_NETWORK_ID, seedDemo, seedNetwork } from './networks';
import { createNetworkSwitch, type NetworkSwitch } from './networkSwitch';

export type AppState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'opening'; readonly control: AppControl }
  | { readonly kind: 'noNetwork'; readonly control: AppControl }
  | { readonly kind: 'open'; readonly control: AppControl; readonly session: Session };

type UpdateSettings = (patch: SettingsPatch) => Promise<Settings>;

/**
 * Settings and the open network, and everything that changes them. A failure to open is thrown for the error boundary.
 * @param passed what the gate found
 */
export function useAppControl(passed: Protection): AppState {
  const [info, setInfo] = useState<AppInfo>();
  const [protection, setProtection] = useState(passed);
  const [settings, setSettings] = useState<Settings>();
  const [session, setSession] = useState<Session | null>();
  const [failure, setFailure] = useState<{ readonly thrown: unknown }>();

  const [{ takeSettings, updateSettings, network }] = useState(() => {
    let latest: Settings | undefined;
    function take(current: Settings): void {
      latest = current;
      setSettings(current);
    }
    const update: UpdateSettings = async (patch) => {
      const current = await valueOf(window.verbund.updateSettings(patch));
      take(current);
      return current;
    };
    const read = (): Settings => {
      if (!latest) throw new Error('settings are read before a network is opened');
      return latest;
    };
    return { takeSettings: take, updateSettings: update, network: createNetworkSwitch(update, read, setSession) };
  });

  // The one start of the application: asks the main process what to open.
  useEffect(() => {
    async function start(): Promise<void> {
      const [appInfo, stored] = await Promise.all([
        valueOf(window.verbund.readAppInfo()),
        valueOf(window.verbund.readSettings()),
      ]);
      setInfo(appInfo);
      takeSettings(stored);
      if (appInfo.demo) await network.open(DEMO_NETWORK_ID, seedDemo);
      // Nothing to open is nothing to write down either.
      else if (stored.activeNetworkId === null) setSession(null);
      else if (stored.activeNetworkId === DEMO_NETWORK_ID) await network.open(DEMO_NETWORK_ID, seedDemo);
      else if (stored.networks.every(({ id }) => id !== stored.activeNetworkId)) setSession(null);
      else await network.open(stored.activeNetworkId);
    }
    start().catch((thrown: unknown) => setFailure({ thrown }));
  }, [network, takeSettings]);

  const protect = useCallback(
    async (choice: ProtectionChoice): Promise<void> => {
      const chosen = await valueOf(window.verbund.protect(choice));
      // What already lies here in the clear is encrypted before anything else.
      if (settings && settings.networks.length > 0) {
        await flushUnsaved();
        location.reload();
        return;
      }
      setInfo(await valueOf(window.verbund.readAppInfo()));
      setProtection(chosen);
    },
    [settings],
  );

  const refreshProtection = useCallback(async (): Promise<void> => {
    setProtection(await valueOf(window.verbund.readProtection()));
  }, []);

  const control = useMemo(
    () =>
      info &&
      settings &&
      createControl({ info, settings, protection, protect, refreshProtection, updateSettings, network }),
    [info, settings, protection, protect, refreshProtection, updateSettings, network],
  );

  if (failure) throw failure.thrown;
  if (!control) return { kind: 'starting' };
  if (session === undefined) return { kind: 'opening', control };
  return session === null ? { kind: 'noNetwork', control } : { kind: 'open', control, session };
}

interface ControlParts extends Pick<AppControl, 'info' | 'settings' | 'protection' | 'protect' | 'refreshProtection'> {
  readonly updateSettings: UpdateSettings;
  readonly network: NetworkSwitch;
}

function createControl({ updateSettings, network, ...parts }: ControlParts): AppControl {
  const { settings } = parts;
  async function addNetwork(title: string, id = createNetworkId()): Promise<string> {
    await updateSettings({ networks: [...settings.networks, { id, title }] });
    return id;
  }

  return {
    ...parts,
    updateSettings: async (patch) => {
      await updateSettings(patch);
    },
    async createNetwork(title, language) {
      await network.open(await addNetwork(title), (session) => seedNetwork(session, title, language));
    },
    async openExport({ title, records }) {
      await network.open(await addNetwork(title), (session) => session.adopt(records));
    },
    async connectNetwork(connection) {
      const id = createNetworkId();
      if ((await valueOf(window.verbund.saveConnection(id, connection))) === 'declined') return;
      await network.open(await addNetwork(connection.database, id));
    },
    async restoreNetwork(content, title, madeAt, source) {
      const id = createNetworkId();
      const keys = createNetworkKeys(id);
      await placeNetwork(id, content, keys, madeAt);
      const placed = await placeFiles(id, content.records, keys, source);
      if (placed.kind === 'placed') await network.open(await addNetwork(title, id));
      else await valueOf(window.verbund.forgetNetworkKeys(id));
      return placed;
    },
    async replaceNetwork(staged) {
      // Closing the network would end the backup that is made before this.
      await network.current()?.backups.idle();
      let putting = Promise.resolve<'replaced' | 'changed'>('changed');
      try {
        // Whatever becomes of it, what is there then is opened again.
        await network.open(staged.networkId, undefined, async () => {
          putting = putReplacement(staged);
          await settled(putting);
        });
      } catch (thrown) {
        // Nobody has worked in it yet: the state from before takes its place back.
        if ((await settled(putting)) === 'replaced' && (await returnToReplaced(staged.networkId)))
          await network.open(staged.networkId);
        throw thrown;
      }
      // What was missing is what was restored.
      if ((await putting) === 'replaced') await network.current()?.watch.accept();
      return putting;
    },
    async goOnWithout() {
      const session = network.current();
      if (!session) return;
      const title = settings.networks.find(({ id }) => id === session.networkId)?.title ?? '';
      const isEmpty = session.repositories.network.get(NETWORK_ID) === undefined;
      if (isEmpty && session.sync.snapshot().status.kind === 'local')
        await seedNetwork(session, title, settings.language);
      await session.watch.accept();
    },
    async acceptSetupLink() {
      const id = createNetworkId();
      const answer = await valueOf(window.verbund.acceptSetupLink(id));
      if (answer.kind === 'connected') await network.open(await addNetwork(answer.title, id));
      return answer;
    },
    async renewKey() {
      const session = network.current();
      if (!session) return;
      if (session.newer) throw new StoreError('newerStore', 'what a newer version wrote is not sealed anew');
      await session.beforeRisk('keys');
      // What is being written is sealed with the key that goes.
      await session.backups.idle();
      await valueOf(window.verbund.beginRotation(session.networkId));
      // Opening encrypts with the key that was begun, see `openDisk`.
      await network.open(session.networkId);
    },
    openDemo: () => network.open(DEMO_NETWORK_ID, seedDemo),
    switchNetwork: (networkId) => network.open(networkId),
    closeNetwork: () => network.open(null),
    async removeNetwork() {
      const networkId = network.current()?.networkId;
      if (networkId === undefined) return;
      await network.open(null);
      await updateSettings({ networks: settings.networks.filter(({ id }) => id !== networkId) });
      await valueOf(window.verbund.removeConnection(networkId));
      await valueOf(window.verbund.removeMailAccount(networkId));
      // The key last: what is still there without it could never be opened again.
      await deleteStore(networkId);
      await valueOf(window.verbund.forgetNetworkKeys(networkId));
    },
    async saveConnection(connection) {
      const session = network.current();
      if (!session) return 'declined';
      await session.sync.stop();
      const answer = await valueOf(window.verbund.saveConnection(session.networkId, connection));
      // Whoever enters a server wants to sync, whatever was halted before; whoever does not goes on where it was.
      if (answer === 'saved') await session.sync.resume();
      else session.sync.start();
      return answer;
    },
    async removeConnection() {
      const session = network.current();
      if (!session) return;
      await session.sync.disconnect();
      await valueOf(window.verbund.removeConnection(session.networkId));
    },
  };
}
