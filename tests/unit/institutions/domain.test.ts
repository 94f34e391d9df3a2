import { describe, expect, test } from 'vitest';
import {
  canBePartOf,
  canBeSucceededBy,
  childrenOf,
  coverageOn,
  parentsOf,
  setWeight,
  topicsWithoutOffer,
  weightOf,
} from '../../../shared/domain/institutions';
import type { Institution, Member } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

const TODAY = '2026-11-29';
const institution = (id: string, draft: Draft<'institutions'> = {}): Institution => record('institutions', id, draft);
const mapOf = (all: readonly Institution[]) => new Map(all.map((one) => [one.id, one]));

describe('what is part of what', () => {
  const land = institution('land');
  const ministry = institution('ministry', { parentId: 'land' });
  const agency = institution('agency', { parentId: 'ministry' });
  const all = [land, ministry, agency];

  test('is told upwards and downwards', () => {
    expect(parentsOf(agency, mapOf(all)).map(({ id }) => id)).toEqual(['ministry', 'land']);
    expect(childrenOf(all, 'land')).toEqual([ministry]);
  });

  test('is never a circle: neither of itself nor of its own parts', () => {
    const byId = mapOf(all);
    expect(canBePartOf(land, land, byId)).toBe(false);
    expect(canBePartOf(land, agency, byId)).toBe(false);
    expect(canBePartOf(agency, land, byId)).toBe(true);
  });

  test('comes to an end where two laptops made a circle of it', () => {
    const [one, other] = [institution('one', { parentId: 'other' }), institution('other', { parentId: 'one' })];
    const byId = mapOf([one, other]);
    expect(parentsOf(one, byId)).toEqual([other]);
    expect(canBePartOf(one, other, byId)).toBe(false);
    expect(canBePartOf(land, one, byId)).toBe(true);
  });

  test('a successor is no predecessor', () => {
    const old = institution('old', { successorId: 'new' });
    const fresh = institution('new');
    const byId = mapOf([old, fresh, land]);
    expect(canBeSucceededBy(fresh, old, byId)).toBe(false);
    expect(canBeSucceededBy(fresh, fresh, byId)).toBe(false);
    expect(canBeSucceededBy(fresh, land, byId)).toBe(true);
  });
});

describe('the weight of a topic', () => {
  test('0 is an answer, none is not asked', () => {
    const weights = setWeight([], 'topic:a', 0);
    expect(weights).toEqual([{ id: 'topic:a', weight: 0 }]);
    expect(weightOf(weights, 'topic:a')).toBe(0);
    expect(weightOf(weights, 'topic:b')).toBeUndefined();
    expect(setWeight(weights, 'topic:a', undefined)).toEqual([]);
    expect(setWeight(weights, 'topic:a', 3)).toEqual([{ id: 'topic:a', weight: 3 }]);
  });
});

describe('who represents what', () => {
  const institutions = mapOf([
    institution('city', { sector: 'municipal', state: 'DE-NW' }),
    institution('county', { sector: 'municipal', state: 'DE-NW' }),
    institution('university', { sector: 'science', state: 'DE-BY' }),
    institution('ministry', { sector: 'federal', state: 'DE-BE' }),
    institution('nowhere', { sector: 'provider' }),
  ]);
  const person = (id: string, institutionIds: readonly string[], draft: Draft<'members'> = {}): Member =>
    record('members', id, {
      membership: 'member',
      positions: institutionIds.map((institutionId) => ({
        id: institutionId,
        office: '',
        department: '',
        institutionId,
        from: '2020-01',
        to: '',
        isMain: false,
      })),
      ...draft,
    });
  const members = [
    person('a', ['city', 'county']),
    person('b', ['city', 'university']),
    person('left', ['university'], { membership: 'left' }),
    person('c', ['nowhere']),
    person('d', ['gone']),
  ];
  const coverage = coverageOn(members, institutions, TODAY);

  test('counts each person once in a Land and a sector, for each office held now', () => {
    expect(coverage.countOf('DE-NW', 'municipal')).toBe(2);
    expect(coverage.countOf('DE-NW', undefined)).toBe(2);
    expect(coverage.countOf('DE-BY', 'science')).toBe(1);
    expect(coverageOn(members, institutions, '2019-12-31').countOf('DE-NW', undefined)).toBe(0);
  });

  test('names Länder and sectors that nobody is from; the Bund is missing in no Land', () => {
    expect(coverage.missingIn('DE-BY')).toEqual(['state', 'municipal', 'govtech', 'provider', 'association']);
    expect(coverage.statesWithout(undefined)).toHaveLength(14);
    expect(coverage.statesWithout('science')).toHaveLength(15);
    expect(coverage.missingSectors).toEqual(['federal', 'state', 'govtech', 'association']);
  });

  test('names topics on which nobody offers anything, unless they are archived', () => {
    const topics = [
      record('topics', 'topic:offered'),
      record('topics', 'topic:sought'),
      record('topics', 'topic:archived', { archived: true }),
    ];
    const people = [
      person('a', [], { offers: ['topic:offered'], seeks: ['topic:sought'] }),
      person('b', [], { seeks: ['topic:sought'] }),
      person('left', [], { membership: 'left', offers: ['topic:sought'] }),
    ];
    expect(topicsWithoutOffer(topics, people)).toEqual([{ topic: topics[1], seekers: 2 }]);
  });
});
