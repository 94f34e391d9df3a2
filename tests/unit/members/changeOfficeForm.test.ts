import { describe, expect, test } from 'vitest';
import { formToChange, problemOf, type OfficeForm } from '../../../renderer/features/members/detail/changeOfficeForm';

const IDS = { next: 'n', institution: 'i', vacancy: 'v', successor: 's', successorPosition: 'p' };
const FORM: OfficeForm = {
  positionId: 'cdo',
  lastDay: '2026-11-30',
  afterwards: 'next',
  office: ' Dezernat ',
  department: '',
  institutionId: 'institution:bonn',
  newInstitution: '',
  from: null,
  succession: 'open',
  successor: { kind: 'none' },
  successorFrom: null,
};
const noa = { kind: 'new', academicTitle: '', givenName: ' Noa', familyName: 'Neu', email: '' } as const;

describe('a change of office', () => {
  test('begins the next office on the day after the last one, and leaves a vacancy, where nothing else is said', () => {
    expect(formToChange('member:kim', FORM, IDS)).toEqual({
      memberId: 'member:kim',
      positionId: 'cdo',
      lastDay: '2026-11-30',
      next: {
        id: 'n',
        office: 'Dezernat',
        department: '',
        institution: { id: 'institution:bonn' },
        from: '2026-12-01',
      },
      vacancy: { id: 'v' },
    });
  });

  test('makes an institution and a successor that are new, who are interested and no more', () => {
    const change = formToChange(
      'member:kim',
      { ...FORM, newInstitution: 'Stadt Neu', succession: 'known', successor: noa, successorFrom: '2027-02-01' },
      IDS,
    );
    expect(change?.next?.institution).toEqual({ id: 'i', draft: { name: 'Stadt Neu' } });
    expect(change?.vacancy?.succession).toEqual({
      successor: {
        id: 's',
        draft: { academicTitle: '', givenName: 'Noa', familyName: 'Neu', email: '', membership: 'prospect' },
      },
      from: '2027-02-01',
      positionId: 'p',
    });
  });

  test('needs neither a next office nor a successor', () => {
    expect(formToChange('member:kim', { ...FORM, afterwards: 'none', succession: 'givenUp' }, IDS)).toEqual({
      memberId: 'member:kim',
      positionId: 'cdo',
      lastDay: '2026-11-30',
    });
  });

  test.each([
    [{ lastDay: null }, 'lastDay'],
    [{ lastDay: '2020-01-31' }, 'order'],
    [{ succession: 'known' }, 'successor'],
    [{ succession: 'known', successor: { ...noa, givenName: ' ', familyName: '' } }, 'successor'],
    [{ succession: 'known', successor: noa }, undefined],
    [{}, undefined],
  ] as const)('with %o: %s', (patch, problem) => {
    expect(problemOf({ ...FORM, ...patch }, { from: '2020-02' })).toBe(problem);
  });

  test('is not made to an office of which nothing is known', () => {
    const empty: OfficeForm = { ...FORM, office: ' ', institutionId: '' };
    expect(problemOf(empty, undefined)).toBe('next');
    expect(problemOf({ ...empty, newInstitution: 'Stadt Neu' }, undefined)).toBeUndefined();
    expect(problemOf({ ...empty, afterwards: 'none' }, undefined)).toBeUndefined();
  });

  test('gives the office to nobody before it is left', () => {
    const filled: OfficeForm = { ...FORM, succession: 'known', successor: noa, successorFrom: '2026-11-30' };
    expect(problemOf(filled, undefined)).toBe('successorFrom');
    expect(problemOf({ ...filled, successorFrom: '2026-12-01' }, undefined)).toBeUndefined();
    expect(problemOf({ ...filled, successorFrom: null }, undefined)).toBeUndefined();
  });
});
