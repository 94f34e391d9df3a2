import { dueRecords, massErasure, planErasure } from '../../../shared/domain/erasure';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import type { ClockWatch } from '../clock/createClockWatch';
import type { SyncService, EngineTime } from '../sync/syncService';
import type { Tables } from '../store/openStore';
import type { Erasure } from './createErasure';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A network that just opened looks like one without a server until sync has begun. */
const BEGINNING_MS = 60 * 1000;

interface TendEffects {
  readonly erasure: Erasure;
  readonly tables: Tables;
  readonly sync: Pick<SyncService, 'snapshot' | 'subscribe'>;
  /** See [Note: a wrong clock]. */
  readonly clockWatch: Pick<ClockWatch, 'look' | 'snapshot' | 'subscribe'>;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  readonly onDefect: (defect: unknown) => void;
}

/**
 * Erases what is past its date in the trash, at the start and once a day. Only a laptop does so that knows all the server knows: on another one a record may
 * be due that a colleague has long brought back, or the network may have given the trash more time. Where unusually much is due nothing goes by itself: the
 * trash says so, and a person decides. So it does where the clock cannot be right: [Note: a wrong clock].
 * @returns ends it
 */
export function tendTrash({ erasure, tables, sync, clockWatch, time, onDefect }: TendEffects): () => void {
  let tendedAt = Number.NEGATIVE_INFINITY;
  const begun = time.now();
  let cancel = time.after(BEGINNING_MS, look);

  function isAgreed(now: number): boolean {
    const { kind } = sync.snapshot().status;
    return kind === 'upToDate' || (kind === 'local' && now - begun >= BEGINNING_MS);
  }

  function look(): void {
    const now = time.now();
    if (now - tendedAt < DAY_MS || !isAgreed(now) || !tables.network.get(NETWORK_ID)) return;
    tendedAt = now;
    cancel();
    cancel = time.after(DAY_MS, look);
    if (dueNow(allRecords(tables), tables, now).length === 0 || !clockWatch.look()) return;
    erasure
      .erase((records) => {
        const due = dueNow(records, tables, now);
        return planErasure(massErasure(due, records) ? [] : due, records);
      })
      .catch(onDefect);
  }

  const ends = [
    sync.subscribe(look),
    // What waited for the clock is looked at again, whatever day it was before.
    clockWatch.subscribe(() => {
      if (clockWatch.snapshot()) return;
      tendedAt = Number.NEGATIVE_INFINITY;
      look();
    }),
  ];
  return () => {
    for (const end of ends) end();
    cancel();
  };
}

function dueNow(records: readonly AnyRecord[], tables: Tables, now: number): readonly string[] {
  const isHere = (id: string): boolean => {
    const collection = collectionOfId(id);
    return collection !== undefined && tables[collection].get(id)?.deletedAt === '';
  };
  return dueRecords(records, Number(tables.network.get(NETWORK_ID)?.['trashDays']), now, isHere);
}

function allRecords(tables: Tables): readonly AnyRecord[] {
  return COLLECTION_NAMES.flatMap((name) => tables[name].snapshot().all);
}
