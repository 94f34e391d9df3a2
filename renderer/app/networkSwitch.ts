import type { Settings, SettingsPatch } from '../../shared/ipc/settings';
import { forgetReplaced, type Session } from '../data';
import { flushUnsaved, valueOf } from '../live';
import { openNetwork } from './networks';
import { startSync } from './startSync';

const TRY_AGAIN_MS = 30_000;

export interface NetworkSwitch {
  readonly current: () => Session | null;
  /** Closes the open network and opens another one, or none. `prepare` fills a new one before anybody sees it; `meanwhile` works while nothing is open. */
  readonly open: (
    networkId: string | null,
    prepare?: (session: Session) => Promise<void>,
    meanwhile?: () => Promise<void>,
  ) => Promise<void>;
}

/**
 * Holds the one open session. What was typed is stored before its network closes, and nothing of the old network is
 * left running when the next one opens.
 * @param readSettings as they are now
 * @param show undefined while nothing is open yet
 */
export function createNetworkSwitch(
  updateSettings: (patch: SettingsPatch) => Promise<Settings>,
  readSettings: () => Settings,
  show: (session: Session | null | undefined) => void,
): NetworkSwitch {
  let current: Session | null = null;
  /** Networks whose earlier state lies beside them until the next start. */
  const replaced = new Set<string>();

  /** What lies beside a network that opened well is no longer needed; that it cannot be removed keeps nobody out. */
  async function tidyUp(networkId: string): Promise<void> {
    if (replaced.has(networkId)) return;
    try {
      await forgetReplaced(networkId);
    } catch (thrown) {
      reportError(thrown);
    }
  }

  /** Whoever opened the network does not wait for it. */
  function sendFrom(session: Session): void {
    startSync(session, {
      isOpen: () => current === session,
      onDefect: reportError,
      pause: () => new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS)),
    }).catch(reportError);
  }

  return {
    current: () => current,
    async open(networkId, prepare, meanwhile) {
      await flushUnsaved();
      show(undefined);
      try {
        await current?.close();
        current = null;
        if (meanwhile && networkId !== null) replaced.add(networkId);
        await meanwhile?.();
        // At the start of the application it is the one that was open, and nothing has to be written down.
        if (readSettings().activeNetworkId !== networkId) await updateSettings({ activeNetworkId: networkId });
        if (networkId === null) {
          show(null);
          return;
        }
        const connection = valueOf(window.verbund.readConnection(networkId));
        const [session, isConnected] = await Promise.all([openNetwork(networkId, readSettings), connection]);
        current = session;
        await prepare?.(session);
        show(session);
        await tidyUp(networkId);
        if (isConnected) sendFrom(session);
        else session.sync.goWithout();
      } catch (thrown) {
        // Back to the choice of networks, not for ever before one that opens; whoever asked says why.
        const half: Session | null = current;
        current = null;
        show(null);
        await half?.close();
        throw thrown;
      }
    },
  };
}
