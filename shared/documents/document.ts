import type { DocumentLanguage } from './minutesContent';
import type { Tlp } from './tlp';

/** A line feed inside `text` is a forced line break. */
export type TextRun = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code';
};

export type HeadingBlock = {
  readonly kind: 'heading';
  /** Level 1 is the title of the document and occurs once. Levels never skip. */
  readonly level: 1 | 2 | 3;
  /** Stands before the text and is part of the heading, for example "TOP 3". */
  readonly label?: string;
  readonly text: string;
  readonly startsPage?: boolean;
};

export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly role: 'text' | 'meta' | 'small';
  readonly runs: readonly TextRun[];
};

export type ListBlock = {
  readonly kind: 'list';
  readonly items: readonly (readonly TextRun[])[];
};

export type DefinitionsBlock = {
  readonly kind: 'definitions';
  readonly caption: string;
  readonly pairs: readonly { readonly term: string; readonly runs: readonly TextRun[] }[];
};

export type TableColumn = {
  readonly label: string;
  readonly align: 'start' | 'end';
  /** Share of the width in per cent; the shares of a table add up to 100. */
  readonly width: number;
};

export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly TextRun[])[])[];
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

export type TextBlock = ParagraphBlock | ListBlock;

export type DocumentBlock =
  | HeadingBlock
  | TextBlock
  | DefinitionsBlock
  | TableBlock
  | OutcomeBlock
  | SignaturesBlock;

/**
 * What every writer (HTML and PDF, Markdown; later ODT, DOCX and plain text) renders: all words are chosen
 * here, already in the language of the document, so that no writer can say less or other than its neighbour.
 */
export type DocumentModel = {
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly tlp: Tlp;
  readonly letterhead: {
    readonly organisation: string;
    readonly reference: string;
    readonly version: string;
  };
  readonly blocks: readonly DocumentBlock[];
};
