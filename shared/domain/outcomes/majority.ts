import { assertNever } from '../../assertNever';
import type { Majority, Outcome, Votes } from '../../schema';

export interface VoteFinding {
  readonly result: 'adopted' | 'rejected';
  /** Votes in favour that were needed. */
  readonly required: number;
  /** What the share is of: the votes cast without abstentions, or the members entitled to vote. */
  readonly base: number;
}

/**
 * How a vote ended. Abstentions and invalid papers are no votes cast (so § 32 BGB is read for associations); only the two
 * majorities "of those present" count them against the motion, since they ask for a share of the people.
 * @param entitled members who could vote
 */
export function decideVote({ yes, no }: Votes, majority: Majority, entitled: number): VoteFinding {
  const cast = yes + no;
  switch (majority) {
    case 'simple':
      return find(yes, Math.floor(cast / 2) + 1, cast);
    case 'absolute':
      return find(yes, Math.floor(entitled / 2) + 1, entitled);
    case 'twoThirdsCast':
      return find(yes, Math.ceil((2 * cast) / 3), cast);
    case 'twoThirdsPresent':
      return find(yes, Math.ceil((2 * entitled) / 3), entitled);
    default:
      return assertNever(majority);
  }
}

/** Nothing is adopted by nobody. */
function find(yes: number, share: number, base: number): VoteFinding {
  const required = Math.max(1, share);
  return { result: yes >= required ? 'adopted' : 'rejected', required, base };
}

/** With a show of hands the few are counted: whoever neither votes against nor abstains is in favour. */
export function showOfHands(no: number, abstain: number, entitled: number): Votes {
  return { yes: Math.max(0, entitled - no - abstain), no, abstain };
}

export interface VoteProblem {
  readonly type: 'moreThanEntitled' | 'papersMissing';
  /** Papers counted or votes given, against those who could vote. */
  readonly cast: number;
  readonly entitled: number;
}

/** What cannot be, or looks forgotten, about a vote that was counted. */
export function voteProblem(
  { votes, invalidVotes, voteMethod }: Pick<Outcome, 'votes' | 'invalidVotes' | 'voteMethod'>,
  entitled: number,
): VoteProblem | undefined {
  if (!votes) return undefined;
  const cast = votes.yes + votes.no + votes.abstain + (voteMethod === 'secret' ? invalidVotes : 0);
  if (cast > entitled) return { type: 'moreThanEntitled', cast, entitled };
  return voteMethod === 'secret' && cast < entitled ? { type: 'papersMissing', cast, entitled } : undefined;
}
