import { describe, expect, it } from 'vitest';
import { compareInstitutions, comparePeople, readInstitution, readPerson } from '../../../shared/domain/duplicates';
import type { InstitutionLikeness, InstitutionFacts, PersonFacts } from '../../../shared/domain/duplicates';
import { hardInstitutions, hardPeople } from '../../support/twins/hardCases';
import { institutionPairs } from '../../support/twins/institutionPairs';
import { judge, type Judgement } from '../../support/twins/judge';
import { memberPairs, type LabelledPair } from '../../support/twins/memberPairs';
import { HELD_OUT, TUNING } from '../../support/twins/pools';

// The points were set with the first seed and its names; the second one has other names and was never looked at one by one.
const TUNED = 1;
const HELD_OUT_SEED = 20_261_129;

/** Of the made-up world, the second record of a body has an id that says so. */
const likeness: InstitutionLikeness = (one, other) => {
  if (one === other) return 'same';
  return one.replace('-short', '') === other.replace('-short', '') ? 'alike' : 'other';
};

function judgePeople(pairs: readonly LabelledPair<PersonFacts>[]): Judgement<PersonFacts> {
  return judge(pairs, ([one, other]) => comparePeople(readPerson(one), readPerson(other), likeness) !== undefined);
}

function judgeInstitutions(pairs: readonly LabelledPair<InstitutionFacts>[]): Judgement<InstitutionFacts> {
  return judge(
    pairs,
    ([one, other]) => compareInstitutions(readInstitution(one), readInstitution(other)) !== undefined,
  );
}

describe('“perhaps the same” on labelled pairs', () => {
  it.each([
    ['tuned', memberPairs(TUNED, TUNING, 2400)],
    ['held out', memberPairs(HELD_OUT_SEED, HELD_OUT, 2400)],
  ])('finds people and leaves others alone: %s', (_, pairs) => {
    const { precision, recall } = judgePeople(pairs);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['tuned', institutionPairs(TUNED, TUNING, 1000)],
    ['held out', institutionPairs(HELD_OUT_SEED, HELD_OUT, 1000)],
  ])('finds institutions and leaves others alone: %s', (_, pairs) => {
    const { precision, recall } = judgeInstitutions(pairs);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('knows the hard cases of people', () => {
    const { missed, wrong } = judgePeople(hardPeople());
    expect([...missed, ...wrong].map(({ kind }) => kind)).toEqual([]);
  });

  it('knows the hard cases of institutions, except those of which only a person can know', () => {
    const { missed, wrong } = judgeInstitutions(hardInstitutions());
    expect(missed.map(({ kind }) => kind)).toEqual([expect.stringContaining('Hessisches Digitalisierungsministerium')]);
    expect(wrong.map(({ kind }) => kind)).toEqual([expect.stringContaining('Neuß am Rhein')]);
  });
});
