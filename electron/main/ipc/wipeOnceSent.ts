import type { NetworkKey } from '../../../shared/ipc/protection';

/**
 * Overwrites a key after it went to the page: Electron writes an answer to the page's process as soon as the handler's promise has settled, which is
 * before the next turn of the event loop (tried in Electron 33; tests/e2e/specs/keys.spec.ts gets whole keys).
 */
export function wipeOnceSent<T extends NetworkKey | null>(key: T): T {
  setImmediate(() => key?.bytes.fill(0));
  return key;
}
