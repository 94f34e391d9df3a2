import type { MinutesContent } from '../minutesContent';

/** Who attended only as a number, and neither who got the minutes, who spoke for the network nor whom the texts mention. */
export function withoutPeople({
  distribution: _distribution,
  speakers: _speakers,
  mentioned: _mentioned,
  ...content
}: MinutesContent): MinutesContent {
  const guests = content.present.filter(({ guest }) => guest).length;
  return {
    ...content,
    present: [],
    excused: [],
    absentCount: 0,
    headcount: content.headcount ?? { present: content.present.length, guests },
  };
}
