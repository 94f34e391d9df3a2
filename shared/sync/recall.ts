import type { AnyRecord } from '../schema/envelope';
import { WRITER_NEEDED, type Access } from './access';
import type { Remote } from './couch';
import { decideRecalled, KEEP, takenOff, type Verdict } from './decide';
import { syncFailure } from './errors';
import { isAborted } from './isAborted';
import { recallTombstone, type RecallNotice, type RecallWish } from './recalled';
import type { SyncStore } from './store';
import type { CouchDocument, RemoteState } from './wire';

export interface RecallEffects {
  readonly store: SyncStore;
  readonly remote: Pick<Remote, 'byIds' | 'push'>;
  /** Takes documents from the server into the store. */
  readonly take: (documents: readonly CouchDocument[], signal: AbortSignal) => Promise<unknown>;
  readonly access: () => Access;
  /** The server says that this login only reads. */
  readonly onReader: () => void;
}

const BATCH = 500;

/** A colleague writes on meanwhile, or versions lie beside the one that is shown: each costs a round. */
const MOST_ROUNDS = 8;

/**
 * Carries out what a person has ordered: see [Note: taken off the server]. What the server has of it that is not known here is taken in first, so that
 * nothing is lost. Then it is read again, since behind a deleted version another one may come to light. Safe to repeat from any point: what was done
 * and not written down is told by the feed, and known by who did it.
 */
export async function recallAll(effects: RecallEffects, signal: AbortSignal): Promise<void> {
  const wishes = effects.store.toRecall();
  for (let at = 0; at < wishes.length; at += BATCH) {
    if (effects.access() === 'read' || isAborted(signal)) return;
    await recallBatch(effects, wishes.slice(at, at + BATCH), signal);
  }
}

async function recallBatch(
  { store, remote, take, onReader }: RecallEffects,
  wishes: readonly RecallWish[],
  signal: AbortSignal,
): Promise<void> {
  let open: readonly string[] = wishes.map(({ id }) => id);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = await remote.byIds(open, signal);
    const living = [...found.values()].filter(({ _deleted: deleted }) => deleted !== true);
    const isLiving = new Set(living.map(({ _id: id }) => id));
    await store.decide(
      open.filter((id) => !isLiving.has(id)),
      (id, current) => (current ? { kind: 'write', record: takenOff(current, found.get(id)?._rev ?? '') } : KEEP),
    );
    await take(living, signal);
    // Lowered while the server was asked, it stays there.
    const wanted = new Map(store.toRecall().map((wish) => [wish.id, wish]));
    const tombstones = living.flatMap(({ _id: id, _rev: rev = '' }) => {
      const wish = wanted.get(id);
      return wish ? [recallTombstone(id, rev, { by: store.deviceId, because: wish.because })] : [];
    });
    if (tombstones.length === 0) return;
    const results = await remote.push(
      tombstones.map((tombstone) => JSON.stringify(tombstone)),
      signal,
    );
    const refused = results.find((result) => result.kind === 'refused');
    if (refused?.kind === 'refused') {
      if (refused.reason !== WRITER_NEEDED) throw syncFailure({ type: 'serverFault', status: refused.status });
      onReader();
      return;
    }
    open = tombstones.map(({ _id: id }) => id);
  }
  // It still tells of them after all that. Waiting is kinder than asking on.
  throw syncFailure({ type: 'serverFault', status: 0 });
}

/** What was taken off the server, among states that came from it. */
export function recalledAmong(states: ReadonlyMap<string, RemoteState>): readonly RecallNotice[] {
  return [...states.values()].flatMap((state) =>
    state.kind === 'tombstone' && state.recalled ? [{ id: state.id, rev: state.rev, ...state.recalled }] : [],
  );
}

/** What becomes of a record that the server says was taken off it; undefined for every other. */
export type RecalledVerdict = (
  id: string,
  current: AnyRecord | undefined,
  options: { readonly isKept: boolean; readonly at: string },
) => Verdict | undefined;

/**
 * Takes note of what was taken off the server elsewhere, before anything is decided about it: from then on none of it is sent. Not where this laptop
 * did it itself, or had marked it TLP:RED, too: there it is its own, and stays.
 */
export async function meetRecalled(store: SyncStore, notices: readonly RecallNotice[]): Promise<RecalledVerdict> {
  const isHere = new Set(
    notices.flatMap(({ id, by }) => {
      const current = store.get(id);
      return by === store.deviceId || (current && store.isMarkedRed(current)) ? [id] : [];
    }),
  );
  await store.noteRecalled(notices.filter(({ id }) => !isHere.has(id)));
  const noticeById = new Map(notices.map((notice) => [notice.id, notice]));
  return (id, current, options) => {
    const notice = noticeById.get(id);
    return notice && decideRecalled(current, notice, { ...options, isHere: isHere.has(id) });
  };
}
