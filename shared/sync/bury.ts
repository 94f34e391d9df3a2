import { collectionOfId, type AnyRecord } from '../schema';
import { isErased, isErasureList, unsentErasures } from './erasure';
import type { Remote } from './couch';
import type { Position } from './position';
import type { SyncStore } from './store';
import type { CouchDocument } from './wire';

const BATCH = 1000;

interface BuryEffects {
  readonly store: Pick<SyncStore, 'register'>;
  readonly remote: Pick<Remote, 'byIds' | 'push'>;
  readonly position: Position;
}

/**
 * Notes, before a list of erasures is sent, whose tombstones are due: on the disk, so that whatever becomes of this laptop's process they are not forgotten.
 * The list goes first. A colleague with an unsent edit thus knows that the record was erased before they learn that it is gone, and never sends it again.
 */
export async function noteErasures(
  { position }: Pick<BuryEffects, 'position'>,
  records: readonly AnyRecord[],
): Promise<void> {
  const due = records.filter(isErasureList).flatMap(unsentErasures);
  if (due.length > 0) await position.save({ toBury: [...new Set([...position.cursor().toBury, ...due])] });
}

/**
 * Puts tombstones without content in the place of what was erased and is still on the server. Whatever revision it has there by now: an edit that somebody
 * sent in ignorance is erased as well. A version beside the shown one comes to light when that is gone, and is met again by the feed.
 */
export async function bury({ store, remote, position }: BuryEffects, signal: AbortSignal): Promise<void> {
  for (let left = position.cursor().toBury; left.length > 0 && !signal.aborted; left = left.slice(BATCH)) {
    const ids = left.slice(0, BATCH);
    const found = await remote.byIds(ids, signal);
    const living = ids.flatMap((id) => {
      const document = found.get(id);
      return document && mustGo(document, store.register()) ? [document] : [];
    });
    const open = new Set(living.map(({ _id }) => _id));
    if (living.length > 0) {
      const tombstones = living.map(({ _id, _rev }) => JSON.stringify({ _id, _rev, _deleted: true }));
      for (const { id, kind } of await remote.push(tombstones, signal)) if (kind === 'accepted') open.delete(id);
    }
    const done = new Set(ids.filter((id) => !open.has(id)));
    // Others may have been noted meanwhile. Where somebody was faster the feed tells what they wrote, and it is tried again.
    await position.save({ toBury: position.cursor().toBury.filter((id) => !done.has(id)) });
  }
}

function mustGo(document: CouchDocument, register: Parameters<typeof isErased>[1]): boolean {
  const { _id: id, _deleted: deleted, createdAt } = document;
  if (deleted === true || collectionOfId(id) === undefined) return false;
  return isErased({ id, createdAt: typeof createdAt === 'string' ? createdAt : '' }, register);
}
