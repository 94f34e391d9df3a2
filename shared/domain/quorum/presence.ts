import type { Attendance, Member } from '../../schema';

type Standing = Pick<Member, 'membership'>;
type Entry = Pick<Attendance, 'memberId' | 'presentFrom' | 'presentUntil'>;

/**
 * Who may vote: members. Guests do not, nor those who are only interested, whose membership rests, or who have left. Somebody whose
 * record is no longer there was a member when they were checked in. Who is represented is there through another person.
 */
export function isEntitled({ memberId }: Pick<Entry, 'memberId'>, members: ReadonlyMap<string, Standing>): boolean {
  return memberId !== '' && (members.get(memberId)?.membership ?? 'member') === 'member';
}

/** @param at ISO 8601 instant; whoever leaves at that moment is gone */
function isThereAt({ presentFrom, presentUntil }: Entry, at: number): boolean {
  return presentFrom !== '' && Date.parse(presentFrom) <= at && (presentUntil === '' || at < Date.parse(presentUntil));
}

/**
 * How many of those who may vote are there at a moment, by the times of check-in.
 * @param at ISO 8601 instant
 */
export function countEntitled(
  attendance: readonly Entry[],
  members: ReadonlyMap<string, Standing>,
  at: string,
): number {
  const moment = Date.parse(at);
  return attendance.filter((entry) => isThereAt(entry, moment) && isEntitled(entry, members)).length;
}

export interface Opening {
  /** ISO 8601 instant of the check-in that made the meeting quorate; `''` where none did. */
  readonly quorateFrom: string;
  /** The most who were there at a time. */
  readonly present: number;
}

/** How a meeting became quorate, or how near it came: what its minutes state before the agenda. */
export function openingOf(
  attendance: readonly Entry[],
  members: ReadonlyMap<string, Standing>,
  required: number,
): Opening {
  const entitled = attendance.filter((entry) => entry.presentFrom !== '' && isEntitled(entry, members));
  // Only an arrival can make it more.
  const counts = entitled
    .map(({ presentFrom }) => presentFrom)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .map((at) => ({ at, present: countEntitled(entitled, members, at) }));
  return {
    quorateFrom: counts.find(({ present }) => present >= required)?.at ?? '',
    present: counts.reduce((most, { present }) => Math.max(most, present), 0),
  };
}
