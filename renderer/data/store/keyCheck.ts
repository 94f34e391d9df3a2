import { decodeContent, encodeContent, placeOfIds, placeOfLocal, type BlockCodec, type BlockPlace } from './blockCodec';
import type { BlockDatabase, EncodedBlock } from './blockDatabase';
import type { StoreKey } from './storeKeys';

/** A value that says nothing, sealed with the key of the database: what cannot be read beside it is damaged, not sealed with another key. */
export function createKeyCheck(database: string, { id, codec }: StoreKey): Promise<unknown> {
  return encodeContent(codec, 'key', placeOfCheck(database, id));
}

/** Whether the check is there and says that this is the key. */
export async function isChecked(disk: BlockDatabase, { id, codec }: StoreKey): Promise<boolean> {
  const check = await disk.readKeyCheck();
  return check !== undefined && (await opens(codec, check, placeOfCheck(disk.name, id)));
}

/**
 * Whether anything at all can be read with this: then it is the right one, and what cannot be read is damaged. The first stores that were sealed have
 * no check, and a disk may damage it like anything else.
 * @param ifEmpty the answer for a database that holds nothing
 */
export async function isAnythingReadable(disk: BlockDatabase, codec: BlockCodec, ifEmpty: boolean): Promise<boolean> {
  const { blocks, locals } = await disk.read();
  for (const block of blocks) if (await isOpenedBy(codec, disk.name, block)) return true;
  for (const { key, content } of locals) if (await opens(codec, content, placeOfLocal(disk.name, key))) return true;
  return blocks.length + locals.length === 0 && ifEmpty;
}

/** Whether a block, or at least the list of its ids, was made with this for the place that it is in. */
export async function isOpenedBy(
  codec: BlockCodec,
  database: string,
  { collection, key, schemaVersion, content, ids }: EncodedBlock,
): Promise<boolean> {
  const place = { database, collection, key, schemaVersion };
  return (await opens(codec, content, place)) || (await opens(codec, ids, placeOfIds(place)));
}

async function opens(codec: BlockCodec, encoded: unknown, place: BlockPlace): Promise<boolean> {
  try {
    await decodeContent(codec, encoded, place);
    return true;
  } catch {
    return false;
  }
}

function placeOfCheck(database: string, keyId: string): BlockPlace {
  return { database, collection: 'key check', key: keyId, schemaVersion: 0 };
}
