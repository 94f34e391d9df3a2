import { err, ok, type Result } from '../../result';
import { readParts, readXml, type XmlAttribute, type XmlBudget, type XmlName } from '../officeFile';
import { booleanToText, isoToText, numberToText } from './cellText';
import {
  chooseSheet,
  MOST_NODES,
  type SheetName,
  type SheetProblem,
  type SheetWish,
  type Spreadsheet,
} from './chooseSheet';
import {
  createSheetBuilder,
  LONGEST_CELL,
  MOST_SHEET_COLUMNS,
  type SheetBuilder,
  type SheetContent,
} from './sheetBuilder';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const MIME = 'mimetype';
/** With its variant for templates. */
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/** A spreadsheet of LibreOffice and others (ISO/IEC 26300); `notSpreadsheet` where the container holds something else. */
export function readOds(bytes: Uint8Array, wish: SheetWish): Result<Spreadsheet, SheetProblem> {
  const parts = readParts(bytes, new Set([CONTENT, MANIFEST, MIME]));
  if (!parts.ok) return parts;
  const mime = new TextDecoder().decode(parts.value.get(MIME)?.subarray(0, 200));
  if (!mime.startsWith(SPREADSHEET)) return err({ type: 'notSpreadsheet' });
  const manifest = parts.value.get(MANIFEST);
  const isEncrypted = manifest ? hasEncryption(manifest, { nodes: MOST_NODES }) : ok(false);
  if (!isEncrypted.ok) return isEncrypted;
  if (isEncrypted.value) return err({ type: 'encrypted' });
  const content = parts.value.get(CONTENT);
  if (!content) return err({ type: 'damaged' });
  const sheets = readNames(content, { nodes: MOST_NODES });
  if (!sheets.ok) return sheets;
  return chooseSheet('ods', sheets.value, wish, (index) => readTable(content, index, { nodes: MOST_NODES }));
}

/** The whole container, or parts of it, have a password. */
function hasEncryption(manifest: Uint8Array, budget: XmlBudget): Result<boolean, SheetProblem> {
  let isEncrypted = false;
  const read = readXml(manifest, budget, {
    open({ local }) {
      if (local === 'encryption-data') isEncrypted = true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? ok(isEncrypted) : read;
}

function readNames(content: Uint8Array, budget: XmlBudget): Result<readonly SheetName[], SheetProblem> {
  const sheets: { readonly name: string; readonly style: string }[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  const path: string[] = [];
  const read = readXml(content, budget, {
    open({ local }, attributes) {
      if (local === 'style') style = valueOf(attributes, 'name') ?? '';
      if (local === 'table-properties' && valueOf(attributes, 'display') === 'false') hiddenStyles.add(style);
      if (local === 'table' && path.at(-1) === 'spreadsheet')
        sheets.push({ name: valueOf(attributes, 'name') ?? '', style: valueOf(attributes, 'style-name') ?? '' });
      path.push(local);
    },
    close: () => path.pop(),
    text: () => undefined,
  });
  if (!read.ok) return read;
  return ok(sheets.map(({ name, style: own }) => ({ name, isHidden: hiddenStyles.has(own) })));
}

function readTable(content: Uint8Array, wanted: number, budget: XmlBudget): Result<SheetContent, SheetProblem> {
  const builder = createSheetBuilder(budget);
  const reader = createTableReader(builder);
  const path: string[] = [];
  let table = -1;
  const read = readXml(content, budget, {
    open(element, attributes) {
      if (element.local === 'table' && path.at(-1) === 'spreadsheet') table += 1;
      path.push(element.local);
      // 'document-content', 'body', 'spreadsheet', 'table'.
      if (table === wanted && path[3] === 'table') reader.open(element, attributes);
    },
    close() {
      if (table === wanted && path[3] === 'table') reader.close();
      path.pop();
    },
    text(piece) {
      if (table === wanted && path[3] === 'table') reader.text(piece);
    },
  });
  // What merged cells mean counts too.
  const sheet = builder.finish();
  const overrun = builder.overrun();
  if (overrun) return err(overrun);
  return read.ok ? ok(sheet) : read;
}

interface TableReader {
  readonly open: (element: XmlName, attributes: readonly XmlAttribute[]) => void;
  readonly close: () => void;
  readonly text: (piece: string) => void;
}

/** Rows that a program repeats at the end of a sheet are a million; those with content are written down one by one or a few times. */
function createTableReader(builder: SheetBuilder): TableReader {
  const path: string[] = [];
  let row = 1;
  let rowTimes = 1;
  let column = 1;
  let hidingColumn = 1;
  let cell: { readonly attributes: readonly XmlAttribute[]; readonly depth: number } | undefined;
  let paragraphs: string[] = [];
  let length = 0;
  let hasContent = false;

  /** Only in a paragraph of the cell itself: comments and drawings have some of their own. */
  function isTold(): boolean {
    return cell !== undefined && path[cell.depth] === 'p' && !path.includes('annotation');
  }

  function add(piece: string): void {
    if (!isTold() || length > LONGEST_CELL) return;
    length += piece.length;
    paragraphs.push((paragraphs.pop() ?? '') + piece);
  }

  function finishCell(attributes: readonly XmlAttribute[]): void {
    const shown = paragraphs.join('\n');
    const times = Math.min(numberOf(attributes, 'number-columns-repeated'), MOST_SHEET_COLUMNS + 1);
    const isError = attributes.some(({ local, value }) => local === 'value-type' && value === 'error');
    const text = isError ? '' : cellText(attributes, shown);
    if (text !== '' || isError) hasContent = true;
    for (let at = column; at < column + times && (text !== '' || isError); at += 1) {
      for (let line = row; line < row + Math.min(rowTimes, LONGEST_REPEAT); line += 1) {
        if (isError) builder.putError(line, shown);
        else builder.put(line, at, text);
      }
    }
    builder.merge({
      row,
      column,
      rows: numberOf(attributes, 'number-rows-spanned'),
      columns: numberOf(attributes, 'number-columns-spanned'),
    });
    column += numberOf(attributes, 'number-columns-repeated');
  }

  return {
    open({ local }, attributes) {
      const isInTable = !path.includes('table-cell') && !path.includes('covered-table-cell');
      path.push(local);
      switch (local) {
        case 'table-column': {
          const times = numberOf(attributes, 'number-columns-repeated');
          if (isHidden(attributes)) builder.hideColumns(hidingColumn, hidingColumn + times - 1);
          hidingColumn += times;
          break;
        }
        case 'table-row':
          if (!isInTable) break;
          rowTimes = numberOf(attributes, 'number-rows-repeated');
          column = 1;
          hasContent = false;
          if (isHidden(attributes))
            for (let at = row; at < row + Math.min(rowTimes, LONGEST_REPEAT); at += 1) builder.hideRow(at);
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (!isInTable) break;
          cell = { attributes, depth: path.length };
          paragraphs = [];
          length = 0;
          break;
        case 'p':
          if (isTold()) paragraphs.push('');
          break;
        case 's':
          add(' '.repeat(Math.min(numberOf(attributes, 'c'), 100)));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
      }
    },
    close() {
      const local = path.at(-1);
      if (cell && path.length === cell.depth) {
        finishCell(cell.attributes);
        cell = undefined;
      }
      if (local === 'table-row' && !path.includes('table-cell')) {
        // Repeated with content more often than any list is long: the builder is told, and says so.
        if (hasContent && rowTimes > LONGEST_REPEAT) builder.put(row, MOST_SHEET_COLUMNS + 1, 'x');
        row += rowTimes;
      }
      path.pop();
    },
    text: add,
  };
}

/** Rows with the same content, one after the other. */
const LONGEST_REPEAT = 60_000;

/** Types of values: OpenDocument 1.3 part 3, §19.385. */
function cellText(attributes: readonly XmlAttribute[], shown: string): string {
  switch (valueOf(attributes, 'value-type')) {
    case 'float': {
      const value = Number(valueOf(attributes, 'value'));
      // With the zeros before it, where it is shown so: a postcode.
      if (/^\d+$/u.test(shown) && Number(shown) === value) return shown;
      return Number.isNaN(value) ? shown : numberToText(value);
    }
    case 'date':
      return isoToText(valueOf(attributes, 'date-value') ?? shown);
    case 'boolean':
      return booleanToText(valueOf(attributes, 'boolean-value') === 'true');
    default:
      return shown;
  }
}

function isHidden(attributes: readonly XmlAttribute[]): boolean {
  const visibility = valueOf(attributes, 'visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** A count that is 1 where nothing is said. */
function numberOf(attributes: readonly XmlAttribute[], local: string): number {
  const count = Number(valueOf(attributes, local) ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** OpenDocument's own, whose prefixes are `office`, `table`, `text` and `style`; LibreOffice repeats some under its own. */
function valueOf(attributes: readonly XmlAttribute[], local: string): string | undefined {
  return attributes.find((attribute) => attribute.local === local && attribute.uri.startsWith(ODF))?.value;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
