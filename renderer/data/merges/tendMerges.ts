import { groupMerged, MERGE_COLLECTIONS, planMerges, type StaysById } from '../../../shared/domain/merging';
import { collectionOfId, type AnyRecord } from '../../../shared/schema';
import type { EngineTime, SyncService } from '../sync/syncService';
import type { Tables } from '../store/openStore';
import type { Write } from '../writing/createWriter';
import { applyMerges } from './applyMerges';

interface TendEffects {
  readonly tables: Tables;
  readonly write: Write;
  readonly sync: Pick<SyncService, 'snapshot' | 'subscribe'>;
  readonly time: Pick<EngineTime, 'after'>;
  readonly onDefect: (defect: unknown) => void;
}

/** Records come in pages; what is looked at is not yet changing. */
const QUIET_MS = 1000;

/**
 * Leads what other laptops wrote without knowing of a merge to the record that stayed: see `planMerges`. Looks at each state of a record once, and again only where
 * something else was merged. Waits while much comes in, and where this login may only read.
 * @returns ends it
 */
export function tendMerges({ tables, write, sync, time, onDefect }: TendEffects): () => void {
  let seen = new WeakSet<AnyRecord>();
  let groups: StaysById = new Map();
  let isWaiting = false;
  let cancel = (): void => undefined;

  function soon(): void {
    if (isWaiting) return;
    isWaiting = true;
    cancel = time.after(QUIET_MS, () => {
      isWaiting = false;
      look().catch((defect: unknown) => {
        // Nothing of it was written: the next change looks at all of it again.
        seen = new WeakSet();
        onDefect(defect);
      });
    });
  }

  async function look(): Promise<void> {
    const { status, access } = sync.snapshot();
    if (status.kind === 'receiving' || status.kind === 'newerStore' || access === 'read') return;
    const unseen = lookAround();
    if (unseen.length === 0 || !planOf(unseen)) return;
    await write(
      (unit) => {
        // As they are by now: a person may have written meanwhile.
        const changes = planOf(unseen.flatMap(({ id }) => recordOf(id) ?? []));
        if (changes) applyMerges(unit, changes);
      },
      { undoable: false },
    );
  }

  /** Records that were not looked at since they, or what was merged, changed. */
  function lookAround(): readonly AnyRecord[] {
    const merged = groupMerged([...tables.members.snapshot().all, ...tables.institutions.snapshot().all]);
    // The one that stays may come in after those that name it.
    const now = new Map([...merged].filter(([, into]) => recordOf(into)?.deletedAt === ''));
    if (!isSame(now, groups)) {
      groups = now;
      seen = new WeakSet();
    }
    if (groups.size === 0) return [];
    // What speakers are moved to depends on whose attendance it was.
    if (tables.attendance.snapshot().all.some((record) => !seen.has(record) && groups.has(String(record['memberId']))))
      seen = new WeakSet();
    const unseen = MERGE_COLLECTIONS.flatMap((name) =>
      tables[name].snapshot().all.filter((record) => !seen.has(record)),
    );
    for (const record of unseen) seen.add(record);
    return unseen;
  }

  function planOf(records: readonly AnyRecord[]): ReturnType<typeof planMerges> | undefined {
    const changes = planMerges(records, { stays: groups, get: recordOf });
    const isNothing = changes.patches.length + changes.attendance.length + changes.removed.length === 0;
    return isNothing ? undefined : changes;
  }

  function recordOf(id: string): AnyRecord | undefined {
    const collection = collectionOfId(id);
    return collection && tables[collection].get(id);
  }

  const ends = [...MERGE_COLLECTIONS.map((name) => tables[name].subscribe(soon)), sync.subscribe(soon)];
  soon();
  return () => {
    for (const end of ends) end();
    cancel();
  };
}

function isSame(one: StaysById, other: StaysById): boolean {
  return one.size === other.size && [...one].every(([id, stays]) => other.get(id) === stays);
}
