import vm from 'node:vm';
import type { CouchDocument } from '../../../shared/sync/wire';
import { addVersion, conflictsOf, EMPTY, nextRevision, winnerOf, type Tree, type Version } from './revisions';

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
  readonly seq: number;
}

/** One database in memory: CouchDB's rules of writing, without HTTP. */
export interface FakeDatabase {
  /** When it was made, as CouchDB 3.3 and later tell it. */
  readonly madeAt: string;
  readonly seq: () => number;
  /** Documents, deleted ones included: good enough for the progress that CouchDB's `doc_count` is used for. */
  readonly count: () => number;
  /** Living documents from an id on, in the order of CouchDB's `_all_docs` (bytes). */
  readonly all: (from: string, limit: number) => readonly CouchDocument[];
  readonly shown: (id: string) => CouchDocument | undefined;
  readonly version: (id: string, rev: string) => CouchDocument | undefined;
  readonly since: (
    seq: number,
  ) => readonly { readonly id: string; readonly seq: number; readonly doc: CouchDocument }[];
  readonly write: (document: CouchDocument, user: UserContext) => BulkAnswer;
  /** As a replication does: the version as it is, whatever else there is. */
  readonly graft: (document: CouchDocument, history: readonly string[]) => void;
  readonly snapshot: () => Snapshot;
  readonly onChange: (listener: () => void) => () => void;
}

export function createFakeDatabase(madeAt: string, start: Snapshot = { trees: new Map(), seq: 0 }): FakeDatabase {
  const trees = new Map(start.trees);
  let seq = start.seq;
  const listeners = new Set<() => void>();
  const designs = new Set([...trees.keys()].filter(isDesign));
  let sortedIds: readonly string[] | undefined;

  function put(id: string, version: Version): void {
    seq += 1;
    if (!trees.has(id)) sortedIds = undefined;
    if (isDesign(id)) designs.add(id);
    trees.set(id, addVersion(trees.get(id) ?? EMPTY, version, seq));
    for (const listener of [...listeners]) listener();
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

  function refusalOf(
    document: CouchDocument,
    old: CouchDocument | undefined,
    user: UserContext,
  ): BulkAnswer | undefined {
    for (const id of designs) {
      const source = winnerOf(trees.get(id) ?? EMPTY)?.body['validate_doc_update'];
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

  return {
    madeAt,
    seq: () => seq,
    count: () => trees.size,
    all: (from, limit) => {
      sortedIds ??= [...trees.keys()].sort();
      const found: CouchDocument[] = [];
      for (const id of sortedIds) {
        if (found.length === limit) break;
        const document = id < from ? undefined : show(trees.get(id));
        if (document && document._deleted !== true) found.push(document);
      }
      return found;
    },
    shown: (id) => show(trees.get(id)),
    version(id, rev) {
      const found = trees.get(id)?.versions.get(rev);
      if (!found) return undefined;
      const start = Number.parseInt(rev, 10);
      return {
        ...found.body,
        _rev: rev,
        ...(found.deleted && { _deleted: true }),
        _revisions: { start, ids: found.history.map((entry) => entry.slice(entry.indexOf('-') + 1)) },
      };
    },
    since: (from) =>
      [...trees]
        .filter(([, tree]) => tree.seq > from)
        .sort((a, b) => a[1].seq - b[1].seq)
        .flatMap(([id, tree]) => {
          const doc = show(tree);
          return doc ? [{ id, seq: tree.seq, doc }] : [];
        }),
    write(document, user) {
      const { _id: id, _rev: rev, _conflicts, _revisions, ...fields } = document;
      const tree = trees.get(id);
      const parent = parentOf(tree, document);
      if (parent === 'conflict') return { id, error: 'conflict', reason: 'Document update conflict.' };
      const refused = refusalOf(document, show(tree), user);
      if (refused) return refused;
      const body: CouchDocument = { _id: id, ...fields };
      const next = nextRevision(parent?.rev ?? '', body);
      put(id, { rev: next, history: [next, ...(parent?.history ?? [])], body, deleted: document._deleted === true });
      return { ok: true, id, rev: next };
    },
    graft({ _rev: rev = '', _id: id, ...fields }, history) {
      put(id, { rev, history, body: { _id: id, ...fields }, deleted: fields['_deleted'] === true });
    },
    snapshot: () => ({ trees: new Map(trees), seq }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * What a write is a successor of; undefined where it begins a document. A document of which nothing but tombstones is
 * left is only begun anew: CouchDB takes a living successor without a revision, and calls the tombstone's own a conflict.
 */
function parentOf(
  tree: Tree | undefined,
  { _rev: rev, _deleted: deleted }: CouchDocument,
): Version | 'conflict' | undefined {
  const winner = tree && winnerOf(tree);
  if (winner?.deleted === true) return rev === undefined && deleted !== true ? winner : 'conflict';
  if (rev === undefined) return winner === undefined ? undefined : 'conflict';
  const parent = tree?.versions.get(rev);
  return parent !== undefined && tree?.leaves.includes(parent.rev) === true ? parent : 'conflict';
}

function isDesign(id: string): boolean {
  return id.startsWith('_design/');
}
