import type { DocumentModel, TableBlock, TableColumn, TableGroupRow, TextRun } from '../document';
import { letterheadOf, pageNumberText } from '../documentFrame';
import type { DocumentTemplate } from '../documentTemplate';
import { createDateFormats } from '../formatDates';
import type { DocumentLanguage } from '../minutesContent';
import { tlpText } from '../minutesMetaBlock';
import { shareWidth } from '../shareWidth';
import type { Tlp } from '../tlp';
import type { DocumentLabelKey, TranslateDocument } from '../translateDocument';

/** The texts of a row, one for each column, or the heading above those that follow. */
export type PrintedRow = readonly string[] | TableGroupRow;

/** A list as it stands on the screen, for paper. */
export type PrintedListSource = {
  /** What it lists, such as „Mitglieder“. */
  readonly name: string;
  readonly network: string;
  readonly language: DocumentLanguage;
  readonly template: DocumentTemplate;
  readonly tlp: Tlp;
  /** ISO 8601 instant. */
  readonly createdAt: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Filters and search in words; `''` where nothing was left out. */
  readonly selection: string;
  /** What it is sorted by and which headings it has, in words. */
  readonly order: string;
  /** How many it lists, in words: under headings somebody may stand twice. */
  readonly count: string;
  /** Headings of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly PrintedRow[];
};

/** So many letters stand beside each other on an upright page; a list that needs more lies across. */
const LETTERS_UPRIGHT = 84;

/** A list with its columns, its order and its headings. `t` must speak `source.language`. */
export function printedListDocument(source: PrintedListSource, t: TranslateDocument): DocumentModel {
  const { name, network, language, template, tlp, createdAt, today, selection, order } = source;
  const date = createDateFormats(language, 'UTC').calendarDate(today);
  const columns = columnsOf(source);
  const letters = columns.reduce((sum, { width }) => sum + width, 0);
  const facts: readonly (readonly [DocumentLabelKey, string])[] = [
    ['documents.register.selection', selection === '' ? t('documents.register.all') : selection],
    ['documents.list.order', order],
    ['documents.list.asOf', date],
    ['documents.meta.tlp', tlpText(tlp, t)],
  ];
  return {
    title: `${name}: ${network}`,
    language,
    page: letters > LETTERS_UPRIGHT ? 'letterAcross' : 'letter',
    tlp,
    letterhead: letterheadOf(network, template, t('documents.register.reference', { name, date }), ''),
    pageNumber: pageNumberText(t),
    createdAt,
    blocks: [
      { kind: 'heading', level: 1, text: name },
      {
        kind: 'definitions',
        caption: t('documents.register.facts'),
        pairs: facts.map(([key, text]) => ({ term: t(key), runs: [{ text }] })),
      },
      table(source, columns),
    ],
  };
}

function table({ rows, count }: PrintedListSource, columns: readonly TableColumn[]): TableBlock {
  return {
    kind: 'table',
    caption: count,
    columns: shareWidth(columns),
    rows: rows.map((row) => ('group' in row ? row : row.map(cell))),
  };
}

function cell(text: string, at: number): readonly TextRun[] {
  return [at === 0 ? { text, style: 'strong' } : { text }];
}

/** The fewest and the most letters that a column is given, whatever stands in it. */
const FEWEST = 7;
const MOST = 36;

/** As wide as most of its texts in letters, or the longest words, which do not break; very long ones go over several lines. */
function columnsOf({ columns, rows }: PrintedListSource): readonly TableColumn[] {
  return columns.map((label, at) => {
    const texts = rows.flatMap((row) => ('group' in row ? [] : (row[at] ?? [])));
    const words = mostOf(texts.map((text) => Math.max(...text.split(/[\s/-]+/u).map(({ length }) => length))));
    const whole = mostOf(texts.map(({ length }) => length));
    const heading = Math.max(...label.split(' ').map(({ length }) => length));
    const width = Math.min(Math.max(heading, words, Math.min(whole, MOST * 0.6), FEWEST), MOST);
    return { label, align: 'start', width };
  });
}

/** What nine of ten are not longer than. */
function mostOf(lengths: readonly number[]): number {
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
}
