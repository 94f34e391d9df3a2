import type { RxDocumentData } from 'rxdb';
import { atOnce, type Sliced } from '../sliced';

/**
 * [Note: records lie in blocks] IndexedDB is slow per entry, not per byte: 10,000 records as entries of their own took
 * 2 s to write and 0.2 s to read, in blocks of 60 they took 0.2 s and 0.1 s. Every record is in exactly one block. A write
 * writes the blocks of its records again, all in one transaction, so there is nothing to recover after a crash and no
 * old version of a record stays behind. A block ends below 64 KB, where Chromium would move it into a file of its own.
 */
const BLOCK_WEIGHT = 40_000;

export interface StoredBlock<T> {
  readonly key: number;
  readonly documents: readonly RxDocumentData<T>[];
  /** As it was read; otherwise told from the documents, which takes long for all of them. */
  readonly weight?: number;
}

interface Block {
  readonly ids: ReadonlySet<string>;
  readonly weight: number;
}

interface Draft {
  readonly ids: Set<string>;
  weight: number;
}

/** What a write puts on the disk. The map remembers it when `commit` says that it is there. */
export interface BlockPlan<T> {
  readonly put: readonly StoredBlock<T>[];
  readonly empty: readonly number[];
  readonly commit: () => void;
}

export interface BlockMap<T> {
  /** Every document by id, those that RxDB marked as deleted included. */
  readonly documents: ReadonlyMap<string, RxDocumentData<T>>;
  readonly plan: (changed: ReadonlyMap<string, RxDocumentData<T>>) => BlockPlan<T>;
  /** The same in steps. Nothing else may be planned until what it gives is committed, or given up. */
  readonly planInSteps: (changed: ReadonlyMap<string, RxDocumentData<T>>) => Sliced<BlockPlan<T>>;
}

/**
 * Which record of a collection is in which block. Knows no disk: others write what it plans.
 * @param documents where the documents are kept; the maps of several collections may share one
 * @param taken keys that nothing may be written under
 */
export function createBlockMap<T>(
  stored: readonly StoredBlock<T>[],
  idOf: (document: RxDocumentData<T>) => string,
  documents = new Map<string, RxDocumentData<T>>(),
  taken: ReadonlySet<number> = new Set(),
): BlockMap<T> {
  const homes = new Map<string, number>();
  const blocks = new Map<number, Block>();
  const idsByKey = new Map<number, Set<string>>();
  let newest = 0;

  for (const { key, documents: held, weight = weightOf(held) } of stored) {
    const ids = new Set<string>();
    for (const document of held) {
      const id = idOf(document);
      const home = homes.get(id);
      // A block that could not be read for a while and can again: what came back meanwhile is in another one, and counts where it is later.
      if (home !== undefined && !isLater(document, documents.get(id))) continue;
      if (home !== undefined) idsByKey.get(home)?.delete(id);
      documents.set(id, document);
      homes.set(id, key);
      ids.add(id);
    }
    idsByKey.set(key, ids);
    blocks.set(key, { ids, weight });
    newest = Math.max(newest, key);
  }

  function* planInSteps(changed: ReadonlyMap<string, RxDocumentData<T>>): Sliced<BlockPlan<T>> {
    const drafts = new Map<number, Draft>();
    const moved = new Map<string, number>();
    let open = newest;

    function draftOf(key: number): Draft {
      const begun = drafts.get(key);
      if (begun) return begun;
      const block = blocks.get(key);
      const draft = { ids: new Set(block?.ids), weight: block?.weight ?? 0 };
      drafts.set(key, draft);
      return draft;
    }

    function hasRoom(key: number, weight: number): boolean {
      if (taken.has(key)) return false;
      const block = drafts.get(key) ?? blocks.get(key);
      return block === undefined || block.ids.size === 0 || block.weight + weight <= BLOCK_WEIGHT;
    }

    for (const [id, document] of changed) {
      yield;
      const weight = weightOf(document);
      const home = homes.get(id);
      if (home !== undefined) {
        const block = draftOf(home);
        block.weight -= weightOf(documents.get(id));
        block.ids.delete(id);
        if (hasRoom(home, weight)) {
          block.ids.add(id);
          block.weight += weight;
          continue;
        }
      }
      while (!hasRoom(open, weight)) open += 1;
      const block = draftOf(open);
      block.ids.add(id);
      block.weight += weight;
      moved.set(id, open);
    }

    const put: StoredBlock<T>[] = [];
    const empty: number[] = [];
    for (const [key, { ids }] of drafts) {
      if (ids.size === 0) empty.push(key);
      else put.push({ key, documents: [...ids].flatMap((id) => changed.get(id) ?? documents.get(id) ?? []) });
    }

    return {
      put,
      empty,
      commit() {
        for (const [key, draft] of drafts) {
          if (draft.ids.size === 0) blocks.delete(key);
          else blocks.set(key, draft);
        }
        for (const [id, key] of moved) homes.set(id, key);
        for (const [id, document] of changed) documents.set(id, document);
        newest = open;
      },
    };
  }

  return { documents, plan: (changed) => atOnce(planInSteps(changed)), planInSteps };
}

function isLater<T>(document: RxDocumentData<T>, other: RxDocumentData<T> | undefined): boolean {
  return other === undefined || document._meta.lwt > other._meta.lwt;
}

const PER_VALUE = 8;

/** About how many bytes a JSON value takes in IndexedDB. Quick rather than exact: it decides where a block ends. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length + PER_VALUE;
  if (typeof value !== 'object' || value === null) return PER_VALUE;
  let weight = PER_VALUE;
  for (const key of Object.keys(value)) weight += key.length + weightOf(Reflect.get(value, key));
  return weight;
}
