import { ulid } from '../../shared/ulid';
import { createTopicCatalogue } from '../../shared/domain/topics';
import type { Settings } from '../../shared/ipc/settings';
import { APP_ORIGIN, GATEWAY_PATH } from '../../shared/ipc/contract';
import type { Language } from '../../shared/messages';
import { NETWORK_ID } from '../../shared/schema/network';
import {
  createChunkStore,
  createPageHttp,
  createClosedVault,
  createRestoreVault,
  deleteStore,
  forgetReplaced,
  isMissingKey,
  nameOfStore,
  openSession,
  openStore,
  type Session,
  type Store,
  type StoreKeys,
} from '../data';
import { createBackupPort, createMailPort } from '../live';
import { createNetworkKeys } from './networkKeys';

export const DEMO_NETWORK_ID = 'demo';

/** Whatever the clock says. */
const ALWAYS = Number.NEGATIVE_INFINITY;

export function createNetworkId(): string {
  return ulid().toLowerCase();
}

/** @param readSettings as they are now: some may change while the network is open */
export async function openNetwork(networkId: string, readSettings: () => Settings): Promise<Session> {
  const keys = createNetworkKeys(networkId);
  const store = await openStoreOf(networkId, keys);
  const vault = store.newer ? createClosedVault() : createRestoreVault(networkId, keys);
  // Looking at the points seals them. What a newer version wrote is sealed with what it was.
  const chunks = createChunkStore(networkId, keys);
  if (!store.newer) {
    await keys.settle(async () => {
      await vault.list();
      await chunks.seal();
    });
  }
  return openSession({
    networkId,
    deviceId: readSettings().deviceId,
    store,
    vault,
    chunks,
    keys,
    forgetReplaced: () => forgetReplaced(networkId),
    ...(networkId !== DEMO_NETWORK_ID &&
      !store.newer && {
        backupPort: createBackupPort(networkId),
        mailPort: createMailPort(networkId),
      }),
    http: createPageHttp(),
    syncAddress: { database: `${APP_ORIGIN}${GATEWAY_PATH}`, session: `${APP_ORIGIN}${GATEWAY_PATH}/_session` },
    reviewAfterDays() {
      const { reviewFirst, reviewAfterDays } = readSettings();
      return reviewFirst.includes(networkId) ? ALWAYS : reviewAfterDays;
    },
    // The window's error event is watched: it is shown, and reported without personal data.
    onDefect: (defect) => reportError(defect),
    earlierNumbers: localStorage,
  });
}

/** The key of the demo lives as long as the application runs: what an earlier run left cannot be read, and makes room. */
async function openStoreOf(networkId: string, keys: StoreKeys): Promise<Store> {
  const name = nameOfStore(networkId);
  if (networkId !== DEMO_NETWORK_ID) return openStore(name, keys);
  try {
    return await openStore(name, keys);
  } catch (thrown) {
    if (!isMissingKey(thrown)) throw thrown;
    await deleteStore(networkId);
    return openStore(name, keys);
  }
}

/** What a new network starts with: its record with a random identity, and the ten topics. */
export async function seedNetwork(session: Session, title: string, language: Language): Promise<void> {
  const { network, topics } = session.repositories;
  await network.create({ title, databaseId: ulid() }, { id: NETWORK_ID, undoable: false });
  await topics.createMany(createTopicCatalogue(language), { undoable: false });
}

export async function seedDemo(session: Session): Promise<void> {
  const { createDemoNetwork, isEmptyNetwork } = await import('../data/demo');
  if (isEmptyNetwork(session)) await createDemoNetwork(session);
}
