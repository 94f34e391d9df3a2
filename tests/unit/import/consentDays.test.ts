import { describe, expect, it } from 'vitest';
import { mapRows, planMemberImport, recogniseColumns, type PlannedRow } from '../../../shared/domain/import';
import { readTextTable } from './readDataFile';

function fieldsOf(text: string): readonly string[] {
  return recogniseColumns(readTextTable(text).table).map(({ field }) => field);
}

function planned(text: string): readonly PlannedRow[] {
  const { table } = readTextTable(text);
  const rows = mapRows(table, recogniseColumns(table));
  return planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-11-30' }).rows;
}

describe('days of consents', () => {
  it.each([
    ['Einwilligung am', 'consentContactOn'],
    ['Datum der Einwilligung', 'consentContactOn'],
    ['Einwilligungsdatum', 'consentContactOn'],
    ['Einwilligung vom', 'consentContactOn'],
    ['DSGVO-Einwilligung erteilt am', 'consentContactOn'],
    ['Consent date', 'consentContactOn'],
    ['Date of consent', 'consentContactOn'],
    ['Einwilligung Rundbrief am', 'consentContactOn'],
    ['Einwilligung Verteiler am', 'consentListOn'],
    ['Datum der Einwilligung (Mitgliederliste)', 'consentListOn'],
    ['Einwilligung angefragt am', 'notes'],
    ['Einwilligung Fotos am', 'notes'],
    ['Widerruf der Einwilligung am', 'notes'],
    ['Einwilligung gültig bis (Datum)', 'notes'],
  ])('takes the heading %j for %s', (heading, field) => {
    expect(fieldsOf(`Name;${heading}\nIlka Moor;01.02.2024\nTore Hagen;31.02.2024\n`)[1]).toBe(field);
  });

  it('takes no column of words for days', () => {
    expect(fieldsOf('Name;Einwilligung am Telefon\nIlka Moor;Frau Beispiel fragen\n')[1]).toBe('notes');
  });

  it('recognises a bare date beside the column of the consent, and nowhere else', () => {
    expect(fieldsOf('Name;Einwilligung;Datum\nIlka Moor;ja;01.02.2024\n')[2]).toBe('consentContactOn');
    expect(fieldsOf('Name;Einwilligung Liste;erteilt am\nIlka Moor;ja;01.02.2024\n')[2]).toBe('consentListOn');
    expect(fieldsOf('Name;Datum;Einwilligung\nIlka Moor;01.02.2024;ja\n')[1]).toBe('notes');
  });

  it('leaves a column that is named so its field', () => {
    expect(
      fieldsOf('Name;Einwilligung Rundbrief am;Kontakt erlaubt am\nIlka Moor;01.02.2024;02.02.2024\n').slice(1),
    ).toEqual(['notes', 'consentContactOn']);
  });

  it('knows the yes that the day goes with', () => {
    expect(
      fieldsOf('Name;DSGVO-Einwilligung;DSGVO-Einwilligung erteilt am\nIlka Moor;ja;01.02.2024\n').slice(1),
    ).toEqual(['consentContact', 'consentContactOn']);
  });

  it('dates the consent, and keeps a day that no yes goes with', () => {
    const [first, second, third] = planned(
      'Vorname;Nachname;Einwilligung;Datum der Einwilligung\nPia;Pruef;ja;03.03.2025\nPaul;Probe;nein;04.04.2025\nUdo;Frage;;05.05.2025\n',
    );
    expect(first?.draft).toMatchObject({
      consents: [{ scope: 'contact', givenOn: '2025-03-03', isDated: true }],
      notes: '',
    });
    expect(second).toMatchObject({
      draft: { consents: [], notes: 'Datum der Einwilligung: 04.04.2025' },
      problems: [],
    });
    expect(third).toMatchObject({
      draft: { consents: [], notes: 'Datum der Einwilligung: 05.05.2025' },
      problems: [{ key: 'import.problem.dayWithoutConsent' }],
    });
  });
});
