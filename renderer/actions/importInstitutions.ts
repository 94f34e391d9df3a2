import type { InstitutionRecords } from '../../shared/domain/institutionImport';
import type { Session, UndoHandle } from '../data';

/** All institutions of a file, new ones and what it says that is new of known ones, or nothing: one step to undo. */
export async function importInstitutions(
  { write }: Pick<Session, 'write'>,
  { created, changed }: InstitutionRecords,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of created) unit.create('institutions', draft, { id });
      for (const { id, patch } of changed) unit.update('institutions', id, patch);
    },
    {
      step: {
        kind: created.length > 0 ? 'create' : 'update',
        collection: 'institutions',
        count: created.length + changed.length,
        isImport: true,
      },
    },
  );
  return undo;
}
