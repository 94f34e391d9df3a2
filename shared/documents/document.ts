import type { LabelSheetId } from './addresses/labelSheets';
import type { DocumentImage } from './image';
import type { DocumentLanguage, MinutesContent } from './minutesContent';
import type { Tlp } from './tlp';

/** A line feed inside `text` is a forced line break. */
export type TextRun = {
  readonly text: string;
  /** `emphasis` sets off what the document itself remarks; `italic` and `strongItalic` are what somebody wrote so. */
  readonly style?: 'strong' | 'emphasis' | 'code' | 'italic' | 'strongItalic';
  /** Address that can be opened from a file. A reader of paper has it in words: where these do not say it, it stands behind them. */
  readonly link?: string;
};

export type HeadingBlock = {
  readonly kind: 'heading';
  /** Level 1 is the title of a paper: once in minutes, once per person in certificates. Levels never skip. */
  readonly level: 1 | 2 | 3 | 4;
  /** Stands before the text and is part of the heading, for example "TOP 3"; what follows is indented to the text. */
  readonly label?: string;
  readonly text: string;
  /** At level 1 a new paper begins: it has a letterhead of its own. */
  readonly startsPage?: boolean;
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly role: 'text' | 'meta' | 'small';
  /** With a picture what it shows, in the words that also stand where there is none. */
  readonly runs: readonly TextRun[];
  /** Stands above the words. */
  readonly picture?: DocumentImage;
};

export type ListBlock = {
  readonly kind: 'list';
  readonly items: readonly (readonly TextRun[])[];
};

export type DefinitionsBlock = {
  readonly kind: 'definitions';
  readonly caption: string;
  readonly pairs: readonly {
    readonly term: string;
    readonly runs: readonly TextRun[];
    /** Each line is an entry of a list: what it wraps onto hangs, so that no part of an entry looks like one. */
    readonly hasEntries?: boolean;
  }[];
};

export type TableColumn = {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Share of the width in per cent; the shares of a table add up to 100. */
  readonly width: number;
};

export type TableCells = readonly (readonly TextRun[])[];

/** A row across all columns: what the rows below it have in common, up to the next. */
export type TableGroupRow = { readonly group: string };

export type TableRow = TableCells | TableGroupRow;

export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** A form to fill in by hand: every cell has a frame, every row the same height where its text allows. */
  readonly isRuled?: boolean;
};

/** A recorded outcome, kept together on one page where it fits. */
export type OutcomeBlock = {
  readonly kind: 'outcome';
  readonly role: 'information' | 'decision' | 'task';
  readonly label: string;
  readonly status?: { readonly text: string; readonly tone: 'positive' | 'negative' };
  /** Votes or due date, set against the right margin. */
  readonly aside?: string;
  readonly blocks: readonly TextBlock[];
};

export type SignaturesBlock = {
  readonly kind: 'signatures';
  readonly hint: string;
  readonly lines: readonly { readonly role: string; readonly name: string }[];
};

/** Cards to cut out: name badges (90 × 54 mm, two side by side) or signs for the table (A4 across, folded in the middle). */
export type CardsBlock = {
  readonly kind: 'cards';
  readonly format: 'badge' | 'tableSign';
  readonly cards: readonly Card[];
};

/** Addresses on a sheet of labels, each with its lines; empty ones are left out before. */
export type LabelsBlock = {
  readonly kind: 'labels';
  readonly sheet: LabelSheetId;
  readonly labels: readonly (readonly string[])[];
};

export type Card = {
  readonly name: string;
  /** Office and institution; empty ones are left out before. */
  readonly lines: readonly string[];
  /** The network, small above the name. */
  readonly head: string;
};

export type TextBlock = ParagraphBlock | ListBlock;

/** A heading that belongs to a text: below the one that it stands under, never skipping a level, without a label. It does not end the indent of an agenda item. */
export type SubheadingBlock = {
  readonly kind: 'subheading';
  readonly level: SubheadingLevel;
  readonly runs: readonly TextRun[];
};

export type SubheadingLevel = 2 | 3 | 4 | 5 | 6;

/** A list whose entries have numbers or boxes, or lie in each other. Every writer shows number and box, whoever counts. */
export type EntriesBlock = {
  readonly kind: 'entries';
  readonly entries: readonly Entry[];
};

export type Entry = {
  /** `open` and `done` have a box before them. */
  readonly mark: 'dash' | 'number' | 'open' | 'done';
  /** With the mark `number` only. */
  readonly number?: number;
  /** From 0; at most one deeper than the entry before. */
  readonly depth: number;
  readonly runs: readonly TextRun[];
};

export type QuoteBlock = {
  readonly kind: 'quote';
  readonly paragraphs: readonly (readonly TextRun[])[];
};

/** A table that somebody made within a text: without a caption, with headers or without. */
export type GridBlock = {
  readonly kind: 'grid';
  /** Per cent of the width that is there, by column; they add up to 100. */
  readonly widths: readonly number[];
  /** Rows of headers; none where nothing heads the columns. Each row has as many cells as there are columns. */
  readonly head: readonly TableCells[];
  readonly rows: readonly TableCells[];
};

/** What only formatted text has. */
export type RichBlock = SubheadingBlock | EntriesBlock | QuoteBlock | GridBlock;

export type DocumentBlock =
  | HeadingBlock
  | TextBlock
  | RichBlock
  | DefinitionsBlock
  | TableBlock
  | OutcomeBlock
  | SignaturesBlock
  | CardsBlock
  | LabelsBlock;

export type Letterhead = {
  readonly organisation: string;
  readonly address: readonly string[];
  readonly reference: string;
  readonly version: string;
  readonly logo?: DocumentImage;
};

/**
 * `letter`: A4 with letterhead, header and footer. `letterAcross`: the same with the long side below, for wide tables. `cards`: A4 with nothing but what
 * is cut out. `signs`: the same, across. `labels`: A4 without any margin.
 */
export type PageKind = 'letter' | 'letterAcross' | 'cards' | 'signs' | 'labels';

/**
 * What every writer (HTML and PDF, ODT, DOCX, Markdown, plain text, JSON) renders: all words are chosen
 * here, already in the language of the document, so that no writer can say less or other than its neighbour.
 */
export type DocumentModel = {
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly page: PageKind;
  /** Missing on what is meant to be worn or handed out, such as a badge. */
  readonly tlp?: Tlp;
  readonly letterhead: Letterhead;
  /**
   * "Seite 3 von 7", taken apart around the two numbers that only the printed page knows. Pages have header and footer
   * where this is given.
   */
  readonly pageNumber?: { readonly before: string; readonly between: string; readonly after: string };
  /** ISO 8601 instant, for the properties of a file. */
  readonly createdAt: string;
  /** What the hash of complete minutes was made from, for files that programs read. An extract has none: it would carry what it leaves out. */
  readonly frozen?: MinutesContent;
  readonly blocks: readonly DocumentBlock[];
};
