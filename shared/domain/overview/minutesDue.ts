import type { Meeting, Minutes } from '../../schema';
import { minutesOf, minutesStanding, type MinutesStep } from '../minutes';

/** Minutes with something to do now, rather than to wait for. */
export interface MinutesDue {
  readonly meeting: Meeting;
  /** Missing where nobody has finalised any. */
  readonly minutes: Minutes | undefined;
  readonly step: Exclude<MinutesStep, 'wait' | 'decide' | 'none'> | 'finalise';
  readonly openCount: number;
}

/**
 * What is to be done about minutes, those of the latest meeting first. Waiting for a deadline or for the next meeting is nothing
 * to do.
 * @param today `YYYY-MM-DD`
 */
export function minutesDue(
  meetings: readonly Meeting[],
  existing: readonly Minutes[],
  today: string,
): readonly MinutesDue[] {
  return meetings
    .filter(({ status }) => status === 'closed')
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .flatMap((meeting): readonly MinutesDue[] => {
      const standing = minutesStanding(minutesOf(existing, meeting.id), today);
      if (!standing) return [{ meeting, minutes: undefined, step: 'finalise', openCount: 0 }];
      const { next, latest, openCount } = standing;
      return next === 'wait' || next === 'decide' || next === 'none'
        ? []
        : [{ meeting, minutes: latest, step: next, openCount }];
    });
}
