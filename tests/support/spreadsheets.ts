import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

export interface WorkbookParts {
  /** What stands in `<worksheet>`, by the name of its sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  readonly main?: string;
  readonly relations?: string;
}

/** A workbook as other programs than LibreOffice write it, made by hand. */
export function xlsx(workbook: WorkbookParts): Uint8Array {
  return zipSync(workbookParts(workbook));
}

/** The parts of its container, by name. */
export function workbookParts({
  sheets,
  strings,
  styles,
  properties = '',
  main = MAIN,
  relations = RELATIONS,
}: WorkbookParts): Readonly<Record<string, Uint8Array>> {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const all = (inner: string): Uint8Array =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const parts: Record<string, Uint8Array> = {
    '_rels/.rels': all(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr ${properties}/><sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': all(
      names.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)).join('') +
        relation('t', 'sharedStrings', '/xl/sharedStrings.xml') +
        relation('f', 'styles', 'styles.xml'),
    ),
  };
  for (const [index, name] of names.entries())
    parts[`xl/worksheets/sheet${index}.xml`] = strToU8(`<worksheet xmlns="${main}">${sheets[name]}</worksheet>`);
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = strToU8(`<sst xmlns="${main}">${strings}</sst>`);
  if (styles !== undefined) parts['xl/styles.xml'] = strToU8(`<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  return parts;
}

/** Rows of texts in cells, as `<worksheet>` has them. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

/** @param tables what stands in `<office:spreadsheet>` */
export function ods(tables: string): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content ${['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${ODF}${name}:1.0"`).join(' ')}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}
