import { concat, encodeFrame } from '../../../shared/frames';
import type { AnyRecord } from '../../../shared/schema';
import { encodeContent, identityCodec, placeOfLocal, type BlockCodec } from '../store/blockCodec';
import { deleteDatabase, LOCALS, parseStored, type EncodedBlock, type EncodedLocal } from '../store/blockDatabase';
import { openBlocks } from '../store/blocks';
import type { Store } from '../store/openStore';
import type { StoreKeys } from '../store/storeKeys';
import { latestCreation } from '../../../shared/sync/retracted';
import { OFFERED, RESTORED } from '../sync/rxSyncStore';
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
import { STORE_MARK } from './createStoreWatch';
import { encodeBlocks, OF_CONNECTION } from './placeNetwork';
import { documentOf, recordsOf } from './readContent';
import { replaceRecords, type EarlierState, type LostState } from './replaceRecords';
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
  /** Only where the present store is what is left of a lost one. */
  readonly ofLost?: LostState;
}

/**
 * Makes the earlier state in a database of its own, reads it back from there and compares; see [Note: an earlier state beside the present one]. Nothing
 * of the present one is touched. Values of this laptop, above all which numbers it gave out and where sync stands, are those of today.
 */
export async function stageReplacement(
  { networkId, store, keys, stamp, deviceId }: StageEffects,
  { kept, madeAt, ofLost, ...earlier }: Replacement,
): Promise<StagedReplacement> {
  const database = nameOfStore(networkId);
  const codec = (await keys.current())?.codec ?? identityCodec;
  const { content, records: present } = await takeSnapshot(store, database);
  const next = replaceRecords(present, earlier, { stamp, deviceId }, ofLost?.records);
  const blocks = await encodeBlocks(database, codec, [...next.values()].flat().map(documentOf));
  const values = await Promise.all(
    [...valuesOfLost(ofLost), [RESTORED, madeAt] as const].map(async ([key, value]) => ({
      key,
      content: await encodeContent(codec, value, placeOfLocal(database, key)),
    })),
  );
  await placeDatabase({
    ...content,
    name: nameOfStaged(networkId),
    stores: content.stores.map((one) => withEntries(one, blocks, values)),
  });
  const checks = await compareReplacement(kept, present, await readStaged(networkId, codec));
  return { networkId, checks, isSame: isSameState(checks), basis: await sumRecordsOf(content) };
}

/** What sync noted is not true of a store that begins anew, but whatever was in it may have been sent. */
function valuesOfLost(ofLost: LostState | undefined): readonly (readonly [string, unknown])[] {
  if (!ofLost) return [];
  const kept = [...ofLost.locals].filter(([key]) => !key.startsWith(OF_CONNECTION) && key !== STORE_MARK);
  return [...kept, [OFFERED, latestCreation(ofLost.records)]];
}

/** Blocks are all anew; to the values of this laptop those are added that it does not have; what the database says of itself stays. */
function withEntries(
  { name, keyPath, entries }: StoredObjects,
  blocks: readonly EncodedBlock[],
  values: readonly EncodedLocal[],
): StoredObjects {
  if (name === 'blocks') return { name, keyPath, entries: blocks.map((value) => ({ key: undefined, value })) };
  if (name !== LOCALS) return { name, keyPath, entries };
  return {
    name,
    keyPath,
    entries: withMissing(
      entries,
      values.map((value) => ({ key: undefined, value })),
    ),
  };
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
    store.name === LOCALS ? { ...store, entries: withMissing(now, store.entries) } : store,
  );
}

type Entries = StoredObjects['entries'];

/** With those of the others that it lacks; that the state was restored is always one of them. */
function withMissing(entries: Entries, others: Entries): Entries {
  const known = new Set(entries.map(keyOf));
  return [...entries, ...others.filter((entry) => keyOf(entry) === RESTORED || !known.has(keyOf(entry)))];
}

function keyOf({ value }: Entries[number]): unknown {
  return typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined;
}

/** Equal where no record was written in between: whatever is sealed anew is other bytes. */
async function sumRecordsOf({ stores, ...content }: DatabaseContent): Promise<string> {
  const sums: Uint8Array<ArrayBuffer>[] = [];
  for (const frame of framesOf({ ...content, stores: stores.filter(({ name }) => name !== LOCALS) }))
    sums.push(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeFrame(frame))));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', concat(sums)));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
