import { parseStamp, STAMP_LEAD_MS } from '../../../shared/sync/clock';
import { EARLIEST_MS, judgeClock, type ClockVerdict } from '../../../shared/sync/plausibleClock';
import type { Store } from '../store/openStore';
import type { EngineTime } from '../sync/syncService';

export interface ClockTrouble {
  readonly kind: Exclude<ClockVerdict, 'right'>;
  /** When the clock was last right, milliseconds since the Unix epoch; null where that is not known. */
  readonly seen: number | null;
  /** What the clock said when it was looked at. */
  readonly now: number;
  /** False for a time at which there was no Verbund. */
  readonly canBeRight: boolean;
}

/** Whether the clock of this laptop can be right: see [Note: a wrong clock]. */
export interface ClockWatch {
  /** The same until something changes; null where nothing is wrong. */
  readonly snapshot: () => ClockTrouble | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks at the clock. @returns whether it can be right */
  readonly look: () => boolean;
  /** A person says that it is right. */
  readonly confirm: () => Promise<void>;
  /** No stamp is to be earlier, milliseconds since the Unix epoch. */
  readonly floor: number;
  readonly close: () => void;
}

interface WatchEffects {
  readonly store: Pick<Store, 'tables' | 'readLocal' | 'writeLocal' | 'newer'>;
  readonly deviceId: string;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  readonly onDefect: (defect: unknown) => void;
}

const SEEN = 'clock-seen';
/** Opening a network is not to wait for it. */
const FIRST_LOOK_MS = 60 * 1000;
const LOOK_EVERY_MS = 60 * 60 * 1000;

export async function createClockWatch({ store, deviceId, time, onDefect }: WatchEffects): Promise<ClockWatch> {
  const listeners = new Set<() => void>();
  const stored = await store.readLocal(SEEN);
  let seen = typeof stored === 'number' ? stored : seenIn(store.tables, time.now());
  let saved = typeof stored === 'number' ? stored : 0;
  const floor = seen ?? 0;
  let trouble = judge();
  // What a wrong clock writes before the first look is not to pass for the last time that was right.
  if (typeof stored !== 'number' && !trouble) await save(time.now());

  function judge(): ClockTrouble | null {
    const now = time.now();
    const kind = judgeClock(now, seen);
    // After a long rest others say what time it is: what they wrote lately has come in.
    if (kind === 'ahead' && judgeClock(now, seenIn(store.tables, now, deviceId) ?? 0) === 'right') return null;
    return kind === 'right' ? null : { kind, seen, now, canBeRight: now >= EARLIEST_MS };
  }

  async function save(now: number): Promise<void> {
    seen = now;
    if (store.newer || Math.abs(now - saved) < LOOK_EVERY_MS) return;
    await store.writeLocal(SEEN, now);
    saved = now;
  }

  function show(next: ClockTrouble | null): void {
    if (next?.kind === trouble?.kind && next?.seen === trouble?.seen) return;
    trouble = next;
    for (const listener of listeners) listener();
  }

  function look(): boolean {
    const next = judge();
    if (!next) save(time.now()).catch(onDefect);
    show(next);
    return next === null;
  }

  function lookIn(ms: number): () => void {
    return time.after(ms, () => {
      look();
      cancel = lookIn(LOOK_EVERY_MS);
    });
  }
  let cancel = lookIn(FIRST_LOOK_MS);

  return {
    snapshot: () => trouble,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    async confirm() {
      await save(time.now());
      show(null);
    },
    floor,
    close: () => cancel(),
  };
}

/**
 * The latest time in the records that is not in the future; where all are, the earliest of them. One laptop with a clock in the year 2099 is not to
 * make all others look late.
 * @param except device whose records say nothing: its clock is what is asked about
 */
function seenIn(tables: Store['tables'], now: number, except?: string): number | null {
  const end = new Date(now + STAMP_LEAD_MS).toISOString();
  let latest = '';
  let earliest = '';
  for (const table of Object.values(tables))
    for (const { updatedAt, updatedBy } of table.snapshot().all) {
      if (updatedAt === '' || updatedBy === except) continue;
      if (updatedAt <= end && updatedAt > latest) latest = updatedAt;
      if (earliest === '' || updatedAt < earliest) earliest = updatedAt;
    }
  return parseStamp(latest === '' ? earliest : latest)?.ms ?? null;
}
