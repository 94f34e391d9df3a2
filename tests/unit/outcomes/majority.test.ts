import { describe, expect, it } from 'vitest';
import { decideVote, showOfHands, voteProblem } from '../../../shared/domain/outcomes';

const votes = (yes: number, no: number, abstain = 0) => ({ yes, no, abstain });

describe('decideVote', () => {
  it('simple: more for than against, however many abstain', () => {
    expect(decideVote(votes(2, 1, 40), 'simple', 43)).toEqual({ result: 'adopted', required: 2, base: 3 });
    expect(decideVote(votes(5, 5), 'simple', 10).result).toBe('rejected');
  });
  it('absolute: more than half of those present', () => {
    expect(decideVote(votes(21, 3, 16), 'absolute', 40)).toEqual({ result: 'adopted', required: 21, base: 40 });
    expect(decideVote(votes(20, 3, 17), 'absolute', 40).result).toBe('rejected');
  });
  it('two thirds of the votes cast: abstentions are none', () => {
    expect(decideVote(votes(20, 10, 10), 'twoThirdsCast', 40)).toEqual({ result: 'adopted', required: 20, base: 30 });
    expect(decideVote(votes(19, 10, 11), 'twoThirdsCast', 40).result).toBe('rejected');
  });
  it('two thirds of those present', () => {
    expect(decideVote(votes(27, 0, 13), 'twoThirdsPresent', 40)).toEqual({ result: 'adopted', required: 27, base: 40 });
    expect(decideVote(votes(26, 0, 14), 'twoThirdsPresent', 40).result).toBe('rejected');
  });
  it('nothing is adopted where nobody was in favour', () => {
    expect(decideVote(votes(0, 0, 5), 'twoThirdsCast', 5).result).toBe('rejected');
    expect(decideVote(votes(0, 0), 'twoThirdsPresent', 0).result).toBe('rejected');
  });
});

describe('showOfHands', () => {
  it('takes everybody for a yes who neither opposed nor abstained', () => {
    expect(showOfHands(1, 2, 41)).toEqual(votes(38, 1, 2));
  });
  it('has no negative votes', () => {
    expect(showOfHands(9, 0, 4).yes).toBe(0);
  });
});

describe('voteProblem', () => {
  it('finds more votes than members in the room', () => {
    expect(voteProblem({ votes: votes(38, 1, 2), invalidVotes: 0, voteMethod: 'counted' }, 40)).toEqual({
      type: 'moreThanEntitled',
      cast: 41,
      entitled: 40,
    });
  });
  it('misses papers of a secret vote only', () => {
    expect(voteProblem({ votes: votes(30, 1, 2), invalidVotes: 1, voteMethod: 'secret' }, 40)).toEqual({
      type: 'papersMissing',
      cast: 34,
      entitled: 40,
    });
    expect(voteProblem({ votes: votes(30, 1, 2), invalidVotes: 0, voteMethod: 'counted' }, 40)).toBeUndefined();
  });
  it('says nothing before a vote', () => {
    expect(voteProblem({ votes: null, invalidVotes: 0, voteMethod: 'secret' }, 40)).toBeUndefined();
  });
});
