import { describe, expect, it } from 'vitest';
import { memberHasValue, memberTexts } from '../../../shared/domain/membership';
import { compareMembers, createMemberRows, type MemberRow } from '../../../renderer/features/members/memberRows';
import { withDefaults } from '../../../shared/schema/records';

const TODAY = '2026-11-23';
const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
const bonn = withDefaults('institutions', {
  id: 'institution:bonn',
  name: 'Stadt Bonn',
  sector: 'municipal',
  state: 'DE-NW',
});
const institutions = new Map([[bonn.id, bonn]]);
const office = { id: '1', office: 'CDO', department: '', institutionId: bonn.id, from: '2024-03', to: '' };

function person(familyName: string, fields: Readonly<Record<string, unknown>> = {}) {
  return withDefaults('members', { id: `member:${familyName}`, familyName, givenName: 'A', ...fields });
}

describe('createMemberRows', () => {
  it('sorts by the name without title, and shows it, with present office and institution', () => {
    const [row] = createMemberRows().rowsOf(
      [person('Çelik', { academicTitle: 'Dr.', positions: [office] })],
      institutions,
      TODAY,
    );
    expect(row).toMatchObject({ name: 'Çelik, A', shownName: 'Çelik, Dr. A', position: office, institution: bonn });
  });

  it('keeps a row until something in it changes', () => {
    const { rowsOf: toRows } = createMemberRows();
    const members = [person('Çelik', { positions: [office] })];
    const [first] = toRows(members, institutions, TODAY);
    expect(toRows(members, institutions, TODAY)[0]).toBe(first);
    expect(toRows(members, new Map([[bonn.id, { ...bonn, name: 'Bundesstadt Bonn' }]]), TODAY)[0]).not.toBe(first);
  });

  it('keeps the rows of those who stay when somebody comes or goes before them', () => {
    const { rowsOf: toRows } = createMemberRows();
    const [a, b, c] = [person('Adam'), person('Bauer', { positions: [office] }), person('Can')];
    const [, ofB, ofC] = toRows([a, b, c], institutions, TODAY);
    expect(toRows([b, c], institutions, TODAY)).toEqual([ofB, ofC]);
    const rows = toRows([a, b, c], institutions, TODAY);
    expect(rows[1]).toBe(ofB);
    expect(rows[2]).toBe(ofC);
    expect(toRows([a, b, c], institutions, '2023-01-01')[1]?.position).toBeUndefined();
  });

  it('offers name, address, office and institution to the search', () => {
    const [row] = createMemberRows().rowsOf(
      [person('Çelik', { email: 'c@bonn.example', positions: [office] })],
      institutions,
      TODAY,
    );
    expect(row && memberTexts(row)).toEqual(expect.arrayContaining(['Çelik', 'c@bonn.example', 'CDO', 'Stadt Bonn']));
  });
});

const keyOf = (column: string, { member, position }: MemberRow): string =>
  column === 'email' ? member.email : (position?.office ?? '');

describe('compareMembers', () => {
  const rows = createMemberRows().rowsOf(
    [
      person('Ziegler', { membership: 'prospect', positions: [office] }),
      person('Öztürk', { membership: 'left' }),
      person('Oswald', { membership: 'member' }),
      person('O’Neill', { membership: 'member' }),
    ],
    institutions,
    TODAY,
  );
  const namesBy = (columnId: 'name' | 'office' | 'status'): readonly string[] =>
    rows.toSorted(compareMembers(columnId, collator, keyOf)).map(({ member }) => member.familyName);

  it('sorts names as Germans do: ö like o', () => {
    expect(namesBy('name')).toEqual(['O’Neill', 'Oswald', 'Öztürk', 'Ziegler']);
  });

  it('puts people without an office behind those with one', () => {
    expect(namesBy('office')[0]).toBe('Ziegler');
  });

  it('sorts addresses as they are read, and who has none comes last', () => {
    const people = [
      person('Vogt', { email: 'vogt@ulm.example' }),
      person('Adler', { email: '' }),
      person('Çelik', { email: 'Celik@bonn.example' }),
    ];
    const sorted = createMemberRows()
      .rowsOf(people, institutions, TODAY)
      .toSorted(compareMembers('email', collator, keyOf));
    expect(sorted.map(({ member }) => member.familyName)).toEqual(['Çelik', 'Vogt', 'Adler']);
  });

  it('sorts the status in the order of a membership, then by name', () => {
    expect(namesBy('status')).toEqual(['Ziegler', 'O’Neill', 'Oswald', 'Öztürk']);
  });
});

describe('memberHasValue', () => {
  const [row] = createMemberRows().rowsOf(
    [person('Çelik', { membership: 'paused', seeks: ['topic:legal-tech'], positions: [office] })],
    institutions,
    TODAY,
  );

  it.each([
    ['sector', 'municipal', true],
    ['sector', 'federal', false],
    ['state', 'DE-NW', true],
    ['membership', 'paused', true],
    ['seeks', 'topic:legal-tech', true],
    ['offers', 'topic:legal-tech', false],
  ] as const)('%s %s: %s', (kind, value, expected) => {
    expect(row && memberHasValue(row, { kind, value }, TODAY)).toBe(expected);
  });
});
