import type { PlannedRecords } from '../../shared/domain/import';
import { attendanceId, type Draft } from '../../shared/schema/records';
import type { Session, UndoHandle } from '../data';
import { noteApart } from './mergeTwins';

/** Who of a file comes to a meeting, and with which answer. */
export interface ImportedInvitees {
  readonly meetingId: string;
  readonly entries: readonly { readonly memberId: string; readonly patch: Draft<'attendance'> }[];
}

/**
 * All members of a file with the institutions that they came with, what it says that is new of known ones, who of them are two, and who comes to a meeting; or
 * nothing: one step to undo.
 */
export async function importMembers(
  { write }: Pick<Session, 'write'>,
  { institutions, members, changes, apart }: Omit<PlannedRecords, 'memberIdByLine'>,
  invitees: ImportedInvitees = { meetingId: '', entries: [] },
): Promise<UndoHandle> {
  const kind = members.length > 0 ? 'create' : 'update';
  const people = members.length + changes.length;
  const step =
    people > 0
      ? ({ kind, collection: 'members', count: people } as const)
      : ({ kind: 'update', collection: 'attendance', count: invitees.entries.length } as const);
  const { undo } = await write(
    (unit) => {
      for (const { id, ...draft } of institutions) unit.create('institutions', draft, { id });
      for (const { id, ...draft } of members) unit.create('members', draft, { id });
      for (const { id, patch } of changes) unit.update('members', id, patch);
      for (const ids of apart) noteApart(unit, 'members', ids);
      const { meetingId, entries } = invitees;
      for (const { memberId, patch } of entries) {
        const id = attendanceId(meetingId, memberId);
        const entry = unit.get('attendance', id);
        if (!entry) unit.create('attendance', { ...patch, meetingId, memberId }, { id });
        // Checked in since it was looked at: what was taken in the hall stays.
        else if (entry.presentFrom === '') {
          unit.restore('attendance', [id]);
          unit.update('attendance', id, patch);
        }
      }
    },
    { step: { ...step, isImport: true } },
  );
  return undo;
}
