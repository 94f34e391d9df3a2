import { describe, expect, it } from 'vitest';
import { mapRows, planMemberImport, readImportFile, safeInstitutionKey } from '../../../shared/domain/import';
import { stateFromName } from '../../../shared/domain/import/stateFromName';

describe('names of institutions', () => {
  it.each([
    ['Ministerium f. Digitales Seeland', 'Ministerium für Digitales Seeland'],
    ['Min. f. Digitales u. Inneres', 'Ministerium für Digitales und Inneres'],
    ['Bundesamt fuer Pruefungen (BfP)', 'Bundesamt für Prüfungen'],
    ['TU Nordau', 'Technische Universität Nordau'],
    ['LRA Nordau', 'Kreis Nordau'],
  ])('%s is %s', (short, long) => {
    expect(safeInstitutionKey(short)).toBe(safeInstitutionKey(long));
  });

  it.each([
    ['Stadt Frankfurt (Oder)', 'Stadt Frankfurt'],
    ['Ministerium des Innern (NRW)', 'Ministerium des Innern'],
    ['Kreis Nordau', 'Stadt Nordau'],
  ])('%s is not %s', (one, other) => {
    expect(safeInstitutionKey(one)).not.toBe(safeInstitutionKey(other));
  });

  it.each([
    ['Staatskanzlei Schleswig-Holstein', 'DE-SH'],
    ['Niedersächsisches Ministerium für Inneres', 'DE-NI'],
    ['Ministerium der Finanzen des Landes Sachsen-Anhalt', 'DE-ST'],
    ['Sächsische Staatskanzlei', 'DE-SN'],
    ['Bayerisches Landesamt für Steuern', 'DE-BY'],
    ['Thüringer Finanzministerium', 'DE-TH'],
    ['Universität des Saarlandes', 'DE-SL'],
    ['Senatskanzlei Hamburg', 'DE-HH'],
    ['Land Berlin', 'DE-BE'],
    ['Freie Hansestadt Bremen', 'DE-HB'],
    ['Brandenburgisches Innenministerium', 'DE-BB'],
  ])('%s says its Land: %s', (name, state) => {
    expect(stateFromName(name)).toBe(state);
  });

  it.each([
    ...[
      'Stadt Köln',
      'Stadt Hessisch Oldendorf',
      'Bundesanstalt Bayern',
      'Statistisches Amt für Hamburg und Schleswig-Holstein',
    ],
    ...[
      'Technische Universität Berlin',
      'Deutsche Rentenversicherung Bayern',
      'Verband Sachsen und Thüringen',
      'Ministerium für Digitales',
    ],
  ])('%s does not say it for certain', (name) => {
    expect(stateFromName(name)).toBeUndefined();
  });

  it('the Land is proposed with what is new', () => {
    const text = 'Vorname;Nachname;Behörde\nAda;Eins;Staatskanzlei Schleswig-Holstein\n';
    const file = readImportFile('x.csv', new TextEncoder().encode(text));
    if (!file.ok) throw new Error(file.error.type);
    const rows = mapRows(file.value.table, file.value.mappings);
    const { institutions } = planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-12-09' });
    expect(institutions[0]?.target).toMatchObject({ action: 'create', sector: 'state', state: 'DE-SH' });
  });
});
