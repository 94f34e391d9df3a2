import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { stampToDay, type Clock } from '../../../shared/sync/clock';
import { erasureListId, isErased, isReusedId, type ErasureRegister } from '../../../shared/sync/erasure';
import { applyLocalEdit, type Content } from '../../../shared/sync/localEdit';
import type { SyncStore } from '../../../shared/sync/store';
import { settled } from '../../../shared/settled';
import type { Annotate } from '../journal/journalEntry';
import type { Restore } from '../restore/createRestore';
import type { Store } from '../store/openStore';
import type { RecordChange } from '../store/recordTable';
import { addToList } from './addToList';
import type { Register } from './createRegister';

/** What an erasure does, decided on the records as they are at that moment. */
export interface ErasePlan {
  /** Records that go for good. */
  readonly ids: readonly string[];
  /** What becomes of records that stay and say something about them. */
  readonly patches?: readonly { readonly id: string; readonly patch: Content }[];
}

export interface Erasure {
  readonly register: () => ErasureRegister;
  /**
   * Deletes for good, in one transaction with the entry in the register: on this laptop at once, undo steps, history and restore points included, and everywhere
   * else as far as the server reaches. There is no way back.
   * @param plan is given every record, those in the trash included; pure, and asked twice
   * @returns how many records went; undefined where this login may only read
   */
  readonly erase: (plan: (records: readonly AnyRecord[]) => ErasePlan) => Promise<number | undefined>;
  /** Resolves when what this laptop holds, its restore points included, is as the register says. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

interface ErasureEffects {
  readonly store: Store;
  readonly register: Register;
  readonly sync: Pick<SyncStore, 'isWithheld' | 'isRetracted'>;
  /** What hangs on those that go, and would lose its label with them. */
  readonly holdBack: (ids: readonly string[]) => Promise<void>;
  readonly restore: Pick<Restore, 'dropErased'>;
  readonly clock: Clock;
  readonly deviceId: string;
  readonly mayWrite: () => boolean;
  readonly onDefect: (defect: unknown) => void;
}

/** Ids of the register that the restore points were last rewritten by, so that most starts do not look into them. */
const APPLIED = 'erased-applied';

export function createErasure({
  store,
  register,
  sync,
  holdBack,
  restore,
  clock,
  deviceId,
  mayWrite,
  onDefect,
}: ErasureEffects): Erasure {
  const { tables } = store;
  let seen: ErasureRegister | undefined;
  let work: Promise<unknown> = Promise.resolve();

  function allRecords(): readonly AnyRecord[] {
    return COLLECTION_NAMES.flatMap((name) => tables[name].snapshot().all);
  }

  function get(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    return collection && tables[collection].get(id);
  }

  /** Nobody but this laptop ever knew it, and nobody is to know its id either. */
  function isOwn(record: AnyRecord): boolean {
    return record.rev === '' && (sync.isWithheld(record) || sync.isRetracted(record));
  }

  async function erase(plan: (records: readonly AnyRecord[]) => ErasePlan): Promise<number | undefined> {
    if (!mayWrite()) return undefined;
    const on = today();
    // Before anything goes: what is only noted here must be on the disk when the record is not any more.
    await store.writeAll(() => []);
    const first = plan(allRecords()).ids.flatMap((id) => get(id) ?? []);
    await register.addLocal(
      first.flatMap((record) =>
        (isOwn(record) || sync.isWithheld(record)) && !isReusedId(record.id) ? [{ id: record.id, on }] : [],
      ),
    );
    await holdBack(first.map(({ id }) => id));
    const local = new Set(first.filter(isOwn).map(({ id }) => id));
    let gone: readonly string[] = [];
    await store.writeAll(() => {
      const { ids, patches = [] } = plan(allRecords());
      // What was just noted may have gone already: see `apply`. Others are to be told of it all the same.
      const before = first.flatMap(({ id }) => (get(id) ? [] : [id]));
      gone = [...before, ...ids.filter((id) => get(id) !== undefined)];
      return [
        ...listChange(
          gone.filter((id) => !local.has(id)),
          on,
        ),
        ...removals(gone),
        ...edits(patches, gone),
      ];
      // Nothing of what is said here is to be looked up.
    }, NOT_NOTED);
    follow();
    await work;
    return gone.length;
  }

  function listChange(ids: readonly string[], on: string): readonly RecordChange[] {
    if (ids.length === 0) return [];
    const id = erasureListId(deviceId, on);
    const stamped = { id, on, stamp: clock.next(), deviceId };
    return [{ id, change: addToList(tables.network.get(id), { erased: ids }, stamped) }];
  }

  function edits(patches: NonNullable<ErasePlan['patches']>, gone: readonly string[]): readonly RecordChange[] {
    return patches.flatMap(({ id, patch }) => {
      const current = get(id);
      if (!current || gone.includes(id)) return [];
      return [{ id, change: applyLocalEdit(current, patch, clock.next(), deviceId) }];
    });
  }

  function today(): string {
    return stampToDay(clock.next());
  }

  /** Whatever changed the register, here or elsewhere: what it names goes from the store, and the restore points are rewritten. */
  function follow(): void {
    const now = register.read();
    if (now === seen || store.newer) return;
    seen = now;
    work = settled(work)
      .then(() => apply(now))
      .catch(onDefect);
  }

  async function apply(now: ErasureRegister): Promise<void> {
    // Sync takes records out itself; a crash in between is made up for here.
    const left = allRecords().filter((record) => isErased(record, now));
    if (left.length > 0) await store.writeAll(() => removals(left.map(({ id }) => id)));
    // A parsing edge: only the line below writes this value.
    const applied = new Set((await store.readLocal(APPLIED)) as readonly string[] | undefined);
    if ([...now.keys()].every((id) => applied.has(id))) return;
    await restore.dropErased();
    await store.writeLocal(APPLIED, [...now.keys()]);
  }

  async function untilSettled(): Promise<void> {
    await work;
  }

  follow();
  const end = tables.network.subscribe(follow);
  return { register: () => register.read(), erase, settled: untilSettled, close: end };
}

const NOT_NOTED: Annotate = () => null;

function removals(ids: readonly string[]): readonly RecordChange[] {
  return ids.map((id) => ({ id, change: 'remove' }));
}
