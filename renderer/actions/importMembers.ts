import type { PlannedRecords } from '../../shared/domain/import';
import type { Session, UndoHandle } from '../data';
import { noteApart } from './mergeTwins';

/**
 * All members of a file with the institutions that they came with, what it says that is new of known ones, and who of them are two; or nothing: one step to
 * undo.
 */
export async function importMembers(
  { write }: Pick<Session, 'write'>,
  { institutions, members, changes, apart }: PlannedRecords,
): Promise<UndoHandle> {
  const kind = members.length > 0 ? 'create' : 'update';
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of institutions) unit.create('institutions', draft, { id });
      for (const { id, ...draft } of members) unit.create('members', draft, { id });
      for (const { id, patch } of changes) unit.update('members', id, patch);
      for (const ids of apart) noteApart(unit, 'members', ids);
    },
    { step: { kind, collection: 'members', count: members.length + changes.length, isImport: true } },
  );
  return undo;
}
