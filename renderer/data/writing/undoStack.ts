import { isEqual } from '../../../shared/sync/isEqual';
import { isSharedText } from '../../../shared/text/sharedText';
import { isSameSitting } from '../journal/goesOn';
import { stepsWithout, type Forgotten } from '../journal/forgotten';
import type {
  Annotate,
  JournalEntry,
  StackEvent,
  TakenStep,
  UndoStep,
  UndoWay,
  WriteNote,
} from '../journal/journalEntry';
import type { RecordStep } from '../journal/recordStep';
import { saysTheSame, type LeftAlone } from './takeBack';

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
  /** The write was too large for the journal: what leads back ends with the page. */
  readonly endsWithPage?: () => boolean;
}

/** A write as the stack keeps it. */
export interface NewStep extends UndoStep {
  readonly records: readonly RecordStep[];
  /** Steps with the same key in quick succession are one: a name typed letter by letter is undone as a whole. Undefined: a step of its own. */
  readonly mergeKey?: string;
  /** Of a shared text: it goes on for as long as somebody sits there. */
  readonly sitting?: string;
}

/** What the journal is to note of a write, and the way back, once it is written. */
export interface NotedStep {
  readonly note: WriteNote;
  readonly handle: UndoHandle;
}

export interface UndoStack {
  /** Another step on top. @param n number of its entry in the journal */
  readonly push: (step: NewStep, n: number) => NotedStep;
  /** A way back that Ctrl+Z does not know: for what is offered in one place only. */
  readonly offer: (step: NewStep, n: number) => NotedStep;
  /** Forgets every step: what follows builds on what they made, as frozen minutes do. */
  readonly clear: () => WriteNote;
  /** The step that `undo` or `redo` would take, the same object as long as it is that one. */
  readonly next: (way: UndoWay) => Promise<TakenStep | undefined>;
  /** Takes the latest step back; undefined when there is none. */
  readonly undo: () => Promise<TakenBack | undefined>;
  /** Does again what was taken back last; undefined when there is nothing, or when something was written since. */
  readonly redo: () => Promise<TakenBack | undefined>;
  /** The way back of a merge, where this laptop made it and still knows it. @param id of the record that was merged */
  readonly ofMerge: (id: string) => UndoHandle | undefined;
  /** The way back of what was typed last into the text of a record, whatever was done elsewhere since. */
  readonly ofText: (id: string) => UndoHandle | undefined;
  /** Forgets what these records said: they are gone for good. What else a step did can still be taken back. */
  readonly forget: (forgotten: Forgotten) => void;
}

/** What became of an attempt, and what leads back from there. */
export interface Reversal {
  readonly left: readonly LeftAlone[];
  readonly inverse: readonly RecordStep[];
}

interface Item {
  /** Of the entry in the journal that it began with. */
  readonly n: number;
  readonly step: TakenStep;
  readonly mergeKey: string | undefined;
  records: readonly RecordStep[];
  /** When it was last added to, milliseconds since the Unix epoch. */
  at: number;
  isTaken: boolean;
  isKept: boolean;
  entry: JournalEntry | undefined;
}

const DEPTH = 100;
const MERGE_WINDOW_MS = 2_000;
/** Steps of the last day are there again after a start. */
export const KEPT_STEPS_MS = 24 * 60 * 60_000;

export interface UndoStackPorts {
  readonly now: () => number;
  /** Takes records back in one transaction, with what `annotate` says of it; undefined where nothing may be written. */
  readonly reverse: (records: readonly RecordStep[], annotate: Annotate) => Promise<Reversal | undefined>;
  /**
   * Ends when every write that has begun is stored and pushed. Tables change, and with them the screen, a moment before: Ctrl+Z in that moment would
   * take back the step before the one that somebody looks at.
   */
  readonly untilWritten: () => Promise<unknown>;
  /** What the journal says of the last day, in the order of writing. */
  readonly journal?: readonly JournalEntry[];
}

export function createUndoStack({ now, reverse, untilWritten, journal = [] }: UndoStackPorts): UndoStack {
  const done: Item[] = [];
  const undone: Item[] = [];
  /** Those that only the place knows that offers them, the latest last. */
  const offered: Item[] = [];
  /** Entry of the last write that changed the two above. */
  let lastEntry = 0;

  for (const entry of journal) if (entry.stack) replay(entry, entry.stack);

  /** The same as what followed the write when it was made. */
  function replay(entry: JournalEntry, event: StackEvent): void {
    const { n, at, records } = entry;
    switch (event.kind) {
      case 'step':
        add(createItem(n, event.step, records, at, event.mergeKey), entry);
        return;
      case 'move': {
        const from = event.way === 'undo' ? done : undone;
        const place = from.findIndex((item) => item.n === event.of);
        const [item = createItem(event.of, event.step, records, at)] = place < 0 ? [] : from.splice(place, 1);
        moved(item, event.way, records, entry);
        return;
      }
      case 'clear':
        clearAll(entry);
    }
  }

  function add(item: Item, entry: JournalEntry): void {
    lastEntry = entry.n;
    item.entry = entry;
    undone.length = 0;
    done.push(item);
    if (done.length > DEPTH) done.shift();
  }

  function moved(item: Item, way: UndoWay, inverse: readonly RecordStep[], entry: JournalEntry): void {
    lastEntry = entry.n;
    if (inverse.length === 0) return;
    item.records = inverse;
    item.isTaken = way === 'undo';
    (way === 'undo' ? undone : done).push(item);
  }

  function clearAll(entry: JournalEntry): void {
    lastEntry = entry.n;
    for (const item of done) item.isTaken = true;
    done.length = 0;
    undone.length = 0;
  }

  /** @param way in which it is taken: off the one list at once, so that the next key takes the next one, and onto the other when it is written */
  async function move(item: Item, way: UndoWay): Promise<TakenBack> {
    const from = way === 'undo' ? done : undone;
    item.isTaken = way === 'undo';
    const at = from.indexOf(item);
    if (at >= 0) from.splice(at, 1);
    const stay = (): void => {
      item.isTaken = way !== 'undo';
      if (at >= 0) from.splice(at, 0, item);
    };
    const { n, step } = item;
    try {
      const reversal = await reverse(item.records, (inverse) => ({
        at: now(),
        stack: { kind: 'move', way, of: n, step },
        written: (entry) => moved(item, way, inverse, entry),
      }));
      if (!reversal) {
        stay();
        return { kind: 'readOnly' };
      }
      const { left, inverse } = reversal;
      if (left.length === 0) return { kind: 'undone', step };
      return inverse.length > 0 ? { kind: 'partly', step, left } : { kind: 'overtaken', step, left };
    } catch (thrown) {
      // Not written, so it can be tried again.
      stay();
      throw thrown;
    }
  }

  function handleOf(item: Item): UndoHandle {
    return {
      // What was erased meanwhile has no way back.
      undo: () =>
        item.isTaken || item.records.length === 0 ? Promise.resolve<TakenBack>({ kind: 'gone' }) : move(item, 'undo'),
      endsWithPage: () => !item.isKept,
    };
  }

  return {
    push(step, n) {
      const at = now();
      const top = done.at(-1);
      const joins =
        top?.entry !== undefined &&
        top.entry.n === lastEntry &&
        undone.length === 0 &&
        top.mergeKey !== undefined &&
        step.kind === 'update' &&
        top.mergeKey === step.mergeKey &&
        (step.sitting === undefined ? at - top.at < MERGE_WINDOW_MS : isSameSitting(top.entry, at)) &&
        isNextOf(top.records, step.records);
      const { mergeKey, sitting } = step;
      if (joins) {
        return {
          handle: handleOf(top),
          note: {
            at,
            ...(top.entry && { joins: top.entry }),
            stack: { kind: 'step', step: top.step, ...(mergeKey !== undefined && { mergeKey }) },
            written(entry) {
              top.at = at;
              top.entry = entry;
              top.records = entry.records;
            },
          },
        };
      }
      const item = createItem(n, takenStep(step), step.records, at, mergeKey);
      return {
        handle: handleOf(item),
        note: {
          at,
          ...(sitting !== undefined && { sitting }),
          stack: { kind: 'step', step: item.step, ...(mergeKey !== undefined && { mergeKey }) },
          written(entry, isKept) {
            item.isKept = isKept;
            add(item, entry);
          },
        },
      };
    },
    offer(step, n) {
      const item = createItem(n, takenStep(step), step.records, now());
      offered.push(item);
      if (offered.length > DEPTH) offered.shift();
      return { handle: handleOf(item), note: { at: item.at } };
    },
    ofMerge(id) {
      const item = done.findLast(({ step, records }) => step.isMerge && records.some((record) => record.id === id));
      return item && handleOf(item);
    },
    ofText(id) {
      const item = topOf(done.filter(({ step, records }) => step.kind === 'update' && isTextOf(id, records)));
      return item && handleOf(item);
    },
    clear: () => ({ at: now(), stack: { kind: 'clear' }, written: clearAll }),
    forget(forgotten) {
      for (const list of [done, undone, offered]) {
        for (const item of list) {
          item.records = stepsWithout(item.records, forgotten);
          item.entry &&= { ...item.entry, records: stepsWithout(item.entry.records, forgotten) };
        }
        // What says nothing more is no step that a person could see.
        keepWhere(list, ({ records }) => records.length > 0);
      }
    },
    async next(way) {
      await untilWritten();
      return topOf(way === 'undo' ? done : undone)?.step;
    },
    async undo() {
      await untilWritten();
      const top = topOf(done);
      return top && move(top, 'undo');
    },
    async redo() {
      await untilWritten();
      const top = topOf(undone);
      return top && move(top, 'redo');
    },
  };
}

/** Without those that say in the end what was said before them: words that were typed and deleted again. */
function topOf(list: readonly Item[]): Item | undefined {
  return list.findLast(({ records }) =>
    records.some(
      ({ isNew, before, after }) =>
        isNew || Object.keys(after).some((field) => !saysTheSame(before[field], after[field])),
    ),
  );
}

function isTextOf(id: string, records: readonly RecordStep[]): boolean {
  return records.every((record) => record.id === id && Object.values(record.after).some(isSharedText));
}

/** Whether steps begin where the ones before ended. Where a colleague's words came in between, taking both back as one would take these along. */
function isNextOf(first: readonly RecordStep[], then: readonly RecordStep[]): boolean {
  const afterById = new Map(first.map(({ id, after }) => [id, after]));
  return then.every(({ id, before }) => {
    const after = afterById.get(id) ?? {};
    return Object.keys(before).every((field) => !(field in after) || isEqual(after[field], before[field]));
  });
}

function createItem(n: number, step: TakenStep, records: readonly RecordStep[], at: number, mergeKey?: string): Item {
  return { n, step, mergeKey, records, at, isTaken: false, isKept: true, entry: undefined };
}

function takenStep({ records, kind, collection, count, act, isImport, isMerge }: NewStep): TakenStep {
  const recordId = (records.find((record) => record.collection === collection) ?? records[0])?.id ?? '';
  return {
    kind,
    collection,
    count,
    recordId,
    ...(act && { act }),
    ...(isImport && { isImport }),
    ...(isMerge && { isMerge }),
  };
}

function keepWhere<T>(list: T[], isKept: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(isKept));
}
