import { describe, expect, test } from 'vitest';
import { sheetToCsv } from '../../../shared/documents';
import { mapRows, planMemberImport, readImportFile } from '../../../shared/domain/import';
import { memberList, toColumns, toValues, type MemberExportRow } from '../../../shared/domain/listExport';
import { exportWords } from '../../support/exportWords';
import { record } from '../../support/records';

const member = record('members', 'member:1', {
  givenName: 'Kim',
  familyName: 'Beispiel',
  email: 'kim@stadt.example',
  phone: '+49 30 12345',
  contacts: [
    { id: 'a', kind: 'phone', value: '0171 1234567', use: 'mobile', source: 'card', asOf: '' },
    { id: 'b', kind: 'phone', value: '0172 7654321', use: 'mobile', source: 'card', asOf: '' },
  ],
  consents: [
    { id: 'c', scope: 'contact', givenOn: '2024-03-01', textVersion: '1' },
    { id: 'd', scope: 'list', givenOn: '2025-04-02', textVersion: '1' },
  ],
});

/** Our own list with all its columns, read on a laptop that knows nobody. */
function comeBack(language: 'de' | 'en', today: string) {
  const words = exportWords(language, { topics: new Map() });
  const row: MemberExportRow = { id: member.id, member, position: undefined, institution: undefined };
  const csv = sheetToCsv({
    ...{ name: '', title: '', network: '', language, tlp: 'TLP:AMBER', createdAt: '' },
    columns: toColumns(memberList.fields, words),
    rows: [toValues(row, memberList.fields, words)],
  });
  const file = readImportFile('liste.csv', new TextEncoder().encode(csv));
  if (!file.ok) throw new Error(file.error.type);
  const rows = mapRows(file.value.table, file.value.mappings);
  return planMemberImport({ rows, members: [], institutions: [], topics: [], today }).rows[0]?.draft;
}

describe.each(['de', 'en'] as const)('a list of our own in %s', (language) => {
  test('brings each consent back with the day on which it was given', () => {
    expect(comeBack(language, '2026-11-29')?.consents).toEqual([
      { scope: 'contact', givenOn: '2024-03-01', isDated: true },
      { scope: 'list', givenOn: '2025-04-02', isDated: true },
    ]);
  });

  test('brings every number back as one', () => {
    expect(comeBack(language, '2026-11-29')?.contacts.map(({ value }) => value)).toEqual([
      'kim@stadt.example',
      '+49 30 12345',
      '0171 1234567',
      '0172 7654321',
    ]);
  });
});
