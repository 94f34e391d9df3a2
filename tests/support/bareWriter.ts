import type { Repositories, Store } from '../../renderer/data';
import { createRepositories } from '../../renderer/data/repositories';
import { createWriter, type Writer } from '../../renderer/data/writing/createWriter';
import { createUndoStack } from '../../renderer/data/writing/undoStack';
import { createClock } from '../../shared/sync/clock';

/** Writes to a store as a laptop does, without the rest of a session. @param now milliseconds since 1970; later at each call */
export function createBareWriter(
  store: Store,
  deviceId: string,
  now: () => number,
): Writer & { readonly repositories: Repositories } {
  const undo = createUndoStack({
    now: Date.now,
    reverse: () => Promise.resolve(undefined),
    untilWritten: () => Promise.resolve(),
  });
  const writer = createWriter(store, { clock: createClock(deviceId, now), deviceId, undo, mayWrite: () => true });
  return { ...writer, repositories: createRepositories(store.tables, writer.write) };
}
