import { collectionOfId, type AnyRecord, type CollectionName } from '../schema';
import { isRecordId } from '../schema/recordId';
import type { Remote } from './couch';
import { decideConflict, KEEP, type Verdict } from './decide';
import { contentOf, type Content } from './localEdit';
import type { SyncStore } from './store';
import { documentToRemoteState, isOversized, usableContent, type CouchDocument } from './wire';

export interface MendEffects {
  readonly store: Pick<SyncStore, 'decide' | 'stamp' | 'register'>;
  readonly remote: Pick<Remote, 'byIds' | 'push'>;
  readonly now: () => number;
}

/**
 * Makes whole records of documents that were set aside. What can be read stays, for the rest stands what is known of the record here, or nothing; the result
 * is sent like any edit. See [Note: every document is judged alone].
 * @returns how many the server still had
 */
export async function repairDocuments(
  effects: MendEffects,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const found = ids.length === 0 ? new Map<string, CouchDocument>() : await effects.remote.byIds(ids, signal);
  await writeRepaired(effects, found, {});
  return [...found.values()].filter(isRepairable).length;
}

/**
 * Puts them into the trash, repaired as far as they can be, so that they can be brought back. What no store takes is deleted on the server.
 * @returns how many of them are removed
 */
export async function removeDocuments(
  effects: MendEffects,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const found = await effects.remote.byIds(ids, signal);
  const lost = [...found.values()].filter((document) => !isRepairable(document));
  const tombstones = lost.map(({ _id, _rev }) => JSON.stringify({ _id, _rev, _deleted: true }));
  const results = tombstones.length === 0 ? [] : await effects.remote.push(tombstones, signal);
  await writeRepaired(effects, found, { deletedAt: effects.store.stamp().at });
  return found.size - lost.length + results.filter(({ kind }) => kind === 'accepted').length;
}

/** Whether a record can be made of it: it has an id that a store takes, and somebody has seen what is in it. */
function isRepairable(document: CouchDocument): boolean {
  return isRecordId(document._id) && !isOversized(document);
}

async function writeRepaired(
  { store, now }: MendEffects,
  found: ReadonlyMap<string, CouchDocument>,
  { deletedAt }: { readonly deletedAt?: string },
): Promise<void> {
  const at = new Date(now()).toISOString();
  const repairable = [...found].flatMap(([id, document]) => (isRepairable(document) ? [id] : []));
  await store.decide(repairable, (id, current) => {
    const document = found.get(id);
    const collection = collectionOfId(id);
    // What was erased is on its way to become a tombstone there.
    if (!document || !collection || store.register().has(id)) return KEEP;
    const repaired = repair(document, collection, current, at);
    if (repaired.kind !== 'write') return repaired;
    const stamp = store.stamp();
    return {
      kind: 'write',
      record: {
        ...repaired.record,
        ...(deletedAt !== undefined && { deletedAt }),
        updatedAt: stamp.at,
        updatedBy: stamp.by,
        pending: 1,
        base: repaired.record.base ?? contentOf(repaired.record),
      },
    };
  });
}

/** As if the usable content had arrived, merged with what was typed here meanwhile. */
function repair(
  document: CouchDocument,
  collection: CollectionName,
  current: AnyRecord | undefined,
  at: string,
): Verdict {
  const state = documentToRemoteState(document);
  // Removed or made whole by somebody else since.
  if (state.kind === 'tombstone') return KEEP;
  const rev = document._rev ?? '';
  const { content, unfit } = usableContent(document, collection);
  const whole: Content = { ...content, ...knownOf(current, unfit) };
  if (current?.pending === 1)
    return decideConflict(current, { kind: 'record', id: document._id, rev, collection, content: whole }, at);
  // A parsing edge: usable content is whole, the sync state is added here.
  const record = {
    ...whole,
    rev,
    pending: 0,
    base: whole,
    refused: null,
    merges: current?.merges ?? [],
  } as unknown as AnyRecord;
  return { kind: 'write', record };
}

/** What this laptop last read in the fields that cannot be read now. */
function knownOf(current: AnyRecord | undefined, fields: readonly string[]): Content {
  if (!current) return {};
  return Object.fromEntries(
    fields.flatMap((field) => (Object.hasOwn(current, field) ? [[field, current[field]]] : [])),
  );
}
