import type { CouchDocument } from '../../../shared/sync/wire';
import { generationOf } from '../../../shared/sync/wire';

/** One version of a document, with its ancestry (newest first, itself included). */
export interface Version {
  readonly rev: string;
  readonly history: readonly string[];
  readonly body: CouchDocument;
  readonly deleted: boolean;
}

/** A document as CouchDB keeps it: a tree of versions, of which only the tips count. */
export interface Tree {
  readonly versions: ReadonlyMap<string, Version>;
  readonly leaves: readonly string[];
  readonly seq: number;
}

export const EMPTY: Tree = { versions: new Map(), leaves: [], seq: 0 };

/** The version that CouchDB shows: a living one before a deleted one, then the longest history, then the greater hash. */
export function winnerOf({ versions, leaves }: Tree): Version | undefined {
  const tips = leaves.flatMap((rev) => versions.get(rev) ?? []);
  return tips.sort(
    (a, b) =>
      Number(a.deleted) - Number(b.deleted) || generationOf(b.rev) - generationOf(a.rev) || (a.rev > b.rev ? -1 : 1),
  )[0];
}

/** Living versions beside the one that is shown. */
export function conflictsOf(tree: Tree): readonly string[] {
  const winner = winnerOf(tree);
  return tree.leaves.filter((rev) => rev !== winner?.rev && tree.versions.get(rev)?.deleted === false);
}

export function addVersion({ versions, leaves }: Tree, version: Version, seq: number): Tree {
  const parent = version.history[1];
  return {
    versions: new Map(versions).set(version.rev, version),
    leaves: [...leaves.filter((rev) => rev !== parent && rev !== version.rev), version.rev],
    seq,
  };
}

/** The tips in a fixed order. */
export function leavesOf({ leaves }: Tree): readonly string[] {
  return [...leaves].sort();
}

/** What two copies together know about a document. */
export function mergeTrees(a: Tree, b: Tree): Tree {
  const versions = new Map([...a.versions, ...b.versions]);
  const ancestors = new Set([...versions.values()].flatMap(({ history }) => history.slice(1)));
  return { versions, leaves: [...versions.keys()].filter((rev) => !ancestors.has(rev)), seq: Math.max(a.seq, b.seq) };
}

/** Whether a document knows a revision, if only as the ancestor of one that it still has. */
export function knowsRevision({ versions }: Tree, rev: string): boolean {
  return versions.has(rev) || [...versions.values()].some(({ history }) => history.includes(rev));
}

/** As CouchDB's, a revision follows from what was written onto what: the same write twice is one revision. */
export function nextRevision(parent: string, body: CouchDocument): string {
  return `${generationOf(parent) + 1}-${hashOf(`${parent} ${JSON.stringify(body)}`)}`;
}

function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193) >>> 0;
    high = Math.imul(high ^ low, 0x85ebca6b) >>> 0;
  }
  return `${low.toString(16).padStart(8, '0')}${high.toString(16).padStart(8, '0')}`;
}

/**
 * What a write is a successor of; undefined where it begins a document. A document of which nothing but tombstones is
 * left is only started over: CouchDB takes a living successor without a revision, and calls the tombstone's own a conflict.
 */
export function parentOf(
  tree: Tree | undefined,
  { _rev: rev, _deleted: deleted }: CouchDocument,
): Version | 'conflict' | undefined {
  const winner = tree && winnerOf(tree);
  if (winner?.deleted === true) return rev === undefined && deleted !== true ? winner : 'conflict';
  if (rev === undefined) return winner === undefined ? undefined : 'conflict';
  const parent = tree?.versions.get(rev);
  return parent !== undefined && tree?.leaves.includes(parent.rev) === true ? parent : 'conflict';
}
