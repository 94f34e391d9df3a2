import { meetingDay, type MeetingGap } from '../../../../shared/domain/meetings';
import type { Meeting } from '../../../../shared/schema';
import type { MeetingStep } from '../../meetings';

/**
 * The step that somebody most likely came for: a draft is planned, answers come in until the day, on the day lists and signs are printed, and
 * afterwards there are minutes.
 * @param now milliseconds since the Unix epoch
 */
export function meetingStep(
  meeting: Pick<Meeting, 'status' | 'cancelledAt' | 'startsAt' | 'endsAt' | 'timeZone'>,
  now: number,
): MeetingStep {
  if (meeting.status === 'running' || meeting.status === 'closed') return 'minutes';
  // Those who were invited have to be told.
  if (meeting.cancelledAt !== '') return 'invitation';
  if (meeting.status === 'draft') return 'planning';
  const day = meetingDay(meeting, now);
  if (day === 'today') return 'papers';
  return day === 'after' ? 'minutes' : 'invitation';
}

/** Where something is filled in that an invitation lacks. */
export function stepOfGap(type: MeetingGap['type']): MeetingStep {
  return type === 'invitees' || type === 'addresses' ? 'invitation' : 'planning';
}
