import { describe, expect, it } from 'vitest';
import {
  addressListDocument,
  documentToHtml,
  documentToOdt,
  isCells,
  labelsDocument,
  type AddressEntry,
} from '../../../shared/documents';
import { labelSheets, labelSize, sheetsOf } from '../../../shared/documents/addresses/labelSheets';
import {
  institutionToLabel,
  memberToAddress,
  memberToLabel,
  memberToVcard,
  type MemberExportRow,
} from '../../../shared/domain/listExport';
import { createTranslate } from '../../../shared/messages/translate';
import { exportWords } from '../../support/exportWords';
import { elements, readPart } from '../../support/documents/officeFiles';
import { record } from '../../support/records';
import { fullTemplate } from '../../support/documents/template';

const t = createTranslate('de');
const site = { id: 's', title: '', street: 'Rathausplatz 1', postalCode: '12345', city: 'Hagenrode', state: '' };
const institution = record('institutions', 'institution:1', {
  name: 'Stadt Hagenrode',
  city: 'Hagenrode',
  sites: [{ ...site, id: 'other', city: 'Altenau', street: 'Am Markt 3', postalCode: '54321' }, site],
});
const position = {
  id: 'p',
  office: 'CDO',
  department: 'Amt 10',
  institutionId: 'institution:1',
  from: '',
  to: '',
  isMain: false,
};

function person(fields: Parameters<typeof record<'members'>>[2] = {}): MemberExportRow {
  const member = record('members', 'member:1', {
    academicTitle: 'Dr.',
    givenName: 'Kim',
    familyName: 'Beispiel',
    ...fields,
  });
  return { id: member.id, member, position, institution };
}

describe('a label', () => {
  it('has the street of the institution in the town of the person', () => {
    expect(memberToLabel(person({ city: 'hagenrode' }))).toEqual([
      'Stadt Hagenrode',
      'Amt 10',
      'Dr. Kim Beispiel',
      'Rathausplatz 1',
      '12345 Hagenrode',
    ]);
    expect(institutionToLabel(institution)).toEqual(['Stadt Hagenrode', 'Rathausplatz 1', '12345 Hagenrode']);
  });

  it('has no street of another town', () => {
    expect(memberToLabel(person({ city: 'Ulm' })).slice(3)).toEqual(['Ulm']);
    expect(memberToLabel({ ...person(), position: undefined, institution: undefined })).toEqual(['Dr. Kim Beispiel']);
  });

  it('becomes smaller where its lines would not fit', () => {
    const sheet = labelSheets['70x36'];
    expect(labelSize(['Stadt Ulm', 'Kim Beispiel'], sheet)).toBe(11);
    const long = 'Landesbetrieb für Informationstechnologie und Registermodernisierung';
    expect(
      labelSize(
        [long, long, 'Prof. Dr.-Ing. Maximiliane-Alexandra Freifrau von Hohenstein', 'Straße 1', '12345 Ort'],
        sheet,
      ),
    ).toBeLessThan(9);
    expect(labelSize(['x'.repeat(2000)], sheet)).toBe(5);
  });

  it('stands where its sheet has it, on as many sheets as it takes', () => {
    expect(
      sheetsOf(
        Array.from({ length: 25 }, () => 0),
        labelSheets['70x36'],
      ).map(({ length }) => length),
    ).toEqual([24, 1]);
    for (const { columns, rows, width, height, top, left, gap } of Object.values(labelSheets)) {
      expect(left + columns * width + (columns - 1) * gap).toBeLessThanOrEqual(210);
      expect(top + rows * height).toBeLessThanOrEqual(297);
    }
    const model = labelsDocument({ ...source, sheet: '99x38', labels: [['Stadt Ulm'], ['', ' '], ['<b>', '=1+1']] }, t);
    expect(model.blocks).toEqual([{ kind: 'labels', sheet: '99x38', labels: [['Stadt Ulm'], ['<b>', '=1+1']] }]);
    expect(documentToHtml(model)).toContain('&lt;b&gt;');
    const frames = elements(readPart(documentToOdt(model), 'content.xml'), 'draw:frame');
    expect(frames.map((frame) => [frame.getAttribute('svg:x'), frame.getAttribute('svg:y')])).toEqual([
      ['4.65mm', '15.10mm'],
      ['106.25mm', '15.10mm'],
    ]);
  });
});

const source = {
  network: 'Netz Süd',
  language: 'de',
  template: fullTemplate,
  tlp: 'TLP:AMBER',
  createdAt: '2026-11-29T12:00:00.000Z',
} as const;

function entry(name: string, fields: Partial<AddressEntry> = {}): AddressEntry {
  return { name, office: '', institution: '', city: '', email: '', phone: '', ...fields };
}

describe('an address list', () => {
  const entries = [
    entry('Zorn, Beate', { institution: 'Ämterverbund', email: 'zorn@x.example' }),
    entry('Ohne, Ort', { office: 'CDO' }),
    entry('Ahlers, Bernd', { institution: 'Stadt Ulm', city: 'Ulm', email: 'ahlers@x.example' }),
    entry('Beck, Ada', { institution: 'Ämterverbund', city: 'Bonn' }),
  ];

  it('by name has a row for each in the order of the alphabet, and no column that nobody fills', () => {
    const { blocks, tlp, pageNumber } = addressListDocument(
      { ...source, today: '2026-11-29', selection: '', grouping: 'name', entries },
      t,
    );
    const [table] = blocks.filter((block) => block.kind === 'table');
    expect(table?.columns.map(({ label }) => label)).toEqual(['Name', 'Institution', 'E-Mail']);
    expect(table?.rows.filter(isCells).map(([name]) => name?.[0]?.text)).toEqual([
      'Ahlers, Bernd',
      'Beck, Ada',
      'Ohne, Ort\n',
      'Zorn, Beate',
    ]);
    expect(tlp).toBe('TLP:AMBER');
    expect(pageNumber).toBeDefined();
  });

  it('by institution is in the order of the alphabet, whoever has none last', () => {
    const { blocks } = addressListDocument(
      { ...source, today: '2026-11-29', selection: 'in Bayern', grouping: 'institution', entries },
      t,
    );
    const [table] = blocks.filter((block) => block.kind === 'table');
    expect(table?.rows.map((row) => (isCells(row) ? row[0]?.map(({ text }) => text).join('') : row.group))).toEqual([
      'Ämterverbund, Bonn',
      'Beck, Ada',
      'Zorn, Beate',
      'Stadt Ulm',
      'Ahlers, Bernd',
      'Ohne Institution',
      'Ohne, Ort\nCDO',
    ]);
  });

  it('says what was chosen and nothing else; a card as well', () => {
    const row = person({ email: 'kim@x.example', phone: '+49 1', city: 'Ulm', notes: 'vertraulich', tags: ['x'] });
    const some = new Set(['email', 'office'] as const);
    expect(memberToAddress(row, some)).toEqual(entry('Beispiel, Kim', { office: 'CDO', email: 'kim@x.example' }));
    expect(memberToVcard(row, some, exportWords())).toMatchObject({
      uid: 'member:1',
      displayName: 'Kim Beispiel',
      office: 'CDO',
      institution: '',
      emails: [{ value: 'kim@x.example', use: '' }],
      phones: [],
      categories: [],
      note: '',
    });
    expect(memberToVcard(row, new Set(['notes', 'tags', 'academicTitle'] as const), exportWords())).toMatchObject({
      displayName: 'Dr. Kim Beispiel',
      categories: ['x'],
      note: 'vertraulich',
    });
  });
});
