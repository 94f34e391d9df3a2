import type { RxDocumentData } from 'rxdb';
import { collections, type CollectionName } from '../../../shared/schema';
import { fitFields } from '../../../shared/schema/fitFields';
import { identityCodec, type BlockCodec } from './blockCodec';
import type { BlockDatabase, EncodedBlock, StoredEntries } from './blockDatabase';
import { isOpenedBy } from './keyCheck';
import { StoreError } from './storeError';
import type { StoreKey, StoreKeys } from './storeKeys';

/**
 * [Note: newer stores] A database in which a newer version raised the schema version of a collection, added a collection or laid out another object store
 * is read and never written: this version would not understand what it changes. The disk refuses every write (`withoutWriting`), whoever asks;
 * sync, restore points and renewing of keys are not even begun. Records are shown as far as their fields fit the schema that is known here, see `fitFields`.
 */
export interface NewerStore {
  /** Records of kinds that this version does not know: none of them is shown. */
  readonly unknown: number;
  /** Records that are shown with defaults in the place of what does not fit. */
  readonly incomplete: number;
}

export function isKnownCollection(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

/** Whether this version knows less than whoever wrote the block. */
export function isNewerBlock({
  collection,
  schemaVersion,
}: Pick<EncodedBlock, 'collection' | 'schemaVersion'>): boolean {
  return !isKnownCollection(collection) || schemaVersion > collections[collection].version;
}

/**
 * What a store of a newer version is read with; undefined where it is none. Versions lie in the clear, and a disk may damage them as well: only a block
 * that opens in the place that it names was written by a newer version. Writes nothing.
 * @throws StoreError where a newer layout holds nothing that can be read
 */
export async function codecOfNewer(
  disk: Pick<BlockDatabase, 'name' | 'hasNewerLayout' | 'readKeyId'>,
  { blocks }: StoredEntries,
  keys: StoreKeys,
  current: StoreKey | null,
): Promise<BlockCodec | undefined> {
  const suspects = disk.hasNewerLayout ? blocks : blocks.filter(isNewerBlock);
  if (suspects.length === 0 && !disk.hasNewerLayout) return undefined;
  const keyId = await disk.readKeyId();
  const named = keyId === undefined || keyId === current?.id ? null : await keys.find(keyId);
  for (const codec of [named?.codec, current?.codec, identityCodec]) {
    if (!codec) continue;
    for (const block of suspects) if (await isOpenedBy(codec, disk.name, block)) return codec;
  }
  if (disk.hasNewerLayout) throw new StoreError('newerStore', `nothing in ${disk.name} can be read by this version`);
  return undefined;
}

export function withoutWriting(disk: BlockDatabase): BlockDatabase {
  return {
    ...disk,
    write: () => Promise.reject(new StoreError('newerStore', `${disk.name} is of a newer version and only read`)),
  };
}

/** A document of a newer version, as far as it is understood here. */
export function fitNewer<D extends object>(
  collection: CollectionName,
  document: RxDocumentData<D>,
): { readonly document: RxDocumentData<D>; readonly isWhole: boolean } {
  const { fields, unfit } = fitFields(collection, { ...document });
  // A typing edge: RxDB's own fields are none of the schema's, and are kept.
  return { document: fields as RxDocumentData<D>, isWhole: unfit.length === 0 };
}
