import { describe, expect, it } from 'vitest';
import {
  planMemberImport,
  readImportFile,
  mapRows,
  type ImportFile,
  type PlannedRow,
} from '../../../shared/domain/import';
import { readDataFile, standingTopics } from './readDataFile';

function fileOf(name: string): ImportFile {
  const file = readImportFile(name, readDataFile(`field/${name}`));
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

function textFile(text: string): ImportFile {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.error.type);
  return file.value;
}

function planned({ table, mappings }: ImportFile): readonly PlannedRow[] {
  return planMemberImport({
    rows: mapRows(table, mappings),
    members: [],
    institutions: [],
    topics: standingTopics,
    today: '2026-12-09',
  }).rows;
}

/** `told`: addresses and numbers among others. */
type ToolDraft = Partial<PlannedRow['draft']> & { readonly told?: readonly string[] };

const keysOf = ({ problems }: PlannedRow): readonly string[] => problems.map(({ key }) => key);
const contactsOf = ({ draft }: PlannedRow): readonly string[] =>
  draft.contacts.map(({ kind, value, use }) => `${kind} ${value} ${use}`);
const nameOf = ({ draft }: PlannedRow): readonly string[] => [draft.academicTitle, draft.givenName, draft.familyName];

describe('files from the field', () => {
  it('counts quotes behind a blank, as spreadsheet programs do', () => {
    const [ilka, tore] = planned(fileOf('C1.csv'));
    expect(ilka?.draft).toMatchObject({ institutionKey: 'stadt hagenrode amt 10', notes: 'nur vormittags' });
    expect(tore?.draft).toMatchObject({ email: 'tore.wulfert@ostrau.example', notes: '' });
    expect([ilka, tore].map((row) => row && keysOf(row))).toEqual([[], []]);
  });

  it('keeps cells that have no column in the notes, and says so', () => {
    const [row] = planned(textFile('Vorname;Nachname;Notizen\nIlka;Moor;nur vormittags;Zimmer 12;;Nord\n'));
    expect(row?.draft.notes).toBe('nur vormittags\nZimmer 12 | Nord');
    expect(row && keysOf(row)).toEqual(['import.problem.tooManyFields']);
  });

  it('finds the headings below a title, and tells what stands above', () => {
    const file = fileOf('C2a.csv');
    expect(file.table.header).toEqual(['Vorname', 'Nachname', 'E-Mail', 'Institution']);
    expect(file.table.above).toEqual(['Mitgliederliste CDO-Netzwerk, Stand 01.10.2026']);
    expect(planned(file).map(nameOf)).toEqual([
      ['', 'Ilka', 'Brandmoor'],
      ['', 'Tore', 'Wulfert'],
    ]);
  });

  it.each([
    [
      'a title that has the delimiter in it',
      'Liste; Stand 1.10.\n\nVorname;Nachname\nIlka;Moor\n',
      ['Vorname', 'Nachname'],
    ],
    ['a title of one known word', 'Kontakt\nVorname;Nachname;Ort\nIlka;Moor;Ulm\n', ['Vorname', 'Nachname', 'Ort']],
    ['headings that are known by nobody', 'Spalte A;Spalte B\nIlka;Moor\n', ['Spalte A', 'Spalte B']],
    [
      'a person whose cells are called like headings',
      'Vorname;Nachname;Ort\nKontakt;Person;Stadt\n',
      ['Vorname', 'Nachname', 'Ort'],
    ],
  ])('takes the right line for the headings: %s', (_what, text, header) => {
    expect(textFile(text).table.header).toEqual(header);
  });

  it('reads as a person says, and keeps the rest as recognised', () => {
    const bytes = new TextEncoder().encode('Name\nVorname;Nachname\nKäthe;Moor\n');
    const read = (readAs: Parameters<typeof readImportFile>[2]): unknown => {
      const file = readImportFile('liste.csv', bytes, readAs);
      return file.ok && [file.value.table.headingLine, file.value.table.rows.map(({ cells }) => cells)];
    };
    expect(read({})).toEqual([2, [['Käthe', 'Moor']]]);
    expect(read({ headingLine: 1 })).toEqual([1, [['Vorname'], ['Käthe']]]);
    expect(read({ encoding: 'windows-1252' })).toEqual([2, [['KÃ¤the', 'Moor']]]);
    expect(read({ delimiter: '|', headingLine: 2 })).toEqual([2, [['Käthe;Moor']]]);
    // A line that is none of the first with content: what is recognised holds.
    expect(read({ headingLine: 99 })).toEqual([2, [['Käthe', 'Moor']]]);
  });

  it('drops what no reader sees from addresses', () => {
    expect(planned(fileOf('C4.csv')).map(({ draft }) => draft.email)).toEqual([
      'ilka@hagenrode.example',
      'tore@ostrau.example',
      'mira@ostrau.example',
      'jon@ostrau.example',
    ]);
  });

  it('reads a byte of another encoding by itself, and names its line', () => {
    const [juergen, kaethe] = planned(fileOf('C5.csv'));
    expect(juergen?.draft).toMatchObject({ givenName: 'Jürgen', familyName: 'Möhrke' });
    expect(juergen && keysOf(juergen)).toEqual([]);
    expect(kaethe?.draft).toMatchObject({ givenName: 'Käthe', familyName: 'Süßmund', notes: 'Straße gesperrt' });
    expect(kaethe?.problems).toEqual([{ line: 3, key: 'import.problem.otherEncoding', values: { count: 1 } }]);
  });

  it('reads the time stamps of form tools, and consents on that day', () => {
    for (const { draft } of planned(fileOf('C6.csv'))) {
      expect(draft.joinedOn).toBe('2026-09-14');
      expect(draft.consents).toEqual([{ scope: 'contact', givenOn: '2026-09-14', isDated: true }]);
    }
  });

  it('never takes the day of the import for a date that cannot be read', () => {
    const [row] = planned(textFile('Zeitstempel;Vorname;Nachname;Einwilligung Kontakt\nneulich;Ilka;Moor;Ja\n'));
    expect(row?.draft).toMatchObject({
      joinedOn: '',
      consents: [{ scope: 'contact', givenOn: '', isDated: false }],
      notes: 'Zeitstempel: neulich',
    });
    expect(row && keysOf(row)).toEqual(['import.problem.unreadableDate']);
  });

  it('takes figures with slashes in the order that the file shows, and for no date where it shows none', () => {
    const rows = (stamps: readonly string[]): readonly string[] =>
      planned(
        textFile(`Zeitstempel;Vorname;Nachname\n${stamps.map((stamp, n) => `${stamp};Ilka${n};Moor`).join('\n')}\n`),
      ).map(({ draft }) => draft.joinedOn);
    expect(rows(['03/04/2026', '14/09/2026'])).toEqual(['2026-04-03', '2026-09-14']);
    expect(rows(['3/4/2026 2:22 PM', '9/14/2026 2:22 PM'])).toEqual(['2026-03-04', '2026-09-14']);
    expect(rows(['03/04/2026', '05/05/2026'])).toEqual(['', '2026-05-05']);
    expect(rows(['14/09/2026', '09/14/2026', '03/04/2026'])).toEqual(['2026-09-14', '2026-09-14', '']);
  });

  it('recognises the headings of Outlook.com, and keeps the second number and address', () => {
    const [ilka, tore] = planned(fileOf('C7.csv'));
    expect(ilka?.draft).toMatchObject({
      academicTitle: 'Dr.',
      email: 'ilka@hagenrode.example',
      phone: '+49 30 1234567',
      department: 'Amt 10',
      office: 'CDO',
      city: 'Hagenrode',
    });
    expect(tore?.draft).toMatchObject({ phone: '+49 171 7654321', office: 'Referent' });
    const [both] = planned(
      textFile(
        'First Name,Last Name,E-mail Address,E-mail 2 Address,Home Phone,Mobile Phone\nIlka,Moor,a@ulm.example,b@ulm.example,+49 1,+49 2\n',
      ),
    );
    expect(both?.draft).toMatchObject({ email: 'a@ulm.example', phone: '+49 1' });
    expect(both?.draft).toMatchObject({ notes: '' });
    expect(both && contactsOf(both)).toEqual([
      'email a@ulm.example ',
      'phone +49 1 private',
      'email b@ulm.example ',
      'phone +49 2 mobile',
    ]);
  });

  it.each<[string, string, ToolDraft]>([
    [
      'LimeSurvey, with the codes of its questions',
      '"id. Antwort ID","submitdate. Datum Abgeschlossen","G01Q01. Vorname","G01Q02. Nachname","G01Q03. E-Mail-Adresse","G01Q04. Organisation"\n"1","2026-09-14 14:22:10","Ilka","Moor","ilka@ulm.example","Stadt Ulm"\n',
      { joinedOn: '2026-09-14', institutionKey: 'stadt ulm' },
    ],
    [
      'Nextcloud Forms',
      '"Benutzer-ID","Benutzeranzeigename","Zeitstempel","Vorname","Nachname","E-Mail","Dürfen wir Sie kontaktieren?"\n"","Anonymer Benutzer","2026-09-14T14:22:10+02:00","Ilka","Moor","ilka@ulm.example","Ja"\n',
      { consents: [{ scope: 'contact', givenOn: '2026-09-14', isDated: true }] },
    ],
    [
      'Microsoft Forms, which does not know the address that it has a column for',
      'ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Vorname;Nachname;E-Mail-Adresse2;Institution\n1;9/14/26 14:20:01;9/14/26 14:22:10;anonymous;;Ilka;Moor;ilka@ulm.example;Stadt Ulm\n',
      { joinedOn: '2026-09-14', notes: 'anonymous' },
    ],
    [
      'Thunderbird',
      'Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Tel. dienstlich,Tel. privat,Fax-Nummer,Mobil-Tel.-Nr.,Dienstlich: Ort,Arbeitstitel,Abteilung,Organisation\nIlka,Moor,Ilka Moor,ilka@ulm.example,p@ulm.example,+49 1,+49 2,+49 3,+49 4,Ulm,CDO,Amt 10,Stadt Ulm\n',
      {
        phone: '+49 1',
        city: 'Ulm',
        office: 'CDO',
        notes: 'Fax-Nummer: +49 3',
        told: ['email p@ulm.example ', 'phone +49 2 private', 'phone +49 4 mobile'],
      },
    ],
    [
      'Apple',
      'Vorname,Nachname,Firma,Position,E-Mail (Arbeit),E-Mail (Privat),Telefon (Arbeit),Mobiltelefon\nIlka,Moor,Stadt Ulm,CDO,ilka@ulm.example,p@ulm.example,+49 1,+49 2\n',
      {
        phone: '+49 1',
        told: ['email p@ulm.example private', 'phone +49 2 mobile'],
      },
    ],
    [
      'Google, with several values in a cell',
      'First Name,Last Name,Name Prefix,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nIlka,Moor,Dr.,Stadt Ulm,CDO,Work,ilka@ulm.example ::: p@ulm.example,Work,+49 1 ::: +49 2\n',
      {
        academicTitle: 'Dr.',
        phone: '+49 1',
        told: ['email p@ulm.example ', 'phone +49 2 '],
      },
    ],
  ])('recognises the columns of %s', (_tool, text, { told = [], ...draft }: ToolDraft) => {
    const [row] = planned(textFile(text));
    expect(row && contactsOf(row)).toEqual(expect.arrayContaining([...told]));
    expect(row?.draft).toMatchObject({ givenName: 'Ilka', familyName: 'Moor', email: 'ilka@ulm.example', ...draft });
    expect(row && keysOf(row)).toEqual([]);
  });

  it('takes the first of several addresses in a cell, however they are parted', () => {
    for (const between of [', ', '; ', ' / ', ' und ']) {
      const [row] = planned(textFile(`Name\tE-Mail\nIlka Moor\ta@ulm.example${between}b@ulm.example\n`));
      expect(row?.draft).toMatchObject({ email: 'a@ulm.example', notes: '' });
      expect(row && contactsOf(row)).toEqual(['email a@ulm.example ', 'email b@ulm.example ']);
    }
  });

  it('keeps several values of one cell', () => {
    const [row] = planned(
      textFile('Given Name,Family Name,E-mail 1 - Value\nIlka,Moor,a@ulm.example ::: b@ulm.example\n'),
    );
    expect(row?.draft).toMatchObject({ email: 'a@ulm.example', notes: '' });
    expect(row && contactsOf(row)).toEqual(['email a@ulm.example ', 'email b@ulm.example ']);
  });

  it('tells initials, titles and brackets apart', () => {
    const rows = planned(fileOf('C8.csv'));
    expect(rows.map(nameOf)).toEqual([
      ['', 'H.', 'Brandmoor'],
      ['', 'C.', 'Brandmoor'],
      ['Dipl.-Ing. (FH)', 'Tore', 'Wulfert'],
      ['Prof. Dr. h. c. mult.', 'Mira', 'Stellfeld'],
      ['', 'Mira', 'Stellfeld'],
    ]);
    expect(rows.map(({ action }) => action)).toEqual(['create', 'create', 'create', 'create', 'duplicateInFile']);
    expect(rows[4]?.draft.department).toBe('Referat 12');
  });

  it('takes the apostrophe away that another tool wrote before a formula', () => {
    expect(planned(fileOf('C12.csv'))[0]?.draft.phone).toBe('+49 30 1234567');
    const [row] = planned(textFile("Vorname;Nachname;Notizen\n's;'t Hooft;'kurz\n"));
    expect(row?.draft).toMatchObject({ givenName: "'s", familyName: "'t Hooft", notes: "'kurz" });
  });
});
