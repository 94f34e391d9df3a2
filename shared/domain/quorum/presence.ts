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

/**
 * Who is there at a moment, by the times of check-in; whoever leaves then is gone.
 * @param at ISO 8601 instant
 */
export function thereAt<T extends Entry>(attendance: readonly T[], at: string): readonly T[] {
  const moment = Date.parse(at);
  return attendance.filter(
    ({ presentFrom, presentUntil }) =>
      presentFrom !== '' &&
      Date.parse(presentFrom) <= moment &&
      (presentUntil === '' || moment < Date.parse(presentUntil)),
  );
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
  return thereAt(attendance, at).filter((entry) => isEntitled(entry, members)).length;
}

export interface Opening {
  /** ISO 8601 instant of the check-in that made the meeting quorate; `''` where none did. */
  readonly quorateFrom: string;
  /** ISO 8601 instant from which it was not any more, to its end; `''` where it never was, or was to the end. */
  readonly quorateUntil: string;
  /** It was not for a while, and then again. */
  readonly isInterrupted: boolean;
  /** The most who were there at a time. */
  readonly present: number;
}

/**
 * How a meeting became quorate, or how near it came, and whether it stayed so: what its minutes state before the agenda.
 * @param end ISO 8601 instant; who leaves then, or later, leaves a meeting that is over. `''` while it runs
 */
export function openingOf(
  attendance: readonly Entry[],
  members: ReadonlyMap<string, Standing>,
  required: number,
  end = '',
): Opening {
  const entitled = attendance.filter((entry) => entry.presentFrom !== '' && isEntitled(entry, members));
  return openingBy(entitled, (at) => countEntitled(entitled, members, at), required, end).opening;
}

/**
 * The same where it is not the heads that count, and the ISO 8601 instant from which the most were there (`''` where nobody came).
 * @param countAt what is there of what is required, at an ISO 8601 instant
 */
export function openingBy(
  entitled: readonly Entry[],
  countAt: (at: string) => number,
  required: number,
  end: string,
): { readonly opening: Opening; readonly bestAt: string } {
  const isOver = (at: string): boolean => end !== '' && Date.parse(at) >= Date.parse(end);
  const counts = entitled
    .flatMap(({ presentFrom, presentUntil }) => [
      presentFrom,
      ...(presentUntil === '' || isOver(presentUntil) ? [] : [presentUntil]),
    ])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .map((at) => ({ at, present: countAt(at) }));
  const turns = counts.filter(
    ({ present }, index) => present >= required !== (counts[index - 1]?.present ?? 0) >= required,
  );
  const last = turns.at(-1);
  const best = counts.reduce<(typeof counts)[number] | undefined>(
    (most, each) => (most && most.present >= each.present ? most : each),
    undefined,
  );
  return {
    opening: {
      quorateFrom: turns[0]?.at ?? '',
      quorateUntil: last && last.present < required ? last.at : '',
      isInterrupted: turns.length > 2,
      present: best?.present ?? 0,
    },
    bestAt: best?.at ?? '',
  };
}
