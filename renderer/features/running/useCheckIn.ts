import { checkIn } from '../../../shared/domain/attendance';
import { arrivalAt } from '../../../shared/domain/meetings';
import { attendanceId } from '../../../shared/schema/records';
import { useSession } from '../../live';

/** Checks a member in, invited or not, for the first time or again; gives the id of the attendance. */
export function useCheckIn(meetingId: string): (memberId: string) => Promise<string> {
  const { attendance, meetings } = useSession().repositories;
  return async (memberId) => {
    const id = attendanceId(meetingId, memberId);
    const now = arrivalAt(meetings.get(meetingId), Date.now());
    if (attendance.get(id) === undefined) {
      await attendance.create({ meetingId, memberId, ...checkIn(undefined, now) }, { id });
      return id;
    }
    await attendance.restore([id]);
    await attendance.update(id, (entry) => checkIn(entry, now));
    return id;
  };
}
