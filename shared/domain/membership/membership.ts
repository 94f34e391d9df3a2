import type { Member, Membership } from '../../schema';
import type { Draft } from '../../schema/records';

export type MembershipEntry = Member['membershipHistory'][number];

export interface MembershipChange {
  /** Of the entry in the history. */
  readonly id: string;
  readonly membership: Membership;
  /** `YYYY-MM-DD` */
  readonly since: string;
  readonly reason?: string;
}

/** The one way to change a status: what it was changed to, when and why stays in the history. Nothing where it is that already. */
export function changeMembership(
  { membership, membershipHistory }: Pick<Member, 'membership' | 'membershipHistory'>,
  change: MembershipChange,
): Draft<'members'> {
  if (membership === change.membership) return {};
  const { id, since, reason = '' } = change;
  return {
    membership: change.membership,
    membershipHistory: [...membershipHistory, { id, membership: change.membership, since, reason }],
  };
}

/** The latest first; of a day, what was entered later. */
export function membershipTimeline({
  membershipHistory,
}: Pick<Member, 'membershipHistory'>): readonly MembershipEntry[] {
  return membershipHistory.toReversed().toSorted((one, other) => compareText(other.since, one.since));
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
