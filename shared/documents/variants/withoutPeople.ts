import type { MinutesContent } from '../minutesContent';

/** Who attended only as a number, and not who got the minutes. */
export function withoutPeople({ distribution: _distribution, ...content }: MinutesContent): MinutesContent {
  const guests = content.present.filter(({ guest }) => guest).length;
  return {
    ...content,
    present: [],
    excused: [],
    absentCount: 0,
    headcount: content.headcount ?? { present: content.present.length, guests },
  };
}
