import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { ENVELOPE_FIELDS } from '../../../shared/schema/envelope';
import type { Clock } from '../../../shared/sync/clock';
import { isEqual } from '../../../shared/sync/isEqual';
import { applyCreation, applyLocalEdit, contentOf, type Content } from '../../../shared/sync/localEdit';
import { withoutErased } from '../../../shared/domain/erasure';
import { isErasureList } from '../../../shared/sync/erasure';
import type { RestoreReason } from '../../../shared/sync/store';
import { settled } from '../../../shared/settled';
import type { Register } from '../erasure/createRegister';
import { groupByCollection } from '../groupByCollection';
import { RICH, WORDS } from '../../../shared/text/describedText';
import { rewriteShared } from '../../../shared/text/rewriteShared';
import type { Store } from '../store/openStore';
import type { RestorePoint, RestoreVault } from './restorePoint';

export interface Restore {
  readonly list: () => Promise<readonly RestorePoint[]>;
  /** Keeps the whole network as it is now, here and as a backup. @returns the restore point's id */
  readonly keep: (reason: RestoreReason) => Promise<string>;
  /**
   * Brings every record back to what it said then, as edits that sync like any other. What was made since stays.
   * @returns how many records changed; undefined where there is no such point
   */
  readonly bringBack: (id: string) => Promise<number | undefined>;
  /** Rewrites every restore point without what was erased since it was made. */
  readonly dropErased: () => Promise<void>;
  /**
   * Brings back what the disk lost, as the newest point that has it says, with what was sent and unsent of it then: the server is compared
   * with it at the next sync. What is here is left alone.
   * @returns how many records came back
   */
  readonly bringBackLost: () => Promise<number>;
}

interface RestoreEffects {
  readonly store: Store;
  readonly vault: RestoreVault;
  readonly register: Pick<Register, 'read'>;
  readonly clock: Clock;
  readonly deviceId: string;
  readonly now: () => number;
  /** Whether a record was taken off the server because it is TLP:RED elsewhere: see [Note: taken off the server]. */
  readonly isRecalled: (id: string) => boolean;
  /** What is worth a restore point is worth a backup. */
  readonly backUp: (reason: RestoreReason) => Promise<void>;
}

const ENVELOPE: ReadonlySet<string> = new Set(ENVELOPE_FIELDS);

export function createRestore({
  store,
  vault,
  register,
  clock,
  deviceId,
  now,
  isRecalled,
  backUp,
}: RestoreEffects): Restore {
  let queue: Promise<unknown> = Promise.resolve();

  /** A point that is being written while something is erased would be missed by the rewriting. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = settled(turn);
    return turn;
  }

  async function keep(reason: RestoreReason): Promise<string> {
    await backUp(reason);
    const records = COLLECTION_NAMES.flatMap((name) => store.tables[name].snapshot().all);
    const id = new Date(now()).toISOString();
    await inTurn(() => vault.keep({ id, reason, records: records.length }, records));
    return id;
  }

  async function rewrite(id: string): Promise<void> {
    const kept = await vault.read(id);
    if (!kept) return;
    const left = withoutErased(kept, register.read());
    if (left.length < kept.length || left.some((record, at) => record !== kept[at])) await vault.replace(id, left);
  }

  /** It comes back as what it has become since, so that whoever brings it back sees it, and may lower it. */
  function raised(saved: AnyRecord): AnyRecord {
    return isRecalled(saved.id) && saved['tlp'] !== undefined ? { ...saved, tlp: RED } : saved;
  }

  function decide(saved: AnyRecord, current: AnyRecord | undefined): AnyRecord | undefined {
    // Lists of what was erased only grow.
    if (current && isErasureList(current)) return undefined;
    if (!current) return applyCreation(raised(saved), clock.next(), deviceId);
    const patch = patchTo(current, saved);
    return Object.keys(patch).length === 0 ? undefined : applyLocalEdit(current, patch, clock.next(), deviceId);
  }

  return {
    list: vault.list,
    keep,
    async bringBack(id) {
      const saved = await vault.read(id);
      if (!saved) return undefined;
      await keep('restore');
      let changed = 0;
      const byId = new Map(withoutErased(saved, register.read()).map((record) => [record.id, record]));
      for (const [name, ids] of groupByCollection([...byId.keys()])) {
        const written = await store.tables[name].write(ids, (recordId, current) => {
          const record = byId.get(recordId);
          return record && decide(record, current);
        });
        changed += written.length;
      }
      return changed;
    },
    dropErased: () =>
      inTurn(async () => {
        for (const { id } of await vault.list()) await rewrite(id);
      }),
    async bringBackLost() {
      let came = 0;
      for (const { id } of await vault.list()) {
        const missing = new Set(store.damage.snapshot()?.missing);
        if (missing.size === 0) break;
        // What was erased since stays away, and what was taken off the server as TLP:RED comes back as such.
        const saved = withoutErased(await readIfWhole(vault, id), register.read()).flatMap((record) =>
          missing.has(record.id) ? [raised(record)] : [],
        );
        const written = await store.writeAll(() =>
          saved.flatMap((record) => {
            const collection = collectionOfId(record.id);
            const isThere = !collection || store.tables[collection].get(record.id) !== undefined;
            return isThere ? [] : [{ id: record.id, change: record }];
          }),
        );
        came += written.length;
      }
      return came;
    },
  };
}

/** The disk that lost a block may have lost a point as well: then an older one has to do. */
async function readIfWhole(vault: RestoreVault, id: string): Promise<readonly AnyRecord[]> {
  try {
    return (await vault.read(id)) ?? [];
  } catch {
    return [];
  }
}

/** What became TLP:RED since stays so: what was written under that promise stays too, and hangs on it. */
function isRaised(current: AnyRecord, field: string): boolean {
  return field === 'tlp' && current[field] === RED;
}

/** The fields that say something else now, as they were. A text is edited back: an older Yjs state would be merged with the newer one. */
export function patchTo(current: AnyRecord, saved: AnyRecord): Content {
  const fields = Object.entries(contentOf(saved)).filter(
    ([field, value]) =>
      (field === 'deletedAt' || !ENVELOPE.has(field)) && !isEqual(current[field], value) && !isRaised(current, field),
  );
  const patch = Object.fromEntries(fields.map(([field, value]) => [field, rewriteShared(current[field], value)]));
  // Looks alone would say what the description is; see [Note: a description is said twice].
  return RICH in patch ? { ...patch, [WORDS]: saved[WORDS] } : patch;
}
