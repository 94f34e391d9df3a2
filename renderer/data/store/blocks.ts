import type { RxDocumentData } from 'rxdb';
import { collectionOfId, COLLECTION_NAMES, collections, type CollectionName } from '../../../shared/schema';
import { migrateContent } from '../../../shared/schema/migrate';
import { withPauses } from '../sliced';
import { decodeContent, encodeContent, placeOfIds, type BlockCodec } from './blockCodec';
import type { BlockDatabase, DatabaseChange, Durability, EncodedBlock } from './blockDatabase';
import { createBlockMap, type BlockMap, type BlockPlan, type StoredBlock } from './blockMap';
import { createDamage, readDamagedBlock, type Damage, type DamagedBlock } from './damage';
import { inSlices } from './inSlices';
import { fitNewer, isKnownCollection, isNewerBlock, type NewerStore } from './newerStore';
import { StoreError } from './storeError';

export interface BlockWriter<D> {
  /** All documents of the network by id, those that RxDB marked as deleted included. */
  readonly documents: ReadonlyMap<string, RxDocumentData<D>>;
  /** All of them or none, in one transaction; `documents` follows when it has completed. */
  readonly write: (changed: ReadonlyMap<string, RxDocumentData<D>>) => Promise<void>;
  /** What goes into the transaction of every write from now on: whoever writes says so right before, and ends it right after. */
  readonly enclose: (values: (() => Promise<EnclosedValues>) | undefined) => void;
  readonly damage: Damage;
  /** How many blocks could be read. */
  readonly readable: number;
  /** What of a newer version is not understood; null where nothing is of one. */
  readonly newer: NewerStore | null;
  readonly close: () => void;
}

export type EnclosedValues = Pick<DatabaseChange, 'locals' | 'dropLocals'>;

interface Identified {
  readonly id: string;
}

/**
 * Reads all records of a network and keeps which block each is in; see [Note: damaged blocks] for what cannot be read. Blocks that an earlier
 * version wrote are brought to the present schema first, all in one transaction; those of a newer one are taken as they are.
 * @param isNewer whether blocks of a newer version are expected, see [Note: newer stores]: nothing is written then
 * @throws StoreError
 */
export async function openBlocks<D extends Identified>(
  database: Pick<BlockDatabase, 'name' | 'write' | 'close'>,
  codec: BlockCodec,
  encoded: readonly EncodedBlock[],
  isNewer = false,
): Promise<BlockWriter<D>> {
  const stored = new Map<CollectionName, StoredBlock<D>[]>(COLLECTION_NAMES.map((name) => [name, []]));
  const outdated: EncodedBlock[] = [];
  const damaged: DamagedBlock[] = [];
  const newer = { unknown: 0, incomplete: 0 };
  const read = await inSlices(encoded, (block) => readBlock<D>(database.name, codec, block));
  encoded.forEach((block, at) => {
    const content = read[at];
    if (!content || 'ids' in content) {
      if (content) damaged.push(content);
      return;
    }
    const { collection, key, schemaVersion } = block;
    const { documents, weight } = content;
    if (!isNewer && isNewerBlock(block))
      throw new StoreError('newerStore', `${collection} ${schemaVersion} of ${database.name} is of a newer version`);
    if (!isKnownCollection(collection)) {
      newer.unknown += livingIdsOf(documents).length;
      return;
    }
    const blocks = stored.get(collection);
    if (isNewerBlock(block)) {
      const fitted = documents.map((document) => fitNewer(collection, document));
      newer.incomplete += fitted.filter(({ isWhole }) => !isWhole).length;
      blocks?.push({ key, documents: fitted.map(({ document }) => document), weight });
      return;
    }
    if (schemaVersion === collections[collection].version) {
      blocks?.push({ key, documents, weight });
      return;
    }
    blocks?.push({ key, documents: documents.map((document) => migrateDocument(collection, document, schemaVersion)) });
    outdated.push(block);
  });
  if (outdated.length > 0 && !isNewer) {
    const put = outdated.flatMap(({ collection, key }) => {
      const documents = isKnownCollection(collection) && stored.get(collection)?.find((block) => block.key === key);
      return documents ? [encodeBlock(database.name, codec, collection, documents)] : [];
    });
    await database.write({ put: await Promise.all(put) }, 'strict');
  }

  const documents = new Map<string, RxDocumentData<D>>();
  const maps = new Map<CollectionName, BlockMap<D>>(
    [...stored].map(([name, blocks]) => {
      const taken = damaged.flatMap(({ collection, key }) => (collection === name ? [key] : []));
      return [name, createBlockMap<D>(blocks, idOf, documents, new Set(taken))];
    }),
  );
  const damage = createDamage(
    damaged,
    (id) => documents.has(id),
    (blocks) => database.write({ empty: blocks }, 'strict'),
  );

  let enclosed: (() => Promise<EnclosedValues>) | undefined;

  return {
    documents,
    damage,
    enclose(values) {
      enclosed = values;
    },
    readable: encoded.length - damaged.length,
    newer: isNewer ? newer : null,
    async write(changed) {
      const plans: { readonly name: CollectionName; readonly plan: BlockPlan<D> }[] = [];
      for (const [name, group] of byCollection(changed)) {
        const map = maps.get(name);
        if (map) plans.push({ name, plan: await withPauses(map.planInSteps(group)) });
      }
      const blocks = plans.flatMap(({ name, plan }) => plan.put.map((block) => ({ name, block })));
      const [put, values] = await Promise.all([
        inSlices(blocks, ({ name, block }) => encodeBlock(database.name, codec, name, block)),
        enclosed?.(),
      ]);
      const empty = plans.flatMap(({ name, plan }) => plan.empty.map((key) => ({ collection: name, key })));
      const healed = damage.healedBy(changed);
      await database.write(
        { ...values, put, empty: [...empty, ...healed] },
        durabilityOf(plans.map(({ name }) => name)),
      );
      for (const { plan } of plans) plan.commit();
      damage.drop(healed);
    },
    close: database.close,
  };
}

function idOf({ id }: Identified): string {
  return id;
}

/** One sentence that must not be lost makes the whole transaction wait for the disk. */
function durabilityOf(names: readonly CollectionName[]): Durability {
  return names.some((name) => collections[name].durability === 'strict') ? 'strict' : 'relaxed';
}

function byCollection<D>(
  changed: ReadonlyMap<string, RxDocumentData<D>>,
): ReadonlyMap<CollectionName, ReadonlyMap<string, RxDocumentData<D>>> {
  const groups = new Map<CollectionName, Map<string, RxDocumentData<D>>>();
  for (const [id, document] of changed) {
    const name = collectionOfId(id);
    if (!name) throw new Error(`${id} is the id of no collection`);
    const group = groups.get(name) ?? new Map<string, RxDocumentData<D>>();
    groups.set(name, group.set(id, document));
  }
  return groups;
}

async function encodeBlock<D extends Identified>(
  database: string,
  codec: BlockCodec,
  collection: string,
  { key, documents }: StoredBlock<D>,
  schemaVersion = isKnownCollection(collection) ? collections[collection].version : 0,
): Promise<EncodedBlock> {
  const [content, ids] = await Promise.all([
    encodeContent(codec, documents, { database, collection, key, schemaVersion }),
    encodeContent(codec, livingIdsOf(documents), placeOfIds({ database, collection, key, schemaVersion })),
  ]);
  return { collection, key, schemaVersion, content, ids };
}

/** What was removed is not missed when the block is lost. */
export function livingIdsOf<D extends Identified>(documents: readonly RxDocumentData<D>[]): readonly string[] {
  return documents.flatMap(({ id, _deleted: isRemoved }) => (isRemoved ? [] : [id]));
}

interface ReadBlock<D> {
  readonly documents: readonly RxDocumentData<D>[];
  readonly weight: number;
}

/** A block, or what can still be said of it. */
export async function readBlock<D extends Identified>(
  database: string,
  codec: BlockCodec,
  block: EncodedBlock,
): Promise<ReadBlock<D> | DamagedBlock> {
  try {
    const decoded = await decodeBlock<D>(database, codec, block);
    // What is not sealed is whole only where it looks so.
    if (isWhole(decoded.documents, block.collection)) return decoded;
  } catch {
    // Told by what is left of it.
  }
  return readDamagedBlock(database, codec, block);
}

function isWhole(documents: unknown, collection: string): boolean {
  return (
    Array.isArray(documents) &&
    documents.every((document: unknown) => {
      const id: unknown = typeof document === 'object' && document !== null ? Reflect.get(document, 'id') : undefined;
      return typeof id === 'string' && (!isKnownCollection(collection) || collectionOfId(id) === collection);
    })
  );
}

export async function decodeBlock<D>(
  database: string,
  codec: BlockCodec,
  { collection, key, schemaVersion, content: encoded }: EncodedBlock,
): Promise<ReadBlock<D>> {
  const { content, size } = await decodeContent(codec, encoded, { database, collection, key, schemaVersion });
  // A parsing edge: only `encodeBlock` makes these.
  return { documents: content as readonly RxDocumentData<D>[], weight: size };
}

/** Blocks for documents that are in none yet. @param schemaVersion of those who wrote them */
export function encodeDocuments<D extends Identified>(
  database: string,
  codec: BlockCodec,
  collection: CollectionName,
  documents: readonly RxDocumentData<D>[],
  schemaVersion: number,
): Promise<readonly EncodedBlock[]> {
  const { put } = createBlockMap<D>([], idOf).plan(new Map(documents.map((document) => [document.id, document])));
  return Promise.all(put.map((block) => encodeBlock(database, codec, collection, block, schemaVersion)));
}

/** A stored document in the present schema; what RxDB keeps in it stays as it is. */
function migrateDocument<D>(collection: CollectionName, document: D, from: number): D {
  if (Reflect.get(Object(document), '_deleted') === true) return document;
  // A typing edge: a document is the record of its collection with RxDB's own fields.
  const fields = document as Readonly<Record<string, unknown>>;
  const base = fields['base'];
  const migrated = migrateContent(collections[collection], fields, from);
  // What the server has is compared with what we have: both must speak of the same fields.
  return (isFields(base) ? { ...migrated, base: migrateContent(collections[collection], base, from) } : migrated) as D;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
