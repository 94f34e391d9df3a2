import { describe, expect, test } from 'vitest';
import { sheetToCsv } from '../../../shared/documents';
import {
  mapRows,
  planMemberImport,
  planToRecords,
  readImportFile,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import { memberList, toColumns, toValues, type MemberExportRow } from '../../../shared/domain/listExport';
import { exportWords } from '../../support/exportWords';
import { record } from '../../support/records';

const member = record('members', 'member:1', {
  givenName: 'Kim',
  familyName: 'Beispiel',
  email: 'kim@stadt.example',
  phone: '+49 30 12345',
  membership: 'paused',
  joinedOn: '2019-01-31',
  offers: ['topic:legal'],
  tags: ['Presse', 'VIP'],
  addressedAs: 'Liebe Kim',
  source: 'Sommerfest',
  contacts: [
    { id: 'a', kind: 'phone', value: '0171 1234567', use: 'mobile', source: 'card', asOf: '' },
    { id: 'b', kind: 'phone', value: '0172 7654321', use: 'mobile', source: 'card', asOf: '' },
  ],
  consents: [
    { id: 'c', scope: 'contact', givenOn: '2024-03-01', textVersion: '1' },
    { id: 'd', scope: 'list', givenOn: '2025-04-02', textVersion: '1' },
  ],
});

const topic = record('topics', 'topic:legal', { title: 'Legal Tech' });
const institution = record('institutions', 'institution:1', {
  ...{ name: 'Rechenhaus', sector: 'provider', state: 'DE-NW' },
});

/** Our own list with all its columns, read on a laptop that knows nobody. */
function tableOf(language: 'de' | 'en'): Parameters<typeof mapRows> {
  const words = exportWords(language, { topics: new Map([[topic.id, topic]]) });
  const row: MemberExportRow = { id: member.id, member, position: undefined, institution };
  const csv = sheetToCsv({
    ...{ name: '', title: '', network: '', language, tlp: 'TLP:AMBER', createdAt: '' },
    columns: toColumns(memberList.fields, words),
    rows: [toValues(row, memberList.fields, words)],
  });
  const file = readImportFile('liste.csv', new TextEncoder().encode(csv));
  if (!file.ok) throw new Error(file.error.type);
  return [file.value.table, file.value.mappings];
}

function comeBack(language: 'de' | 'en', today: string): MemberImportPlan {
  return planMemberImport({
    ...{ rows: mapRows(...tableOf(language)), members: [], institutions: [], topics: [topic], today },
  });
}

describe.each(['de', 'en'] as const)('a list of our own in %s', (language) => {
  test('brings each consent back with the day on which it was given', () => {
    expect(comeBack(language, '2026-11-29').rows[0]?.draft.consents).toEqual([
      { scope: 'contact', givenOn: '2024-03-01', isDated: true },
      { scope: 'list', givenOn: '2025-04-02', isDated: true },
    ]);
  });

  test('brings back what somebody is in the network and what they offer', () => {
    const { rows, institutions } = comeBack(language, '2026-11-29');
    expect(rows[0]?.draft).toMatchObject({
      ...{ membership: 'paused', joinedOn: '2019-01-31', saidOn: '', addressedAs: 'Liebe Kim', source: 'Sommerfest' },
      ...{ offers: ['topic:legal'], tags: ['Presse', 'VIP'], seeks: [] },
    });
    expect(institutions[0]?.target).toMatchObject({ action: 'create', sector: 'provider', state: 'DE-NW' });
  });

  test('creates people as they are there, on a laptop that knows nobody', () => {
    const { members } = planToRecords(comeBack(language, '2026-11-29'), {
      ...{ createId: () => 'member:new', createItemId: () => 'item', membership: 'prospect', source: 'liste.csv' },
      ...{ contactSource: 'import', today: '2026-11-29', members: [] },
    });
    expect(members[0]).toMatchObject({
      membership: 'paused',
      joinedOn: '2019-01-31',
      source: 'Sommerfest (liste.csv)',
    });
    expect(members[0]).not.toHaveProperty('attends');
  });

  test('shows another status of a known member, and proposes none', () => {
    const rows = mapRows(...tableOf(language));
    const known = { ...member, membership: 'left' as const };
    const { rows: planned } = planMemberImport({
      ...{ rows, members: [known], institutions: [], topics: [topic], today: '2026-11-29' },
    });
    expect(planned[0]?.changes.find(({ field }) => field === 'membership')).toEqual({
      ...{ field: 'membership', before: 'left', after: 'paused', isProposed: false, isTaken: false },
    });
  });

  test('brings every number back as one', () => {
    expect(comeBack(language, '2026-11-29').rows[0]?.draft.contacts.map(({ value }) => value)).toEqual([
      'kim@stadt.example',
      '+49 30 12345',
      '0171 1234567',
      '0172 7654321',
    ]);
  });
});
