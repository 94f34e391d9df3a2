import type { ReadAnswer } from '../../../shared/domain/answers';
import type { CalendarFileError, ReplyFileError } from '../../../shared/domain/calendar';
import type { ReadingProblem } from '../../../shared/readingProblem';

/** Where a mail begins: in which of the files, and behind how many of its bytes. */
export interface Place {
  readonly file: number;
  readonly at: number;
}

/** What the page tells the worker, once. */
export interface AnswersJob {
  readonly files: readonly File[];
  readonly begin: Place;
}

/** Why a file, or a mail in it, was not read. */
export type AnswerProblem =
  | ReadingProblem
  | Exclude<ReplyFileError, CalendarFileError | { readonly type: 'damaged' }>
  /** Neither a mail nor a calendar. */
  | { readonly type: 'notMail' }
  /** Of a mail in a mailbox; the others are read. */
  | { readonly type: 'mailTooLarge' | 'mailDamaged' };

export interface FileProblem {
  readonly file: string;
  readonly problem: AnswerProblem;
}

/** What the worker tells the page: which mail it is about to read, and what came of it. */
export type AnswersMessage =
  | { readonly type: 'begin'; readonly place: Place; readonly next: Place }
  | { readonly type: 'answer'; readonly answer: ReadAnswer }
  | { readonly type: 'problem'; readonly problem: FileProblem }
  | { readonly type: 'done' };
