import { describe, expect, it } from 'vitest';
import { vcardsToText, vcardVersions } from '../../../shared/documents';
import { mapRows, planMemberImport, readImportFile, type PlannedRow } from '../../../shared/domain/import';
import { memberToVcard } from '../../../shared/domain/listExport';
import { createTranslate } from '../../../shared/messages/translate';
import type { Member } from '../../../shared/schema';
import { record } from '../../support/records';
import { standingTopics } from './readDataFile';

const institution = record('institutions', 'institution:ulm', { name: 'Stadt Ulm, Amt 10; Nord' });
const position = {
  ...{ id: 'p', office: 'Leiterin, kommissarisch', department: 'IT', institutionId: institution.id },
  ...{ from: '', to: '', isMain: false },
};
const member: Member = record('members', 'member:ilka', {
  academicTitle: 'Dr. h. c.',
  givenName: 'Ilka',
  familyName: 'von Möhrke-Groß',
  email: 'ilka@ulm.example',
  phone: '+49 731 1',
  contacts: [
    { id: 'c', kind: 'phone', value: '0171 2', use: 'mobile', source: '', asOf: '' },
    { id: 'd', kind: 'email', value: 'p@ulm.example', use: 'private', source: '', asOf: '' },
  ],
  city: 'Ulm',
  preferredLanguage: 'en',
  tags: ['Beirat'],
  seeks: ['topic:legal-tech'],
  positions: [position],
  notes: 'mag; Semikolons, Kommas\nund \\ mehr',
});

const fields = [
  ...(['academicTitle', 'email', 'moreEmails', 'phone', 'morePhones', 'office', 'institution', 'department'] as const),
  ...(['city', 'language', 'tags', 'seeks', 'notes'] as const),
] as const;

function comesBack(version: (typeof vcardVersions)[number], as: Member): PlannedRow | undefined {
  const words = {
    t: createTranslate('de'),
    language: 'de',
    members: new Map(),
    institutions: new Map(),
    topics: new Map(standingTopics.map(({ id, title }) => [id, record('topics', id, { title })])),
    events: new Map(),
    groups: new Map(),
    today: '2026-12-09',
  } as const;
  const card = memberToVcard({ id: as.id, member: as, position, institution }, new Set(fields), words);
  const file = readImportFile('karten.vcf', new TextEncoder().encode(vcardsToText([card], version)));
  if (!file.ok) throw new Error(file.error.type);
  return planMemberImport({
    rows: mapRows(file.value.table, file.value.mappings),
    members: [member],
    institutions: [institution],
    topics: standingTopics,
    today: '2026-12-09',
  }).rows[0];
}

describe('a card that Verbund wrote', () => {
  it.each(vcardVersions)('in version %s finds its member and says nothing new', (version) => {
    expect(comesBack(version, member)).toMatchObject({ action: 'unchanged', changes: [], twin: { by: 'id' } });
  });

  it.each(vcardVersions)('in version %s says what was changed in it', (version) => {
    const changed = { ...member, familyName: 'Möhrke', phone: '+49 731 99' };
    expect(comesBack(version, changed)?.changes.map(({ field, after }) => [field, after])).toEqual([
      ['familyName', 'Möhrke'],
      ['phone', '+49 731 99'],
    ]);
  });
});
