import { escapeHtml } from '../escapeHtml';
import { localeByLanguage } from '../formatDates';
import { zipPackage } from '../zipPackage';
import { columnName, columnWidths, toCell, type Sheet, type SheetColumnType, type SheetValue } from './sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Numbers of the styles in `styles`, in the order of its cellXfs. */
const STYLE = { heading: 1, text: 2, date: 3, number: 4 } as const;

/**
 * A workbook of one sheet (ISO/IEC 29500, SpreadsheetML): header row frozen, filtered and repeated in print, texts as texts whatever they
 * begin with. See docs/decisions/0086.
 */
export function sheetToXlsx(sheet: Sheet): Uint8Array {
  return zipPackage([
    { path: '[Content_Types].xml', content: contentTypes },
    {
      path: '_rels/.rels',
      content: relationships([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
        [`${office}/extended-properties`, 'docProps/app.xml'],
      ]),
    },
    { path: 'docProps/core.xml', content: coreProperties(sheet) },
    {
      path: 'docProps/app.xml',
      content: `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Verbund</Application></Properties>`,
    },
    { path: 'xl/workbook.xml', content: workbook(sheet) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        [`${office}/worksheet`, 'worksheets/sheet1.xml'],
        [`${office}/styles`, 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', content: styles(sheet) },
    { path: 'xl/worksheets/sheet1.xml', content: worksheet(sheet) },
  ]);
}

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${relations}">${entries.join('')}</Relationships>`;
}

function coreProperties({ title, network, tlp, createdAt, language }: Sheet): string {
  const time = new Date(createdAt).toISOString().replace(/\.\d+Z$/u, 'Z');
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:subject>${escapeHtml(tlp)}</dc:subject><dc:creator>${escapeHtml(network)}</dc:creator><cp:keywords>${escapeHtml(tlp)}</cp:keywords><dc:language>${localeByLanguage[language]}</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

function workbook(sheet: Sheet): string {
  const name = `'${sheet.name.replaceAll("'", "''")}'`;
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="${escapeHtml(sheet.name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escapeHtml(`${name}!${range(sheet, '$')}`)}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeHtml(`${name}!$1:$1`)}</definedName></definedNames></workbook>`;
}

/** From the first heading to the last cell. @param fixed `$` where the range is not to move */
function range({ columns, rows }: Sheet, fixed = ''): string {
  return `${fixed}A${fixed}1:${fixed}${columnName(columns.length - 1)}${fixed}${rows.length + 1}`;
}

/** Texts have the format “Text”, so that a program that is asked to edit one does not make a number or a formula of it either. */
function styles({ language }: Sheet): string {
  const day = language === 'de' ? 'dd\\.mm\\.yyyy' : 'dd/mm/yyyy';
  const font = (inner: string): string => `<font>${inner}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const top = '<alignment vertical="top"/>';
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${day}"/></numFmts><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function worksheet(sheet: Sheet): string {
  const { columns, rows, title, network, tlp } = sheet;
  const widths = columnWidths(sheet).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heading = columns.map(({ label }, index) => textCell(`${columnName(index)}1`, label, STYLE.heading)).join('');
  const body = rows.map((row, at) => {
    const line = at + 2;
    return `<row r="${line}">${columns.map((column, index) => cellXml(`${columnName(index)}${line}`, row[index] ?? '', column.type)).join('')}</row>`;
  });
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range(sheet)}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${heading}</row>${body.join('')}</sheetData><autoFilter ref="${range(sheet)}"/><pageMargins left="0.6" right="0.6" top="0.9" bottom="0.75" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>${headerText(title, tlp)}</oddHeader><oddFooter>${escapeHtml(`&L${withoutCodes(network)}&R&P / &N`)}</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${range(sheet)}" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors></worksheet>`;
}

/** 255 letters at most (§18.3.1.46), the label always whole. */
function headerText(title: string, tlp: string): string {
  return escapeHtml(`&L${withoutCodes(title)}&R&B${tlp}`);
}

/** An ampersand begins a code there; two are one. A digit after a code would be a size. */
function withoutCodes(text: string): string {
  return ` ${text
    .slice(0, 80)
    .replace(/\p{Surrogate}$/u, '')
    .replaceAll('\n', ' ')
    .replaceAll('&', '&&')}`;
}

function cellXml(reference: string, value: SheetValue, columnType: SheetColumnType): string {
  const cell = toCell(value, columnType);
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return textCell(reference, cell.text, STYLE.text);
    case 'number':
      return `<c r="${reference}" s="${STYLE.number}"><v>${cell.value}</v></c>`;
    case 'date':
      return `<c r="${reference}" s="${STYLE.date}"><v>${cell.serial}</v></c>`;
  }
}

function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeHtml(withoutEscapes(text))}</t></is></c>`;
}

/** `_x000D_` stands for a character there (§22.9.2.19), so a text that says it literally needs its first underline written so. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}
