import type { CollectionName } from '../../../shared/schema';
import { joinSteps, type LeftAlone, type RecordStep } from './takeBack';

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
}

/** A step that was taken back, or done again. */
export interface TakenStep extends UndoStep {
  /** The first record that it is called by. */
  readonly recordId: string;
}

/** How far a step could be taken back, or done again. */
export type TakenBack =
  | { readonly kind: 'undone'; readonly step: TakenStep }
  /** Something of it says something newer and was left alone. */
  | { readonly kind: 'partly'; readonly step: TakenStep; readonly left: readonly LeftAlone[] }
  /** All of it says something newer: nothing was changed. */
  | { readonly kind: 'overtaken'; readonly step: TakenStep; readonly left: readonly LeftAlone[] }
  /** It was taken back already. */
  | { readonly kind: 'gone' }
  /** This login may only read: nothing was changed, and the step is still there. */
  | { readonly kind: 'readOnly' };

/** Takes back exactly one write, whatever came later. */
export interface UndoHandle {
  readonly undo: () => Promise<TakenBack>;
}

/** A write as the stack keeps it. */
export interface NewStep extends UndoStep {
  readonly records: readonly RecordStep[];
  /** Steps with the same key in quick succession are one: a name typed letter by letter is undone as a whole. Undefined: a step of its own. */
  readonly mergeKey?: string;
}

export interface UndoStack {
  readonly push: (step: NewStep) => UndoHandle;
  /** A way back that Ctrl+Z does not know: for what is offered in one place only. */
  readonly handle: (step: NewStep) => UndoHandle;
  /** The step that `undo` or `redo` would take, the same object as long as it is that one. */
  readonly next: (way: UndoWay) => Promise<TakenStep | undefined>;
  /** Takes the latest step back; undefined when there is none. */
  readonly undo: () => Promise<TakenBack | undefined>;
  /** Does again what was taken back last; undefined when there is nothing, or when something was written since. */
  readonly redo: () => Promise<TakenBack | undefined>;
  /** Forgets every step: what follows builds on what they made, as frozen minutes do. */
  readonly clear: () => void;
  /** Forgets what these records said: they were erased. What else a step did can still be taken back. */
  readonly forget: (ids: readonly string[]) => void;
}

export type UndoWay = 'undo' | 'redo';

/** What became of an attempt, and what leads back from there. */
export interface Reversal {
  readonly left: readonly LeftAlone[];
  readonly inverse: readonly RecordStep[];
}

interface Entry {
  readonly step: TakenStep;
  readonly mergeKey: string | undefined;
  records: readonly RecordStep[];
  /** When it was last added to, milliseconds since the Unix epoch. */
  at: number;
  isTaken: boolean;
}

const DEPTH = 100;
const MERGE_WINDOW_MS = 2_000;

export interface UndoStackPorts {
  readonly now: () => number;
  /** Takes records back in one transaction; undefined where nothing may be written. */
  readonly reverse: (records: readonly RecordStep[]) => Promise<Reversal | undefined>;
  /**
   * Ends when every write that has begun is stored and pushed. Tables change, and with them the screen, a moment before: Ctrl+Z in that moment would
   * take back the step before the one that somebody looks at.
   */
  readonly untilWritten: () => Promise<unknown>;
}

export function createUndoStack({ now, reverse, untilWritten }: UndoStackPorts): UndoStack {
  const done: Entry[] = [];
  const undone: Entry[] = [];
  /** Those that only the place knows that offers them, the latest last. */
  const offered: Entry[] = [];

  async function move(entry: Entry, from: Entry[], to: Entry[]): Promise<TakenBack> {
    entry.isTaken = from === done;
    const at = from.indexOf(entry);
    if (at >= 0) from.splice(at, 1);
    const stay = (): void => {
      entry.isTaken = from !== done;
      if (at >= 0) from.splice(at, 0, entry);
    };
    try {
      const reversal = await reverse(entry.records);
      if (!reversal) {
        stay();
        return { kind: 'readOnly' };
      }
      const { left, inverse } = reversal;
      if (inverse.length > 0) {
        entry.records = inverse;
        to.push(entry);
      }
      const { step } = entry;
      if (left.length === 0) return { kind: 'undone', step };
      return inverse.length > 0 ? { kind: 'partly', step, left } : { kind: 'overtaken', step, left };
    } catch (thrown) {
      // Not written, so it can be tried again.
      stay();
      throw thrown;
    }
  }

  function toEntry({ records, mergeKey, kind, collection, count, act, isImport }: NewStep): Entry {
    const recordId = (records.find((record) => record.collection === collection) ?? records[0])?.id ?? '';
    const step: TakenStep = { kind, collection, count, recordId, ...(act && { act }), ...(isImport && { isImport }) };
    return { step, mergeKey, records, at: now(), isTaken: false };
  }

  function handleOf(entry: Entry): UndoHandle {
    return {
      // What was erased meanwhile has no way back.
      undo: () =>
        entry.isTaken || entry.records.length === 0
          ? Promise.resolve<TakenBack>({ kind: 'gone' })
          : move(entry, done, undone),
    };
  }

  return {
    push(step) {
      undone.length = 0;
      const top = done.at(-1);
      if (
        top?.mergeKey !== undefined &&
        step.kind === 'update' &&
        top.mergeKey === step.mergeKey &&
        now() - top.at < MERGE_WINDOW_MS
      ) {
        top.at = now();
        top.records = joinSteps(top.records, step.records);
        return handleOf(top);
      }
      const entry = toEntry(step);
      done.push(entry);
      if (done.length > DEPTH) done.shift();
      return handleOf(entry);
    },
    handle(step) {
      const entry = toEntry(step);
      offered.push(entry);
      if (offered.length > DEPTH) offered.shift();
      return handleOf(entry);
    },
    forget(ids) {
      const erased = new Set(ids);
      for (const stack of [done, undone, offered]) {
        for (const entry of stack) {
          if (entry.records.some(({ id }) => erased.has(id)))
            entry.records = entry.records.filter(({ id }) => !erased.has(id));
        }
        // What says nothing more is no step that a person could see.
        keepWhere(stack, ({ records }) => records.length > 0);
      }
    },
    clear() {
      for (const entry of done) entry.isTaken = true;
      done.length = 0;
      undone.length = 0;
    },
    async next(way) {
      await untilWritten();
      return (way === 'undo' ? done : undone).at(-1)?.step;
    },
    async undo() {
      await untilWritten();
      const top = done.at(-1);
      return top && move(top, done, undone);
    },
    async redo() {
      await untilWritten();
      const top = undone.at(-1);
      return top && move(top, undone, done);
    },
  };
}

function keepWhere<T>(list: T[], isKept: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(isKept));
}
