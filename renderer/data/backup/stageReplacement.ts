import { concat, encodeFrame } from '../../../shared/frames';
import type { AnyRecord } from '../../../shared/schema';
import { encodeContent, identityCodec, placeOfLocal, type BlockCodec } from '../store/blockCodec';
import { deleteDatabase, LOCALS, parseStored, type EncodedBlock } from '../store/blockDatabase';
import { openBlocks } from '../store/blocks';
import type { Store } from '../store/openStore';
import type { StoreKeys } from '../store/storeKeys';
import { RESTORED } from '../sync/rxSyncStore';
import {
  framesOf,
  placeDatabase,
  readByName,
  replaceEntries,
  type DatabaseContent,
  type StoredObjects,
} from '../transfer/databaseCopy';
import { hasReplaced, nameOfReplaced, nameOfStaged, nameOfStore } from '../transfer/networkDatabases';
import { compareReplacement, isSameState, type CollectionCheck } from './compareReplacement';
import { encodeBlocks } from './placeNetwork';
import { documentOf, recordsOf } from './readContent';
import { replaceRecords, type EarlierState } from './replaceRecords';
import type { RecordsByCollection } from './sumRecords';
import { takeSnapshot } from './takeSnapshot';

/** An earlier state that lies ready beside the present one, and was compared with the backup. */
export interface StagedReplacement {
  readonly networkId: string;
  readonly checks: readonly CollectionCheck[];
  /** Whether it is what the backup says. Only then may it take the place of the present state. */
  readonly isSame: boolean;
  /** Sum of the records of the present state, which it was made of. */
  readonly basis: string;
}

export interface StageEffects {
  readonly networkId: string;
  readonly store: Pick<Store, 'tables' | 'writeAll'>;
  readonly keys: StoreKeys;
  readonly stamp: () => string;
  readonly deviceId: string;
}

export interface Replacement extends EarlierState {
  /** All records of the backup, without what was erased since. */
  readonly kept: RecordsByCollection;
  /** Instant of the backup, ISO 8601. */
  readonly madeAt: string;
}

/**
 * Makes the earlier state in a database of its own, reads it back from there and compares; see [Note: an earlier state beside the present one]. Nothing
 * of the present one is touched. Values of this laptop, above all which numbers it gave out and where sync stands, are those of today.
 */
export async function stageReplacement(
  { networkId, store, keys, stamp, deviceId }: StageEffects,
  { kept, madeAt, ...earlier }: Replacement,
): Promise<StagedReplacement> {
  const database = nameOfStore(networkId);
  const codec = (await keys.current())?.codec ?? identityCodec;
  const { content, records: present } = await takeSnapshot(store, database);
  const next = replaceRecords(present, earlier, { stamp, deviceId });
  const blocks = await encodeBlocks(database, codec, [...next.values()].flat().map(documentOf));
  const restored = {
    key: RESTORED,
    content: await encodeContent(codec, madeAt, placeOfLocal(database, RESTORED)),
  };
  await placeDatabase({
    ...content,
    name: nameOfStaged(networkId),
    stores: content.stores.map((one) => withEntries(one, blocks, restored)),
  });
  const checks = await compareReplacement(kept, present, await readStaged(networkId, codec));
  return { networkId, checks, isSame: isSameState(checks), basis: await sumRecordsOf(content) };
}

/** Blocks are all anew; of the values of this laptop one is added; what the database says of itself stays. */
function withEntries(
  { name, keyPath, entries }: StoredObjects,
  blocks: readonly EncodedBlock[],
  restored: { readonly key: string },
): StoredObjects {
  if (name === 'blocks') return { name, keyPath, entries: blocks.map((value) => ({ key: undefined, value })) };
  if (name !== LOCALS) return { name, keyPath, entries };
  return { name, keyPath, entries: [...entries, { key: undefined, value: restored }] };
}

async function readStaged(networkId: string, codec: BlockCodec): Promise<RecordsByCollection> {
  const { stores } = await readByName(nameOfStaged(networkId));
  const stored = parseStored((name) => stores.find((one) => one.name === name)?.entries ?? []);
  if (!stored) throw new Error('what was made ready is no database of a network');
  const nowhere = { name: nameOfStore(networkId), write: () => Promise.resolve(), close: () => undefined };
  const { documents } = await openBlocks<AnyRecord>(nowhere, codec, stored.blocks);
  return recordsOf(documents.values());
}

/**
 * Puts it in the place of the present state, in one transaction; what was there before stays beside it until `forgetReplaced`. Nothing of the network may be open.
 * @returns `changed` where the records are no longer what it was made of; then nothing happens
 */
export async function putReplacement({ networkId, isSame, basis }: StagedReplacement): Promise<'replaced' | 'changed'> {
  if (!isSame) throw new Error('what is not the same as the backup takes no place');
  const name = nameOfStore(networkId);
  const present = await readByName(name);
  if ((await sumRecordsOf(present)) !== basis) return 'changed';
  const staged = await readByName(nameOfStaged(networkId));
  await placeDatabase({ ...present, name: nameOfReplaced(networkId) });
  await replaceEntries(name, withValuesOf(staged.stores, present));
  await dropStaged(networkId);
  return 'replaced';
}

/**
 * The state that the present one took the place of takes it back: the new one does not open.
 * @returns false where there is none
 */
export async function returnToReplaced(networkId: string): Promise<boolean> {
  if (!(await hasReplaced(networkId))) return false;
  const replaced = await readByName(nameOfReplaced(networkId));
  await placeDatabase({ ...replaced, name: nameOfStore(networkId) });
  return true;
}

/** Nobody wants it any more. */
export function dropStaged(networkId: string): Promise<void> {
  return deleteDatabase(nameOfStaged(networkId));
}

/** All is well with the present state: what lies beside it goes, cut off or not. */
export async function forgetReplaced(networkId: string): Promise<void> {
  await dropStaged(networkId);
  await deleteDatabase(nameOfReplaced(networkId));
}

/**
 * Values of this laptop are those of the moment of the switch, not of the moment at which the state was made ready: the journal, the numbers given out, how
 * far sync has come. They may have changed while somebody looked at the comparison.
 */
function withValuesOf(
  staged: readonly StoredObjects[],
  { stores: present }: DatabaseContent,
): readonly StoredObjects[] {
  const now = present.find(({ name }) => name === LOCALS)?.entries ?? [];
  return staged.map((store) =>
    store.name === LOCALS ? { ...store, entries: [...now, ...store.entries.filter(isMark)] } : store,
  );
}

/** That the state was restored, which is the one value that the state brings with it. */
function isMark({ value }: StoredObjects['entries'][number]): boolean {
  return typeof value === 'object' && value !== null && 'key' in value && value.key === RESTORED;
}

/** Equal where no record was written in between: whatever is sealed anew is other bytes. */
async function sumRecordsOf({ stores, ...content }: DatabaseContent): Promise<string> {
  const sums: Uint8Array<ArrayBuffer>[] = [];
  for (const frame of framesOf({ ...content, stores: stores.filter(({ name }) => name !== LOCALS) }))
    sums.push(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeFrame(frame))));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', concat(sums)));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
