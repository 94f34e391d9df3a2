import type { TooLarge } from '../../readingProblem';
import { err, ok, type Result } from '../../result';
import type { SheetContent } from './sheetBuilder';

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetWish {
  /** Of a person: which sheet, from 0. */
  readonly asked?: number | undefined;
  /** Whether it looks like what is wanted: of several with content the first such is taken, else the first. */
  readonly isLikely: (content: SheetContent) => boolean;
}

export type SpreadsheetFormat = 'xlsx' | 'ods';

export interface Spreadsheet {
  readonly format: SpreadsheetFormat;
  readonly sheets: readonly SheetName[];
  /** Which of them was read, from 0. */
  readonly sheet: number;
  readonly content: SheetContent;
}

export type SheetProblem = { readonly type: 'damaged' | 'encrypted' | 'notSpreadsheet' | 'emptyFile' } | TooLarge;

/** Elements and attributes of all parts of a file together: a million cells have six million. */
export const MOST_NODES = 12_000_000;
const MOST_SHEETS = 256;

/** Reads the sheet that is asked for, or looks for the likeliest, those that are shown first. */
export function chooseSheet(
  format: SpreadsheetFormat,
  sheets: readonly SheetName[],
  { asked, isLikely }: SheetWish,
  read: (index: number) => Result<SheetContent, SheetProblem>,
): Result<Spreadsheet, SheetProblem> {
  if (sheets.length > MOST_SHEETS) return err({ type: 'tooLarge' });
  const found = (sheet: number, content: SheetContent): Result<Spreadsheet, SheetProblem> =>
    ok({ format, sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })), sheet, content });
  if (asked !== undefined && sheets[asked]) {
    const content = read(asked);
    return content.ok ? found(asked, content.value) : content;
  }
  let first: { readonly sheet: number; readonly content: SheetContent } | undefined;
  for (const sheet of shownFirst(sheets)) {
    const content = read(sheet);
    if (!content.ok) return content;
    if (content.value.rows.length === 0) continue;
    if (isLikely(content.value)) return found(sheet, content.value);
    first ??= { sheet, content: content.value };
  }
  return first ? found(first.sheet, first.content) : err({ type: 'emptyFile' });
}

function shownFirst(sheets: readonly SheetName[]): readonly number[] {
  const all = sheets.map(({ isHidden }, index) => ({ isHidden, index }));
  return [...all.filter(({ isHidden }) => !isHidden), ...all.filter(({ isHidden }) => isHidden)].map(
    ({ index }) => index,
  );
}
