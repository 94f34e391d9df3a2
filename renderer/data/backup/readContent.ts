import type { RxDocumentData } from 'rxdb';
import { FrameError, readFrame, takeInPieces, type Bytes } from '../../../shared/frames';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { fitFields } from '../../../shared/schema/fitFields';
import { fillDefaults } from '../../../shared/schema/records';
import { decodeContent, identityCodec, placeOfLocal } from '../store/blockCodec';
import { parseStored } from '../store/blockDatabase';
import { openBlocks } from '../store/blocks';
import { recordOf } from '../store/recordTable';
import { StoreError } from '../store/storeError';
import type { StoreKey } from '../store/storeKeys';
import { readCopy } from '../transfer/databaseCopy';
import { nameOfStore } from '../transfer/networkDatabases';
import type { BackupProblem } from '../../../shared/ipc/backup';
import { BackupError, type BackupReaderPort, type Problem } from './backupPort';
import type { RecordsByCollection } from './sumRecords';

/** A network out of a backup, in memory and in the present schema. */
export interface BackupContent {
  /** As the store keeps them, those that it removed included. */
  readonly documents: readonly RxDocumentData<AnyRecord>[];
  readonly records: RecordsByCollection;
  /** Values that belong to the laptop that wrote it. */
  readonly locals: ReadonlyMap<string, unknown>;
}

/**
 * Checks an opened backup and reads it into memory.
 * @param networkId of the laptop that wrote it
 */
export async function readBackup(
  port: BackupReaderPort,
  { id, networkId }: { readonly id: string; readonly networkId: string },
): Promise<{ readonly kind: 'read'; readonly content: BackupContent } | Problem> {
  try {
    const checked = await port.check(id);
    if (checked.kind === 'problem') return checked;
    const key = await port.openKey(id);
    return { kind: 'read', content: await readContent((at, size) => port.take(id, at, size), networkId, key) };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (!problem) throw thrown;
    return { kind: 'problem', problem };
  }
}

/** How much is asked for at once. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Reads and decodes all of it; every block says by its seal that it is of this network, and in its place.
 * @param networkId of the laptop that wrote it
 * @param key null where nothing is encrypted
 * @throws BackupError, FrameError, StoreError
 */
async function readContent(
  read: (at: number, size: number) => Promise<Bytes>,
  networkId: string,
  key: StoreKey | null,
): Promise<BackupContent> {
  const take = takeInPieces(read, PIECE_BYTES);
  const { name, stores } = await readCopy(() => readFrame(take));
  const stored = parseStored((store) => stores.find((one) => one.name === store)?.entries ?? []);
  if (!stored || name !== nameOfStore(networkId) || stored.keyId !== key?.id)
    throw new StoreError('unreadableBlock', 'the content of a backup is that of another network');
  const codec = key?.codec ?? identityCodec;
  // What an earlier version wrote is brought to the present schema here as well, and written nowhere.
  const nowhere = { name, write: () => Promise.resolve(), close: () => undefined };
  const opened = await openBlocks<AnyRecord>(nowhere, codec, stored.blocks);
  const documents = key ? [...opened.documents.values()] : [...opened.documents.values()].flatMap(fitDocument);
  const locals = new Map<string, unknown>();
  for (const local of stored.locals)
    locals.set(local.key, (await decodeContent(codec, local.content, placeOfLocal(name, local.key))).content);
  return { documents, records: recordsOf(documents), locals };
}

/** What a failed reading says about the file; undefined where it is a defect. */
function problemOf(thrown: unknown): BackupProblem | undefined {
  if (thrown instanceof BackupError) return thrown.problem;
  if (thrown instanceof StoreError) return thrown.type === 'newerStore' ? 'newer' : 'damaged';
  return thrown instanceof FrameError ? 'damaged' : undefined;
}

/** Nothing says who wrote a file that is not encrypted: what is in it is judged like a document of a server. */
function fitDocument(document: RxDocumentData<AnyRecord>): readonly RxDocumentData<AnyRecord>[] {
  const name = collectionOfId(document.id);
  if (!name || document._deleted) return [];
  const { fields } = fitFields(name, recordOf(document));
  // A typing edge: what does not fit is missing, and gets its default.
  const record = fillDefaults(name, fields) as unknown as AnyRecord;
  return [documentOf({ ...record, id: document.id })];
}

/** A record as the store keeps one that it has not written before. */
export function documentOf(record: AnyRecord): RxDocumentData<AnyRecord> {
  return { ...record, _deleted: false, _attachments: {}, _meta: { lwt: 1 }, _rev: '1-backup' };
}

export function recordsOf(documents: Iterable<RxDocumentData<AnyRecord>>): RecordsByCollection {
  const records = new Map<CollectionName, AnyRecord[]>(COLLECTION_NAMES.map((name) => [name, []]));
  for (const document of documents) {
    const name = collectionOfId(document.id);
    if (!document._deleted && name) records.get(name)?.push(recordOf(fillDefaults(name, document)));
  }
  return records;
}
