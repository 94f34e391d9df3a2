import type { Remote } from './couch';
import type { Position } from './position';
import type { Receive } from './receive';
import type { SyncStore } from './store';

export interface LostEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly receive: Receive;
}

/** Ids of one request. */
const AT_ONCE = 500;

/**
 * What the disk of this laptop lost is asked for by name: the feed told of it long ago and will not again. Where not even the names are known, the
 * comparison of everything finds what is missing, see [Note: comparing one by one]; it is due at once.
 */
export async function fetchLost({ store, remote, position, receive }: LostEffects, signal: AbortSignal): Promise<void> {
  const ids = store.lost();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = await remote.byIds(ids.slice(at, at + AT_ONCE), signal);
    await receive.take([...found.values()], signal);
    await store.noteRemoved([...found].flatMap(([id, { _deleted: isRemoved }]) => (isRemoved === true ? [id] : [])));
  }
  if (store.hasUnnamedLoss()) position.note({ comparedAt: null });
}
