import type { Institution } from '../../schema';

type Part = Pick<Institution, 'id' | 'parentId' | 'successorId'>;
type ById<T extends Part> = ReadonlyMap<string, T>;

export function childrenOf<T extends Part>(institutions: readonly T[], id: string): readonly T[] {
  return institutions.filter(({ parentId }) => parentId === id);
}

/**
 * What an institution is part of, the nearest first. Two laptops may have made each the parent of the other: a circle is gone round once, without the
 * institution itself.
 */
export function parentsOf<T extends Part>(institution: T, byId: ById<T>): readonly T[] {
  return chain(institution, byId, ({ parentId }) => parentId);
}

/** Whether an institution can be part of another: not of itself, nor of what is part of it. */
export function canBePartOf<T extends Part>(institution: T, parent: T, byId: ById<T>): boolean {
  return parent.id !== institution.id && !parentsOf(parent, byId).some(({ id }) => id === institution.id);
}

/** Whether an institution can be succeeded by another: not by itself, nor by what it succeeded. */
export function canBeSucceededBy<T extends Part>(institution: T, successor: T, byId: ById<T>): boolean {
  return (
    successor.id !== institution.id &&
    !chain(successor, byId, ({ successorId }) => successorId).some(({ id }) => id === institution.id)
  );
}

function chain<T extends Part>(from: T, byId: ById<T>, next: (institution: T) => string): readonly T[] {
  const found: T[] = [];
  const seen = new Set([from.id]);
  for (let at = byId.get(next(from)); at && !seen.has(at.id); at = byId.get(next(at))) {
    seen.add(at.id);
    found.push(at);
  }
  return found;
}
