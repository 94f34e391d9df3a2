import type { Outcome, Votes } from '../../schema';
import { decideVote, showOfHands } from './majority';

type Vote = Pick<Outcome, 'votes' | 'voteMethod' | 'majority' | 'entitled' | 'invalidVotes'>;

/**
 * What a change to a vote does to the decision: the counts, who could vote at that moment, and the resulting outcome. Without
 * votes there is no result; a show of hands needs to know how many could vote, since those in favour are not counted.
 * @param present members in the room now, taken until a number of entitled voters is fixed
 */
export function votePatch(outcome: Vote, change: Partial<Vote>, present: number): Vote & Pick<Outcome, 'result'> {
  const { voteMethod, majority, invalidVotes, votes: typed, entitled: fixed } = { ...outcome, ...change };
  const entitled = fixed ?? present;
  const votes = typed && voteMethod === 'hands' ? showOfHands(typed.no, typed.abstain, entitled) : typed;
  const kept = { voteMethod, majority, invalidVotes: voteMethod === 'secret' ? invalidVotes : 0 };
  if (!votes || countVotes(votes) === 0) return { ...kept, votes: null, entitled: change.entitled ?? null, result: '' };
  return { ...kept, votes, entitled, result: decideVote(votes, majority, entitled).result };
}

export function countVotes({ yes, no, abstain }: Votes): number {
  return yes + no + abstain;
}
