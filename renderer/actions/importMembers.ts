import type { PlannedRecords } from '../../shared/domain/import';
import type { Session, UndoHandle } from '../data';

/** All members of a file with the institutions that they came with, and what it says that is new of known ones; or nothing: one step to undo. */
export async function importMembers(
  { write }: Pick<Session, 'write'>,
  { institutions, members, changes }: PlannedRecords,
): Promise<UndoHandle> {
  const kind = members.length > 0 ? 'create' : 'update';
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of institutions) unit.create('institutions', draft, { id });
      for (const { id, ...draft } of members) unit.create('members', draft, { id });
      for (const { id, patch } of changes) unit.update('members', id, patch);
    },
    { step: { kind, collection: 'members', count: members.length + changes.length, isImport: true } },
  );
  return undo;
}
