import type { BlockCodec, BlockPlace } from './blockCodec';
import { encodeContent, placeOfIds, placeOfLocal } from './blockCodec';
import type { BlockDatabase, EncodedBlock, EncodedLocal } from './blockDatabase';
import { decodeBlock } from './blocks';
import { inSlices } from './inSlices';
import type { StoreKey } from './storeKeys';

/**
 * Seals everything in a database with another key, in one transaction: whenever the power goes out, all of it is under the one key or
 * all under the other, and the database says which. What cannot be read is kept as it is, for whoever looks at the damage.
 */
export async function resealStore(disk: BlockDatabase, from: BlockCodec, to: StoreKey): Promise<void> {
  const { blocks, locals } = await disk.read();
  const put = await inSlices(blocks, async (block) => (await resealBlock(disk.name, block, from, to.codec)) ?? block);
  const values = await inSlices(locals, async ({ key, content }): Promise<EncodedLocal> => {
    const sealed = await reseal(content, placeOfLocal(disk.name, key), from, to.codec);
    return { key, content: sealed ?? content };
  });
  await disk.write({ put, locals: values, keyId: to.id }, 'strict');
}

async function resealBlock(
  database: string,
  block: EncodedBlock,
  from: BlockCodec,
  to: BlockCodec,
): Promise<EncodedBlock | undefined> {
  const place = { database, collection: block.collection, key: block.key, schemaVersion: block.schemaVersion };
  const content = await reseal(block.content, place, from, to);
  if (content === undefined) return undefined;
  const ids =
    block.ids === undefined
      ? await encodeContent(to, await idsIn(database, block, from), placeOfIds(place))
      : await reseal(block.ids, placeOfIds(place), from, to);
  return { ...block, content, ids };
}

/** Bytes as they are: what they say does not matter here. Undefined where they cannot be read. */
async function reseal(encoded: unknown, place: BlockPlace, from: BlockCodec, to: BlockCodec): Promise<unknown> {
  try {
    return await to.encode(await from.decode(encoded, place), place);
  } catch {
    return undefined;
  }
}

async function idsIn(database: string, block: EncodedBlock, codec: BlockCodec): Promise<readonly string[]> {
  const { documents } = await decodeBlock<{ readonly id: string }>(database, codec, block);
  return documents.map(({ id }) => id);
}
