import { describe, expect, it } from 'vitest';
import {
  mapRows,
  planMemberImport,
  readImportFile,
  type ImportFile,
  type PlannedRow,
} from '../../../shared/domain/import';

function fileOf(text: string): ImportFile {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

const fieldsOf = (text: string): readonly string[] => fileOf(text).mappings.map(({ field }) => field);

function rowsOf(text: string): readonly PlannedRow[] {
  const { table, mappings } = fileOf(text);
  const rows = mapRows(table, mappings);
  const topics = [{ id: 'topic:ethics', title: 'Ethik' }];
  return planMemberImport({ rows, members: [], institutions: [], topics, today: '2026-12-09' }).rows;
}

const draftOf = (text: string): PlannedRow['draft'] | undefined => rowsOf(text)[0]?.draft;

describe('columns without a field', () => {
  it('go to the notes with their headings; what tools note for themselves and birthdays stay out', () => {
    const text =
      'Antwort-ID;Vorname;Nachname;PLZ;Straße;IP-Adresse;Startzeit;Geburtsdatum;Beitrag\n7;Ada;Eins;01067;Markt 1;10.0.0.1;9:15;1.4.1970;\n';
    expect(fieldsOf(text)).toEqual([
      ...['ignored', 'givenName', 'familyName', 'notes', 'notes', 'ignored', 'ignored', 'ignored', 'ignored'],
    ]);
    expect(draftOf(text)?.notes).toBe('PLZ: 01067\nStraße: Markt 1');
  });

  it('keep what a second column of one field says, whoever mapped it', () => {
    const text = 'Vorname;Nachname;Ort;Stadt;Bemerkung\nAda;Eins;Ulm;Neu-Ulm;nett\n';
    expect(draftOf(text)).toMatchObject({ city: 'Ulm', notes: 'Stadt: Neu-Ulm\nnett' });
    const { table, mappings } = fileOf(text);
    const [row] = mapRows(
      table,
      mappings.map((mapping) => (mapping.heading === 'Stadt' ? { ...mapping, field: 'city' as const } : mapping)),
    );
    expect(row?.further).toEqual([{ heading: 'Stadt', value: 'Neu-Ulm', field: 'city' }]);
  });

  it('keep the level where no institution takes it', () => {
    expect(draftOf('Vorname;Nachname;Ebene\nAda;Eins;Bund\n')?.notes).toBe('Ebene: Bund');
    expect(draftOf('Vorname;Nachname;Ebene;Behörde\nAda;Eins;Bund;BfP\n')?.notes).toBe('');
    expect(draftOf('Vorname;Nachname;Ebene;Behörde\nAda;Eins;Weltraum;BfP\n')?.notes).toBe('Ebene: Weltraum');
  });
});

describe('columns by what they hold', () => {
  it('takes addresses and numbers for what they are, whatever the heading says', () => {
    const [row, , last] = rowsOf(
      'Ansprechpartner;Organisation;Kontakt\nDr. Ute Beispiel-Meier;Stadt X;ute@x.example, 0123-4567\nN. N.;Stadt Y;\n"Beispiel, Ulf";Stadt X;ulf@x.example\n',
    );
    expect(row?.draft).toMatchObject({ familyName: 'Beispiel-Meier', email: 'ute@x.example', phone: '0123-4567' });
    expect(last?.draft).toMatchObject({ givenName: 'Ulf', email: 'ulf@x.example', phone: '' });
  });

  it('reads two lines of headings: the upper ones group the lower', () => {
    const text =
      ';;Kontakt;;Amt;\nVorname;Nachname;dienstlich;privat;Titel;Behörde\nIna;Zweikopf;ina@z.example;ina@privat.example;Amtsrätin;Kreis Z\n';
    expect(fieldsOf(text)).toEqual(['givenName', 'familyName', 'email', 'email', 'office', 'institution']);
    expect(draftOf(text)).toMatchObject({ email: 'ina@z.example', office: 'Amtsrätin', academicTitle: '' });
  });

  it('leaves figures alone that are no telephone numbers, and titles that are some', () => {
    expect(fieldsOf('Name;Kundennummer;Fax;Titel\nAda Eins;00123456;030 1234567;Dr.\n')).toEqual([
      ...['fullName', 'notes', 'notes', 'academicTitle'],
    ]);
  });

  it('understands the questions of a form', () => {
    const text = `"Timestamp","Username","Wie heißen Sie?","Ihre Organisation?","Ihre Funktion dort?","Welche Themen interessieren Sie? (Mehrfachauswahl)","Ich möchte in die Mitgliederliste aufgenommen werden","Dürfen wir Sie per Mail kontaktieren?","Telefonnummer für Rückfragen","Was erwarten Sie von uns?"
"2026/10/01 9:15:22 AM MESZ","pia@a.example","Pia Forms","Stadt A","CDO","Ethik;Quanten","Ja, ich stimme zu","Nein","030 1234567","Gute Treffen"
`;
    expect(fieldsOf(text)).toEqual([
      ...['submittedAt', 'email', 'fullName', 'institution', 'office', 'topics', 'consentList', 'consentContact'],
      ...['phone', 'notes'],
    ]);
    expect(draftOf(text)).toMatchObject({
      email: 'pia@a.example',
      familyName: 'Forms',
      seeks: ['topic:ethics'],
      consents: [{ scope: 'list', givenOn: '2026-10-01', isDated: true }],
      refusals: ['contact'],
      notes: 'Was erwarten Sie von uns?: Gute Treffen',
    });
  });

  it.each([
    ['Welche Themen sollen wir nicht behandeln?', 'Drohnen'],
    ['Wie dürfen wir Sie kontaktieren?', 'abends'],
    ['Interessieren Sie sich für ein Ehrenamt?', 'Ja'],
    ['Möchten Sie in die Mitgliederliste?', 'weiß noch nicht'],
  ])('does not guess: %s', (question, answer) => {
    expect(fieldsOf(`Name;${question}\nAda Eins;${answer}\n`)[1]).toBe('notes');
  });
});

describe('rows', () => {
  it('that repeat the headings are no people, and are told', () => {
    const text =
      'Name;Vorname;Mail\nMaier;Uwe;u@a.example\nNachname;Vorname;Mail\nName;Vorname;Mail\nMaier;Ute;ute@a.example\nName;;\n';
    const { table } = fileOf(text);
    expect(rowsOf(text).map(({ draft }) => draft.givenName)).toEqual(['Uwe', 'Ute', '']);
    expect(table.notes).toEqual([{ key: 'import.note.repeatedHeadings', values: { count: 2, lines: '3, 4' } }]);
  });

  it('that only group those below are no people, and are told', () => {
    const text = 'lfd. Nr.;Vorname;Nachname;Ort\nLänder;;;\n1;Ada;Eins;Ulm\nSumme: 1 Person\n';
    expect(rowsOf(text).map(({ draft }) => draft.givenName)).toEqual(['Ada']);
    expect(fileOf(text).table.notes).toEqual([
      { key: 'import.note.groupLines', values: { count: 2, text: 'Länder, Summe: 1 Person' } },
    ]);
  });

  it('without a name say what they have, or that they have nothing', () => {
    const [empty, some] = rowsOf('lfd. Nr.;Vorname;Nachname;Ort\n1;;;\n2;;;Ulm\n');
    expect(empty?.problems).toMatchObject([{ key: 'import.problem.noNameAtAll' }]);
    expect(some?.problems).toMatchObject([{ key: 'import.problem.noName', values: { value: 'Ulm' } }]);
  });

  it('with a number that a spreadsheet made a figure of keep the text, and no number', () => {
    const [row] = rowsOf('Name;Vorname;Telefon;Mobil\nMaier;Uwe;"4,9151E+11";0171 1234567\n');
    expect(row?.draft).toMatchObject({ phone: '0171 1234567', notes: 'Telefon: 4,9151E+11' });
    expect(row?.draft.contacts).toEqual([{ kind: 'phone', value: '0171 1234567', use: 'mobile' }]);
    expect(row?.problems).toMatchObject([{ key: 'import.problem.damagedNumber', values: { value: '4,9151E+11' } }]);
  });
});

describe('days', () => {
  const head = 'Vorname;Nachname;Einwilligung Mitgliederliste;Einwilligung Mitgliederliste am;Angemeldet am\n';

  it.each([
    ['ja;14.10.2126;', 'Einwilligung Mitgliederliste am: 14.10.2126', 'import.problem.impossibleDate'],
    ['ja;;01.01.1900', 'Angemeldet am: 01.01.1900', 'import.problem.impossibleDate'],
    ['ja;bald;', 'Einwilligung Mitgliederliste am: bald', 'import.problem.unreadableDate'],
  ])('that cannot be are kept as text, and no consent has them: %s', (cells, notes, key) => {
    const [row] = rowsOf(`${head}Ada;Eins;${cells}\n`);
    expect(row?.draft).toMatchObject({
      joinedOn: '',
      notes,
      consents: [{ scope: 'list', givenOn: '', isDated: false }],
    });
    expect(row?.problems).toMatchObject([{ key }]);
  });

  it('are never today for a consent without one', () => {
    expect(draftOf(`${head}Ada;Eins;ja;;\n`)?.consents).toEqual([{ scope: 'list', givenOn: '', isDated: false }]);
  });
});
