import type { InstitutionRecords } from '../../shared/domain/institutionImport';
import type { Session, UndoHandle } from '../data';
import { noteApart } from './mergeTwins';

/** All institutions of a file, new ones, what it says that is new of known ones, and which are two; or nothing: one step to undo. */
export async function importInstitutions(
  { write }: Pick<Session, 'write'>,
  { created, changed, apart }: InstitutionRecords,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of created) unit.create('institutions', draft, { id });
      for (const { id, patch } of changed) unit.update('institutions', id, patch);
      for (const ids of apart) noteApart(unit, 'institutions', ids);
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
