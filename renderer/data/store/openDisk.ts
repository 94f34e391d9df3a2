import { identityCodec, type BlockCodec } from './blockCodec';
import { openBlockDatabase, type BlockDatabase, type StoredEntries } from './blockDatabase';
import { createKeyCheck, isAnythingReadable, isChecked } from './keyCheck';
import { codecOfNewer, withoutWriting } from './newerStore';
import { moveOlderStore } from './older/moveOlderStore';
import { resealStore } from './resealStore';
import { StoreError } from './storeError';
import type { StoreKey, StoreKeys } from './storeKeys';

export interface Disk {
  readonly disk: BlockDatabase;
  readonly codec: BlockCodec;
  /** What is in it now. */
  readonly stored: StoredEntries;
  /** See [Note: newer stores]. */
  readonly isNewer: boolean;
}

/**
 * Opens the database of a network and brings it to where this version wants it: what an earlier one left is moved, and everything is sealed with
 * the current key, whatever it was sealed with before. A change that was cut off is thereby completed at the next start. What a newer version wrote is
 * left as it is.
 * @throws StoreError
 */
export async function openDisk(name: string, keys: StoreKeys): Promise<Disk> {
  const [{ disk, stored }, current] = await Promise.all([openAndRead(name), keys.current()]);
  try {
    const newer = await codecOfNewer(disk, stored, keys, current);
    if (newer) return { disk: withoutWriting(disk), codec: newer, stored, isNewer: true };
    const held = await heldKey(disk, keys, current);
    const codec = held?.codec ?? identityCodec;
    const isSettled = (await disk.readProgress()) === 'settled';
    await moveOlderStore(disk, codec);
    if (current && current.id !== held?.id) {
      await resealStore(disk, codec, current);
      return { disk, codec: current.codec, stored: await disk.read(), isNewer: false };
    }
    return { disk, codec, stored: isSettled ? stored : await disk.read(), isNewer: false };
  } catch (thrown) {
    disk.close();
    throw thrown;
  }
}

async function openAndRead(name: string): Promise<Pick<Disk, 'disk' | 'stored'>> {
  const disk = await openBlockDatabase(name);
  try {
    return { disk, stored: await disk.read() };
  } catch (thrown) {
    disk.close();
    throw thrown;
  }
}

/** What the database is sealed with; null where it is not. A new one is begun with the current key. */
async function heldKey(disk: BlockDatabase, keys: StoreKeys, current: StoreKey | null): Promise<StoreKey | null> {
  const [keyId, progress] = await Promise.all([disk.readKeyId(), disk.readProgress()]);
  if (keyId === undefined && !current) return null;
  if (current && keyId === undefined && progress === undefined && (await isEmpty(disk))) {
    await disk.write({ keyId: current.id, keyCheck: await createKeyCheck(disk.name, current) }, 'relaxed');
    return current;
  }
  const named = keyId === undefined ? null : keyId === current?.id ? current : await keys.find(keyId);
  if (named) {
    if (await isChecked(disk, named)) return named;
    if (!(await isAnythingReadable(disk, named.codec, true)))
      throw new StoreError('unreadableBlock', `nothing in ${disk.name} can be read with the key that it names`);
    await disk.write({ keyCheck: await createKeyCheck(disk.name, named) }, 'relaxed');
    return named;
  }
  // The name of the key lies in the clear, and a disk may lose that as well. What the current key opens is sealed with it.
  if (current && ((await isChecked(disk, current)) || (await isAnythingReadable(disk, current.codec, false)))) {
    await disk.write({ keyId: current.id }, 'strict');
    return current;
  }
  if (keyId === undefined && (await isAnythingReadable(disk, identityCodec, true))) return null;
  throw new StoreError('missingKey', `the key that ${disk.name} is sealed with is not known`);
}

async function isEmpty(disk: BlockDatabase): Promise<boolean> {
  const { blocks, locals } = await disk.read();
  return blocks.length + locals.length === 0;
}
