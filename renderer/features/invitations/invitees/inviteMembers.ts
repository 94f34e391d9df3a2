import { attendanceId } from '../../../../shared/schema/records';
import type { Session } from '../../../data';

/** Invites members. Who was taken off the list before has a record still; it comes back with its answer. */
export async function inviteMembers(
  { repositories: { attendance } }: Session,
  meetingId: string,
  memberIds: readonly string[],
): Promise<void> {
  const entries = memberIds.map((memberId) => ({ id: attendanceId(meetingId, memberId), memberId }));
  const known = entries.filter(({ id }) => attendance.get(id) !== undefined);
  await attendance.restore(known.map(({ id }) => id));
  for (const { id } of known) await attendance.update(id, { invited: true }, { undoable: false });
  const added = entries.filter((entry) => !known.includes(entry));
  if (added.length > 0)
    await attendance.createMany(
      added.map(({ id, memberId }) => ({ id, draft: { meetingId, memberId, invited: true } })),
    );
}
