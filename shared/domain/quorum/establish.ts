import type { Attendance, Institution, Meeting, Member, Network, Outcome } from '../../schema';
import { isPresent } from '../attendance';
import { countGroups, countTowards, dayOf, electorateOf, type Belonging, type GroupPresence } from './groups';
import { isEntitled, openingBy, openingOf, thereAt, type Opening } from './presence';
import { quorumRuleOf, type QuorumRule } from './rule';

export interface QuorumSource {
  readonly meeting: Meeting;
  readonly network: Network | undefined;
  readonly attendance: readonly Attendance[];
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
}

/** How the room stands. */
export interface RoomQuorum {
  /** Members present or represented who may vote. */
  readonly present: number;
  /** Undefined where no quorum is asked for. */
  readonly rule: QuorumRule | undefined;
  /** Where the rule is by group, how each of them stands. */
  readonly groups?: readonly GroupPresence[];
}

/** What a decision keeps of it. */
export type Establishment = Pick<Outcome, 'quorum' | 'quorumGroups'>;

/** As it is while the meeting runs; of a closed meeting as it was at its end. */
export function roomQuorum(source: QuorumSource): RoomQuorum {
  const { meeting, network, attendance, members } = source;
  const { closedAt } = meeting;
  const belonging = belongingOf(source);
  const rule = quorumRuleOf(meeting, network, electorateOf(belonging));
  const there = closedAt === '' ? attendance.filter(isPresent) : thereAt(attendance, closedAt);
  return {
    present: there.filter((entry) => isEntitled(entry, members)).length,
    rule,
    ...(rule?.groups && { groups: countGroups(rule.groups, there, belonging) }),
  };
}

function belongingOf({ meeting, members, institutions }: QuorumSource): Belonging {
  return { members, institutions, day: dayOf(meeting) };
}

/** Whether the votes of the room, as it stands, are decisions; undefined where no quorum is asked for. */
export function isRoomQuorate(room: RoomQuorum): boolean | undefined {
  return room.rule && countedIn(room) >= room.rule.required;
}

function countedIn({ present, groups }: RoomQuorum): number {
  return groups ? countTowards(groups) : present;
}

export interface RuleOpening extends Opening {
  /** Where the rule is by group, how each of them stood when the most were there. */
  readonly groups?: readonly GroupPresence[];
}

/** How a meeting became quorate by its rule. @param end as of `openingOf` */
export function openingByRule(source: QuorumSource, rule: QuorumRule, end = ''): RuleOpening {
  const { attendance, members } = source;
  const { groups: rules } = rule;
  if (!rules) return openingOf(attendance, members, rule.required, end);
  const belonging = belongingOf(source);
  const groups = (at: string): readonly GroupPresence[] => countGroups(rules, thereAt(attendance, at), belonging);
  const entitled = attendance.filter((entry) => entry.presentFrom !== '' && isEntitled(entry, members));
  const { opening, bestAt } = openingBy(entitled, (at) => countTowards(groups(at)), rule.required, end);
  return { ...opening, groups: groups(bestAt) };
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
  before: Pick<Outcome, 'result'> & Establishment,
  result: Outcome['result'],
  room: RoomQuorum,
  at: string,
): Establishment {
  if (result === '') return { quorum: null, quorumGroups: [] };
  if (before.result === '') return establishAt(room, at);
  return { quorum: before.quorum, quorumGroups: before.quorumGroups };
}

export function establishAt(room: RoomQuorum, at: string): Establishment {
  const { rule, groups = [] } = room;
  if (!rule) return { quorum: null, quorumGroups: [] };
  return {
    quorum: { at, present: countedIn(room), required: rule.required, without: rule.without },
    quorumGroups: groups.map(({ group: id, present, required }) => ({ id, present, required })),
  };
}

/** Whether it would be established otherwise now: others have come, or the rule has been changed. */
export function isEstablishedOtherwise({ quorum, quorumGroups }: Establishment, room: RoomQuorum): boolean {
  const now = establishAt(room, quorum?.at ?? '');
  return (
    quorum?.present !== now.quorum?.present ||
    quorum?.required !== now.quorum?.required ||
    quorum?.without !== now.quorum?.without ||
    quorumGroups.length !== now.quorumGroups.length ||
    now.quorumGroups.some(
      ({ id, present, required }) =>
        !quorumGroups.some((each) => each.id === id && each.present === present && each.required === required),
    )
  );
}
