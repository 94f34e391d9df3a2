import { describe, expect, it } from 'vitest';
import { institutionReportToCsv } from '../../../renderer/features/import/reportToCsv';
import { readImportFile } from '../../../shared/domain/import';
import {
  institutionsToRecords,
  planInstitutionImport,
  recogniseInstitutionColumns,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { createTranslate } from '../../../shared/messages/translate';
import { record } from '../../support/records';

function planned(
  text: string,
  input: Partial<Parameters<typeof planInstitutionImport>[0]> = {},
): readonly PlannedInstitution[] {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  const { table, mappings } = file.value;
  return planInstitutionImport({ table, columns: recogniseInstitutionColumns(mappings), institutions: [], ...input });
}

const TWO =
  'Name;Kurzname;Art;Land;Ort;Website;Notizen\nRechenhaus Nord;RHN;Dienstleister;HH;Hamburg;;alt\nRechenhaus Nord GmbH;;Dienstleister;;Kiel;rhn.example;neu\n';
const known = record('institutions', 'institution:rhn', {
  ...{ name: 'Rechenhaus Nord', shortName: 'RHN', sector: 'provider', state: 'DE-HH', city: 'Hamburg', notes: 'alt' },
});

describe('a second row of the same institution', () => {
  it('gives a new one what the first row leaves empty', () => {
    const rows = planned(TWO);
    expect(rows.map(({ action }) => action)).toEqual(['create', 'duplicateInFile']);
    expect(institutionsToRecords(rows, () => 'institution:1').created).toMatchObject([
      { name: 'Rechenhaus Nord', city: 'Hamburg', website: 'rhn.example', notes: 'alt\nneu' },
    ]);
    expect(rows[1]?.said.map(({ field, after, isTaken }) => [field, after, isTaken])).toEqual([
      ['name', 'Rechenhaus Nord GmbH', false],
      ['city', 'Kiel', false],
      ['website', 'rhn.example', true],
      ['notes', 'neu', true],
    ]);
  });

  it('makes news of a known one, which can be refused in the first row', () => {
    const rows = planned(TWO, { institutions: [known] });
    expect(rows.map(({ action }) => action)).toEqual(['update', 'duplicateInFile']);
    expect(institutionsToRecords(rows, () => '').changed).toEqual([
      { id: known.id, patch: { website: 'rhn.example', notes: 'alt\nneu' } },
    ]);
    const refused = planned(TWO, {
      institutions: [known],
      changeChoices: new Map([[2, new Map([['website', false] as const])]]),
    });
    expect(institutionsToRecords(refused, () => '').changed).toEqual([{ id: known.id, patch: { notes: 'alt\nneu' } }]);
    expect(refused[1]?.said.find(({ field }) => field === 'website')?.isTaken).toBe(false);
  });

  it('is no news where it says what is known, and the first of several counts', () => {
    const same = planned('Name;Ort\nStadt Ulm;Ulm\nLandeshauptstadt Ulm;ulm\n');
    expect(same[1]?.said.filter(({ field }) => field !== 'name')).toEqual([]);
    const three = planned('Name;Ort;Web\nStadt Ulm;;\nStadt Ulm;Ulm;\nStadt Ulm;Bonn;ulm.example\n');
    expect(three[0]?.draft).toMatchObject({ city: 'Ulm', website: 'ulm.example' });
    expect(three[2]?.said.map(({ field, before, isTaken }) => [field, before, isTaken])).toEqual([
      ['city', 'Ulm', false],
      ['website', '', true],
    ]);
  });

  it('says so in the report', () => {
    const report = institutionReportToCsv(planned(TWO), createTranslate('de'));
    expect(report).toContain('Website: – → rhn.example');
    expect(report).toContain('Ort: bleibt Hamburg, nicht Kiel');
    expect(report).toContain('Dieselbe Institution steht schon in Zeile 2. Dort wird ergänzt: Website');
  });
});

describe('the Land of a new institution', () => {
  it.each([
    ['Staatskanzlei Schleswig-Holstein', 'DE-SH'],
    ['Staatskanzlei Brandenburg', 'DE-BB'],
    ['Ministerium der Finanzen Brandenburg', 'DE-BB'],
    ['Stadt Brandenburg', ''],
    ['Stadtverwaltung Brandenburg an der Havel', ''],
  ])('is that of its name, if the list does not say it: %s', (name, state) => {
    const [row] = planned(`Name;Land\n${name};\n`);
    expect(row).toMatchObject({ draft: { state }, isStateOfName: state !== '' });
  });

  it('is that of the list, also of a second row, and told from what is concluded', () => {
    const rows = planned('Name;Land\nStaatskanzlei Brandenburg;\nStaatskanzlei Brandenburg;BE\n');
    expect(rows[0]).toMatchObject({ draft: { state: 'DE-BE' }, isStateOfName: false });
    const report = institutionReportToCsv(planned('Name;Land\nStaatskanzlei Brandenburg;\n'), createTranslate('de'));
    expect(report).toContain('Brandenburg (aus dem Namen)');
  });
});
