import type { DocumentModel, TableBlock, TableColumn, TableGroupRow, TextRun } from '../document';
import { BOLD_LETTER, COLUMN_GAP, fitColumns, toPercent, type ColumnWish } from '../fitColumns';
import { calendarDay, listDocument, type ListFrame } from '../listDocument';
import type { TranslateDocument } from '../translateDocument';

/** The texts of a row, one for each column, or the heading above those that follow. */
export type PrintedRow = readonly string[] | TableGroupRow;

/** A list as it stands on the screen, for paper. */
export type PrintedListSource = ListFrame & {
  /** What it lists, such as „Mitglieder“. */
  readonly name: string;
  /** What it is sorted by and which headings it has, in words. */
  readonly order: string;
  /** How many it lists, in words: under headings somebody may stand twice. */
  readonly count: string;
  /** Headings of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
};

/** So many letters stand beside each other on an upright page; a list that needs more lies across. */
const LETTERS_UPRIGHT = 72;
/** And on one that lies across. */
const LETTERS_ACROSS = 112;
/** A list with its columns, its order and its headings. `t` must speak `source.language`. */
export function printedListDocument(source: PrintedListSource, t: TranslateDocument): DocumentModel {
  const { name, language, today, order } = source;
  const columns = columnsOf(source);
  const letters = columns.reduce((sum, { width }) => sum + width, 0);
  return listDocument(
    source,
    {
      name,
      page: letters > LETTERS_UPRIGHT ? 'letterAcross' : 'letter',
      facts: [
        ['documents.list.order', order],
        ['documents.list.asOf', calendarDay(today, language)],
      ],
      table: table(source, columns),
    },
    t,
  );
}

function table({ rows, count }: PrintedListSource, columns: readonly TableColumn[]): TableBlock {
  const shares = toPercent(columns.map(({ width }) => width));
  return {
    kind: 'table',
    caption: count,
    columns: columns.map((column, at) => ({ ...column, width: shares[at] ?? 0 })),
    rows: rows.map((row) => ('group' in row ? row : row.map(cell))),
  };
}

function cell(text: string, at: number): readonly TextRun[] {
  return [at === 0 ? { text, style: 'strong' } : { text }];
}

/** The fewest and the most letters that a column is given, whatever stands in it. */
const FEWEST = 7;
const MOST = 36;

/** As wide as most of its texts in letters, see [Note: words stay whole]. */
function columnsOf({ columns, rows }: PrintedListSource): readonly TableColumn[] {
  const wishes = columns.map((label, at): ColumnWish => {
    const texts = rows.flatMap((row) => ('group' in row ? [] : (row[at] ?? [])));
    const weight = at === 0 ? BOLD_LETTER : 1;
    const words = mostOf(texts.map((text) => longestOf(text.split(/[\s/-]+/u)))) * weight;
    const whole = mostOf(texts.map(({ length }) => length)) * weight;
    const least = Math.min(Math.max(longestOf(label.split(' ')) * BOLD_LETTER, words, FEWEST), MOST);
    return { least: least + COLUMN_GAP, wish: Math.max(least, Math.min(whole, MOST * 0.6)) + COLUMN_GAP };
  });
  const widths = fitColumns(wishes, LETTERS_ACROSS);
  return columns.map((label, at) => ({ label, align: 'start', width: widths[at] ?? FEWEST }));
}

function longestOf(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}

/** What nine of ten are not longer than. */
function mostOf(lengths: readonly number[]): number {
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
}
