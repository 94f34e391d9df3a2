import { describe, expect, it } from 'vitest';
import { readImportFile, type ImportFile, type ReadAs } from '../../../shared/domain/import';
import { ods, sheetData, xlsx } from '../../support/spreadsheets';
import { readDataFile } from './readDataFile';

function fileOf(bytes: Uint8Array, readAs?: ReadAs): ImportFile {
  const file = readImportFile('liste', bytes, readAs);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

const problemOf = (bytes: Uint8Array): unknown => {
  const file = readImportFile('liste', bytes);
  return file.ok ? 'read' : file.error;
};
const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  fileOf(bytes).table.rows.map(({ cells }) => cells);

describe('spreadsheets as LibreOffice writes them', () => {
  it.each(['liste.xlsx', 'liste.ods', 'liste-1904.xlsx'])('reads %s', (name) => {
    const { table, format, mappings } = fileOf(readDataFile(`spreadsheets/${name}`));
    expect(format).toEqual({
      kind: 'sheet',
      type: name.endsWith('ods') ? 'ods' : 'xlsx',
      sheets: [
        { name: 'Hinweise', isHidden: false },
        { name: 'Teilnehmende', isHidden: false },
        { name: 'Entwurf', isHidden: true },
      ],
      sheet: 1,
      hiddenRows: 1,
      hiddenColumns: 1,
    });
    expect(table.headingLine).toBe(4);
    expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [
        5,
        'Stadt Hagenrode',
        'Ilka',
        'Brandmoor',
        'ilka.brandmoor@hagenrode.example',
        '4935211234567',
        '14.09.2026',
        'WAHR',
        'nur vormittags\nZimmer  12',
        '0,3',
        '01067',
      ],
      [
        6,
        'Stadt Hagenrode',
        'Tore',
        'Wulfert',
        'tore.wulfert@hagenrode.example',
        '+49 3521 99',
        '15.09.2026 09:30',
        'FALSCH',
        '',
        '',
        '',
      ],
    ]);
    expect(table.above[0]).toBe('Anmeldungen Herbsttagung, Stand 01.10.2026');
    expect(table.problems).toEqual([{ line: 6, key: 'import.problem.formulaError', values: { value: '#DIV/0!' } }]);
    expect(mappings.slice(0, 8).map(({ field }) => field)).not.toContain('ignored');
  });

  it.each(['liste.xlsx', 'liste.ods'])(
    'reads another sheet of %s when a person asks for it, a hidden one too',
    (name) => {
      const file = fileOf(readDataFile(`spreadsheets/${name}`), { sheet: 2 });
      expect(file.table.rows.map(({ cells }) => cells)).toEqual([['Mira', 'Stellfeld']]);
      expect(fileOf(readDataFile(`spreadsheets/${name}`), { headingLine: 3 }).table.headingLine).toBe(3);
    },
  );

  it.each([
    ['kennwort.xlsx', 'encrypted'],
    ['kennwort.ods', 'encrypted'],
    ['liste.xls', 'oldSpreadsheet'],
  ])('refuses %s in words of its own', (name, type) => {
    expect(problemOf(readDataFile(`spreadsheets/${name}`))).toEqual({ type });
  });
});

describe('spreadsheets of other programs', () => {
  const head =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Nachname</t></is></c><c r="C1" t="inlineStr"><is><t>Angemeldet am</t></is></c></row>';

  it('reads shared texts in pieces, without their pronunciation, and texts of formulas', () => {
    const bytes = xlsx({
      strings:
        '<si><t>Nachname</t></si><si><r><t xml:space="preserve">Brand</t></r><r><t>moor_x000A_</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      sheets: {
        Liste:
          '<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Ort</t></is></c></row><row r="7"><c r="B7" t="s"><v>1</v></c><c r="C7" t="str"><f>UPPER("ulm")</f><v>ULM</v></c></row></sheetData>',
      },
    });
    expect(fileOf(bytes).table.rows).toEqual([{ line: 7, cells: ['', 'Brandmoor\n', 'ULM'], extra: '' }]);
  });

  it.each([
    ['', '46279', '14.09.2026'],
    ['', '46279.3958333333', '14.09.2026 09:30'],
    ['date1904="1"', '44817', '14.09.2026'],
    ['', '1', '01.01.1900'],
    ['', '61', '01.03.1900'],
    ['', '0.5', '12:00'],
    ['', '46279.99999', '15.09.2026'],
  ])('reads days of both epochs: %s %s', (properties, serial, text) => {
    const bytes = xlsx({
      properties,
      styles:
        '<numFmts><numFmt numFmtId="170" formatCode="[$-407]d/\\ mmmm\\ yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
      sheets: {
        Liste: `<sheetData>${head}<row r="2"><c r="A2"><v>12</v></c><c r="C2" s="1"><v>${serial}</v></c></row></sheetData>`,
      },
    });
    expect(cellsOf(bytes)).toEqual([['12', '', text]]);
  });

  it.each([
    ['0.30000000000000004', '0,3'],
    ['4.935211234567E12', '4935211234567'],
    ['1E20', '100000000000000000000'],
    ['-2', '-2'],
  ])('writes the number %s without what the format of numbers adds to it', (value, text) => {
    const bytes = xlsx({
      sheets: { Liste: `<sheetData>${head}<row r="2"><c r="A2"><v>${value}</v></c></row></sheetData>` },
    });
    expect(cellsOf(bytes)[0]?.[0]).toBe(text);
  });

  it('keeps the zeros before a postcode', () => {
    const bytes = xlsx({
      styles: '<numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>',
      sheets: { Liste: `<sheetData>${head}<row r="2"><c r="A2"><v>1067</v></c></row></sheetData>` },
    });
    expect(cellsOf(bytes)[0]?.[0]).toBe('01067');
  });

  it('reads the strict variant, cells without an address, and ISO days', () => {
    const bytes = xlsx({
      main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      sheets: {
        Liste: `${sheetData([['Nachname', 'Angemeldet am']]).replace('</sheetData>', '')}<row><c t="inlineStr"><is><t>Moor</t></is></c><c t="d"><v>2026-09-14T00:00:00</v></c></row></sheetData>`,
      },
    });
    expect(cellsOf(bytes)).toEqual([['Moor', '14.09.2026']]);
  });

  it('gives the text of a merged cell to all rows that it covers, but a title to none', () => {
    const bytes = xlsx({
      sheets: {
        Liste:
          sheetData([
            ['Mitgliederliste'],
            ['Institution', 'Nachname'],
            ['Stadt Ulm', 'Moor'],
            ['', 'Wulfert'],
            ['', 'Stellfeld'],
          ]) + '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>',
      },
    });
    const { table } = fileOf(bytes);
    expect(table.above).toEqual(['Mitgliederliste']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Stadt Ulm', 'Moor'],
      ['Stadt Ulm', 'Wulfert'],
      ['', 'Stellfeld'],
    ]);
  });

  it('takes the first sheet that looks like a list, else the first with content, and says where there is none', () => {
    const cover = sheetData([['Deckblatt']]);
    const list = sheetData([
      ['Vorname', 'Nachname'],
      ['Ilka', 'Moor'],
    ]);
    expect(fileOf(xlsx({ sheets: { Deckblatt: cover, Leer: '<sheetData/>', Liste: list } })).format).toMatchObject({
      sheet: 2,
    });
    expect(fileOf(xlsx({ sheets: { Leer: '<sheetData/>', Deckblatt: cover } })).format).toMatchObject({ sheet: 1 });
    expect(problemOf(xlsx({ sheets: { Leer: '<sheetData/>' } }))).toEqual({ type: 'emptyFile' });
  });

  it('reads repeated cells and rows of an ODS, and no comments', () => {
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell office:value-type="string" ${attributes}><office:annotation><text:p>Notiz</text:p></office:annotation><text:p>${text}</text:p></table:table-cell>`;
    const bytes = ods(
      `<table:table table:name="Liste"><table:table-row>${cell('Nachname')}${cell('Telefon', 'table:number-columns-repeated="2"')}</table:table-row>` +
        `<table:table-row table:number-rows-repeated="2">${cell('Moor')}<table:table-cell/>${cell('030<text:tab/>1<text:line-break/>2')}</table:table-row></table:table>`,
    );
    expect(cellsOf(bytes)).toEqual([
      ['Moor', '', '030\t1\n2'],
      ['Moor', '', '030\t1\n2'],
    ]);
  });

  it.each([
    ['a document of words', xlsx({ sheets: {} }).slice(0, 200), { type: 'damaged' }],
    [
      'a row that is repeated a million times',
      ods(
        '<table:table table:name="x"><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
      { type: 'tooLarge', limit: { unit: 'rows', most: 50_000 } },
    ],
    [
      'a cell that is repeated to the last column',
      ods(
        '<table:table table:name="x"><table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
      ),
      { type: 'tooLarge', limit: { unit: 'columns', most: 500 } },
    ],
    [
      'a cell in the last column',
      xlsx({ sheets: { Liste: '<sheetData><row><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>' } }),
      { type: 'tooLarge', limit: { unit: 'columns', most: 500 } },
    ],
  ])('refuses %s', (_what, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });
});
