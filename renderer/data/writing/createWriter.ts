import { isNothingRecorded } from '../../../shared/domain/meetings';
import { collectionOfId, type CollectionName, type RecordByCollection } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { carryUnknown } from '../../../shared/schema/carryUnknown';
import { createId, withDefaults, type Draft } from '../../../shared/schema/records';
import { SYNC_STATE_FIELDS, type AnyRecord } from '../../../shared/schema/envelope';
import type { Clock } from '../../../shared/sync/clock';
import { applyCreation, applyLocalEdit, type Content } from '../../../shared/sync/localEdit';
import type { Annotate, UndoStep, WriteNote } from '../journal/journalEntry';
import type { RecordStep } from '../journal/recordStep';
import type { Store } from '../store/openStore';
import type { RecordChange } from '../store/recordTable';
import { mapSliced, withPauses, type Sliced } from '../sliced';
import { takeBack, type LeftAlone } from './takeBack';
import type { Reversal, UndoHandle, UndoStack } from './undoStack';

export interface Author {
  readonly clock: Clock;
  readonly deviceId: string;
  /** Of new records; tests give their own. */
  readonly createId?: (collection: CollectionName) => string;
  /** Takes note of how to take each change back. */
  readonly undo: Pick<UndoStack, 'push' | 'offer' | 'clear'>;
  /** False for a login that only reads: then nothing is written, and what a screen asks for changes nothing. */
  readonly mayWrite: () => boolean;
  /** Told of each act of a person that was not done for that reason. */
  readonly onRefused?: () => void;
  /** Told of the records that are marked TLP:RED no longer: no other way leads down from there. */
  readonly onLowered?: (ids: readonly string[]) => Promise<void>;
}

export interface WriteOptions {
  /** False for what Ctrl+Z is not to take back: what is not a person's act, or has a way back of its own. */
  readonly undoable?: boolean;
  /** A visit to a shared text, by an id that no other one has: what is typed in it, until it pauses for a minute, is one step and one change. */
  readonly sitting?: string;
}

export interface UnitOptions extends WriteOptions {
  /** What the step is called; without it told from what was written. */
  readonly step?: UndoStep;
  /** Joins with an earlier step on the same fields of the same records that is only seconds old, as typing does. */
  readonly isTyping?: boolean;
}

export interface Reader {
  readonly get: <N extends CollectionName>(collection: N, id: string) => RecordByCollection[N] | undefined;
  /** Living records. */
  readonly all: <N extends CollectionName>(collection: N) => readonly RecordByCollection[N][];
}

/** Reads and changes records as one whole: what is read is as the changes so far leave it. */
export interface Unit extends Reader {
  /** An id that exists already is left alone. @returns the record that has the id now */
  readonly create: <N extends CollectionName>(
    collection: N,
    draft: Draft<N>,
    options?: { readonly id?: string },
  ) => RecordByCollection[N];
  /** Undefined when the record is gone. */
  readonly update: <N extends CollectionName>(
    collection: N,
    id: string,
    patch: Draft<N> | ((current: RecordByCollection[N]) => Draft<N>),
  ) => RecordByCollection[N] | undefined;
  /** Into the trash; syncs like any edit. */
  readonly remove: (collection: CollectionName, ids: readonly string[]) => void;
  /** Out of the trash. */
  readonly restore: (collection: CollectionName, ids: readonly string[]) => void;
  /** What follows builds on this write: Ctrl+Z takes back neither it nor what was before. */
  readonly endUndo: () => void;
}

export interface Written<T> {
  /** What the work gave back. */
  readonly value: T;
  /** False where this login may only read. */
  readonly isWritten: boolean;
  /** Takes back this write and nothing else. */
  readonly undo: UndoHandle;
}

/**
 * The way to change several records: all of them or none, in one transaction. `work` runs when the writes before have
 * completed, sees the store as they left it, and must not wait for anything; where it throws, nothing is written.
 */
export type Write = <T>(work: (unit: Unit) => T, options?: UnitOptions) => Promise<Written<T>>;

/** The same for many records: where `work` yields, the page may paint. Nothing else is written meanwhile. */
export type WriteInSteps = <T>(work: (unit: Unit) => Sliced<T>, options?: UnitOptions) => Promise<Written<T>>;

export interface Writer {
  readonly write: Write;
  readonly writeInSteps: WriteInSteps;
}

interface Stage {
  /** As they will be, by id. */
  readonly records: Map<string, AnyRecord>;
  endsUndo: boolean;
}

export function createWriter(store: Pick<Store, 'tables' | 'writeAll'>, author: Author): Writer {
  const { undo, mayWrite, onRefused, onLowered } = author;

  async function writeInSteps<T>(work: (unit: Unit) => Sliced<T>, options: UnitOptions = {}): Promise<Written<T>> {
    const isUndoable = options.undoable !== false;
    if (!mayWrite()) {
      // Whoever only reads gets what they asked for, to look at; it is nowhere kept.
      if (isUndoable) onRefused?.();
      const value = await withPauses(work(createUnit(store, author, { records: new Map(), endsUndo: false })));
      return { value, isWritten: false, undo: { undo: () => Promise.resolve({ kind: 'readOnly' }) } };
    }
    const staged: Stage = { records: new Map(), endsUndo: false };
    let result: { readonly value: T } | undefined;
    let handle = NO_WAY_BACK;
    let lowered: readonly string[] = [];

    function annotate(steps: readonly RecordStep[], n: number): WriteNote | null {
      lowered = loweredBy(steps);
      // Nothing changed is nothing to undo.
      if (steps.length === 0) return null;
      const { sitting } = options;
      // Of a text the words change, or the looks, or both.
      const mergeKey = options.isTyping
        ? steps.map(({ id, after }) => `${id} ${sitting ?? Object.keys(after).join()}`).join()
        : undefined;
      const step = {
        ...(options.step ?? describe(steps)),
        records: steps,
        ...(mergeKey !== undefined && { mergeKey }),
        ...(sitting !== undefined && { sitting }),
      };
      const noted = isUndoable && !staged.endsUndo ? undo.push(step, n) : undo.offer(step, n);
      handle = noted.handle;
      if (staged.endsUndo) return undo.clear();
      return isUndoable || mergeKey === undefined ? noted.note : { ...noted.note, typing: mergeKey };
    }

    await store.writeAll(function* plan() {
      result = { value: yield* work(createUnit(store, author, staged)) };
      return [...staged.records].map(([id, change]) => ({ id, change }));
    }, annotate);
    if (!result) throw new Error('the store did not ask what to write');
    if (lowered.length > 0) await onLowered?.(lowered);
    return { value: result.value, isWritten: true, undo: handle };
  }

  return {
    write: (work, options) =>
      writeInSteps(function* whole(unit) {
        return work(unit);
      }, options),
    writeInSteps,
  };
}

const NO_WAY_BACK: UndoHandle = { undo: () => Promise.resolve({ kind: 'gone' }) };

function createUnit(
  { tables }: Pick<Store, 'tables'>,
  { clock, deviceId, createId: idOf = createId }: Pick<Author, 'clock' | 'deviceId' | 'createId'>,
  staged: Stage,
): Unit {
  function present(collection: CollectionName, id: string): AnyRecord | undefined {
    return staged.records.get(id) ?? tables[collection].get(id);
  }

  function edit(collection: CollectionName, current: AnyRecord, patch: Content): AnyRecord {
    const edited = applyLocalEdit(current, carryUnknown(collection, current, patch), clock.next(), deviceId);
    staged.records.set(edited.id, edited);
    return edited;
  }

  function living(collection: CollectionName): readonly AnyRecord[] {
    const stored = tables[collection].snapshot().living;
    const own = [...staged.records.values()].filter(({ id }) => collectionOfId(id) === collection);
    if (own.length === 0) return stored;
    const known = stored.map((record) => staged.records.get(record.id) ?? record);
    const added = own.filter(({ id }) => tables[collection].get(id)?.deletedAt !== '');
    return [...known, ...added].filter(({ deletedAt }) => deletedAt === '');
  }

  return {
    get: (collection, id) => fromAny(present(collection, id)),
    all: <N extends CollectionName>(collection: N) => fromAll<RecordByCollection[N]>(living(collection)),
    create(collection, draft, options) {
      const id = options?.id ?? idOf(collection);
      const current = present(collection, id);
      if (current) return fromLiving(current);
      const created = applyCreation(toAny(withDefaults(collection, { ...draft, id })), clock.next(), deviceId);
      staged.records.set(id, created);
      return fromLiving(created);
    },
    update(collection, id, patch) {
      const current = present(collection, id);
      if (!current) return undefined;
      const changes = typeof patch === 'function' ? patch(fromLiving(current)) : patch;
      return fromLiving(edit(collection, current, { ...changes }));
    },
    remove(collection, ids) {
      for (const id of ids) {
        const current = present(collection, id);
        if (current?.deletedAt === '') edit(collection, current, { deletedAt: clock.next() });
      }
    },
    restore(collection, ids) {
      for (const id of ids) {
        const current = present(collection, id);
        if (!current || current.deletedAt === '') continue;
        // Whoever brings back what was merged takes it for a record of its own: see [Note: which of two stays].
        const isMerged = current['mergedInto'] !== undefined && current['mergedInto'] !== '';
        edit(collection, current, { deletedAt: '', ...(isMerged && { mergedInto: '' }) });
      }
    },
    endUndo() {
      staged.endsUndo = true;
    },
  };
}

/** The records as they are now, for those who ask before they write. */
export function createReader({ tables }: Pick<Store, 'tables'>): Reader {
  return {
    get: (collection, id) => fromAny(tables[collection].get(id)),
    all: <N extends CollectionName>(collection: N) =>
      fromAll<RecordByCollection[N]>(tables[collection].snapshot().living),
  };
}

/** Records that were marked TLP:RED before these steps and are not after them. */
export function loweredBy(steps: readonly RecordStep[]): readonly string[] {
  return steps.flatMap(({ id, before, after }) =>
    before['tlp'] === RED && 'tlp' in after && after['tlp'] !== RED ? [id] : [],
  );
}

/** A use case begins with what it is about: the step is called by that. */
function describe(records: readonly RecordStep[]): UndoStep {
  const collection = records[0]?.collection ?? 'network';
  const own = records.filter((record) => record.collection === collection);
  const kind = own.every(({ isNew }) => isNew)
    ? 'create'
    : own.every(({ after }) => typeof after['deletedAt'] === 'string' && after['deletedAt'] !== '')
      ? 'remove'
      : 'update';
  return { kind, collection, count: own.length };
}

const syncState: ReadonlySet<string> = new Set(SYNC_STATE_FIELDS);

/** Takes records back in one transaction, each as far as it holds nothing newer. */
export async function reverseRecords(
  { tables, writeAll }: Pick<Store, 'tables' | 'writeAll'>,
  { clock, deviceId }: Pick<Author, 'clock' | 'deviceId'>,
  records: readonly RecordStep[],
  annotate: Annotate,
): Promise<Reversal> {
  let left: readonly LeftAlone[] = [];
  let inverse: readonly RecordStep[] = [];
  function* plan(): Sliced<readonly RecordChange[]> {
    // A beginning is one thing: the clocks of a meeting that goes on must not stop.
    const isRecorded = records.some((step) => isBeginningOfRecord(step, tables));
    const reversed = yield* mapSliced(records, (step) => {
      const current = tables[step.collection].get(step.id);
      const because = isRecorded ? 'recorded' : current && reliedOn(step, current, tables);
      const taken = because
        ? { patch: {}, left: { collection: step.collection, id: step.id, fields: [], because } }
        : takeBack(current, step, { stamp: clock.next(), deviceId });
      return { step, current, ...taken };
    });
    left = reversed.flatMap((each) => each.left ?? []);
    return reversed.flatMap(({ step, current, patch }) => {
      if (!current || Object.keys(patch).length === 0) return [];
      // What is noted on this laptop only, such as a merge that somebody looked at, is no edit to be sent.
      const isLocal = Object.keys(patch).every((field) => syncState.has(field));
      const change: AnyRecord = isLocal
        ? { ...current, ...patch }
        : applyLocalEdit(current, patch, clock.next(), deviceId);
      return [{ id: step.id, change }];
    });
  }
  await writeAll(plan, (steps, n) => {
    inverse = steps;
    return annotate(steps, n);
  });
  return { left, inverse };
}

/** What builds on a step by now, so that it cannot be taken back alone: approval on circulation, an addendum on approval. */
function reliedOn(
  { collection, id, before, after }: RecordStep,
  current: AnyRecord,
  tables: Store['tables'],
): LeftAlone['because'] {
  if (collection !== 'minutes') return undefined;
  const isFirst = (field: string): boolean => before[field] === '' && after[field] !== undefined && after[field] !== '';
  if (isFirst('circulatedAt') && current['approvedOn'] !== '') return 'approved';
  const isAmended = isFirst('approvedOn') && tables.minutes.snapshot().living.some((other) => other['amendsId'] === id);
  return isAmended ? 'amended' : undefined;
}

/** Whether the step began a meeting of which something is recorded by now. */
function isBeginningOfRecord({ collection, id, before, after }: RecordStep, tables: Store['tables']): boolean {
  if (collection !== 'meetings' || after['status'] !== 'running' || before['status'] === undefined) return false;
  const belongs = ({ meetingId }: { readonly meetingId: string }): boolean => meetingId === id;
  const reader = createReader({ tables });
  return !isNothingRecorded({
    agendaItems: reader.all('agendaItems').filter(belongs),
    attendance: reader.all('attendance').filter(belongs),
    outcomes: reader.all('outcomes').filter(belongs),
  });
}

// Typing edges between a table, which holds any record, and its collection's type.
function toAny(record: object): AnyRecord {
  return record as AnyRecord;
}

function fromAny<T>(record: AnyRecord | undefined): T | undefined {
  return record as T | undefined;
}

function fromLiving<T>(record: AnyRecord): T {
  return record as T;
}

function fromAll<T>(records: readonly AnyRecord[]): readonly T[] {
  return records as unknown as readonly T[];
}
