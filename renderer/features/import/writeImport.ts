import type { ImportedInstitution, ImportedMember } from '../../../shared/domain/import';
import type { Session } from '../../data';

export type ImportRecords = {
  readonly institutions: readonly ImportedInstitution[];
  readonly members: readonly ImportedMember[];
};

// Large enough to be quick, small enough that the window answers and the count moves several times a second.
const CHUNK = 250;

/**
 * Writes in chunks and leaves one step to undo, for what was written also where a later chunk fails.
 * Institutions come first: a member must never point to one that is not there.
 */
export async function writeImport(
  { institutions, members }: ImportRecords,
  { repositories, undo }: Pick<Session, 'repositories' | 'undo'>,
  onProgress: (written: number) => void,
): Promise<() => Promise<void>> {
  const institutionIds: string[] = [];
  const memberIds: string[] = [];

  async function takeBack(): Promise<void> {
    await repositories.members.remove(memberIds, { undoable: false });
    await repositories.institutions.remove(institutionIds, { undoable: false });
  }

  try {
    for (const chunk of toChunks(institutions)) {
      institutionIds.push(...(await repositories.institutions.createMany(chunk.map(toDraft), { undoable: false })));
    }
    for (const chunk of toChunks(members)) {
      memberIds.push(...(await repositories.members.createMany(chunk.map(toDraft), { undoable: false })));
      onProgress(memberIds.length);
    }
  } finally {
    const [first = ''] = memberIds;
    if (first !== '')
      undo.push({ kind: 'create', collection: 'members', count: memberIds.length, mergeKey: first, run: takeBack });
  }
  return takeBack;
}

function toDraft<T extends { readonly id: string }>({
  id,
  ...draft
}: T): { readonly id: string; readonly draft: Omit<T, 'id'> } {
  return { id, draft };
}

export function toChunks<T>(items: readonly T[], size: number = CHUNK): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
