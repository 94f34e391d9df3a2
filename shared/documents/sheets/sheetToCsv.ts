import { tableToCsv } from '../csv';
import { cellToText, toCell, type Sheet } from './sheet';

/** For Excel as CSV, with dates and numbers as its reader writes them. A file of text has no place for title and label. */
export function sheetToCsv({ columns, rows, language }: Sheet): string {
  return tableToCsv([
    columns.map(({ label }) => label),
    ...rows.map((row) => columns.map(({ type }, index) => cellToText(toCell(row[index] ?? '', type), language))),
  ]);
}
