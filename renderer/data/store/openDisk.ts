import { identityCodec, type BlockCodec } from './blockCodec';
import { openBlockDatabase, type BlockDatabase } from './blockDatabase';
import { moveOlderStore } from './older/moveOlderStore';
import { resealStore } from './resealStore';
import { StoreError } from './storeError';
import type { StoreKey, StoreKeys } from './storeKeys';

export interface Disk {
  readonly disk: BlockDatabase;
  readonly codec: BlockCodec;
}

/**
 * Opens the database of a network and brings it to where this version wants it: what an earlier one left is moved, and everything is sealed with
 * the current key, whatever it was sealed with before. A change that was cut off is thereby completed at the next start.
 * @throws StoreError
 */
export async function openDisk(name: string, keys: StoreKeys): Promise<Disk> {
  const [disk, current] = await Promise.all([openBlockDatabase(name), keys.current()]);
  try {
    const held = await heldKey(disk, keys, current);
    await moveOlderStore(disk, held?.codec ?? identityCodec);
    if (!current || current.id === held?.id) return { disk, codec: held?.codec ?? identityCodec };
    await resealStore(disk, held?.codec ?? identityCodec, current);
    return { disk, codec: current.codec };
  } catch (thrown) {
    disk.close();
    throw thrown;
  }
}

/** What the database is sealed with; null where it is not. A new one is begun with the current key. */
async function heldKey(disk: BlockDatabase, keys: StoreKeys, current: StoreKey | null): Promise<StoreKey | null> {
  const [keyId, progress] = await Promise.all([disk.readKeyId(), disk.readProgress()]);
  if (keyId === undefined) {
    if (!current || progress !== undefined) return null;
    await disk.write({ keyId: current.id }, 'relaxed');
    return current;
  }
  if (keyId === current?.id) return current;
  const held = await keys.find(keyId);
  if (!held) throw new StoreError('missingKey', `the key that ${disk.name} is sealed with is not known`);
  return held;
}
