import type { Meeting, Member, Network, WithoutQuorum } from '../../schema';

/** What a meeting needs for its votes to be decisions. */
export interface QuorumRule {
  /** Members who must be present, at least 1. */
  readonly required: number;
  /** What the number is a share of; missing where it was given as such. */
  readonly share?: { readonly percent: number; readonly members: number };
  /** What a vote is without them. */
  readonly without: WithoutQuorum;
}

type MeetingRule = Pick<
  Meeting,
  'quorumRule' | 'quorum' | 'quorumShare' | 'quorumMembers' | 'withoutQuorum' | 'status'
>;
type NetworkRule = Pick<Network, 'quorumRule' | 'quorumNumber' | 'quorumShare' | 'withoutQuorum'>;

/**
 * The rule that a meeting is held by: its own, otherwise the network's. A closed meeting has what was written down when it was closed:
 * a rule that the network gives itself later changes nothing about it.
 * @param memberCount members of the network now
 * @returns undefined where no quorum is asked for
 */
export function quorumRuleOf(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
  memberCount: number,
): QuorumRule | undefined {
  const { kind, number, percent } = sourceOf(meeting, network);
  const without = meeting.withoutQuorum || (network?.withoutQuorum ?? 'notPossible');
  if (kind === 'number') return number === null || number < 1 ? undefined : { required: Math.ceil(number), without };
  if (kind === 'none' || percent === null || percent <= 0) return undefined;
  const members = meeting.quorumMembers ?? memberCount;
  return { required: shareOf(percent, members), share: { percent, members }, without };
}

function sourceOf(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
): { readonly kind: NetworkRule['quorumRule']; readonly number: number | null; readonly percent: number | null } {
  const { quorumRule, quorum: number, quorumShare: percent, status } = meeting;
  if (quorumRule !== 'network') return { kind: quorumRule, number, percent };
  // All that earlier versions know is the number.
  if (number !== null) return { kind: 'number', number, percent };
  if (status === 'closed' || !network) return { kind: 'none', number: null, percent: null };
  return { kind: network.quorumRule, number: network.quorumNumber, percent: network.quorumShare };
}

/** At least so many per cent of the members, and nobody is no quorum. In whole numbers, since 0.07 × 100 is more than 7. */
function shareOf(percent: number, members: number): number {
  return Math.max(1, Math.ceil((Math.min(100, percent) * members) / 100));
}

/** What closing a meeting writes down, so that its rule stays what it was. */
export function fixedRule(
  meeting: MeetingRule,
  network: NetworkRule | undefined,
  memberCount: number,
): Pick<Meeting, 'quorumRule' | 'quorum' | 'quorumShare' | 'quorumMembers' | 'withoutQuorum'> {
  const rule = quorumRuleOf(meeting, network, memberCount);
  if (!rule) return { quorumRule: 'none', quorum: null, quorumShare: null, quorumMembers: null, withoutQuorum: '' };
  return {
    quorumRule: rule.share ? 'share' : 'number',
    quorum: rule.share ? null : rule.required,
    quorumShare: rule.share?.percent ?? null,
    quorumMembers: rule.share?.members ?? null,
    withoutQuorum: rule.without,
  };
}

export function countMembers(members: Iterable<Pick<Member, 'membership'>>): number {
  let count = 0;
  for (const { membership } of members) if (membership === 'member') count += 1;
  return count;
}
