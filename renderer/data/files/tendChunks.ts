import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { chunksOf } from '../../../shared/sync/files/chunks';
import { judgeLocalChunks } from '../../../shared/sync/files/unneeded';
import { settled } from '../../../shared/settled';
import type { RecordTable } from '../store/recordTable';
import type { EngineTime } from '../sync/syncService';
import type { ChunkFacts, ChunkStore } from './chunkStore';

const DAY_MS = 24 * 60 * 60_000;

interface TendEffects {
  readonly chunks: ChunkStore;
  readonly table: Pick<RecordTable, 'snapshot' | 'subscribe'>;
  /** False where records are missing that may name chunks, or where nothing may be changed. */
  readonly isTended: () => boolean;
  /** Whether somebody is just adding it. */
  readonly isHeld: (hash: string) => boolean;
  readonly isGone: (fileId: string) => boolean;
  readonly isErased: (fileId: string) => boolean;
  readonly noteErased: (hashes: readonly string[]) => Promise<void>;
  /** Hashes of what the restore points of this laptop name: asked before anything goes that may come back with one. */
  readonly pointChunks: () => Promise<ReadonlySet<string>>;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  readonly onChange: () => void;
  readonly onDefect: (defect: unknown) => void;
}

interface Tending {
  /** @param isAwaited whether the list of chunks is wanted before anything is shown */
  readonly begin: (isAwaited: boolean) => Promise<void>;
  /** What a file would have consisted of that was not added after all. */
  readonly dropUnnamed: (hashes: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Lets the chunks go that no record names any more: see [Note: chunks that nobody names]. */
export function tendChunks(effects: TendEffects): Tending {
  const { chunks, table, isTended, isHeld, isGone, isErased, noteErased, pointChunks, time, onChange, onDefect } =
    effects;
  let before: readonly AnyRecord[] = [];
  let work: Promise<unknown> = Promise.resolve();

  function namers(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const record of table.snapshot().all)
      for (const hash of hashesOf(record)) if (!found.has(hash)) found.set(hash, record.id);
    return found;
  }

  async function tend(): Promise<void> {
    const { all } = table.snapshot();
    const left = new Set(all.map(({ id }) => id));
    const erased = before.filter(({ id }) => !left.has(id) && isErased(id)).flatMap(hashesOf);
    before = all;
    if (!isTended()) return;
    const named = namers();
    await noteErased(erased.filter((hash) => !named.has(hash)));
    await chunks.open();
    const { toDrop, toNote } = judgeLocalChunks(
      [...chunks.facts().values()].filter(({ hash }) => !isHeld(hash)),
      named,
      isGone,
      time.now(),
    );
    if (toNote.length > 0) await chunks.note(toNote);
    await drop(toDrop);
    onChange();
  }

  /** What a restore point names begins its time anew: points are large, and read once a month for it. */
  async function drop(hashes: readonly string[]): Promise<void> {
    const facts = hashes.flatMap((hash) => chunks.facts().get(hash) ?? []);
    const mayComeBack = facts.some(({ fileId }) => !isGone(fileId));
    const kept = mayComeBack ? await pointChunks() : new Set<string>();
    const isKept = ({ hash, fileId }: ChunkFacts): boolean => kept.has(hash) && !isGone(fileId);
    const unnamedSince = new Date(time.now()).toISOString();
    const toKeep = facts.filter(isKept).map((known) => ({ ...known, unnamedSince }));
    if (toKeep.length > 0) await chunks.note(toKeep);
    // While the points were read, a record may have come back.
    const named = namers();
    const toDrop = facts.filter((known) => !isKept(known) && !named.has(known.hash)).map(({ hash }) => hash);
    if (toDrop.length > 0) await chunks.drop(toDrop);
  }

  let cancel = (): void => undefined;

  function soon(): void {
    cancel();
    cancel = time.after(DAY_MS, soon);
    work = settled(work).then(tend).catch(onDefect);
  }

  const end = table.subscribe(() => {
    // Most changes are a name, or how far a record is on its way.
    if (table.snapshot().all.length !== before.length || before.some(isReplaced)) soon();
    else before = table.snapshot().all;
  });

  function isReplaced(record: AnyRecord, at: number): boolean {
    const other = table.snapshot().all[at];
    return other !== record && (other?.id !== record.id || String(other['chunks']) !== String(record['chunks']));
  }

  return {
    async begin(isAwaited) {
      before = table.snapshot().all;
      soon();
      if (isAwaited) await work;
    },
    async dropUnnamed(hashes) {
      const named = namers();
      const left = hashes.filter((hash) => !named.has(hash) && !isHeld(hash));
      if (left.length > 0) await chunks.drop(left);
    },
    async close() {
      end();
      cancel();
      await work;
    },
  };
}

function hashesOf(record: AnyRecord): readonly string[] {
  return [...(chunksOf(withDefaults('files', record))?.keys() ?? [])];
}
