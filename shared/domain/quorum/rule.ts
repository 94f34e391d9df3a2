import type { Meeting, Network, WithoutQuorum } from '../../schema';

export interface Share {
  readonly percent: number;
  readonly members: number;
}

export interface GroupRule {
  /** Level of the institution, as its record has it. */
  readonly group: string;
  /** Members of the group who must be present, at least 1. */
  readonly required: number;
  readonly share?: Share;
}

/** The members of the network, who are all that may vote, and how many of them belong to each group. */
export interface Electorate {
  readonly members: number;
  readonly byGroup: ReadonlyMap<string, number>;
}

/** What a meeting needs for its votes to be decisions. */
export interface QuorumRule {
  /** Members who must be present, at least 1. */
  readonly required: number;
  /** What the number is a share of; missing where it was given as such. */
  readonly share?: Share;
  /** What each group needs, where that is the rule; the number is their sum. */
  readonly groups?: readonly GroupRule[];
  /** What a vote is without them. */
  readonly without: WithoutQuorum;
}

type MeetingRule = Pick<
  Meeting,
  'quorumRule' | 'quorum' | 'quorumShare' | 'quorumGroups' | 'quorumMembers' | 'withoutQuorum' | 'status'
>;
type NetworkRule = Pick<Network, 'quorumRule' | 'quorumNumber' | 'quorumShare' | 'quorumGroups' | 'withoutQuorum'>;
type Groups = Network['quorumGroups'];

/**
 * [Note: by group, and older laptops] A laptop of an earlier version knows a number and a share. A rule by group is stored as a list beside
 * the share of 100 per cent: where all members are there, all groups are complete, so that laptop calls nothing quorate that is not. What
 * somebody sets there in its place (another share, a number, none) holds here too. With a vote are kept the members that the rule counts, at
 * most as many of each group as it needs: they reach the sum just where each group has its own, so that laptop reads the vote right.
 */
export const ALL_MEMBERS = { quorumRule: 'share', quorumShare: 100 } as const;

/**
 * The rule that a meeting is held by: its own, otherwise the network's. A closed meeting has what was written down when it was closed:
 * a rule that the network gives itself later changes nothing about it.
 * @param electorate members of the network now, by their offices on the day of the meeting
 * @returns undefined where no quorum is asked for
 */
export function quorumRuleOf(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
  electorate: Electorate,
): QuorumRule | undefined {
  const { kind, number, percent, groups } = sourceOf(meeting, network);
  const without = meeting.withoutQuorum || (network?.withoutQuorum ?? 'notPossible');
  if (kind === 'number') return number === null || number < 1 ? undefined : { required: Math.ceil(number), without };
  if (kind === 'none' || percent === null || percent <= 0) return undefined;
  if (groups.length > 0 && percent === ALL_MEMBERS.quorumShare) return byGroup(groups, electorate, without);
  const members = meeting.quorumMembers ?? electorate.members;
  return { required: shareOf(percent, members), share: { percent, members }, without };
}

function sourceOf(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
): {
  readonly kind: NetworkRule['quorumRule'];
  readonly number: number | null;
  readonly percent: number | null;
  readonly groups: Groups;
} {
  const { quorumRule, quorum: number, quorumShare: percent, quorumGroups: groups, status } = meeting;
  if (quorumRule !== 'network') return { kind: quorumRule, number, percent, groups };
  // All that earlier versions know is the number.
  if (number !== null) return { kind: 'number', number, percent, groups };
  if (status === 'closed' || !network) return { kind: 'none', number: null, percent: null, groups: [] };
  return {
    kind: network.quorumRule,
    number: network.quorumNumber,
    percent: network.quorumShare,
    groups: network.quorumGroups,
  };
}

function byGroup(groups: Groups, electorate: Electorate, without: WithoutQuorum): QuorumRule | undefined {
  const rules = groups
    .filter(({ amount }) => amount > 0)
    .map(({ id: group, amount, isShare, members: counted }): GroupRule => {
      if (!isShare) return { group, required: Math.ceil(amount) };
      const members = counted ?? electorate.byGroup.get(group) ?? 0;
      return { group, required: shareOf(amount, members), share: { percent: amount, members } };
    });
  if (rules.length === 0) return undefined;
  return { required: rules.reduce((sum, { required }) => sum + required, 0), groups: rules, without };
}

/** At least so many per cent of the members, and nobody is no quorum. In whole numbers, since 0.07 × 100 is more than 7. */
function shareOf(percent: number, members: number): number {
  return Math.max(1, Math.ceil((Math.min(100, percent) * members) / 100));
}

/** What closing a meeting writes down, so that its rule stays what it was. */
export function fixedRule(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
  electorate: Electorate,
): Pick<Meeting, 'quorumRule' | 'quorum' | 'quorumShare' | 'quorumGroups' | 'quorumMembers' | 'withoutQuorum'> {
  const rule = quorumRuleOf(meeting, network, electorate);
  const nothing = { quorum: null, quorumShare: null, quorumGroups: [], quorumMembers: null } as const;
  if (!rule) return { ...nothing, quorumRule: 'none', withoutQuorum: '' };
  if (rule.groups)
    return {
      ...nothing,
      ...ALL_MEMBERS,
      quorumGroups: rule.groups.map(({ group: id, required, share }) => ({
        id,
        amount: share?.percent ?? required,
        isShare: share !== undefined,
        members: share?.members ?? null,
      })),
      quorumMembers: electorate.members,
      withoutQuorum: rule.without,
    };
  return {
    ...nothing,
    quorumRule: rule.share ? 'share' : 'number',
    quorum: rule.share ? null : rule.required,
    quorumShare: rule.share?.percent ?? null,
    quorumMembers: rule.share?.members ?? null,
    withoutQuorum: rule.without,
  };
}
