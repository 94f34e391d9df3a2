import { describe, expect, it } from 'vitest';
import { votePatch } from '../../../shared/domain/outcomes';
import { record } from '../../support/records';

const open = record('outcomes', 'outcome:a', { kind: 'decision' });

describe('votePatch', () => {
  it('keeps who could vote when the vote was taken, and what follows', () => {
    expect(votePatch(open, { votes: { yes: 38, no: 1, abstain: 2 } }, 41)).toEqual({
      votes: { yes: 38, no: 1, abstain: 2 },
      voteMethod: 'counted',
      majority: 'simple',
      invalidVotes: 0,
      entitled: 41,
      result: 'adopted',
    });
  });
  it('does not move with the people who come later', () => {
    const voted = { ...open, ...votePatch(open, { votes: { yes: 21, no: 19, abstain: 0 } }, 40) };
    expect(votePatch(voted, { majority: 'absolute' }, 60)).toMatchObject({ entitled: 40, result: 'adopted' });
  });
  it('counts the others of a show of hands as in favour, none against included', () => {
    const hands = { ...open, voteMethod: 'hands' as const };
    expect(votePatch(hands, { votes: { yes: 0, no: 1, abstain: 2 } }, 41)).toMatchObject({
      votes: { yes: 38, no: 1, abstain: 2 },
      result: 'adopted',
    });
    expect(votePatch(hands, { votes: { yes: 0, no: 0, abstain: 0 } }, 41)).toMatchObject({
      votes: { yes: 41 },
      result: 'adopted',
    });
  });
  it('has no result while nothing is counted, nor a show of hands in an empty room', () => {
    expect(votePatch(open, { votes: { yes: 0, no: 0, abstain: 0 } }, 41)).toMatchObject({
      votes: null,
      entitled: null,
      result: '',
    });
    expect(votePatch({ ...open, voteMethod: 'hands' }, { votes: { yes: 0, no: 0, abstain: 0 } }, 0)).toMatchObject({
      votes: null,
      result: '',
    });
  });
  it('knows invalid papers of a secret vote only', () => {
    const secret = { ...open, voteMethod: 'secret' as const, votes: { yes: 5, no: 1, abstain: 0 } };
    expect(votePatch(secret, { invalidVotes: 2 }, 8)).toMatchObject({ invalidVotes: 2, result: 'adopted' });
    expect(votePatch({ ...secret, invalidVotes: 2 }, { voteMethod: 'counted' }, 8).invalidVotes).toBe(0);
  });
  it('decides anew when the number of voters is corrected', () => {
    const voted = { ...open, ...votePatch(open, { votes: { yes: 20, no: 0, abstain: 0 }, majority: 'absolute' }, 39) };
    expect(voted.result).toBe('adopted');
    expect(votePatch(voted, { entitled: 41 }, 39).result).toBe('rejected');
  });
});
