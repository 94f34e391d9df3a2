import { tableToCsv } from '../csv';
import { cellToText, toCell, type Sheet } from './sheet';

/**
 * For Excel as CSV, with numbers as its reader writes them, and dates in a form that means one day whoever reads them: 1.3.2024, but no 01/03/2024. A file
 * of text has no place for title and label.
 */
export function sheetToCsv({ columns, rows, language }: Sheet): string {
  return tableToCsv([
    columns.map(({ label }) => label),
    ...rows.map((row) =>
      columns.map(({ type }, index) => {
        const cell = toCell(row[index] ?? '', type);
        return cell.kind === 'date' && language === 'en' ? cell.date : cellToText(cell, language);
      }),
    ),
  ]);
}
