import { failureKindOf } from '../../../shared/failure';
import { isServerFull, isSyncFailure, retryDelay, type SyncError } from '../../../shared/sync/errors';
import type { ChunkNotice, ServerChunk } from '../../../shared/sync/files/chunkDocument';
import { isReaderFailure, type ChunkRemote } from '../../../shared/sync/files/chunkRemote';
import type { FileTrouble, LaneState } from '../../../shared/sync/files/laneState';
import { neededHashes, planTransfers, type LaneFile, type LaneStep } from '../../../shared/sync/files/planTransfers';
import { judgeServerChunks } from '../../../shared/sync/files/unneeded';
import { generationOf } from '../../../shared/sync/wire';
import { settled } from '../../../shared/settled';
import type { EngineTime, SyncService } from '../sync/syncService';
import type { ChunkStore } from './chunkStore';
import type { Sha256 } from './sha256';

/** Moves the bytes of files between this laptop and the server: see [Note: the lane of files]. */
export interface Lane {
  readonly state: () => LaneState;
  /** As far as this laptop knows; undefined before it has looked. */
  readonly server: () => ReadonlyMap<string, ServerChunk> | undefined;
  readonly mayWrite: () => boolean;
  /** Whether a chunk was fetched twice and was wrong both times. */
  readonly isBroken: (hash: string) => boolean;
  /** A person asks once more for what was wrong. */
  readonly tryAgain: (hashes: Iterable<string>) => void;
  /** Something has changed that there may be something to do for. */
  readonly look: () => void;
  /** Ends what is under way. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Chunks that only files named which were deleted for good; remembered over restarts. */
export interface ErasedChunks {
  readonly hashes: () => readonly string[];
  /** They are not on the server any more, or somebody needs them. */
  readonly settle: (isSettled: (hash: string) => boolean) => Promise<void>;
}

interface LaneEffects {
  readonly remote: ChunkRemote;
  readonly chunks: ChunkStore;
  readonly files: () => readonly LaneFile[];
  readonly sync: Pick<SyncService, 'snapshot' | 'subscribe' | 'onChunks'>;
  readonly isPaused: () => boolean;
  /** Whether this laptop knows everything that the server knows, and its clock can be right. */
  readonly knowsAll: () => boolean;
  readonly erased: ErasedChunks;
  readonly sha256: Sha256;
  readonly time: Pick<EngineTime, 'now' | 'random' | 'after'>;
  readonly onChange: () => void;
  readonly onDefect: (defect: unknown) => void;
}

const HOUR_MS = 60 * 60_000;
/** How old what is known of the server may be. The feed keeps it up to date; this is for what it should have told and did not. */
const LIST_AGAIN_MS = 24 * HOUR_MS;
/** What waits for a person, or for somebody to make room. */
const BLOCKED_MS = 5 * 60_000;
/** Chunks that are marked or deleted in one go: nothing is in a hurry about them. */
const MOST_TIDIED = 100;

export function createLane(effects: LaneEffects): Lane {
  const { remote, chunks, files, sync, isPaused, knowsAll, erased, sha256, time, onChange, onDefect } = effects;
  const server = new Map<string, ServerChunk>();
  /** Generation of the tombstones that the feed told of: an answer that was longer under way may be from before. */
  const buried = new Map<string, number>();
  const broken = new Set<string>();
  /** Of which this laptop has said that they are wrong: once, for the fault may be on the way. */
  const doubted = new Set<string>();
  /** What the feed told while a list is under way. */
  let heard: Map<string, ServerChunk> | undefined;
  let listedAt: number | undefined;
  let nextTidyAt = 0;
  let current: Extract<LaneState, { readonly kind: 'running' }> | undefined;
  let trouble: FileTrouble | undefined;
  let failures = 0;
  let isReader = false;
  /** There may be other things to do than the plan says. */
  let isOutdated = false;
  let wasClear = false;
  let abort = new AbortController();
  let running: Promise<void> | undefined;
  let isClosed = false;
  let cancelRetry = (): void => undefined;
  let cancelTidy = (): void => undefined;

  function isClear(): boolean {
    const { kind } = sync.snapshot().status;
    return kind === 'upToDate' || kind === 'refused' || kind === 'readOnly';
  }

  /** Asked after a wait, in which anything may have been told. */
  function isToPlanAgain(): boolean {
    return isOutdated;
  }

  function mayRun(): boolean {
    return !isClosed && !isPaused() && trouble === undefined && isClear();
  }

  function mayWrite(): boolean {
    return !isReader && sync.snapshot().access !== 'read';
  }

  /** Another server may come, or this one has another database: whatever is known of it is forgotten, and what is under way was asked of that one. */
  function forget(): void {
    abort.abort();
    server.clear();
    buried.clear();
    listedAt = undefined;
    isReader = false;
    broken.clear();
    doubted.clear();
  }

  function look(): void {
    isOutdated = true;
    const isNowClear = isClear();
    if (isNowClear && !wasClear) endTrouble();
    wasClear = isNowClear;
    // Long before a person says what is to become of the records, what was there is not there any more.
    if (sync.snapshot().status.kind === 'local' || sync.snapshot().trouble?.type === 'wrongDatabase') forget();
    if (running || !mayRun()) return;
    abort = new AbortController();
    running = run(abort.signal).finally(() => {
      running = undefined;
      current = undefined;
      onChange();
      // Told in the very moment between the last look and this one.
      if (isOutdated && mayRun()) look();
    });
  }

  async function run(signal: AbortSignal): Promise<void> {
    try {
      await chunks.open();
      while (mayRun() && !signal.aborted) {
        if (listedAt === undefined || time.now() - listedAt >= LIST_AGAIN_MS) await list(signal);
        isOutdated = false;
        await transfer(signal);
        if (isToPlanAgain() || !mayRun()) continue;
        await tidy(signal);
        if (!isToPlanAgain()) return;
      }
      isOutdated = false;
    } catch (thrown) {
      isOutdated = false;
      if (!signal.aborted) meet(thrown);
    }
  }

  async function transfer(signal: AbortSignal): Promise<void> {
    const places = { here: { has: (hash: string) => chunks.facts().has(hash) }, server };
    const rules = {
      mayWrite: mayWrite(),
      isBroken: (hash: string) => broken.has(hash),
      erased: knowsAll() ? erased.hashes() : [],
    };
    for (const step of planTransfers(files(), places, rules)) {
      if (!mayRun() || signal.aborted) return;
      if (step.kind === 'send' || step.kind === 'fetch')
        current = { kind: 'running', fileId: step.fileId, direction: step.kind };
      onChange();
      await perform(step, signal);
      failures = 0;
      if (isOutdated) return;
    }
  }

  async function list(signal: AbortSignal): Promise<void> {
    heard = new Map();
    const found = await remote.list(signal);
    server.clear();
    // What the feed told while the list was under way may be news to it.
    for (const [hash, chunk] of [...found, ...heard]) put(hash, chunk);
    heard = undefined;
    listedAt = time.now();
    onChange();
  }

  async function perform(step: LaneStep, signal: AbortSignal): Promise<void> {
    switch (step.kind) {
      case 'send': {
        const bytes = await chunks.read(step.hash);
        // Damaged on the disk, and by now not here any more.
        if (bytes) await writing(() => meetAnswer(step.hash, remote.put(step.hash, bytes, step.rev, signal)));
        return;
      }
      case 'fetch':
        return fetchChunk(step, signal);
      case 'keep':
        return writing(() => meetAnswer(step.hash, remote.remark(step.hash, { unneededSince: '' }, signal)));
      case 'takeOff':
        return writing(() => remove(step.hash, step.rev, signal));
    }
  }

  async function writing(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!isReaderFailure(thrown)) throw thrown;
      isReader = true;
      isOutdated = true;
    }
  }

  async function remove(hash: string, rev: string, signal: AbortSignal): Promise<void> {
    const result = await remote.remove(hash, rev, signal);
    if (result === 'changed') return meetAnswer(hash, remote.look(hash, signal));
    if (server.get(hash)?.rev === rev) server.delete(hash);
    onChange();
  }

  /** Wrong bytes are fetched once more: a line may have garbled them. */
  async function fetchChunk(
    { hash, size, fileId }: Extract<LaneStep, { readonly kind: 'fetch' | 'send' }>,
    signal: AbortSignal,
  ): Promise<void> {
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const bytes = await remote.get(hash, signal);
      if (!bytes) return meetAnswer(hash, remote.look(hash, signal));
      if (bytes.byteLength === size && (await sha256.of(bytes)) === hash) {
        await chunks.put({ hash, size, fileId, unnamedSince: '' }, bytes, 'relaxed');
        doubted.delete(hash);
        onChange();
        return;
      }
    }
    broken.add(hash);
    onChange();
    await doubt(hash, signal);
  }

  /** See [Note: chunks that are wrong on the server]. */
  async function doubt(hash: string, signal: AbortSignal): Promise<void> {
    if (!mayWrite() || doubted.has(hash)) return;
    const doubtedAt = new Date(time.now()).toISOString();
    await writing(() => meetAnswer(hash, remote.remark(hash, { doubtedAt }, signal)));
    doubted.add(hash);
  }

  function put(hash: string, chunk: ServerChunk): void {
    if (generationOf(chunk.rev) > (buried.get(hash) ?? 0)) server.set(hash, chunk);
  }

  /** Takes in how a chunk is, unless the feed told something else while the answer was under way. */
  async function meetAnswer(hash: string, answer: Promise<ServerChunk | undefined>): Promise<void> {
    const before = server.get(hash);
    const chunk = await answer;
    if (chunk) put(hash, chunk);
    else if (server.get(hash) === before) server.delete(hash);
    onChange();
  }

  /** See [Note: chunks that nobody names]. */
  async function tidy(signal: AbortSignal): Promise<void> {
    const now = time.now();
    if (!mayWrite() || !knowsAll() || now < nextTidyAt) return;
    if (listedAt !== now) await list(signal);
    const needed = neededHashes(files());
    const { toMark, toRemove } = judgeServerChunks(server, needed, now);
    const at = new Date(now).toISOString();
    for (const hash of toMark.slice(0, MOST_TIDIED)) {
      if (!mayRun()) return;
      await writing(() => meetAnswer(hash, remote.remark(hash, { unneededSince: at }, signal)));
    }
    for (const { hash, rev } of toRemove.slice(0, MOST_TIDIED)) {
      // Another record may have arrived meanwhile.
      if (!mayRun() || !knowsAll() || neededHashes(files()).has(hash)) return;
      await writing(() => remove(hash, rev, signal));
    }
    await erased.settle((hash) => needed.has(hash) || !server.has(hash));
    nextTidyAt = now + LIST_AGAIN_MS;
    cancelTidy();
    cancelTidy = time.after(nextTidyAt - now, look);
  }

  function meet(thrown: unknown): void {
    failures += 1;
    const error = isSyncFailure(thrown) ? thrown.syncError : undefined;
    trouble = error ? troubleOf(error) : failureKindOf(thrown) === 'diskFull' ? 'diskFull' : 'serverFault';
    if (!error && trouble !== 'diskFull') onDefect(thrown);
    const isPassing = error !== undefined && trouble === error.type && error.type !== 'tooLarge';
    cancelRetry();
    cancelRetry = time.after(isPassing ? retryDelay(error, failures, time.random()) : BLOCKED_MS, () => {
      endTrouble();
      look();
    });
  }

  function endTrouble(): void {
    cancelRetry();
    trouble = undefined;
  }

  function note(notices: readonly ChunkNotice[]): void {
    for (const { hash, rev, chunk } of notices) {
      if (chunk === null) {
        buried.set(hash, generationOf(rev));
        server.delete(hash);
        heard?.delete(hash);
      } else {
        put(hash, chunk);
        heard?.set(hash, chunk);
      }
      // Somebody put it there anew.
      if (chunk?.doubtedAt === '') broken.delete(hash);
    }
    onChange();
    look();
  }

  async function stop(): Promise<void> {
    abort.abort();
    await settled(running ?? Promise.resolve());
  }

  const ends = [sync.subscribe(look), sync.onChunks(note)];
  return {
    state() {
      if (isPaused()) return { kind: 'paused' };
      if (trouble !== undefined) return { kind: 'waiting', trouble };
      if (isClear()) return current ?? { kind: 'idle' };
      const { kind } = sync.snapshot().status;
      return kind === 'sending' || kind === 'catchingUp' || kind === 'receiving' || kind === 'connecting'
        ? { kind: 'behindRecords' }
        : { kind: 'off' };
    },
    server: () => (listedAt === undefined ? undefined : server),
    mayWrite,
    isBroken: (hash) => broken.has(hash),
    tryAgain(hashes) {
      for (const hash of hashes) broken.delete(hash);
      endTrouble();
      look();
    },
    look,
    stop,
    async close() {
      isClosed = true;
      for (const end of ends) end();
      cancelRetry();
      cancelTidy();
      await stop();
    },
  };
}

function troubleOf(error: SyncError): FileTrouble {
  return isServerFull(error) ? 'serverFull' : error.type;
}
