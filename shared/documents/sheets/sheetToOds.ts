import { escapeHtml } from '../escapeHtml';
import { localeByLanguage } from '../formatDates';
import { manifestXml } from '../odt/odtManifest';
import { namespaces as common, xmlDeclaration } from '../odt/odtXml';
import { zipPackage } from '../zipPackage';
import {
  cellToText,
  columnName,
  columnWidths,
  toCell,
  type Sheet,
  type SheetColumnType,
  type SheetValue,
} from './sheet';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const namespaces = `${common} xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"`;
/** Of a letter in 10 points, on average, in millimetres. */
const LETTER = 2.1;

/** An OpenDocument spreadsheet (ODF 1.3, ISO/IEC 26300) of one sheet, which says the same as `sheetToXlsx`. */
export function sheetToOds(sheet: Sheet): Uint8Array {
  return zipPackage([
    { path: 'mimetype', content: mediaType, isStored: true },
    {
      path: 'META-INF/manifest.xml',
      content: manifestXml(
        mediaType,
        ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => [path, 'text/xml']),
      ),
    },
    { path: 'content.xml', content: contentXml(sheet) },
    { path: 'styles.xml', content: stylesXml(sheet) },
    { path: 'meta.xml', content: metaXml(sheet) },
    { path: 'settings.xml', content: settingsXml(sheet) },
  ]);
}

function contentXml(sheet: Sheet): string {
  const { columns, rows, name } = sheet;
  const widths = columnWidths(sheet);
  const columnStyles = widths.map(
    (width, index) =>
      `<style:style style:name="co${index + 1}" style:family="table-column"><style:table-column-properties style:column-width="${(width * LETTER).toFixed(1)}mm"/></style:style>`,
  );
  const columnsXml = widths.map(
    (_, index) =>
      `<table:table-column table:style-name="co${index + 1}" table:default-cell-style-name="${columns[index]?.type === 'date' ? 'Day' : columns[index]?.type === 'number' ? 'Number' : 'Text'}"/>`,
  );
  const heading = columns.map(({ label }) => textCell(label, 'Heading')).join('');
  const body = rows.map(
    (row) =>
      `<table:table-row table:style-name="ro1">${columns.map(({ type }, index) => cellXml(row[index] ?? '', type, sheet)).join('')}</table:table-row>`,
  );
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  return `${xmlDeclaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${columnStyles.join('')}<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style><style:style style:name="ta1" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${escapeHtml(name)}" table:style-name="ta1">${columnsXml.join('')}<table:table-header-rows><table:table-row table:style-name="ro1">${heading}</table:table-row></table:table-header-rows>${body.join('')}</table:table><table:database-ranges><table:database-range table:name="List" table:target-range-address="${escapeHtml(`${quoted}.A1:${quoted}.${last}`)}" table:display-filter-buttons="true"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function cellXml(value: SheetValue, type: SheetColumnType, { language }: Sheet): string {
  const cell = toCell(value, type);
  const shown = `<text:p>${escapeHtml(cellToText(cell, language))}</text:p>`;
  switch (cell.kind) {
    case 'empty':
      return '<table:table-cell/>';
    case 'text':
      return textCell(cell.text, 'Text');
    case 'number':
      return `<table:table-cell table:style-name="Number" office:value-type="float" office:value="${cell.value}">${shown}</table:table-cell>`;
    case 'date':
      return `<table:table-cell table:style-name="Day" office:value-type="date" office:date-value="${cell.date}">${shown}</table:table-cell>`;
  }
}

function textCell(text: string, style: string): string {
  const lines = text.split('\n').map((line) => `<text:p>${spacedText(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/** Blanks at either end of a paragraph, and all but one elsewhere, are elements: they would be dropped (part 3, §6.1.2). */
function spacedText(line: string): string {
  return escapeHtml(line).replace(/^ +| +$| {2,}/gu, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

function stylesXml({ language, title, network, tlp }: Sheet): string {
  const [code, country] = localeByLanguage[language].split('-');
  const day = ['day', 'month', 'year'].map((part) => `<number:${part} number:style="long"/>`);
  const between = `<number:text>${language === 'de' ? '.' : '/'}</number:text>`;
  const style = (name: string, data: string, cell: string, text = ''): string =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}><style:table-cell-properties ${cell}/>${text}</style:style>`;
  const wrapped = 'fo:wrap-option="wrap" style:vertical-align="top"';
  const line = (inner: string): string => `<text:p>${inner}</text:p>`;
  const region = (side: string, inner: string): string => `<style:region-${side}>${line(inner)}</style:region-${side}>`;
  return `${xmlDeclaration}<office:document-styles ${namespaces} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="10pt" fo:language="${code}" fo:country="${country}"/></style:default-style><number:date-style style:name="DayFormat" number:language="${code}" number:country="${country}">${day.join(between)}</number:date-style><number:text-style style:name="TextFormat"><number:text-content/></number:text-style><number:number-style style:name="NumberFormat"><number:number number:min-integer-digits="1"/></number:number-style><style:style style:name="Default" style:family="table-cell"/>${style('Text', ' style:data-style-name="TextFormat"', wrapped)}${style('Day', ' style:data-style-name="DayFormat"', 'style:vertical-align="top"')}${style('Number', ' style:data-style-name="NumberFormat"', 'style:vertical-align="top"')}${style('Heading', ' style:data-style-name="TextFormat"', `${wrapped} fo:border-bottom="0.5pt solid #171a2b"`, '<style:text-properties fo:font-weight="bold"/>')}</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="15mm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="3mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="Page"><style:header>${region('left', escapeHtml(title))}${region('right', escapeHtml(tlp))}</style:header><style:footer>${region('left', escapeHtml(network))}${region('right', '<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>')}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
}

function metaXml({ title, network, tlp, createdAt, language }: Sheet): string {
  const fields = [
    ['meta:generator', 'Verbund'],
    ['dc:title', title],
    ['dc:subject', tlp],
    ['dc:language', localeByLanguage[language]],
    ['meta:initial-creator', network],
    ['dc:creator', network],
    ['meta:creation-date', createdAt],
    ['dc:date', createdAt],
    ['meta:keyword', tlp],
  ] as const;
  const xml = fields.map(([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`).join('');
  return `${xmlDeclaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta>${xml}</office:meta></office:document-meta>`;
}

/** What ODF leaves to settings of the program: the header row stays in sight. */
function settingsXml({ name }: Sheet): string {
  const item = (key: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${key}" config:type="${type}">${value}</config:config-item>`;
  const frozen = [
    item('CursorPositionX', 'int', 0),
    item('CursorPositionY', 'int', 1),
    item('HorizontalSplitMode', 'short', 0),
    item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', 0),
    item('VerticalSplitPosition', 'int', 1),
    item('ActiveSplitRange', 'short', 2),
    item('PositionBottom', 'int', 1),
  ].join('');
  return `${xmlDeclaration}<office:document-settings ${namespaces} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${escapeHtml(name)}">${frozen}</config:config-item-map-entry></config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}
