import { checkIn } from '../../../shared/domain/attendance';
import { arrivalAt } from '../../../shared/domain/meetings';
import { attendanceId, createId } from '../../../shared/schema/records';
import { useSession } from '../../live';

interface Guest {
  readonly name: string;
  readonly office: string;
  readonly institution: string;
}

/** Checks somebody in who is no member; gives the id of the attendance. */
export function useGuestCheckIn(meetingId: string): (guest: Guest) => Promise<string> {
  const { attendance, meetings } = useSession().repositories;
  return async ({ name, office, institution }) => {
    const draft = {
      meetingId,
      guestName: name,
      guestOffice: office,
      guestInstitution: institution,
      ...checkIn(undefined, arrivalAt(meetings.get(meetingId), Date.now())),
    };
    const id = attendanceId(meetingId, createId('attendance'));
    await attendance.create(draft, { id });
    return id;
  };
}
