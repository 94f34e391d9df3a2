import { decodeContent, placeOfIds, type BlockCodec } from './blockCodec';
import type { EncodedBlock } from './blockDatabase';

/**
 * [Note: damaged blocks] A block that fails its check or cannot be parsed costs its own records and nobody else's. It is set aside: it stays on
 * the disk as it is, its place is never given to another, and the network opens without it. Its list of ids is sealed by itself and says what is
 * missing; records that come back, from wherever, are written to other blocks, and with the last of them the damaged one goes, in the same
 * transaction. Otherwise it goes only when a person gives it up.
 */
export interface DamagedBlock {
  /** As its entry says; one that this version does not know where that was damaged as well. */
  readonly collection: string;
  readonly key: number;
  /** Of the records in it; null where they cannot be read either. */
  readonly ids: readonly string[] | null;
}

export interface DamageReport {
  /** Ids of records that were lost and are not back. */
  readonly missing: readonly string[];
  /** Blocks of which not even the ids can be read. */
  readonly unnamed: readonly DamagedBlock[];
}

export interface Damage {
  /** The same until something changes; null where nothing is missing. */
  readonly snapshot: () => DamageReport | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** These are not to come back: they were removed on purpose. */
  readonly settle: (ids: readonly string[]) => Promise<void>;
  /** Deletes what is damaged, for good. */
  readonly giveUp: () => Promise<void>;
}

export const noDamage: Damage = {
  snapshot: () => null,
  subscribe: () => () => undefined,
  settle: () => Promise.resolve(),
  giveUp: () => Promise.resolve(),
};

/** The damage as the writer of the blocks sees it. */
export interface DamageKeeper extends Damage {
  /** Blocks of which nothing is missing once these are written: they may go with the same transaction. */
  readonly healedBy: (written: ReadonlyMap<string, unknown>) => readonly DamagedBlock[];
  /** These are gone from the disk, and something may have been written: fewer are missing. */
  readonly drop: (blocks: readonly DamagedBlock[]) => void;
}

/**
 * @param isThere whether a record of this id can be read from another block, or is known to have been removed
 * @param remove takes blocks from the disk
 */
export function createDamage(
  damaged: readonly DamagedBlock[],
  isThere: (id: string) => boolean,
  remove: (blocks: readonly DamagedBlock[]) => Promise<void>,
): DamageKeeper {
  const listeners = new Set<() => void>();
  const settled = new Set<string>();
  let blocks = damaged;
  let report = readReport();

  function isMissing(id: string): boolean {
    return !settled.has(id) && !isThere(id);
  }

  function readReport(): DamageReport | null {
    const missing = [...new Set(blocks.flatMap(({ ids }) => ids ?? []))].filter(isMissing);
    const unnamed = blocks.filter(({ ids }) => ids === null);
    return missing.length + unnamed.length === 0 ? null : { missing, unnamed };
  }

  function look(): void {
    if (report === null) return;
    const next = readReport();
    if (next?.missing.length === report.missing.length && next.unnamed.length === report.unnamed.length) return;
    report = next;
    for (const listener of listeners) listener();
  }

  function drop(gone: readonly DamagedBlock[]): void {
    blocks = blocks.filter((block) => !gone.includes(block));
    look();
  }

  return {
    snapshot: () => report,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    healedBy: (written) => blocks.filter(({ ids }) => ids?.every((id) => written.has(id) || !isMissing(id)) === true),
    drop,
    async settle(ids) {
      for (const id of ids) settled.add(id);
      const whole = blocks.filter((block) => block.ids?.some(isMissing) === false);
      if (whole.length > 0) await remove(whole);
      drop(whole);
    },
    async giveUp() {
      const given = blocks;
      if (given.length > 0) await remove(given);
      drop(given);
    },
  };
}

/** What can still be said of a block whose content cannot be read. */
export async function readDamagedBlock(
  database: string,
  codec: BlockCodec,
  { collection, key, schemaVersion, ids }: EncodedBlock,
): Promise<DamagedBlock> {
  try {
    const { content } = await decodeContent(codec, ids, placeOfIds({ database, collection, key, schemaVersion }));
    return { collection, key, ids: isListOfTexts(content) ? content : null };
  } catch {
    // An earlier version wrote no list, or it is damaged as well.
    return { collection, key, ids: null };
  }
}

function isListOfTexts(content: unknown): content is readonly string[] {
  return Array.isArray(content) && content.every((entry) => typeof entry === 'string');
}
