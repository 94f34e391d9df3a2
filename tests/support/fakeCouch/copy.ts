import { EMPTY, leavesOf, mergeTrees, type Tree } from './revisions';

/** One copy of one shard, as one node has it: its documents in the order in which this copy got them. */
export interface ShardCopy {
  readonly get: (id: string) => Tree | undefined;
  readonly ids: () => Iterable<string>;
  readonly seq: () => number;
  /** Documents behind a sequence of this copy, each once, at its newest place. */
  readonly since: (seq: number) => readonly { readonly id: string; readonly tree: Tree }[];
  readonly put: (id: string, tree: Tree) => void;
  /** Takes in what another copy knows, as the internal replication of a cluster does. @returns whether there was anything */
  readonly takeFrom: (other: ShardCopy) => boolean;
  /** Up to where everything of this copy was known to the other when that stood at `seq`; from there on this feed misses nothing. */
  readonly safeSince: (other: ShardCopy, seq: number) => number;
  /** Whether the copy knew a state when it stood at `seq`. */
  readonly knew: (state: string, seq: number) => boolean;
}

export function createShardCopy(): ShardCopy {
  const trees = new Map<string, Tree>();
  /** Every state that was ever put, in its order: sequence `n` is entry `n - 1`. */
  const log: string[] = [];
  const seqOfState = new Map<string, number>();

  function put(id: string, tree: Tree): void {
    const state = stateOf(id, tree);
    log.push(state);
    if (!seqOfState.has(state)) seqOfState.set(state, log.length);
    // Anew at the end, so that the map stays in the order of the feed.
    trees.delete(id);
    trees.set(id, { ...tree, seq: log.length });
  }

  const copy: ShardCopy = {
    get: (id) => trees.get(id),
    ids: () => trees.keys(),
    seq: () => log.length,
    since(seq) {
      const found: { readonly id: string; readonly tree: Tree }[] = [];
      for (const [id, tree] of trees) if (tree.seq > seq) found.push({ id, tree });
      return found;
    },
    put,
    takeFrom(other) {
      let changed = false;
      for (const { id, tree } of other.since(0)) {
        const own = trees.get(id) ?? EMPTY;
        const merged = mergeTrees(own, tree);
        if (leavesOf(merged).join() === leavesOf(own).join()) continue;
        put(id, merged);
        changed = true;
      }
      return changed;
    },
    safeSince(other, seq) {
      if (other === copy) return seq;
      const firstUnknown = log.findIndex((state) => !other.knew(state, seq));
      return firstUnknown < 0 ? log.length : firstUnknown;
    },
    knew: (state, seq) => (seqOfState.get(state) ?? Number.POSITIVE_INFINITY) <= seq,
  };
  return copy;
}

function stateOf(id: string, tree: Tree): string {
  return `${id} ${leavesOf(tree).join()}`;
}
