import { describe, expect, it } from 'vitest';
import {
  compareInstitutions,
  countMembers,
  createInstitutionRows,
  peopleOf,
} from '../../../renderer/features/institutions/institutionRows';
import { withDefaults } from '../../../shared/schema/records';

const TODAY = '2026-11-23';

function member(
  id: string,
  ...positions: readonly { readonly institutionId: string; readonly from?: string; readonly to?: string }[]
) {
  return withDefaults('members', {
    id,
    positions: positions.map((position, index) => ({
      id: String(index),
      office: '',
      department: '',
      from: '',
      to: '',
      ...position,
    })),
  });
}

describe('countMembers', () => {
  it('counts a person with two offices at one institution once, and former ones not', () => {
    const counts = countMembers(
      [
        member('a', { institutionId: 'x' }, { institutionId: 'x' }),
        member('b', { institutionId: 'x', to: '2026-10' }),
        member('c', { institutionId: 'y' }),
      ],
      TODAY,
    );
    expect([counts.get('x'), counts.get('y')]).toEqual([1, 1]);
  });

  it('takes an office that ends this month as present', () => {
    expect(countMembers([member('a', { institutionId: 'x', to: '2026-11' })], TODAY).get('x')).toBe(1);
  });
});

it('counts nobody whose office has not begun', () => {
  const people = [
    member('a', { institutionId: 'x', from: '2026-12' }),
    member('b', { institutionId: 'x', from: '2026-11-24', to: '2027-12' }),
    member('c', { institutionId: 'x', from: '2026-11-23' }),
    member('d', { institutionId: 'x', from: '2026-11' }),
  ];
  expect(countMembers(people, TODAY).get('x')).toBe(2);
  const { current, coming, former } = peopleOf('x', people, TODAY);
  expect(current.map(({ member: { id } }) => id)).toEqual(['c', 'd']);
  expect(coming.map(({ member: { id } }) => id)).toEqual(['a', 'b']);
  expect(former).toEqual([]);
});

describe('peopleOf', () => {
  it('tells present people from former ones, the latest first', () => {
    const people = [
      member('old', { institutionId: 'x', from: '2015-01', to: '2019-12' }),
      member('first', { institutionId: 'x', from: '2020-01' }),
      member('second', { institutionId: 'x', from: '2024-01' }),
      member('elsewhere', { institutionId: 'y' }),
    ];
    const { current, former } = peopleOf('x', people, TODAY);
    expect(current.map(({ member: { id } }) => id)).toEqual(['second', 'first']);
    expect(former.map(({ member: { id } }) => id)).toEqual(['old']);
  });
});

describe('createInstitutionRows', () => {
  it('keeps the row of an institution until its count changes', () => {
    const toRows = createInstitutionRows();
    const institutions = [withDefaults('institutions', { id: 'x', name: 'Stadt Bonn' })];
    const [first] = toRows(institutions, new Map([['x', 1]]));
    expect(toRows(institutions, new Map([['x', 1]]))[0]).toBe(first);
    expect(toRows(institutions, new Map([['x', 2]]))[0]).not.toBe(first);
  });
});

describe('compareInstitutions', () => {
  const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
  const textOf = (): string => '';
  const rows = createInstitutionRows()(
    ['Zoll', 'Ärztekammer', 'Amt'].map((name) => withDefaults('institutions', { id: name, name })),
    new Map([
      ['Zoll', 5],
      ['Amt', 5],
    ]),
  );

  it('sorts as Germans do: ä like a', () => {
    expect(rows.toSorted(compareInstitutions('name', collator, textOf)).map(({ id }) => id)).toEqual([
      'Amt',
      'Ärztekammer',
      'Zoll',
    ]);
  });

  it('sorts by count, and by name where counts are equal', () => {
    expect(rows.toSorted(compareInstitutions('memberCount', collator, textOf)).map(({ id }) => id)).toEqual([
      'Ärztekammer',
      'Amt',
      'Zoll',
    ]);
  });
});
