import type { AnyRecord } from '../schema/envelope';
import type { Remote, Revision } from './couch';
import { bornContent, decideRemote, type Verdict } from './decide';
import { isEqual } from './isEqual';
import { contentOf, type Content } from './localEdit';
import { mergeContent } from './merge/mergeContent';
import { addMergeNote } from './mergeNote';
import { documentToRemoteState, type CouchDocument, type RemoteState } from './wire';

/**
 * A document of which the server holds several versions side by side: it was written on two servers that were replicated
 * afterwards. CouchDB shows one of them; the others are as much somebody's work.
 */
export interface SplitDocument {
  readonly winner: CouchDocument;
  readonly losers: readonly CouchDocument[];
  /** The last version that a loser has in common with the winner, by the loser's revision, where the server still has it. */
  readonly ancestors: ReadonlyMap<string, CouchDocument>;
}

export function isSplit({ _conflicts: conflicts }: CouchDocument): boolean {
  return conflicts !== undefined && conflicts.length > 0;
}

/** Reads the versions beside the winner, and what they came from. */
export async function readSplit(
  remote: Remote,
  documents: readonly CouchDocument[],
  signal: AbortSignal,
): Promise<readonly SplitDocument[]> {
  const leaves = await remote.revisions(
    documents.flatMap(({ _id: id, _rev: rev = '', _conflicts: conflicts = [] }) =>
      [rev, ...conflicts].map((leaf) => ({ id, rev: leaf })),
    ),
    signal,
  );
  const leafByRevision = new Map(leaves.map((leaf) => [keyOf({ id: leaf._id, rev: leaf._rev ?? '' }), leaf]));
  const splits = documents.map((winner) => {
    const versions = (winner._conflicts ?? []).flatMap(
      (rev) => leafByRevision.get(keyOf({ id: winner._id, rev })) ?? [],
    );
    return { winner, losers: versions, history: leafByRevision.get(keyOf({ id: winner._id, rev: winner._rev ?? '' })) };
  });
  const wanted = splits.flatMap(({ history, losers }) =>
    losers.flatMap((loser) => commonAncestor(history, loser) ?? []),
  );
  const found = wanted.length === 0 ? [] : await remote.revisions(wanted, signal);
  const foundByRevision = new Map(
    found.map((document) => [keyOf({ id: document._id, rev: document._rev ?? '' }), document]),
  );
  return splits.map(({ winner, losers, history }) => ({
    winner,
    losers,
    ancestors: new Map(
      losers.flatMap((loser) => {
        const ancestor = commonAncestor(history, loser);
        const document = ancestor && foundByRevision.get(keyOf(ancestor));
        return document ? [[loser._rev ?? '', document] as const] : [];
      }),
    ),
  }));
}

function keyOf({ id, rev }: Revision): string {
  return `${id} ${rev}`;
}

function commonAncestor(winner: CouchDocument | undefined, loser: CouchDocument): Revision | undefined {
  const [ours, theirs] = [winner?._revisions, loser._revisions];
  if (!ours || !theirs) return undefined;
  const known = new Set(ours.ids);
  const index = theirs.ids.findIndex((id) => known.has(id));
  return index < 0 ? undefined : { id: loser._id, rev: `${theirs.start - index}-${theirs.ids[index] ?? ''}` };
}

/** What the versions say together; undefined where the winner says it all. */
export function foldSplit({ winner, losers, ancestors }: SplitDocument): Content | undefined {
  const shown = documentToRemoteState(winner);
  if (shown.kind !== 'record') return undefined;
  let content = shown.content;
  for (const loser of losers) {
    const state = documentToRemoteState(loser);
    if (state.kind !== 'record') continue;
    const ancestor = ancestors.get(loser._rev ?? '');
    const base = ancestor && documentToRemoteState(ancestor);
    content = mergeContent(
      base?.kind === 'record' ? base.content : bornContent(state.collection, state.id),
      state.content,
      content,
    ).content;
  }
  return isEqual(content, shown.content) ? undefined : content;
}

/** As for any state from the server, with what the other versions add as an edit of this laptop that waits to be sent. */
export function decideSplit(current: AnyRecord | undefined, winner: RemoteState, folded: Content, at: string): Verdict {
  if (winner.kind !== 'record') return decideRemote(current, winner, at);
  const decided = decideRemote(current, winner, at);
  const record = decided.kind === 'write' ? decided.record : current;
  // A record that is further on than what is shown here has another winner by now.
  if (!record || decided.kind === 'remove' || record.rev !== winner.rev) return decided;
  const merge = mergeContent(winner.content, contentOf(record), folded);
  if (isEqual(merge.content, contentOf(record))) return decided;
  const merges = addMergeNote(record.merges, merge, String(folded['updatedBy']), at);
  return {
    kind: 'write',
    record: { ...record, ...merge.content, rev: winner.rev, pending: 1, base: winner.content, refused: null, merges },
  };
}
