import { describe, expect, it } from 'vitest';
import { mapRows, overrideColumn, recogniseColumns } from '../../../shared/domain/import';
import { readDataFile, readTable, readTextTable } from './readDataFile';

const fieldsOfHeadings = (headings: readonly string[]): readonly string[] =>
  recogniseColumns({
    header: headings,
    headingLine: 1,
    firstLines: [],
    above: [],
    rows: [],
    problems: [],
    emptyRows: 0,
  }).map(({ field }) => field);

describe('recogniseColumns', () => {
  it.each([
    ['Anrede', 'salutation'],
    ['TITEL', 'academicTitle'],
    ['vorname', 'givenName'],
    ['Last Name', 'familyName'],
    ['Vor- und Nachname', 'fullName'],
    ['Behörde', 'institution'],
    ['Behoerde', 'institution'],
    ['Company', 'institution'],
    ['Referat', 'department'],
    ['Funktion', 'office'],
    ['Job Title', 'office'],
    ['Ort geschäftlich', 'city'],
    ['Business Phone', 'phone'],
    ['E-Mail-Adresse', 'email'],
    ['e_mail', 'email'],
    ['interests', 'topics'],
    ['Bemerkungen', 'notes'],
    ['federal_level', 'level'],
    ['consent_contact', 'consentContact'],
    ['submitted_at', 'submittedAt'],
    ['Schuhgröße', 'ignored'],
    ['', 'ignored'],
  ])('takes the heading %j for %s', (heading, field) => {
    expect(fieldsOfHeadings([heading])).toEqual([field]);
  });

  it('recognises every column of the Outlook export', () => {
    const { table } = readTable(readDataFile('mitglieder-outlook-cp1252.csv'));
    expect(recogniseColumns(table).map(({ field }) => field)).toEqual([
      'salutation',
      'academicTitle',
      'givenName',
      'familyName',
      'institution',
      'department',
      'office',
      'city',
      'phone',
      'email',
      'topics',
      'notes',
    ]);
  });

  it('recognises every column of the sign-up platform', () => {
    const { table, delimiter, encoding } = readTable(readDataFile('anmeldungen-plattform.csv'));
    expect({ delimiter, encoding }).toEqual({ delimiter: ',', encoding: 'utf-8' });
    expect(recogniseColumns(table).map(({ field }) => field)).toEqual([
      'submittedAt',
      'givenName',
      'familyName',
      'email',
      'institution',
      'office',
      'level',
      'topics',
      'consentContact',
      'consentList',
    ]);
  });

  it('leaves a second column for the same field to the user, but joins notes and keeps further addresses', () => {
    expect(fieldsOfHeadings(['Ort', 'Stadt', 'E-Mail', 'E-Mail 1', 'Notizen', 'Kommentar'])).toEqual([
      'city',
      'ignored',
      'email',
      'email',
      'notes',
      'notes',
    ]);
    const { rows } = readTextTable('Name;Notizen;Kommentar\nWeber;eins;zwei');
    expect(rows[0]?.fields.notes).toBe('eins\nzwei');
  });

  it('shows samples of unknown columns and obeys the user', () => {
    const { table } = readTextTable('Vorname;Wer;Farbe\nAnna;Weber;rot\nBert;Koch;rot\nCem;Ay;blau');
    const mappings = recogniseColumns(table);
    expect(mappings[2]).toEqual({ index: 2, heading: 'Farbe', field: 'notes', samples: ['rot', 'blau'] });
    expect(mapRows(table, overrideColumn(mappings, 1, 'familyName'))[1]?.fields).toEqual({
      givenName: 'Bert',
      familyName: 'Koch',
      notes: 'Farbe: rot',
    });
  });
});
