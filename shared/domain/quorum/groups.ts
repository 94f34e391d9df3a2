import type { Attendance, Institution, Meeting, Member, Outcome } from '../../schema';
import { positionOn } from '../membership';
import { isEntitled } from './presence';
import type { Electorate, GroupRule } from './rule';

export interface Belonging {
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Calendar date, YYYY-MM-DD: a person belongs where their office of that day is. */
  readonly day: string;
}

export interface GroupPresence {
  readonly group: string;
  readonly present: number;
  readonly required: number;
}

/** The day whose offices count in a meeting; `''` where it has neither date nor beginning, and today's are as good as any. */
export function dayOf({ startsAt, startedAt }: Pick<Meeting, 'startsAt' | 'startedAt'>): string {
  return (startsAt || startedAt).slice(0, 10);
}

/** As the attendance in the minutes groups people: by the level of their institution. `''` for who has none, or is erased. */
function groupOf(member: Member | undefined, { institutions, day }: Belonging): string {
  const position = member && positionOn(member, day);
  return institutions.get(position?.institutionId ?? '')?.sector ?? '';
}

export function electorateOf(belonging: Belonging): Electorate {
  const byGroup = new Map<string, number>();
  let members = 0;
  for (const member of belonging.members.values()) {
    if (member.membership !== 'member') continue;
    members += 1;
    const group = groupOf(member, belonging);
    byGroup.set(group, (byGroup.get(group) ?? 0) + 1);
  }
  return { members, byGroup };
}

/** How many members of each group are among those who are there. */
export function countGroups(
  rules: readonly GroupRule[],
  there: readonly Pick<Attendance, 'memberId'>[],
  belonging: Belonging,
): readonly GroupPresence[] {
  const groups = there
    .filter((entry) => isEntitled(entry, belonging.members))
    .map(({ memberId }) => groupOf(belonging.members.get(memberId), belonging));
  return rules.map(({ group, required }) => ({
    group,
    required,
    present: groups.filter((each) => each === group).length,
  }));
}

/** Those whom the rule counts: of each group at most as many as it needs. They reach the sum just where each group has its own. */
export function countTowards(groups: readonly Pick<GroupPresence, 'present' | 'required'>[]): number {
  return groups.reduce((sum, { present, required }) => sum + Math.min(present, required), 0);
}

/**
 * What was established by group with a vote. Empty where the list says something else than the vote itself: another laptop has established
 * it again since, by a version or a rule without groups.
 */
export function groupsOf({ quorum, quorumGroups }: Pick<Outcome, 'quorum' | 'quorumGroups'>): readonly GroupPresence[] {
  const required = quorumGroups.reduce((sum, group) => sum + group.required, 0);
  if (quorum === null || quorum.required !== required || quorum.present !== countTowards(quorumGroups)) return [];
  return quorumGroups.map(({ id, ...counts }) => ({ group: id, ...counts }));
}
