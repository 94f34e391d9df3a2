import type { Attendance, Meeting, Member, Network, Outcome } from '../../schema';
import { isPresent } from '../attendance';
import { countEntitled, isEntitled } from './presence';
import { countMembers, quorumRuleOf, type QuorumRule } from './rule';

export interface QuorumSource {
  readonly meeting: Meeting;
  readonly network: Network | undefined;
  readonly attendance: readonly Attendance[];
  readonly members: ReadonlyMap<string, Member>;
}

/** How the room stands. */
export interface RoomQuorum {
  /** Members present or represented who may vote. */
  readonly present: number;
  /** Undefined where no quorum is asked for. */
  readonly rule: QuorumRule | undefined;
}

/** As it is while the meeting runs; of a closed meeting as it was at its end. */
export function roomQuorum({ meeting, network, attendance, members }: QuorumSource): RoomQuorum {
  const { closedAt } = meeting;
  return {
    present:
      closedAt === ''
        ? attendance.filter((entry) => isPresent(entry) && isEntitled(entry, members)).length
        : countEntitled(attendance, members, closedAt),
    rule: quorumRuleOf(meeting, network, countMembers(members.values())),
  };
}

/** The moment that a vote recorded now belongs to: what is recorded after the meeting was taken in it, at the latest at its end. */
export function momentOf({ closedAt }: Pick<Meeting, 'closedAt'>, now: string): string {
  return closedAt !== '' && Date.parse(closedAt) < Date.parse(now) ? closedAt : now;
}

/**
 * What is established about the quorum when a decision is given a result. It belongs to the moment of the first result: a figure that
 * is corrected later, when people have gone, moves nothing. Without a result there is nothing to establish.
 */
export function establishedWith(
  before: Pick<Outcome, 'result' | 'quorum'>,
  result: Outcome['result'],
  room: RoomQuorum,
  at: string,
): Outcome['quorum'] {
  if (result === '') return null;
  return before.result === '' ? establishAt(room, at) : before.quorum;
}

export function establishAt({ present, rule }: RoomQuorum, at: string): Outcome['quorum'] {
  return rule ? { at, present, required: rule.required, without: rule.without } : null;
}

/** Whether it would be established otherwise now: others have come, or the rule has been changed. */
export function isEstablishedOtherwise(quorum: Outcome['quorum'], room: RoomQuorum): boolean {
  const now = establishAt(room, quorum?.at ?? '');
  return quorum?.present !== now?.present || quorum?.required !== now?.required || quorum?.without !== now?.without;
}
