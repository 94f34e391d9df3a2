import { describe, expect, it } from 'vitest';
import {
  mapRows,
  planMemberImport,
  readImportFile,
  type ImportFile,
  type PlannedRow,
} from '../../../shared/domain/import';
import { readDataFile, standingTopics } from './readDataFile';

function fileOf(bytes: Uint8Array | string): ImportFile {
  const file = readImportFile('karten.vcf', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

function rowsOf(bytes: Uint8Array | string): readonly PlannedRow[] {
  const { table, mappings } = fileOf(bytes);
  const rows = mapRows(table, mappings);
  return planMemberImport({ rows, members: [], institutions: [], topics: standingTopics, today: '2026-12-09' }).rows;
}

const card = (version: string, ...lines: readonly string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
const draftOf = (text: string): PlannedRow['draft'] | undefined => rowsOf(text)[0]?.draft;

describe('vCards', () => {
  it('reads a file of all versions, folded and in quoted-printable', () => {
    const rows = rowsOf(readDataFile('kontakte-gemischt.vcf'));
    expect(rows.length).toBe(75);
    expect(rows.filter(({ action }) => action === 'error')).toEqual([]);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows[0]?.draft).toMatchObject({
      academicTitle: 'Dr.-Ing.',
      givenName: 'Kai-Uwe',
      familyName: 'Lehmann',
      institutionKey: 'stadt kiel',
      office: 'Dezernentin',
      email: 'kai-uwe.lehmann0@landeshauptstadt-kiel.example',
      contacts: [
        { kind: 'email', value: 'kai-uwe.lehmann0@landeshauptstadt-kiel.example', use: '' },
        { kind: 'phone', value: '+49 697 8893593', use: 'work' },
      ],
    });
    const [guenther] = rows.filter(({ draft }) => draft.email === 'guenther.schulz@it.nrw.example');
    expect(guenther?.draft).toMatchObject({ givenName: 'Günther', office: 'Geschäftsführer' });
    const [stefan] = rows.filter(({ draft }) => draft.familyName === 'Kraus');
    expect(stefan?.draft.notes).toBe('Zweite Zeile folgt:\nbitte nur per E-Mail');
    const [haas] = rows.filter(({ draft }) => draft.familyName === 'Haas');
    expect(haas?.draft).toMatchObject({
      phone: '0199-915785-21',
      seeks: ['topic:infrastructure', 'topic:qualification', 'topic:measurement', 'topic:legal-tech'],
    });
  });

  it('reads the example of RFC 6350 §8', () => {
    const draft = draftOf(
      card(
        '4.0',
        'FN:Simon Perreault',
        'N:Perreault;Simon;;;ing. jr,M.Sc.',
        'BDAY:--0203',
        'ANNIVERSARY:20090808T1430-0500',
        'GENDER:M',
        'LANG;PREF=1:fr',
        'LANG;PREF=2:en',
        'ORG;TYPE=work:Viagenie',
        'ADR;TYPE=work:;Suite D2-630;2875 Laurier;',
        ' Quebec;QC;G1V 2M2;Canada',
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
        'TEL;VALUE=uri;TYPE="work,cell,voice,video,text":tel:+1-418-262-6501',
        'EMAIL;TYPE=work:simon.perreault@viagenie.ca',
        'GEO;TYPE=work:geo:46.772673,-71.282945',
        'KEY;TYPE=work;VALUE=uri:',
        ' http://www.viagenie.ca/simon.perreault/simon.asc',
        'TZ:-0500',
        'URL;TYPE=home:http://nomis80.org',
      ),
    );
    expect(draft).toMatchObject({
      givenName: 'Simon',
      familyName: 'Perreault',
      academicTitle: 'ing. jr M.Sc.',
      city: 'Quebec',
      phone: '+1-418-656-9254-102',
      email: 'simon.perreault@viagenie.ca',
      preferredLanguage: '',
    });
    expect(draft?.contacts.map(({ kind, value, use }) => [kind, value, use])).toEqual([
      ['email', 'simon.perreault@viagenie.ca', 'work'],
      ['phone', '+1-418-656-9254-102', 'work'],
      ['phone', '+1-418-262-6501', 'mobile'],
    ]);
    for (const kept of [
      'LANG: en',
      'ADR (work): 2875 Laurier, Suite D2-630, G1V 2M2 Quebec, QC, Canada',
      'http://nomis80.org',
    ])
      expect(draft?.notes).toContain(kept);
  });

  it('reads the first example of RFC 2426 §7, and keeps the fax in the notes', () => {
    const draft = draftOf(
      card(
        '3.0',
        'FN:Frank Dawson',
        'ORG:Lotus Development Corporation;Internet Products',
        'ADR;TYPE=WORK,POSTAL,PARCEL:;;6544 Battleford Drive',
        ' ;Raleigh;NC;27613-3502;U.S.A.',
        'TEL;TYPE=VOICE,MSG,WORK:+1-919-676-9515',
        'TEL;TYPE=FAX,WORK:+1-919-676-9564',
        'EMAIL;TYPE=INTERNET,PREF:Frank_Dawson@Lotus.com',
        'EMAIL;TYPE=INTERNET:fdawson@earthlink.net',
        'URL:http://home.earthlink.net/~fdawson',
      ),
    );
    expect(draft).toMatchObject({
      givenName: 'Frank',
      familyName: 'Dawson',
      department: 'Internet Products',
      email: 'frank_dawson@lotus.com',
      phone: '+1-919-676-9515',
    });
    expect(draft?.notes).toContain('TEL (fax, work): +1-919-676-9564');
    expect(draft?.contacts.map(({ value }) => value)).toContain('fdawson@earthlink.net');
  });

  it('reads version 2.1: soft line breaks, other character sets, types without a name', () => {
    const draft = draftOf(
      card(
        '2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=F6hrke;J=FCrgen',
        'ORG;QUOTED-PRINTABLE:Stadt Hagen=',
        'rode;Amt 10\\; Zentrale Dienste',
        'TEL;WORK;VOICE:030 1',
        'TEL;CELL:0171 2',
        'NOTE;ENCODING=QUOTED-PRINTABLE:Erste Zeile=0D=0AZweite, mit Komma; und mehr',
        'PHOTO;JPEG;ENCODING=BASE64:',
        ' /9j/4AAQSkZJRgABAQ',
        '',
        'X-FUN:a,b',
      ),
    );
    expect(draft).toMatchObject({
      givenName: 'Jürgen',
      familyName: 'Möhrke',
      institutionKey: 'stadt hagenrode',
      department: 'Amt 10; Zentrale Dienste',
      phone: '030 1',
      notes: 'Erste Zeile\nZweite, mit Komma; und mehr\nX-FUN: a,b',
    });
  });

  it('takes out a fold within a character', () => {
    const text = card('3.0', 'N:Möhrke;Jürgen', 'ORG:Stadt Größrode');
    const bytes = [...new TextEncoder().encode(text)];
    const at = bytes.indexOf(0xc3, bytes.indexOf(0x4f)) + 1;
    bytes.splice(at, 0, 0x0d, 0x0a, 0x20);
    expect(rowsOf(Uint8Array.from(bytes))[0]?.draft.institutionKey).toBe('stadt groessrode');
  });

  it('names by Apple’s labels what belongs together, and takes the preferred one first', () => {
    const draft = draftOf(
      card(
        '3.0',
        'N:Moor;Ilka;;;',
        'item1.EMAIL;type=INTERNET:privat@ulm.example',
        'item1.X-ABLabel:_$!<Home>!$_',
        'item2.EMAIL;type=INTERNET;type=pref:amt@ulm.example',
        'item2.X-ABLabel:Sekretariat',
        'item3.ADR;type=WORK:;;Markt 1;Ulm;;89073;',
        'item3.X-ABADR:de',
      ),
    );
    expect(draft).toMatchObject({ email: 'amt@ulm.example', city: 'Ulm' });
    expect(draft?.contacts).toContainEqual({ kind: 'email', value: 'privat@ulm.example', use: 'private' });
    expect(draft?.notes).toBe('ADR (work): Markt 1, 89073 Ulm');
  });

  it('reads what it can: a line that is none is kept and told, a card that is never closed ends with the file', () => {
    const rows = rowsOf(
      `BEGIN:VCARD\nVERSION:3.0\nFN:Ilka Moor\nkein Eintrag\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nN:Wulfert;Tore\nROLE:CDO\n`,
    );
    expect(rows.map(({ draft }) => [draft.familyName, draft.office, draft.notes])).toEqual([
      ['Moor', '', 'kein Eintrag'],
      ['Wulfert', 'CDO', ''],
    ]);
    expect(rows[0]?.problems).toMatchObject([{ line: 1, key: 'import.problem.unreadCardLine' }]);
  });

  it('finds the member whose card came from here', () => {
    expect(draftOf(card('4.0', 'UID:member:01ABC', 'N:Moor;Ilka', 'LANG:en-GB'))).toMatchObject({
      memberId: 'member:01ABC',
      preferredLanguage: 'en',
    });
    expect(draftOf(card('4.0', 'UID:urn:uuid:4fbe8971', 'N:Moor;Ilka'))?.memberId).toBe('');
  });

  it('reads 10,000 cards with pictures in linear time', () => {
    const picture = `PHOTO;ENCODING=b:${'A'.repeat(200)}\r\n ${'B'.repeat(200)}`;
    const text = Array.from({ length: 10_000 }, (_, index) =>
      card('3.0', `N:Moor${index};Ilka`, picture, `EMAIL:m${index}@ulm.example`),
    ).join('');
    // In quadratic time it would not come to an end before the time limit of every test.
    expect(fileOf(text).table.rows.length).toBe(10_000);
  });

  it('leaves out what is no person, and birthdays, and says so; cards are counted', () => {
    const text =
      card('4.0', 'KIND:org', 'FN:Zentrale Rathaus', 'ORG:Stadt Ulm') +
      card('3.0', 'N:Moor;Ilka', 'BDAY:1970-04-01') +
      card('3.0', 'FN:Stadt Bonn', 'N:;;;;', 'ORG:Stadt Bonn', 'X-ABShowAs:COMPANY') +
      card('3.0', 'N:Wulfert;Tore', 'ADR;TYPE=WORK:;;Hauptstr. 5;Ulm;;89073;Deutschland', 'kein Eintrag');
    expect(rowsOf(text).map(({ line, draft }) => [line, draft.familyName, draft.notes])).toEqual([
      [1, 'Moor', ''],
      [2, 'Wulfert', 'ADR (work): Hauptstr. 5, 89073 Ulm, Deutschland\nkein Eintrag'],
    ]);
    expect(rowsOf(text)[1]?.problems).toMatchObject([{ line: 2, key: 'import.problem.unreadCardLine' }]);
    expect(fileOf(text).table.notes).toEqual([
      { key: 'import.note.notPeople', values: { count: 2, text: 'Zentrale Rathaus, Stadt Bonn' } },
      { key: 'import.note.birthdays', values: {} },
    ]);
  });

  it('says where a file holds no card', () => {
    expect(readImportFile('x.vcf', new TextEncoder().encode('BEGIN:VCARDS\n'))).toMatchObject({
      ok: false,
      error: { type: 'noCards' },
    });
  });
});
