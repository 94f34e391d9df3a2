import { describe, expect, test } from 'vitest';
import { nameToSuccessor } from '../../../renderer/features/institutions/vacancies/successor';
import { isVacantOn, openVacancies, successorIn } from '../../../shared/domain/institutions';
import type { Vacancy } from '../../../shared/schema';
import { record } from '../../support/records';

const vacancy = (id: string, fields: Partial<Vacancy> = {}): Vacancy => ({
  id,
  office: 'CDO',
  department: '',
  since: '2026-04-01',
  formerMemberId: 'member:kim',
  filledBy: '',
  filledOn: '',
  ...fields,
});

describe('vacancies', () => {
  test('are told with the longest first, without those that are filled or at an institution that is no more', () => {
    const institutions = [
      record('institutions', 'institution:a', { vacancies: [vacancy('late'), vacancy('filled', { filledBy: 'x' })] }),
      record('institutions', 'institution:b', { vacancies: [vacancy('early', { since: '2025-01-01' })] }),
      record('institutions', 'institution:c', { endedOn: '2026-01-01', vacancies: [vacancy('gone')] }),
      record('institutions', 'institution:d', {
        endedOn: '2027-01-01',
        vacancies: [vacancy('last', { since: '2026-09-01' })],
      }),
    ];
    expect(openVacancies(institutions, '2026-11-29').map(({ vacancy: { id } }) => id)).toEqual([
      'early',
      'late',
      'last',
    ]);
  });

  test('say who came after somebody: of several in the same office, the last', () => {
    const vacancies = [
      vacancy('1', { filledBy: 'member:lou' }),
      vacancy('2', { filledBy: 'member:noa' }),
      vacancy('3', { filledBy: 'member:other', department: 'IT' }),
    ];
    expect(successorIn({ vacancies }, 'member:kim', { office: 'CDO', department: '' })).toBe('member:noa');
    expect(successorIn({ vacancies }, 'member:lou', { office: 'CDO', department: '' })).toBe('');
  });
});

test('a name that was typed becomes a person with title, first and last name', () => {
  expect(nameToSuccessor('Dr. Noa von der Heide')).toEqual({
    kind: 'new',
    academicTitle: 'Dr.',
    givenName: 'Noa',
    familyName: 'von der Heide',
    email: '',
  });
});

test('nobody begins in an office before it is vacant', () => {
  expect(isVacantOn({ since: '2026-07-01' }, '2020-01-01')).toBe(false);
  expect(isVacantOn({ since: '2026-07-01' }, '2026-06-30')).toBe(false);
  expect(isVacantOn({ since: '2026-07-01' }, '2026-07-01')).toBe(true);
  expect(isVacantOn({ since: '2026-07' }, '2026-07-01')).toBe(true);
  expect(isVacantOn({ since: '2026-07' }, '2026-06-30')).toBe(false);
  expect(isVacantOn({ since: '' }, '2026-06-30')).toBe(true);
});
