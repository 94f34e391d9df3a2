import type { CollectionName } from '../../../shared/schema';
import type { RecordStep } from './recordStep';

export type UndoKind = 'create' | 'update' | 'remove';

/** What others rely on once it is done: Ctrl+Z and Ctrl+Y never go over it without a question. */
export type OfficialAct =
  'circulation' | 'circulationWithdrawal' | 'approval' | 'approvalWithdrawal' | 'objection' | 'dispute' | 'beginning';

/** What a step did, as a screen can say it. */
export interface UndoStep {
  readonly kind: UndoKind;
  readonly collection: CollectionName;
  /** Records of the collection that it changed. */
  readonly count: number;
  readonly act?: OfficialAct;
  /** What came from a file in one go, and is called so. */
  readonly isImport?: true;
  /** Two records that became one, with all that named the other. */
  readonly isMerge?: true;
}

/** A step that was taken back, or done again. */
export interface TakenStep extends UndoStep {
  /** The first record that it is called by. */
  readonly recordId: string;
}

export type UndoWay = 'undo' | 'redo';

/** What a write did to the steps that Ctrl+Z and Ctrl+Y go through. */
export type StackEvent =
  /** Another step on top. With a key, what follows soon with the same one is part of it. */
  | { readonly kind: 'step'; readonly step: TakenStep; readonly mergeKey?: string }
  /** The step of this number was taken back or done again. */
  | { readonly kind: 'move'; readonly way: UndoWay; readonly of: number; readonly step: TakenStep }
  /** None of the steps before can be taken back any more. */
  | { readonly kind: 'clear' };

export interface JournalRecord extends RecordStep {
  /** Device that wrote it. */
  readonly by: string;
  /** When, milliseconds since the Unix epoch. */
  readonly at: number;
}

/** One write, or several that belong together. See [Note: the journal]. */
export interface JournalEntry {
  /** Of the laptop, in the order of writing. */
  readonly n: number;
  /** When it was begun and last added to, milliseconds since the Unix epoch. */
  readonly since: number;
  readonly at: number;
  readonly records: readonly JournalRecord[];
  /** Part of what somebody types, here or elsewhere; without it an act of its own. */
  readonly isTyped?: true;
  /** Of a shared text: the visit to it in which it was typed. */
  readonly sitting?: string;
  /** It was joined from more than one sitting. */
  readonly hasPause?: true;
  readonly stack?: StackEvent;
}

export interface StoredEntry {
  readonly n: number;
  /** Undefined where the disk lost it. */
  readonly entry: JournalEntry | undefined;
  /** Bytes. */
  readonly size: number;
}

export interface JournalChange {
  readonly put: readonly JournalEntry[];
  /** Numbers of entries that go. */
  readonly drop: readonly number[];
}

/** What whoever writes wants noted. */
export interface WriteNote {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly stack?: StackEvent;
  /** The entry that this write goes on with. */
  readonly joins?: JournalEntry;
  /** See there. */
  readonly sitting?: string;
  /** What is typed or ticked, which no step of Ctrl+Z stands for: what follows in the next minutes with the same key goes on with the same entry. */
  readonly typing?: string;
  /** Records of which nothing is to be known any more: neither a history nor steps. */
  readonly forgets?: readonly string[];
  /** Called when it is on the disk, before the next write is planned. @param isKept false where the entry was too large for the journal */
  readonly written?: (entry: JournalEntry, isKept: boolean) => void;
}

/**
 * Asked once it is known what a write changes. `null`: nothing of it is noted.
 * @param n number of the entry, if there will be one
 */
export type Annotate = (steps: readonly RecordStep[], n: number) => WriteNote | null;
