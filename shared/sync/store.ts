import type { CollectionName } from '../schema';
import type { AnyRecord } from '../schema/envelope';
import type { Cursor } from './cursor';
import type { Verdict } from './decide';

/** Why the whole network was kept as it was. */
export type RestoreReason = 'review' | 'massRemoval' | 'reconcile' | 'import' | 'restore' | 'repair';

/** The store as the engine sees it. */
export interface SyncStore {
  readonly readCursor: () => Promise<Cursor | null>;
  readonly writeCursor: (cursor: Cursor) => Promise<void>;
  readonly databaseId: () => string;
  readonly get: (id: string) => AnyRecord | undefined;
  /** Ids of all records, those in the trash included. */
  readonly ids: () => readonly string[];
  /** How many records of a collection are not deleted. */
  readonly countLiving: (collection: CollectionName) => number;
  /** Whether a record never leaves this laptop: it is TLP:RED, itself or by what it is about. */
  readonly isWithheld: (record: AnyRecord) => boolean;
  /** Whether nothing of a record is to be sent although it is pending: see [Note: what no server was told of]. */
  readonly isRetracted: (record: AnyRecord) => boolean;
  /** Notes, on the disk, that these are about to be sent. Whatever becomes of the request, they may have arrived. */
  readonly noteOffered: (records: readonly AnyRecord[]) => Promise<void>;
  /** All records to send: pending, not refused, not withheld (TLP:RED never leaves the laptop), not retracted. Oldest edits first. */
  readonly unsent: () => Promise<readonly AnyRecord[]>;
  /**
   * Decides and writes each record in one atomic step against its present state, so that a keystroke between the
   * decision and the write is never lost.
   */
  readonly decide: (
    ids: readonly string[],
    decision: (id: string, current: AnyRecord | undefined) => Verdict,
  ) => Promise<void>;
  /** Calls back when a record becomes unsent; the answer ends the subscription. */
  readonly onUnsent: (listener: () => void) => () => void;
  /** Ids of records that the disk lost and that are not back. */
  readonly lost: () => readonly string[];
  /** Whether records were lost of which nobody knows the ids. */
  readonly hasUnnamedLoss: () => boolean;
  /** The server says that these were removed: they are not to come back. */
  readonly noteRemoved: (ids: readonly string[]) => Promise<void>;
  /** A stamp of this laptop, later than all others. */
  readonly stamp: () => { readonly at: string; readonly by: string };
  /** Keeps the whole network as it is now. @returns the restore point's id */
  readonly keepRestorePoint: (reason: RestoreReason) => Promise<string>;
}
