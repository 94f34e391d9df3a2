import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetToCsv, sheetToOds, sheetToXlsx, type Sheet } from '../../shared/documents';
import { readImportFile } from '../../shared/domain/import';
import {
  looksLikeInstitutions,
  planInstitutionImport,
  recogniseInstitutionColumns,
} from '../../shared/domain/institutionImport';
import { institutionList, toColumns, toValues } from '../../shared/domain/listExport';
import type { Language } from '../../shared/messages';
import type { Institution } from '../../shared/schema';
import { SECTORS, STATES } from '../../shared/schema/institutions';
import { exportWords } from '../support/exportWords';
import { record } from '../support/records';

const word = fc
  .string({ unit: fc.constantFrom(...Array.from('abcdeäöüßén')), minLength: 3, maxLength: 9 })
  .map((text) => `${text.charAt(0).toLocaleUpperCase('de')}${text.slice(1)}`);

const institution = fc.record({
  name: fc
    .tuple(fc.constantFrom('Stadt', 'Landkreis', 'Universität', 'Ministerium für', 'Amt; Referat'), word)
    .map((words) => words.join(' ')),
  shortName: fc.constantFrom('', '=ABK', 'RHS', '(X)'),
  sector: fc.constantFrom('', ...SECTORS),
  level: fc.constantFrom('', 'federal', 'state', 'municipal'),
  state: fc.constantFrom('', ...STATES),
  city: fc.oneof(word, fc.constantFrom('', 'Frankfurt (Oder)', "'s-Hertogenbosch")),
  website: fc.constantFrom('', 'rechenhaus.example', 'https://stadt.example/a;b'),
  notes: fc.constantFrom('', 'zweite\nZeile', '=1+1', ' "Zitat"; mit Semikolon\n\nEnde '),
  endedOn: fc.constantFrom('', '2024-02-29'),
  sites: fc.constantFrom(
    [],
    [{ id: 's', title: 'Haus 2', street: 'Weg 1', postalCode: '12345', city: 'Ort', state: '' }],
  ),
});

const institutions = fc.array(institution, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map(({ sites, ...fields }, index): Institution => {
    // Two of one name are one to an import without ids.
    const name = `${fields.name} ${'abcdefgh'.charAt(index)}${index}`;
    const shortName = fields.shortName === '' ? '' : `${fields.shortName}${index}`;
    return record('institutions', `institution:${index}`, { ...fields, name, shortName, sites: [...sites] });
  }),
);

const WRITERS: readonly (readonly [string, (sheet: Sheet) => string | Uint8Array])[] = [
  ['liste.csv', sheetToCsv],
  ['liste.xlsx', sheetToXlsx],
  ['liste.ods', sheetToOds],
];

describe.each(WRITERS)('%s, an exported list of institutions that comes back', (name, write) => {
  it.each([
    ['with the id of each', true],
    ['without it', false],
  ])('says of each that nothing is new, %s', (_, hasId) => {
    fc.assert(
      fc.property(institutions, fc.constantFrom<Language>('de', 'en'), (all, language) => {
        const words = exportWords(language, { institutions: new Map(all.map((one) => [one.id, one])) });
        const fields = institutionList.fields.filter(({ id }) => hasId || id !== 'id');
        const written = write({
          ...{ name: 'Liste', title: 'Institutionen', network: 'Netz', language, tlp: 'TLP:AMBER+STRICT' },
          createdAt: '2026-11-29T10:00:00Z',
          columns: toColumns(fields, words),
          rows: all.map((one) => toValues({ id: one.id, institution: one, memberCount: 3 }, fields, words)),
        });
        const file = readImportFile(name, typeof written === 'string' ? new TextEncoder().encode(written) : written);
        if (!file.ok) throw new Error(file.error.type);
        const { table, mappings } = file.value;
        expect(looksLikeInstitutions(table)).toBe(true);
        const plan = planInstitutionImport({
          ...{ table, columns: recogniseInstitutionColumns(mappings), institutions: all },
        });
        expect(plan.map(({ action, changes, problems }) => ({ action, changes, problems }))).toEqual(
          all.map(() => ({ action: 'unchanged', changes: [], problems: [] })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
