import type { AnyRecord } from '../schema';
import { RED } from '../schema/confidentiality';
import { NETWORK_ID } from '../schema/network';
import { addArrivals, countArrivals, removalsOf, type Judged } from './arrivals';
import type { Remote } from './couch';
import type { Cursor } from './cursor';
import {
  decideAccepted,
  decideKept,
  decideMineWins,
  decideRemote,
  decideServerOnly,
  decideServerWins,
  isRemoval,
  KEEP,
  type Verdict,
} from './decide';
import { decideErasureList, isErased, isErasureList, isReusedId, type ErasureRegister } from './erasure';
import { syncFailure } from './errors';
import { addRemovals, countRemovals, findMassRemoval, recentRemovals, type Removals } from './fuse';
import { isEqual } from './isEqual';
import { decideSplit, foldSplit, isSplit, readSplit, type SplitDocument } from './leaves';
import { applyLocalEdit, contentOf, type Content } from './localEdit';
import type { Position } from './position';
import { meetRecalled, recalledAmong } from './recall';
import type { SyncStore } from './store';
import { laterVersion, newerOf } from './newer';
import { noteSetAside } from './unreadable';
import { documentToRemoteState, generationOf, toUnreadable, type CouchDocument, type RemoteState } from './wire';

/** What a person has allowed. `ask` stops and asks. */
export interface Permissions {
  /** Many records would go because the server says so: take it, or keep them and send them again. */
  incoming: 'ask' | 'apply' | 'keep';
  /** Many records would go from the server because they were deleted here. */
  outgoing: 'ask' | 'send';
}

export interface ReceiveEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly permissions: Permissions;
  /** Versions beside the shown one, to be deleted once what they say is on the server in one. */
  readonly losers: Map<string, readonly string[]>;
  /** What is being sent at this moment, by id. */
  readonly underway: ReadonlyMap<string, AnyRecord>;
  readonly now: () => number;
  readonly breathe: () => Promise<void>;
}

/** So many documents are read in one go: a few milliseconds on a slow laptop. */
const SLICE = 250;

/** A split document: what its versions say together, undefined where the shown one says it all. */
interface Folded {
  readonly content: Content | undefined;
  readonly shown: string;
  readonly losers: readonly string[];
}

export interface Receive {
  /**
   * Takes documents from the server into the store. What it learns on the way is noted in the cursor, which the caller writes.
   * @returns how many said something that was not known yet
   */
  readonly take: (documents: readonly CouchDocument[], signal: AbortSignal) => Promise<number>;
  /** Whether a document would take a living record away, unless a person has decided what then happens. */
  readonly isRemoval: (document: CouchDocument) => boolean;
  /** Whether the server tells a state that is behind what it had told or taken before: a copy that lags, or another database. */
  readonly isBehind: (document: CouchDocument) => boolean;
  /** A person keeps what the server takes away: what has gone of the same series comes back as well, from the trash or out of nothing. */
  readonly bringBackSeries: () => Promise<void>;
}

export function createReceive({
  store,
  remote,
  position,
  permissions,
  losers,
  underway,
  now,
  breathe,
}: ReceiveEffects): Receive {
  async function foldSplits(
    documents: readonly CouchDocument[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Folded>> {
    const split = documents.filter(
      (document) => isSplit(document) && documentToRemoteState(document).kind === 'record',
    );
    if (split.length === 0) return new Map();
    return new Map(
      (await readSplit(remote, split, signal)).flatMap((entry) => {
        const folded = foldAlone(entry);
        return folded ? [[entry.winner._id, folded] as const] : [];
      }),
    );
  }

  /** Lists of erasures that wait with the series they belong to: what they name waits as well. */
  let ahead: ErasureRegister = new Map();

  /** What the lists that arrive erase beyond those that are here. Of another network, to be held instead of this one, they are its own matter. */
  function registerWith(states: Iterable<RemoteState>): ErasureRegister {
    const { reconcile } = position.cursor();
    if (reconcile === 'serverOnly') return new Map();
    const lists = [...states].flatMap((state) =>
      state.kind === 'record' && isErasureList(state) ? [state.content] : [],
    );
    return store.register(lists);
  }

  /** Records here that a register newly names, whatever else arrives. */
  function hitBy(register: ErasureRegister): readonly AnyRecord[] {
    if (register === store.register()) return [];
    return [...register.keys()].flatMap((id) => {
      const current = store.get(id);
      return current && isErased(current, register) ? [current] : [];
    });
  }

  function decideBySide(
    current: AnyRecord | undefined,
    state: RemoteState,
    register: ErasureRegister,
    at: string,
  ): Verdict {
    const { reconcile } = position.cursor();
    if (isErasureList(state) && reconcile !== 'serverOnly') return decideErasureList(current, state);
    if (isErased({ id: state.id, createdAt: createdAtOf(current, state) }, register))
      return current ? { kind: 'remove' } : KEEP;
    if (reconcile === 'mineWins') return decideMineWins(current, state, at);
    if (reconcile === 'serverWins') return decideServerWins(current, state, at);
    if (reconcile === 'serverOnly') return decideServerOnly(current, state);
    // The feed may be faster than the answer to our push. Merged with what was typed since, our own words would contest each other.
    const sent = underway.get(state.id);
    if (sent && state.kind === 'record' && isEqual(state.content, contentOf(sent)))
      return decideAccepted(current, sent, state.rev);
    return permissions.incoming === 'keep'
      ? decideKept(current, state, store.stamp(), at)
      : decideRemote(current, state, at);
  }

  async function take(documents: readonly CouchDocument[], signal: AbortSignal): Promise<number> {
    if (documents.length === 0) return 0;
    const { reconcile, newer, newerNeeds } = position.cursor();
    const states = await readStates(documents, breathe);
    refuseOtherNetwork(states.get(NETWORK_ID), position.cursor());
    const folded = await foldSplits(documents, signal);
    const at = new Date(now()).toISOString();
    const letOut = store.letOutAgain([...states.values()].filter((state) => state.kind === 'record'));
    if (letOut.length > 0) await store.noteLetOut(letOut);
    const recalled = recalledAmong(states);
    const decideTakenOff = recalled.length > 0 ? await meetRecalled(store, recalled) : undefined;
    const isKept = permissions.incoming === 'keep';
    const arriving = registerWith(states.values());
    const hits = hitBy(arriving);
    const kept = isKept ? hits.filter(({ deletedAt }) => deletedAt === '') : [];
    const register = kept.length === 0 ? arriving : without(arriving, kept);
    const gone = new Set(hits.filter((record) => isErased(record, register)).map(({ id }) => id));
    const judge = (id: string, current: AnyRecord | undefined): Verdict => {
      const state = states.get(id);
      if (!state) return gone.has(id) && current ? { kind: 'remove' } : KEEP;
      try {
        // What is erased goes, whatever else was to become of it.
        if (isErasureList(state) || isErased({ id, createdAt: createdAtOf(current, state) }, register))
          return decideBySide(current, state, register, at);
        const takenOff = reconcile === 'serverOnly' ? undefined : decideTakenOff?.(id, current, { isKept, at });
        if (takenOff) return takenOff;
        const decision = decideBySide(current, state, register, at);
        const together = folded.get(id)?.content;
        return together ? withVersions(current, decision, state, together, at) : decision;
      } catch {
        // Whatever it is that a merge cannot be made with: this one is told, and all others go on.
        states.set(id, toUnreadable({ _id: id, ...('rev' in state && { _rev: state.rev }) }, ['']));
        return KEEP;
      }
    };
    const known = [
      ...new Set([...[...states].flatMap(([id, state]) => (state.kind === 'skipped' ? [] : [id])), ...gone]),
    ];
    const judged = new Map(known.map((id) => [id, { current: store.get(id), decision: judge(id, store.get(id)) }]));
    const arrivals = countArrivals(judged);
    if (reconcile === null && permissions.incoming === 'ask') {
      const earlier = countRemovals(recentRemovals(position.cursor().removals, now()));
      const trip = findMassRemoval(removalsOf(arrivals), earlier, store.countLiving);
      if (trip) throw syncFailure({ type: 'massRemoval', direction: 'in', ...trip });
    }
    if (kept.length > 0) await store.keepErased(kept.map(({ id }) => id));
    await store.decide(known, (id, current) => {
      const before = judged.get(id);
      // Judged again only where somebody wrote in between.
      return before && before.current === current ? before.decision : judge(id, current);
    });
    for (const [id, { content, shown, losers: revisions }] of folded) {
      // Only what the record has taken in may go. A record that was further on meanwhile meets the versions again with its own echo.
      if (content === undefined || store.get(id)?.rev === shown) losers.set(id, revisions);
    }
    const left = newerOf([...states.values()]);
    const removed = removedOf(judged, register, now());
    const earlier = recentRemovals(position.cursor().removals, now());
    const unburied = [...states.values()].flatMap((state) => (isUnburied(state, register) ? [state.id] : []));
    const swept = hits.flatMap(({ id, rev }) => (gone.has(id) && rev !== '' && !states.has(id) ? [id] : []));
    ahead = new Map([...ahead].filter(([id]) => !register.has(id)));
    position.note({
      ...((unburied.length > 0 || swept.length > 0) && {
        toBury: [...new Set([...position.cursor().toBury, ...unburied, ...swept])],
      }),
      arrived: addArrivals(position.cursor().arrived, arrivals),
      unreadable: noteSetAside(position.cursor().unreadable, states),
      ...(left.ids.length > 0 && {
        newer: [...new Set([...newer, ...left.ids])],
        newerNeeds: laterVersion(newerNeeds, left.needs),
      }),
      // What a person has allowed was counted then.
      ...(removed.ids.length > 0 && permissions.incoming === 'ask'
        ? { removals: withoutGone(addRemovals(earlier, removed), register) }
        : { removals: earlier && withoutGone(earlier, register) }),
    });
    return [...judged.values()].filter(({ decision }) => decision.kind !== 'keep').length;
  }

  return {
    take,
    isRemoval(document) {
      if (permissions.incoming !== 'ask' || position.cursor().reconcile !== null) return false;
      if (isErasureList({ id: document._id })) {
        const state = documentToRemoteState(document);
        const register = registerWith([state]);
        const isHit = hitBy(register).some(({ deletedAt }) => deletedAt === '');
        if (isHit) ahead = new Map([...ahead, ...register]);
        return isHit;
      }
      const current = store.get(document._id);
      // Nothing is here to be removed: so it is 50,000 times at a first sync.
      if (!current) return false;
      if (isErased(current, ahead)) return true;
      return isRemoval(
        current,
        decideBySide(current, documentToRemoteState(document), store.register(), new Date(now()).toISOString()),
      );
    },
    isBehind: ({ _id: id, _rev: rev = '' }) => generationOf(store.get(id)?.rev ?? '') > generationOf(rev),
    async bringBackSeries() {
      const series = recentRemovals(position.cursor().removals, now());
      if (!series) return;
      const goneById = new Map(series.gone.map((record) => [record.id, record]));
      await store.decide(series.ids, (id, current) => {
        const before = current ?? goneById.get(id);
        if (!before || (current && current.deletedAt === '')) return KEEP;
        const { at, by } = store.stamp();
        // Nothing is at the revision of what is gone: it is sent as a new record.
        const gone = store.isRecalled(id) && before['tlp'] !== undefined ? { ...before, tlp: RED } : before;
        const known = current ?? { ...gone, rev: '', base: null };
        return { kind: 'write', record: applyLocalEdit(known, { deletedAt: '' }, at, by) };
      });
    },
  };
}

/** Versions that cannot be read, or not be put together, stay where they are. */
function foldAlone({ winner, losers, ancestors }: SplitDocument): Folded | undefined {
  const readable = losers.filter((loser) => documentToRemoteState(loser).kind !== 'skipped');
  try {
    return {
      content: foldSplit({ winner, losers: readable, ancestors }),
      shown: winner._rev ?? '',
      losers: readable.flatMap(({ _rev: rev }) => rev ?? []),
    };
  } catch {
    // The shown version is taken as it is, and the others are there for another day.
    return undefined;
  }
}

async function readStates(
  documents: readonly CouchDocument[],
  breathe: () => Promise<void>,
): Promise<Map<string, RemoteState>> {
  const states = new Map<string, RemoteState>();
  for (let at = 0; at < documents.length; at += SLICE) {
    if (at > 0) await breathe();
    for (const document of documents.slice(at, at + SLICE)) states.set(document._id, documentToRemoteState(document));
  }
  return states;
}

/** Whether the server still has something of what was erased, be it that nobody here can read it. */
function isUnburied(state: RemoteState, register: ErasureRegister): boolean {
  if (state.kind === 'tombstone') return false;
  if (state.kind === 'skipped') return register.has(state.id) && !isReusedId(state.id);
  return isErased({ id: state.id, createdAt: createdAtOf(undefined, state) }, register);
}

/** When a record was made, as far as anybody says it. */
function createdAtOf(current: AnyRecord | undefined, state: RemoteState): string {
  const stated = state.kind === 'record' ? state.content['createdAt'] : current?.createdAt;
  return typeof stated === 'string' ? stated : '';
}

function without(register: ErasureRegister, records: readonly AnyRecord[]): ErasureRegister {
  const ids = new Set(records.map(({ id }) => id));
  return new Map([...register].filter(([id]) => !ids.has(id)));
}

/** What is noted for somebody who might want to keep it must not hold what was erased. */
function withoutGone(removals: Removals, register: ErasureRegister): Removals {
  const gone = removals.gone.filter((record) => !isErased(record, register));
  return gone.length === removals.gone.length ? removals : { ...removals, gone };
}

function removedOf(judged: ReadonlyMap<string, Judged>, register: ErasureRegister, at: number): Removals {
  const removed = [...judged].flatMap(([id, { current, decision }]) =>
    current && isRemoval(current, decision)
      ? [{ id, current, isGone: decision.kind === 'remove' && !isErased(current, register) }]
      : [],
  );
  return {
    at,
    ids: removed.map(({ id }) => id),
    gone: removed.flatMap(({ current, isGone }) => (isGone ? [current] : [])),
  };
}

/** The identity of a database does not change; where it does, another one was put in its place. */
function refuseOtherNetwork(state: RemoteState | undefined, { databaseId, reconcile }: Cursor): void {
  if (state?.kind !== 'record' || databaseId === '' || reconcile !== null) return;
  const identity = state.content['databaseId'];
  if (typeof identity === 'string' && identity !== '' && identity !== databaseId)
    throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
}

/** What the versions beside the shown one add, on top of what was decided about that. */
function withVersions(
  current: AnyRecord | undefined,
  decision: Verdict,
  state: RemoteState,
  together: Content,
  at: string,
): Verdict {
  if (decision.kind === 'remove') return decision;
  const added = decideSplit(decision.kind === 'write' ? decision.record : current, state, together, at);
  return added.kind === 'keep' ? decision : added;
}
