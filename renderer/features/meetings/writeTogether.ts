import type { CollectionName } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import type { Session, UndoHandle } from '../../data';

/** Writes one part of a step and gives back how to take it back. */
export type StepPart = () => Promise<() => Promise<void>>;

/** Changes to records that are there. */
export function patchPart<N extends CollectionName>(
  { repositories }: Session,
  collection: N,
  patches: readonly { readonly id: string; readonly patch: Draft<N> }[],
): StepPart {
  const repository = repositories[collection];
  return async () => {
    const before = patches.flatMap(({ id, patch }) => {
      const current = repository.get(id);
      // A typing edge: the fields of a draft, with the values they had.
      return current
        ? [{ id, patch: Object.fromEntries(Object.entries(current).filter(([field]) => field in patch)) as Draft<N> }]
        : [];
    });
    await repository.updateMany(patches);
    return () => repository.updateMany(before);
  };
}

/** New records. */
export function createPart<N extends CollectionName>(
  { repositories }: Session,
  collection: N,
  drafts: readonly { readonly id?: string; readonly draft: Draft<N> }[],
): StepPart {
  return async () => {
    const ids = drafts.length === 0 ? [] : await repositories[collection].createMany(drafts, { undoable: false });
    return () => repositories[collection].remove(ids, { undoable: false });
  };
}

/** Several writes that a person sees as one act: one step to undo. */
export async function writeTogether(
  { undo }: Session,
  collection: CollectionName,
  count: number,
  parts: readonly StepPart[],
): Promise<UndoHandle> {
  const undoParts: (() => Promise<void>)[] = [];
  const remember = (): UndoHandle =>
    undo.push({
      kind: 'update',
      collection,
      count,
      async run() {
        for (const takeBack of undoParts.toReversed()) await takeBack();
      },
    });
  try {
    for (const write of parts) undoParts.push(await write());
  } catch (thrown) {
    // What was written before can be taken back all the same.
    if (undoParts.length > 0) remember();
    throw thrown;
  }
  return remember();
}
