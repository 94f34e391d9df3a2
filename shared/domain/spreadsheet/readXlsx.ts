import { err, ok, type Result } from '../../result';
import { readParts, readXml, type XmlBudget } from '../officeFile';
import { booleanToText, isoToText, numberToText, serialToText } from './cellText';
import type { NumberFormat } from './numberFormat';
import { createSheetBuilder, type SheetContent } from './sheetBuilder';
import {
  createTextReader,
  isTrue,
  NOTHING,
  readFormats,
  readStrings,
  relationsOf,
  valueOf,
  type ReadPart,
} from './xlsxParts';
import {
  chooseSheet,
  MOST_NODES,
  type SheetName,
  type SheetProblem,
  type SheetWish,
  type Spreadsheet,
} from './chooseSheet';

/** Of the relations between parts (ECMA-376 part 2), by the end of their type: the strict variant has other beginnings. */
const WORKBOOK = '/officeDocument';

interface SheetEntry extends SheetName {
  readonly relation: string;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
}

interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** A workbook of Excel since 2007 (ECMA-376, transitional or strict); `notSpreadsheet` where the container holds something else. */
export function readXlsx(bytes: Uint8Array, wish: SheetWish): Result<Spreadsheet, SheetProblem> {
  const budget: XmlBudget = { nodes: MOST_NODES };
  const part: ReadPart = (name, handlers) => {
    const parts = readParts(bytes, new Set([name]));
    if (!parts.ok) return parts;
    const found = parts.value.get(name);
    if (!found) return ok(false);
    const read = readXml(found, budget, handlers);
    return read.ok ? ok(true) : read;
  };

  const root = relationsOf('', part);
  if (!root.ok) return root;
  const start = [...root.value.values()].find(({ type }) => type.endsWith(WORKBOOK))?.target;
  if (start === undefined || !/workbook\w*\.xml$/iu.test(start)) return err({ type: 'notSpreadsheet' });
  const book = readWorkbook(start, part);
  if (!book.ok) return book;
  const related = relationsOf(start, part);
  if (!related.ok) return related;
  const targetOf = (end: string): string | undefined =>
    [...related.value.values()].find(({ type }) => type.endsWith(end))?.target;
  const strings = readStrings(targetOf('/sharedStrings'), part);
  if (!strings.ok) return strings;
  const formats = readFormats(targetOf('/styles'), part);
  if (!formats.ok) return formats;
  const context = { strings: strings.value, formats: formats.value, is1904: book.value.is1904 };
  // Sheets of a chart or of a macro hold no cells.
  const sheets = book.value.sheets.filter(({ relation }) => related.value.get(relation)?.type.endsWith('/worksheet'));
  return chooseSheet('xlsx', sheets, wish, (index) => {
    const target = related.value.get(sheets[index]?.relation ?? '')?.target;
    return readSheet(target ?? '', context, budget, part);
  });
}

function readWorkbook(name: string, part: ReadPart): Result<Workbook, SheetProblem> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  const read = part(name, {
    ...NOTHING,
    open({ local }, attributes) {
      if (local === 'workbookPr') is1904 = isTrue(valueOf(attributes, 'date1904'));
      if (local !== 'sheet') return;
      sheets.push({
        name: valueOf(attributes, 'name') ?? '',
        isHidden: (valueOf(attributes, 'state') ?? 'visible') !== 'visible',
        // `r:id`; its namespace differs between the variants.
        relation: attributes.find(({ local: own, uri }) => own === 'id' && uri !== '')?.value ?? '',
      });
    },
  });
  if (!read.ok) return read;
  return read.value ? ok({ sheets, is1904 }) : err({ type: 'damaged' });
}

function readSheet(
  name: string,
  context: CellContext,
  budget: XmlBudget,
  part: ReadPart,
): Result<SheetContent, SheetProblem> {
  const builder = createSheetBuilder(budget);
  const text = createTextReader();
  let row = 0;
  let column = 0;
  let type = '';
  let format: NumberFormat = { kind: 'plain' };
  const read = part(name, {
    open({ local }, attributes) {
      text.open(local);
      switch (local) {
        case 'col':
          if (isTrue(valueOf(attributes, 'hidden')))
            builder.hideColumns(Number(valueOf(attributes, 'min')), Number(valueOf(attributes, 'max')));
          break;
        case 'row':
          row = Number(valueOf(attributes, 'r') ?? row + 1);
          column = 0;
          if (isTrue(valueOf(attributes, 'hidden'))) builder.hideRow(row);
          break;
        case 'c':
          column = columnOf(valueOf(attributes, 'r')) ?? column + 1;
          type = valueOf(attributes, 't') ?? 'n';
          format = context.formats[Number(valueOf(attributes, 's') ?? 0)] ?? { kind: 'plain' };
          text.take();
          break;
        case 'mergeCell': {
          const region = regionOf(valueOf(attributes, 'ref') ?? '');
          if (region) builder.merge(region);
        }
      }
    },
    close() {
      if (text.close() !== 'c') return;
      const value = text.take();
      if (type === 'e' && value !== '') builder.putError(row, value);
      else builder.put(row, column, cellText(value, type, format, context));
    },
    text: text.text,
  });
  // What merged cells mean counts too.
  const content = builder.finish();
  const overrun = builder.overrun();
  if (overrun) return err(overrun);
  if (!read.ok) return read;
  return read.value ? ok(content) : err({ type: 'damaged' });
}

/** Types of cells: ECMA-376 part 1, §18.18.11. What a formula came to when it was saved is its value. */
function cellText(value: string, type: string, format: NumberFormat, { strings, is1904 }: CellContext): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '' ? '' : booleanToText(isTrue(value));
    case 'd':
      return isoToText(value);
    case 'n': {
      const number = Number(value);
      if (value.trim() === '' || Number.isNaN(number)) return value;
      if (format.kind === 'date') return serialToText(number, is1904) ?? numberToText(number);
      const text = numberToText(number);
      return format.kind === 'padded' ? text.padStart(format.digits, '0') : text;
    }
    default:
      return value;
  }
}

/** "BC12" is in column 55. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/u.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0);
}

function regionOf(reference: string): Parameters<ReturnType<typeof createSheetBuilder>['merge']>[0] | undefined {
  const [from, to] = reference.split(':');
  const [column, last] = [columnOf(from), columnOf(to)];
  const [row, lastRow] = [Number(/\d+$/u.exec(from ?? '')?.[0]), Number(/\d+$/u.exec(to ?? '')?.[0])];
  if (column === undefined || last === undefined) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: last - column + 1 };
}
