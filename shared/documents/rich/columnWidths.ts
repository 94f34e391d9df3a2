import type { TableCells } from '../document';
import { shareWidth } from '../shareWidth';
import { runsToText } from './textRuns';

/** In letters. From there on a column takes what is over, and breaks its lines. */
const LONGEST_WORD = 18;
const LONGEST_CELL = 40;
const SHORTEST = 4;

/** Nobody sets the widths of these columns: each gets its share by the longest word and the longest cell in it. Per cent that add up to 100. */
export function columnWidths(rows: readonly TableCells[], columns: number): readonly number[] {
  const wanted = Array.from({ length: columns }, (_, column) => {
    const cells = rows.map((row) => runsToText(row[column] ?? []));
    const word = longest(cells.flatMap((text) => text.split(/\s+/u)));
    const cell = longest(cells);
    return SHORTEST + Math.min(LONGEST_WORD, word) + Math.min(LONGEST_CELL, cell);
  });
  return shareWidth(wanted.map((width) => ({ label: '', align: 'start', width }))).map(({ width }) => width);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
