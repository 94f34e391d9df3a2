import type { ImportedInstitution, ImportedMember } from '../../shared/domain/import';
import type { Session, UndoHandle } from '../data';

export type ImportRecords = {
  readonly institutions: readonly ImportedInstitution[];
  readonly members: readonly ImportedMember[];
};

/** All members of a file with the institutions that they came with, or none of them: one step to undo. */
export async function importMembers(
  { write }: Pick<Session, 'write'>,
  { institutions, members }: ImportRecords,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of institutions) unit.create('institutions', draft, { id });
      for (const { id, ...draft } of members) unit.create('members', draft, { id });
    },
    { step: { kind: 'create', collection: 'members', count: members.length, isImport: true } },
  );
  return undo;
}
