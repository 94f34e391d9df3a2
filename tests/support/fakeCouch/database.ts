import vm from 'node:vm';
import { fieldsOf } from '../../../shared/sync/couchAnswer';
import type { CouchDocument } from '../../../shared/sync/wire';
import { failsForStubs, stubsOf } from './attachments';
import { createShardCopy, type ShardCopy } from './copy';
import {
  addVersion,
  conflictsOf,
  EMPTY,
  knowsRevision,
  mergeTrees,
  nextRevision,
  parentOf,
  winnerOf,
  type Tree,
} from './revisions';

export interface UserContext {
  readonly name: string;
  readonly roles: readonly string[];
}

export type BulkAnswer =
  | { readonly ok: true; readonly id: string; readonly rev: string }
  | { readonly id: string; readonly error: string; readonly reason: string };

/** What a backup keeps. */
export interface Snapshot {
  readonly trees: ReadonlyMap<string, Tree>;
}

/** How a database is spread: its shards (CouchDB's `q`), of each a copy on every node (`n`). */
export interface Topology {
  readonly shards: number;
  readonly nodes: number;
  /** Which of this many copies answers; called once per shard and request. */
  readonly pick: (count: number) => number;
  /** Calls back when the copy that a write did not wait for gets it, too. Without it all have it at once. */
  readonly later?: (callback: () => void) => void;
}

/** How many copies a write waits for where there are three (CouchDB's `w`). */
const WRITE_QUORUM = 2;

const ONE_NODE: Topology = { shards: 1, nodes: 1, pick: () => 0 };

export interface FeedRow {
  readonly id: string;
  readonly doc: CouchDocument;
}

export interface Feed {
  readonly rows: readonly FeedRow[];
  /** Opaque, and different from node to node for the same content. */
  readonly last: string;
  readonly pending: number;
}

/** One database in memory: CouchDB's rules of writing and of a cluster, without HTTP. */
export interface FakeDatabase {
  /** When it was made, as CouchDB 3.3 and later tell it. */
  readonly madeAt: string;
  /** Of the copies that answer this time. */
  readonly updateSequence: () => string;
  /** Living documents. */
  readonly count: () => number;
  /** Living documents in the order of `_all_docs` (bytes), as the copies hold them that answer this time. */
  readonly list: (from: string, to: string | undefined, limit: number) => readonly CouchDocument[];
  /** Living documents as the cluster holds them together. */
  readonly all: () => readonly CouchDocument[];
  readonly shown: (id: string) => CouchDocument | undefined;
  readonly version: (id: string, rev: string) => CouchDocument | undefined;
  /** The bytes that are attached to the shown version. */
  readonly attachment: (id: string, name: string) => Uint8Array<ArrayBuffer> | undefined;
  /** Whether a revision was ever there, as the copies know that answer this time: `_revs_diff` waits for no quorum. */
  readonly known: () => (id: string, rev: string) => boolean;
  /** A reader of the feed from `since` on, over the copies chosen now; undefined where that is no sequence. */
  readonly feed: (since: string) => { readonly read: (limit: number) => Feed } | undefined;
  /** At which of the copies a document fails that refers to attachments which are not there; see `failsForStubs`. */
  readonly stubFailure: (document: CouchDocument) => 'none' | 'somewhere' | 'everywhere';
  readonly write: (document: CouchDocument, user: UserContext) => BulkAnswer;
  readonly shardOf: (id: string) => number;
  /** As a replication does: the version as it is, whatever else there is. */
  readonly graft: (document: CouchDocument, history: readonly string[]) => void;
  readonly snapshot: () => Snapshot;
  readonly onChange: (listener: () => void) => () => void;
  /** The nodes that get nothing from the others until they are let go again; they answer all the same. */
  readonly holdBack: (nodes: readonly number[]) => void;
  /** The nodes that are away; none: all are back, and what they know is exchanged, but with those held back. */
  readonly takeDown: (nodes: readonly number[]) => void;
}

export function createFakeDatabase(
  madeAt: string,
  start: Snapshot = { trees: new Map() },
  topology: Topology = ONE_NODE,
): FakeDatabase {
  const { shards, nodes, pick, later } = topology;
  const copies: readonly (readonly ShardCopy[])[] = Array.from({ length: shards }, () =>
    Array.from({ length: nodes }, createShardCopy),
  );
  let held: ReadonlySet<number> = new Set();
  let down: ReadonlySet<number> = new Set();
  const listeners = new Set<() => void>();
  const designs = new Set<string>();
  let sortedIds: readonly string[] | undefined;
  /** By digest, as CouchDB keeps them once. */
  const attached = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, tree] of start.trees) putOn(id, () => tree, allNodes());

  function allNodes(): readonly number[] {
    return Array.from({ length: nodes }, (_, node) => node);
  }

  function upNodes(): readonly number[] {
    return allNodes().filter((node) => !down.has(node));
  }

  function shardOf(id: string): number {
    let hash = 0;
    for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
    return (hash >>> 8) % shards;
  }

  function copyOf(shard: number, node: number): ShardCopy {
    const copy = copies[shard]?.[node];
    if (!copy) throw new RangeError(`no copy of shard ${shard} on node ${node}`);
    return copy;
  }

  /** What the nodes that are there know together: a read by quorum. */
  function treeOf(id: string): Tree | undefined {
    const found = upNodes().flatMap((node) => copyOf(shardOf(id), node).get(id) ?? []);
    return found.length < 2 ? found[0] : found.reduce(mergeTrees);
  }

  function putOn(id: string, change: (tree: Tree) => Tree, on: readonly number[]): void {
    sortedIds = undefined;
    if (id.startsWith('_design/')) designs.add(id);
    for (const node of on) {
      const copy = copyOf(shardOf(id), node);
      copy.put(id, change(copy.get(id) ?? EMPTY));
    }
    for (const listener of [...listeners]) listener();
  }

  /** Where a write arrives at once: one copy may be the slower. */
  function quickNodes(): readonly number[] {
    const nodesToHear = writeNodes();
    if (!later || nodesToHear.length <= WRITE_QUORUM) return nodesToHear;
    const slow = nodesToHear[pick(nodesToHear.length)];
    later(replicate);
    return nodesToHear.filter((node) => node !== slow);
  }

  /** Where a write arrives in a moment; those held back hear of it when they are let go, unless nobody else is there. */
  function writeNodes(): readonly number[] {
    const quick = upNodes().filter((node) => !held.has(node));
    return quick.length > 0 ? quick : upNodes();
  }

  function replicate(): void {
    const together = writeNodes();
    let changed = false;
    for (const shard of copies)
      for (const to of together)
        for (const from of together)
          if (to !== from) {
            const [target, source] = [shard[to], shard[from]];
            if (target && source && target.takeFrom(source)) changed = true;
          }
    if (!changed) return;
    sortedIds = undefined;
    for (const listener of [...listeners]) listener();
  }

  function choose(): readonly { readonly node: number; readonly copy: ShardCopy }[] {
    const up = upNodes();
    return copies.map((_shard, index) => {
      const node = up[pick(up.length)] ?? 0;
      return { node, copy: copyOf(index, node) };
    });
  }

  function sequenceOf(positions: readonly (readonly [number, number])[]): string {
    const sum = positions.reduce((total, [node, seq]) => total + seq + node * 7, 0);
    return `${sum}-${btoa(JSON.stringify({ madeAt, positions }))}`;
  }

  function refusalOf(
    document: CouchDocument,
    old: CouchDocument | undefined,
    user: UserContext,
  ): BulkAnswer | undefined {
    for (const id of designs) {
      const source = winnerOf(treeOf(id) ?? EMPTY)?.body['validate_doc_update'];
      if (typeof source !== 'string') continue;
      try {
        const validate = vm.runInNewContext(`(${source})`, {}) as (...args: unknown[]) => void;
        validate(document, old ?? null, user, {});
      } catch (thrown) {
        const forbidden: unknown =
          typeof thrown === 'object' && thrown !== null && 'forbidden' in thrown ? thrown.forbidden : String(thrown);
        return { id: document._id, error: 'forbidden', reason: String(forbidden) };
      }
    }
    return undefined;
  }

  function idsInOrder(): readonly string[] {
    sortedIds ??= [...new Set(copies.flat().flatMap((copy) => [...copy.ids()]))].sort();
    return sortedIds;
  }

  function list(
    treeById: (id: string) => Tree | undefined,
    from: string,
    to: string | undefined,
    limit: number,
  ): readonly CouchDocument[] {
    const found: CouchDocument[] = [];
    for (const id of idsInOrder()) {
      if (found.length === limit || (to !== undefined && id > to)) break;
      const document = id < from ? undefined : show(treeById(id));
      if (document && document._deleted !== true) found.push(document);
    }
    return found;
  }

  return {
    madeAt,
    updateSequence: () => sequenceOf(choose().map(({ node, copy }) => [node, copy.seq()] as const)),
    count: () => list(treeOf, '', undefined, Number.POSITIVE_INFINITY).length,
    list(from, to, limit) {
      const chosen = choose();
      return list((id) => chosen[shardOf(id)]?.copy.get(id), from, to, limit);
    },
    all: () => list(treeOf, '', undefined, Number.POSITIVE_INFINITY),
    shown: (id) => show(treeOf(id)),
    version(id, rev) {
      const found = treeOf(id)?.versions.get(rev);
      if (!found) return undefined;
      return {
        ...found.body,
        _rev: rev,
        ...(found.deleted && { _deleted: true }),
        _revisions: {
          start: Number.parseInt(rev, 10),
          ids: found.history.map((entry) => entry.slice(entry.indexOf('-') + 1)),
        },
      };
    },
    attachment(id, name) {
      const shown = show(treeOf(id));
      const stub = fieldsOf(fieldsOf(shown?._deleted === true ? undefined : shown?.['_attachments'])[name]);
      return attached.get(String(stub['digest']));
    },
    known() {
      const chosen = choose();
      return (id, rev) => knowsRevision(chosen[shardOf(id)]?.copy.get(id) ?? EMPTY, rev);
    },
    feed(since) {
      const positions = positionsOf(since, madeAt, shards);
      if (!positions) return undefined;
      // Another copy than the one counted in goes back to where both are known to have been alike.
      const chosen = choose().map(({ node, copy }, shard) => {
        const [from, seq] = positions[shard] ?? [node, 0];
        return { node, copy, start: seq === 0 ? 0 : copy.safeSince(copyOf(shard, from), seq) };
      });
      return {
        read(limit) {
          const queues = chosen.map(({ copy, start }) => copy.since(start));
          const taken = queues.map(() => 0);
          const rows: FeedRow[] = [];
          while (rows.length < limit) {
            const open = queues.flatMap((queue, shard) => ((taken[shard] ?? 0) < queue.length ? [shard] : []));
            const shard = open[open.length < 2 ? 0 : pick(open.length)];
            if (shard === undefined) break;
            const entry = queues[shard]?.[taken[shard] ?? 0];
            taken[shard] = (taken[shard] ?? 0) + 1;
            const doc = entry && show(entry.tree);
            if (doc) rows.push({ id: doc._id, doc });
          }
          return {
            rows,
            last: sequenceOf(
              chosen.map(({ node, copy, start }, shard) => {
                const [queue, count] = [queues[shard] ?? [], taken[shard] ?? 0];
                return [node, count === queue.length ? copy.seq() : (queue[count - 1]?.tree.seq ?? start)] as const;
              }),
            ),
            pending: queues.reduce((sum, queue, shard) => sum + queue.length - (taken[shard] ?? 0), 0),
          };
        },
      };
    },
    stubFailure(document) {
      const shard = shardOf(document._id);
      const failing = upNodes().filter((node) => failsForStubs(copyOf(shard, node).get(document._id), document));
      if (failing.length === 0) return 'none';
      return failing.length === upNodes().length ? 'everywhere' : 'somewhere';
    },
    write(document, user) {
      const { _id: id, _rev: rev, _conflicts, _revisions, ...fields } = document;
      const tree = treeOf(id);
      const parent = parentOf(tree, document);
      if (parent === 'conflict') return { id, error: 'conflict', reason: 'Document update conflict.' };
      const refused = refusalOf(document, show(tree), user);
      if (refused) return refused;
      const stubs = stubsOf(fields['_attachments'], attached);
      if (stubs === 'missing') return { id, error: 'missing_stub', reason: 'Invalid attachment stub' };
      const body: CouchDocument = { _id: id, ...fields, ...(stubs && { _attachments: stubs }) };
      const next = nextRevision(parent?.rev ?? '', body);
      const version = {
        rev: next,
        history: [next, ...(parent?.history ?? [])],
        body,
        deleted: document._deleted === true,
      };
      putOn(id, (own) => addVersion(own, version, 0), quickNodes());
      return { ok: true, id, rev: next };
    },
    shardOf,
    graft({ _rev: rev = '', _id: id, ...fields }, history) {
      const version = { rev, history, body: { _id: id, ...fields }, deleted: fields['_deleted'] === true };
      putOn(id, (own) => addVersion(own, version, 0), quickNodes());
    },
    snapshot: () => ({
      trees: new Map(
        idsInOrder().flatMap((id) => {
          const tree = treeOf(id);
          return tree ? [[id, tree] as const] : [];
        }),
      ),
    }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    holdBack(next) {
      held = new Set(next);
      replicate();
    },
    takeDown(next) {
      down = new Set(next);
      replicate();
    },
  };
}

function show(tree: Tree | undefined): CouchDocument | undefined {
  const winner = tree && winnerOf(tree);
  if (!tree || !winner) return undefined;
  const conflicts = conflictsOf(tree);
  return {
    ...winner.body,
    _rev: winner.rev,
    ...(winner.deleted && { _deleted: true }),
    ...(conflicts.length > 0 && { _conflicts: conflicts }),
  };
}

/** Node and sequence per shard; of a database made at another time nothing is known. */
function positionsOf(
  since: string,
  madeAt: string,
  shards: number,
): readonly (readonly [number, number])[] | undefined {
  if (since === '0') return Array.from({ length: shards }, () => [0, 0] as const);
  const encoded = /^\d+-(.+)$/u.exec(since)?.[1];
  if (encoded === undefined) return undefined;
  // A parsing edge: only `sequenceOf` writes these.
  const sequence = JSON.parse(atob(encoded)) as {
    readonly madeAt: string;
    readonly positions: readonly (readonly [number, number])[];
  };
  return sequence.madeAt === madeAt ? sequence.positions : positionsOf('0', madeAt, shards);
}
