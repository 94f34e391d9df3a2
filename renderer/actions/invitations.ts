import type { PlannedReply } from '../../shared/domain/invitation';
import { attendanceId, type Draft } from '../../shared/schema/records';
import type { Session, UndoHandle } from '../data';

type Writer = Pick<Session, 'write'>;

/** Invites members. Who was taken off the list before has a record still; it comes back with its answer. */
export async function inviteMembers(
  { write }: Writer,
  meetingId: string,
  memberIds: readonly string[],
): Promise<UndoHandle> {
  const { undo } = await write((unit) => {
    for (const memberId of memberIds) {
      const id = attendanceId(meetingId, memberId);
      if (unit.get('attendance', id)) unit.update('attendance', id, { invited: true });
      else unit.create('attendance', { meetingId, memberId, invited: true }, { id });
      unit.restore('attendance', [id]);
    }
  });
  return undo;
}

/** Notes of each person and of the meeting what went out. */
export async function noteSent(
  { write }: Writer,
  meetingId: string,
  attendanceIds: readonly string[],
  patches: { readonly attendance: Draft<'attendance'>; readonly meeting: Draft<'meetings'> },
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const id of attendanceIds) unit.update('attendance', id, patches.attendance);
      unit.update('meetings', meetingId, patches.meeting);
    },
    { step: { kind: 'update', collection: 'attendance', count: attendanceIds.length } },
  );
  return undo;
}

type Reply = Pick<PlannedReply, 'attendanceId' | 'patch' | 'meeting' | 'member'>;

/** Takes answers over. Who was taken off the list and answered all the same has a record in the trash: it comes back with the answer. */
export async function applyReplies({ write }: Writer, replies: readonly Reply[]): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { attendanceId: id, patch, meeting, member } of replies) {
        if (unit.get('attendance', id)) {
          unit.restore('attendance', [id]);
          unit.update('attendance', id, { ...patch, invited: true });
        } else {
          const draft = { ...patch, meetingId: meeting?.id ?? '', memberId: member?.id ?? '', invited: true };
          unit.create('attendance', draft, { id });
        }
      }
    },
    { step: { kind: 'update', collection: 'attendance', count: replies.length } },
  );
  return undo;
}
