import { decodeContent, encodeContent, placeOfIds, placeOfLocal, type BlockCodec, type BlockPlace } from './blockCodec';
import type { BlockDatabase, EncodedBlock, EncodedLocal } from './blockDatabase';
import { decodeBlock, livingIdsOf } from './blocks';
import { inSlices } from './inSlices';
import { createKeyCheck } from './keyCheck';
import type { StoreKey } from './storeKeys';

/**
 * Seals everything in a database with another key, in one transaction: whenever the power goes out, all of it is under the one key or
 * all under the other, and the database says which. What cannot be read is kept as it is, for whoever looks at the damage.
 */
export async function resealStore(disk: BlockDatabase, from: BlockCodec, to: StoreKey): Promise<void> {
  const [{ blocks, locals }, journal] = await Promise.all([disk.read(), disk.readJournal()]);
  const put = await inSlices(blocks, (block) => resealBlock(disk.name, block, from, to.codec));
  const values = await inSlices([...locals, ...journal], async ({ key, content }): Promise<EncodedLocal> => {
    const sealed = await reseal(content, placeOfLocal(disk.name, key), from, to.codec);
    return { key, content: sealed ?? content };
  });
  await disk.write({ put, locals: values, keyId: to.id, keyCheck: await createKeyCheck(disk.name, to) }, 'strict');
}

/** The list of ids outlives the content: it says what is lost. */
async function resealBlock(
  database: string,
  block: EncodedBlock,
  from: BlockCodec,
  to: BlockCodec,
): Promise<EncodedBlock> {
  const place = { database, collection: block.collection, key: block.key, schemaVersion: block.schemaVersion };
  const content = await reseal(block.content, place, from, to);
  if (block.ids !== undefined) {
    const ids = await reseal(block.ids, placeOfIds(place), from, to);
    return { ...block, content: content ?? block.content, ids: ids ?? block.ids };
  }
  if (content === undefined) return block;
  return { ...block, content, ids: await encodeContent(to, await idsIn(database, block, from), placeOfIds(place)) };
}

/** Undefined where it cannot be read. What lies in the clear has no check but that it can be parsed: damaged bytes are not sealed as if they were whole. */
async function reseal(encoded: unknown, place: BlockPlace, from: BlockCodec, to: BlockCodec): Promise<unknown> {
  try {
    return await encodeContent(to, (await decodeContent(from, encoded, place)).content, place);
  } catch {
    return undefined;
  }
}

async function idsIn(database: string, block: EncodedBlock, codec: BlockCodec): Promise<readonly string[]> {
  const { documents } = await decodeBlock<{ readonly id: string }>(database, codec, block);
  return livingIdsOf(documents);
}
