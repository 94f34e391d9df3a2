import { describe, expect, it } from 'vitest';
import { comparePeople, findTwins, readPerson, type Twins, type TwinSearch } from '../../../shared/domain/duplicates';
import { memberPairs } from '../../support/twins/memberPairs';
import { HELD_OUT } from '../../support/twins/pools';

function runToEnd(search: TwinSearch): Twins {
  const steps = findTwins(search);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

describe('twins of a whole network', () => {
  it('are those that a comparison of everybody with everybody finds', () => {
    const members = memberPairs(7, HELD_OUT, 300).flatMap(({ pair }) => pair);
    const people = members.map(readPerson);
    const all = people.flatMap((one, at) =>
      people
        .slice(at + 1)
        .flatMap((other) => (comparePeople(one, other) ? [[one.facts.id, other.facts.id].toSorted().join(' ')] : [])),
    );
    const found = runToEnd({ members, institutions: [] }).members.map(({ ids }) => ids.join(' '));
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter((pair) => !found.includes(pair))).toEqual([]);
    expect(new Set(found).size).toBe(found.length);
  });

  it('come the surest first, each with the older id first', () => {
    const { members } = runToEnd({
      members: [
        person('c', { givenName: 'Tom', familyName: 'Reetwisch', institutionIds: ['institution:1'] }),
        person('b', { givenName: 'Mira', familyName: 'Stellfeld', emails: ['m@a.example'] }),
        person('a', { givenName: 'Mira', familyName: 'Stellfeld', emails: ['m@a.example'] }),
        person('d', { givenName: 'Thomas', familyName: 'Reetwisch', institutionIds: ['institution:1'] }),
      ],
      institutions: [],
    });
    expect(members.map(({ ids }) => ids)).toEqual([
      ['member:a', 'member:b'],
      ['member:c', 'member:d'],
    ]);
    expect(members.map(({ likely }) => likely.sureness)).toEqual(['probable', 'possible']);
  });

  it('are not those of whom a person said that they are two', () => {
    const twin = { givenName: 'Mira', familyName: 'Stellfeld', emails: ['m@a.example'] };
    const members = [person('a', twin), person('b', { ...twin, notSameAs: ['member:a'] })];
    expect(runToEnd({ members, institutions: [] }).members).toEqual([]);
  });

  it('meet at an institution that was entered twice', () => {
    const body = { sector: '', state: '', city: '', website: '', notSameAs: [] };
    const search = {
      members: [
        person('a', { givenName: 'Uli', familyName: 'Müller', institutionIds: ['institution:1'] }),
        person('b', {
          givenName: 'Ulrike',
          familyName: 'Müller',
          institutionIds: ['institution:2'],
          phones: ['0345 1'],
        }),
        person('c', { givenName: 'H.', familyName: 'Brandmoor', institutionIds: ['institution:1'] }),
        person('d', { givenName: 'Hans', familyName: 'Brandmoor', institutionIds: ['institution:2'] }),
      ],
      institutions: [
        { id: 'institution:1', name: 'Stadt Köln', shortName: '', ...body },
        { id: 'institution:2', name: 'Stadtverwaltung Koeln', shortName: '', ...body },
      ],
    };
    const { members, institutions } = runToEnd(search);
    expect(institutions.map(({ ids }) => ids)).toEqual([['institution:1', 'institution:2']]);
    expect(members.map(({ ids }) => ids)).toContainEqual(['member:c', 'member:d']);
    expect(members[0]?.likely.evidence.map(({ reason }) => reason)).toContain('likeInstitution');
  });

  it('tell how far they are', () => {
    const members = memberPairs(8, HELD_OUT, 1500).flatMap(({ pair }) => pair);
    const told = [...findTwins({ members, institutions: [] })].map(({ done }) => done);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });
});

function person(id: string, more: Partial<TwinSearch['members'][number]>): TwinSearch['members'][number] {
  return {
    id: `member:${id}`,
    salutation: '',
    givenName: '',
    familyName: '',
    city: '',
    emails: [],
    phones: [],
    institutionIds: [],
    notSameAs: [],
    ...more,
  };
}
