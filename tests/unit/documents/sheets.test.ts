import { describe, expect, it } from 'vitest';
import { sheetToOds, sheetToXlsx, vcardsToText, type Sheet, type Vcard } from '../../../shared/documents';
import { columnName, toCell } from '../../../shared/documents/sheets/sheet';
import { elements, readPart, unzip } from '../../support/documents/officeFiles';

const sheet: Sheet = {
  name: 'Mitglieder',
  title: 'Mitglieder: Netz & Süd',
  network: 'Netz & Süd',
  language: 'de',
  tlp: 'TLP:AMBER+STRICT',
  createdAt: '2026-11-29T12:00:00.000Z',
  columns: [
    { id: 'name', label: 'Name', type: 'text' },
    { id: 'since', label: 'Seit', type: 'date' },
  ],
  rows: [['=HYPERLINK("x")', '2026-03-14']],
};

describe('a spreadsheet', () => {
  it('says its title, network and label in its properties and on every printed page', () => {
    const core = readPart(sheetToXlsx(sheet), 'docProps/core.xml');
    expect(elements(core, 'dc:title')[0]?.textContent).toBe('Mitglieder: Netz & Süd');
    expect(elements(core, 'cp:keywords')[0]?.textContent).toBe('TLP:AMBER+STRICT');
    const page = readPart(sheetToXlsx(sheet), 'xl/worksheets/sheet1.xml');
    expect(elements(page, 'oddHeader')[0]?.textContent).toBe('&L Mitglieder: Netz && Süd&R&BTLP:AMBER+STRICT');
    const meta = readPart(sheetToOds(sheet), 'meta.xml');
    expect(elements(meta, 'dc:title')[0]?.textContent).toBe('Mitglieder: Netz & Süd');
    expect(elements(meta, 'meta:keyword')[0]?.textContent).toBe('TLP:AMBER+STRICT');
    expect(elements(readPart(sheetToOds(sheet), 'styles.xml'), 'style:header')[0]?.textContent).toBe(
      'Mitglieder: Netz & SüdTLP:AMBER+STRICT',
    );
  });

  it('keeps the header row in sight, and filters by it', () => {
    const page = readPart(sheetToXlsx(sheet), 'xl/worksheets/sheet1.xml');
    expect(elements(page, 'pane')[0]?.getAttribute('state')).toBe('frozen');
    expect(elements(page, 'autoFilter')[0]?.getAttribute('ref')).toBe('A1:B2');
    const content = readPart(sheetToOds(sheet), 'content.xml');
    expect(elements(content, 'table:database-range')[0]?.getAttribute('table:target-range-address')).toBe(
      "'Mitglieder'.A1:'Mitglieder'.B2",
    );
    expect(elements(content, 'table:table-header-rows')).toHaveLength(1);
    expect(
      elements(readPart(sheetToOds(sheet), 'settings.xml'), 'config:config-item').map((item) => item.textContent),
    ).toContain('2');
  });

  it('holds no formula, whatever a text begins with', () => {
    const page = readPart(sheetToXlsx(sheet), 'xl/worksheets/sheet1.xml');
    expect(elements(page, 'f')).toHaveLength(0);
    expect(
      new TextDecoder().decode(unzip(sheetToOds(sheet)).find(({ path }) => path === 'content.xml')?.bytes),
    ).not.toContain('table:formula');
  });

  it('has its media type first and uncompressed where programs look for it', () => {
    expect(new TextDecoder().decode(sheetToOds(sheet).slice(30, 84))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });

  it('takes for a day only what is one, and what both families of programs count alike', () => {
    expect(toCell('2026-03-14', 'date')).toEqual({ kind: 'date', date: '2026-03-14', serial: 46_095 });
    for (const text of ['2026-02-30', '2026-03', '1900-02-28', 'morgen'])
      expect(toCell(text, 'date')).toEqual({ kind: 'text', text });
    expect(toCell('2026-03-14', 'text')).toEqual({ kind: 'text', text: '2026-03-14' });
    expect(toCell(Number.NaN, 'number')).toEqual({ kind: 'empty' });
  });

  it('cuts a text that Excel would not open, between characters', () => {
    const cell = toCell(`${'x'.repeat(32_765)}😀😀`, 'text');
    expect(cell).toEqual({ kind: 'text', text: `${'x'.repeat(32_765)}…` });
  });

  it('names columns beyond Z', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  });
});

const card: Vcard = {
  uid: 'member:1',
  academicTitle: 'Dr.',
  givenName: 'Kim',
  familyName: 'Beispiel',
  displayName: 'Dr. Kim Beispiel',
  office: 'Leitung, Digitales',
  institution: 'Stadt; Ulm',
  department: 'Amt 10',
  emails: [
    { value: 'kim@ulm.example', use: 'work' },
    { value: 'kim@home.example', use: 'private' },
  ],
  phones: [{ value: '+49 731 1', use: 'mobile' }],
  city: 'Ulm',
  language: 'de',
  categories: ['Legal Tech', 'a,b'],
  note: 'erste\nzweite',
  changedAt: '2026-11-29T12:34:56.789Z',
};

describe('a contact card', () => {
  it('is as RFC 6350 has it', () => {
    expect(vcardsToText([card], '4.0').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Verbund//DE',
      'KIND:individual',
      'UID;VALUE=text:member:1',
      'FN:Dr. Kim Beispiel',
      'N:Beispiel;Kim;;Dr.;',
      'ORG:Stadt\\; Ulm;Amt 10',
      'TITLE:Leitung\\, Digitales',
      'EMAIL;TYPE=work;PREF=1:kim@ulm.example',
      'EMAIL;TYPE=home:kim@home.example',
      'TEL;VALUE=text;TYPE=cell;PREF=1:+49 731 1',
      'ADR;TYPE=work:;;;Ulm;;;',
      'LANG:de',
      'CATEGORIES:Legal Tech,a\\,b',
      'NOTE:erste\\nzweite',
      'REV:20261129T123456Z',
      'END:VCARD',
      '',
    ]);
  });

  it('is as RFC 2426 has it, for Outlook', () => {
    expect(vcardsToText([card], '3.0').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Verbund//DE',
      'UID:member:1',
      'FN:Dr. Kim Beispiel',
      'N:Beispiel;Kim;;Dr.;',
      'ORG:Stadt\\; Ulm;Amt 10',
      'TITLE:Leitung\\, Digitales',
      'EMAIL;TYPE=internet;TYPE=pref:kim@ulm.example',
      'EMAIL;TYPE=internet:kim@home.example',
      'TEL;TYPE=cell;TYPE=pref:+49 731 1',
      'ADR;TYPE=work:;;;Ulm;;;',
      'CATEGORIES:Legal Tech,a\\,b',
      'NOTE:erste\\nzweite',
      'REV:2026-11-29T12:34:56Z',
      'END:VCARD',
      '',
    ]);
  });
});
