import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetToCsv, sheetToOds, sheetToXlsx, vcardsToText, type Sheet } from '../../shared/documents';
import { mapRows, planMemberImport, readImportFile, type MemberImportPlan } from '../../shared/domain/import';
import { memberList, memberToVcard, toColumns, toValues, type MemberExportRow } from '../../shared/domain/listExport';
import type { Language } from '../../shared/messages';
import type { Member } from '../../shared/schema';
import { MEMBERSHIPS } from '../../shared/schema/members';
import { exportWords } from '../support/exportWords';
import { record } from '../support/records';

const TODAY = '2026-11-29';
const letters = Array.from('abcdeäöüßéłn');
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 });
const name = word.map((text) => `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}`);
const topics = ['Legal Tech', 'Infrastruktur', 'Ethik, Recht und Verantwortung', 'KI/Daten'].map((title, index) =>
  record('topics', `topic:${index}`, { title, position: index }),
);
const topicIds = topics.map(({ id }) => id);
const institutions = ['Stadt Hagenrode', 'Landkreis Größrode', 'Universität Ülzen'].map((title, index) =>
  record('institutions', `institution:${index}`, { name: title, sector: 'municipal', state: 'DE-NW', city: 'Ort' }),
);
const day = fc.constantFrom('', '2019-01-31', '2024-02-29', '2026-09-14');

const person = fc.record({
  salutation: fc.constantFrom('', 'Frau', 'Herr'),
  academicTitle: fc.constantFrom('', 'Dr.', 'Prof. Dr. h. c. mult.', 'Dipl.-Ing. (FH)'),
  givenName: fc.oneof(
    name,
    fc.tuple(name, name).map((pair) => pair.join('-')),
    fc.constantFrom('', 'H.'),
  ),
  familyName: fc.oneof(
    name,
    name.map((text) => `von der ${text}`),
  ),
  membership: fc.constantFrom(...MEMBERSHIPS),
  joinedOn: day,
  source: fc.constantFrom('', 'Kongress; Halle 3', 'Import aus liste.csv'),
  phone: fc.constantFrom('', '+49 30 1234567', '030 / 12-34', '@home', '-'),
  contacts: fc.subarray([
    { id: 'a', kind: 'phone', value: '0171 1234567', use: 'mobile', source: 'card', asOf: '' },
    { id: 'b', kind: 'phone', value: '0172 7654321', use: '', source: '', asOf: '' },
    { id: 'c', kind: 'email', value: 'zentrale@stadt.example', use: 'role', source: '', asOf: '' },
  ]),
  city: fc.oneof(name, fc.constantFrom('', "'s-Hertogenbosch", 'Frankfurt (Oder)')),
  preferredLanguage: fc.constantFrom('', 'de', 'en'),
  addressedAs: fc.constantFrom('', 'Liebe Kim', 'Sehr geehrte Frau Doktor,'),
  tags: fc.subarray(['Presse', 'Legal Tech', 'a, b', 'VIP/Gast', '=Formel']),
  seeks: fc.subarray(topicIds),
  offers: fc.subarray(topicIds),
  consents: fc.subarray([
    { id: 'k', scope: 'contact', givenOn: '2024-03-01', textVersion: '1' },
    { id: 'l', scope: 'list', givenOn: '', textVersion: '' },
  ] as const),
  notes: fc.constantFrom(
    '',
    'nur vormittags',
    'zweite\nZeile',
    '=1+1',
    '"Zitat"; mit Semikolon',
    ' eingerückt\n\nEnde ',
  ),
  office: fc.constantFrom('', 'CDO', 'Leitung; „Digitales“', '=Chefin', 'Referentin, kommissarisch'),
  department: fc.constantFrom('', 'Amt 10', 'Referat Z 1'),
  place: fc.constantFrom('', ...institutions.map(({ id }) => id)),
});

const people = fc.array(person, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map(({ office, department, place, ...fields }, index): Member => {
    const hasPosition = office !== '' || department !== '' || place !== '';
    const position = { id: 'p', office, department, institutionId: place, from: '2020', to: '', isMain: false };
    return record('members', `member:${index}`, {
      ...fields,
      contacts: [...fields.contacts],
      consents: [...fields.consents],
      email: `person${index}@stadt.example`,
      positions: hasPosition ? [position] : [],
    });
  }),
);

function rowsOf(members: readonly Member[]): readonly MemberExportRow[] {
  return members.map((member) => {
    const [position] = member.positions;
    return {
      id: member.id,
      member,
      position,
      institution: institutions.find(({ id }) => id === position?.institutionId),
    };
  });
}

const wordsIn = (language: Language) =>
  exportWords(language, { topics: new Map(topics.map((topic) => [topic.id, topic])) });

type Writer = (members: readonly Member[], language: Language, hasId: boolean) => Uint8Array;

const asSheet =
  (write: (sheet: Sheet) => string | Uint8Array): Writer =>
  (members, language, hasId) => {
    const words = wordsIn(language);
    const fields = memberList.fields.filter(({ id }) => hasId || id !== 'id');
    const written = write({
      ...{ name: 'Liste', title: 'Mitglieder', network: 'Netz', language, tlp: 'TLP:AMBER+STRICT' },
      createdAt: '2026-11-29T10:00:00Z',
      columns: toColumns(fields, words),
      rows: rowsOf(members).map((row) => toValues(row, fields, words)),
    });
    return typeof written === 'string' ? new TextEncoder().encode(written) : written;
  };

const asCards =
  (version: '3.0' | '4.0'): Writer =>
  (members, language, hasId) => {
    const fields = new Set(memberList.fields.map(({ id }) => id));
    const text = vcardsToText(
      rowsOf(members).map((row) => memberToVcard(row, fields, wordsIn(language))),
      version,
    );
    return new TextEncoder().encode(hasId ? text : text.replaceAll(/^UID.*\r\n(?: .*\r\n)*/gmu, ''));
  };

const WRITERS: readonly (readonly [string, Writer])[] = [
  ['liste.csv', asSheet(sheetToCsv)],
  ['liste.xlsx', asSheet(sheetToXlsx)],
  ['liste.ods', asSheet(sheetToOds)],
  ['karten3.vcf', asCards('3.0')],
  ['karten4.vcf', asCards('4.0')],
];

function readAgain(file: string, bytes: Uint8Array, members: readonly Member[]): MemberImportPlan {
  const read = readImportFile(file, bytes);
  if (!read.ok) throw new Error(read.error.type);
  const rows = mapRows(read.value.table, read.value.mappings);
  return planMemberImport({ rows, members, institutions, topics, today: TODAY });
}

describe.each(WRITERS)('%s, an exported list of members that comes back', (file, write) => {
  it.each([
    ['with the id of each', true],
    ['without it', false],
  ])('says of everybody that nothing is new, %s', (_, hasId) => {
    fc.assert(
      fc.property(people, fc.constantFrom<Language>('de', 'en'), (members, language) => {
        const plan = readAgain(file, write(members, language, hasId), members);
        const said = plan.rows.map(({ action, twin, changes }) => ({
          action,
          who: twin?.kind === 'member' ? twin.memberId : '',
          changes,
        }));
        expect(said).toEqual(members.map(({ id }) => ({ action: 'unchanged', who: id, changes: [] })));
      }),
      { numRuns: 60 },
    );
  });
});
