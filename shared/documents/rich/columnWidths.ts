import type { TableCells } from '../document';
import { BOLD_LETTER, COLUMN_GAP, fitColumns, toPercent, type ColumnWish } from '../fitColumns';
import { runsToText } from './textRuns';

/** So many letters stand beside each other in an agenda item. */
const ROOM = 66;
/** In letters. A longer word may break, so that others stay whole; a longer cell has several lines. */
const LONGEST_WORD = 22;
const LONGEST_CELL = 40;
/** A cell that is not longer is a word: „€ 1.234“. */
const SHORT_CELL = 12;
const FEWEST = 2;

/** Nobody sets the widths of these columns: see [Note: words stay whole]. Per cent that add up to 100. @param heads how many of the rows are headers */
export function columnWidths(rows: readonly TableCells[], columns: number, heads: number): readonly number[] {
  const wishes = Array.from({ length: columns }, (_, column): ColumnWish => {
    const wishOf = (measure: (text: string) => number): number =>
      longest(rows.map((row, at) => measure(runsToText(row[column] ?? [])) * (at < heads ? BOLD_LETTER : 1)));
    const least = Math.max(FEWEST, Math.min(LONGEST_WORD, wishOf(unbroken)));
    return {
      least: least + COLUMN_GAP,
      wish:
        Math.max(
          least,
          Math.min(
            LONGEST_CELL,
            wishOf(({ length }) => length),
          ),
        ) + COLUMN_GAP,
    };
  });
  return toPercent(fitColumns(wishes, ROOM));
}

function unbroken(text: string): number {
  return text.length <= SHORT_CELL ? text.length : longest(text.split(/[\s/-]+/u).map(({ length }) => length));
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
