import type { DocumentModel, TableBlock, TableColumn, TableGroupRow, TextRun } from '../document';
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
/** Between two columns there is as much room as so many letters take. */
const GAP = 2;
/** Bold letters, as those of the first column and of headings, are wider. */
const BOLD = 1.1;

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

/** As wide as most of its texts in letters. Where there is too little room for all, words stay whole as long as they can; the longest ones break. */
function columnsOf({ columns, rows }: PrintedListSource): readonly TableColumn[] {
  const wishes = columns.map((label, at): Wish => {
    const texts = rows.flatMap((row) => ('group' in row ? [] : (row[at] ?? [])));
    const weight = at === 0 ? BOLD : 1;
    const words = mostOf(texts.map((text) => longestOf(text.split(/[\s/-]+/u)))) * weight;
    const whole = mostOf(texts.map(({ length }) => length)) * weight;
    const least = Math.min(Math.max(longestOf(label.split(' ')) * BOLD, words, FEWEST), MOST);
    return { least: least + GAP, wish: Math.max(least, Math.min(whole, MOST * 0.6)) + GAP };
  });
  const widths = fitted(wishes);
  return columns.map((label, at) => ({ label, align: 'start', width: widths[at] ?? FEWEST }));
}

/** Letters that a column needs so that no word breaks, and that it would like. */
interface Wish {
  readonly least: number;
  readonly wish: number;
}

function fitted(wishes: readonly Wish[]): readonly number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const wished = sum(wishes.map(({ wish }) => wish));
  if (wished <= LETTERS_ACROSS) return wishes.map(({ wish }) => wish);
  const leasts = wishes.map(({ least }) => least);
  const spare = LETTERS_ACROSS - sum(leasts);
  if (spare >= 0)
    return wishes.map(({ least, wish }) => least + ((wish - least) * spare) / Math.max(1, wished - sum(leasts)));
  const room = roomOf(leasts);
  return leasts.map((least) => Math.min(least, room));
}

/** The most that a column may have so that all find room: what shorter ones leave is for the longer ones. */
function roomOf(leasts: readonly number[]): number {
  let [left, columns] = [LETTERS_ACROSS, leasts.length];
  for (const least of leasts.toSorted((one, other) => one - other)) {
    if (least > left / columns) break;
    left -= least;
    columns -= 1;
  }
  return left / columns;
}

/** Whole numbers that add up to 100; what rounding leaves goes to those that lost the most by it. */
function toPercent(widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const exact = widths.map((width) => (width / total) * 100);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const losers = exact
    .map((share, at) => ({ at, lost: share - Math.floor(share) }))
    .toSorted((one, other) => other.lost - one.lost)
    .slice(0, missing);
  return exact.map((share, at) => Math.floor(share) + (losers.some((loser) => loser.at === at) ? 1 : 0));
}

function longestOf(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}

/** What nine of ten are not longer than. */
function mostOf(lengths: readonly number[]): number {
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
}
