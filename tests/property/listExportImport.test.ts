import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetToCsv } from '../../shared/documents';
import { memberList, toColumns, toValues, type FieldId, type MemberExportRow } from '../../shared/domain/listExport';
import { mapRows, planMemberImport, readImportFile } from '../../shared/domain/import';
import { exportWords } from '../support/exportWords';
import { record } from '../support/records';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcdeäöüßéł')), minLength: 2, maxLength: 8 });
const name = word.map((text) => `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}`);
const topics = ['Legal Tech', 'Infrastruktur', 'Ethik und Verantwortung'].map((title, index) =>
  record('topics', `topic:${index}`, { title, position: index }),
);
const person = fc.record({
  academicTitle: fc.constantFrom('', 'Dr.', 'Prof. Dr.'),
  givenName: name,
  familyName: name,
  city: fc.oneof(name, fc.constant('')),
  phone: fc.constantFrom('', '+49 30 1234567', '030 / 12-34', '@home'),
  office: fc.constantFrom('', 'CDO', 'Leitung; „Digitales“', '=Chefin'),
  department: fc.constantFrom('', 'Amt 10', 'Referat Z 1'),
  notes: fc.constantFrom('', 'nur vormittags', 'zweite\nZeile'),
  seeks: fc.subarray(topics.map(({ id }) => id)),
});

const FIELDS: readonly FieldId[] = [
  'academicTitle',
  'givenName',
  'familyName',
  'office',
  'department',
  'institution',
  'city',
  'email',
  'phone',
  'seeks',
  'notes',
  'id',
];

describe('an exported list of members', () => {
  it('is read by the import as the same people, in both languages', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.constantFrom('de', 'en'), (people, language) => {
        const words = exportWords(language, { topics: new Map(topics.map((topic) => [topic.id, topic])) });
        const institution = record('institutions', 'institution:1', { name: 'Stadt Hagenrode' });
        const rows = people.map(({ office, department, ...fields }, index): MemberExportRow => {
          const positions = [
            { id: 'p', office, department, institutionId: 'institution:1', from: '', to: '', isMain: false },
          ];
          const member = record('members', `member:${index}`, {
            ...fields,
            email: `person${index}@stadt.example`,
            positions,
          });
          return { id: member.id, member, position: member.positions[0], institution };
        });
        const columns = memberList.fields.filter(({ id }) => FIELDS.includes(id));
        const csv = sheetToCsv({
          ...{ name: '', title: '', network: '', language, tlp: 'TLP:AMBER', createdAt: '' },
          columns: toColumns(columns, words),
          rows: rows.map((row) => toValues(row, columns, words)),
        });
        const file = readImportFile('liste.csv', new TextEncoder().encode(csv));
        if (!file.ok) throw new Error(file.error.type);
        const plan = planMemberImport({
          rows: mapRows(file.value.table, file.value.mappings),
          members: [],
          institutions: [institution],
          topics,
          today: '2026-11-29',
        });
        // Nobody of the file is known here, which is said of each, and everybody is new.
        const said = plan.rows.map(({ draft, problems }) => ({
          draft,
          problems: problems.filter(({ key }) => key !== 'import.problem.unknownId'),
        }));
        expect(said).toMatchObject(
          people.map(
            ({ academicTitle, givenName, familyName, city, phone, office, department, notes, seeks }, index) => ({
              problems: [],
              draft: {
                ...{ academicTitle, givenName, familyName, city, phone, office, department, notes },
                email: `person${index}@stadt.example`,
                seeks: [...seeks].sort(),
              },
            }),
          ),
        );
        expect(plan.counts.matchedInstitutions).toBe(1);
      }),
    );
  });
});
