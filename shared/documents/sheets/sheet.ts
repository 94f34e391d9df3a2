import { cleanText } from '../cleanText';
import { createDateFormats } from '../formatDates';
import type { DocumentLanguage } from '../minutesContent';
import type { Tlp } from '../tlp';

export type SheetColumnType = 'text' | 'number' | 'date';

export type SheetColumn = {
  /** For programs; the label is for people. */
  readonly id: string;
  readonly label: string;
  readonly type: SheetColumnType;
};

/** `''` is an empty cell. A day is `YYYY-MM-DD`; what is none, in a column of days, stays text. */
export type SheetValue = string | number;

/** A table for spreadsheet programs, already in the language of its readers. */
export type Sheet = {
  /** Of the tab: at most 31 letters, none of `[]:*?/\`. */
  readonly name: string;
  readonly title: string;
  /** The network, as whose document it goes out. */
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly tlp: Tlp;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
};

export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** `serial`: days since 30 December 1899, as both formats count. */
  | { readonly kind: 'date'; readonly date: string; readonly serial: number };

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before it the two families of programs count differently: Excel has a 29 February 1900. */
const FIRST_SAFE_SERIAL = 61;
/** What Excel takes in a cell; a longer text would make it call the file damaged. */
const LONGEST_TEXT = 32_767;

/** What a cell holds, the same for every format: a text is never taken for a formula, a number or a day. */
export function toCell(value: SheetValue, type: SheetColumnType): SheetCell {
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'empty' };
  const text = shortened(cleanText(value));
  if (text === '') return { kind: 'empty' };
  const serial = type === 'date' ? toSerial(text) : undefined;
  return serial === undefined ? { kind: 'text', text } : { kind: 'date', date: text, serial };
}

function toSerial(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  const serial = (time - EPOCH) / DAY;
  return serial < FIRST_SAFE_SERIAL ? undefined : serial;
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** The cell as people read it. */
export function cellToText(cell: SheetCell, language: DocumentLanguage): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return numberFormats[language].format(cell.value);
    case 'date':
      return createDateFormats(language, 'UTC').calendarDate(cell.date);
  }
}

const numberOptions = { maximumFractionDigits: 15, useGrouping: false } as const;
const numberFormats: Readonly<Record<DocumentLanguage, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE', numberOptions),
  en: new Intl.NumberFormat('en-GB', numberOptions),
};

/** Rows that are looked at for the width of a column: a list of 50,000 is not gone through twice for it. */
const MEASURED_ROWS = 500;
/** In letters; the arrow of the filter needs some of the heading's. */
const NARROWEST = 8;
const WIDEST = 48;
const FILTER_ARROW = 4;

/** Width of each column in letters: as wide as what is in it, within limits; what is longer is wrapped. */
export function columnWidths({ columns, rows, language }: Sheet): readonly number[] {
  const measured = rows.slice(0, MEASURED_ROWS);
  return columns.map(({ label, type }, index) => {
    const longest = measured.reduce((length, row) => {
      const lines = cellToText(toCell(row[index] ?? '', type), language).split('\n');
      return Math.max(length, ...lines.map((line) => line.length));
    }, label.length + FILTER_ARROW);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
  });
}

/** "A", "Z", "AA": the name of a column, counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
