import { assertNever } from '../assertNever';
import type { WithoutQuorum } from '../schema';

type Result = 'adopted' | 'rejected' | 'consensus';

/**
 * What a vote led to. Beside the results themselves, where there was no quorum: `void`, no decision was possible; `recommended` and
 * `advisedAgainst`, advice to the network; `provisional` and `provisionallyRejected`, subject to confirmation.
 */
export const VOTE_STANDINGS = [
  'adopted',
  'rejected',
  'consensus',
  'void',
  'recommended',
  'advisedAgainst',
  'provisional',
  'provisionallyRejected',
] as const;
export type VoteStanding = (typeof VOTE_STANDINGS)[number];

export type GroupQuorum = { readonly group: string; readonly present: number; readonly required: number };

export type VoteQuorum = {
  readonly present: number;
  readonly required: number;
  readonly without: WithoutQuorum;
  /** By group, where the rule was; the two numbers count of each at most as many as it needs. */
  readonly groups?: readonly GroupQuorum[];
};

export function isQuorumMet({ present, required }: Pick<VoteQuorum, 'present' | 'required'>): boolean {
  return present >= required;
}

/** @param quorum undefined or null where none was asked for */
export function voteStanding(result: Result, quorum: VoteQuorum | null | undefined): VoteStanding {
  if (!quorum || isQuorumMet(quorum)) return result;
  switch (quorum.without) {
    case 'notPossible':
      return 'void';
    case 'recommendation':
      return result === 'rejected' ? 'advisedAgainst' : 'recommended';
    case 'confirmedLater':
      return result === 'rejected' ? 'provisionallyRejected' : 'provisional';
    default:
      return assertNever(quorum.without);
  }
}
