import type { Meeting, Network } from '../../schema';
import { SECTORS } from '../../schema/institutions';
import { ALL_MEMBERS, type Electorate } from './rule';

/** The rules that a person can choose from. By group is none of the stored kinds: see [Note: by group, and older laptops]. */
export const QUORUM_KINDS = ['none', 'number', 'share', 'groups'] as const;
export const MEETING_QUORUM_KINDS = ['network', ...QUORUM_KINDS] as const;
export type QuorumKind = (typeof QUORUM_KINDS)[number];
export type MeetingQuorumKind = (typeof MEETING_QUORUM_KINDS)[number];

type Rule = Pick<Network, 'quorumRule' | 'quorumShare' | 'quorumGroups'>;

export function quorumKindOf(network: Rule): QuorumKind {
  return isByGroup(network) ? 'groups' : network.quorumRule;
}

export function meetingQuorumKindOf(
  meeting: Pick<Meeting, 'quorumRule' | 'quorum' | 'quorumShare' | 'quorumGroups'>,
): MeetingQuorumKind {
  // A number without a rule is one: earlier versions know no other.
  if (meeting.quorumRule === 'network') return meeting.quorum === null ? 'network' : 'number';
  return isByGroup({ ...meeting, quorumRule: meeting.quorumRule }) ? 'groups' : meeting.quorumRule;
}

function isByGroup({ quorumRule, quorumShare, quorumGroups }: Rule): boolean {
  return quorumRule === 'share' && quorumShare === ALL_MEMBERS.quorumShare && quorumGroups.length > 0;
}

/** What choosing "by group" writes: it begins with somebody from each group that has members. */
export function byGroupPatch({ byGroup }: Electorate): Pick<Network, 'quorumShare' | 'quorumGroups'> & {
  readonly quorumRule: 'share';
} {
  return {
    ...ALL_MEMBERS,
    quorumGroups: SECTORS.map((id) => ({ id, amount: byGroup.has(id) ? 1 : 0, isShare: false, members: null })),
  };
}

/** What choosing another kind writes beside it: the share of all that stood for the groups is none that anybody chose. */
export function leaveGroupsPatch(before: MeetingQuorumKind): Partial<Pick<Network, 'quorumShare' | 'quorumGroups'>> {
  return before === 'groups' ? { quorumGroups: [], quorumShare: null } : {};
}
